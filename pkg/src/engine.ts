import { __wbg_reset_state as restart, digest as run, initSync, warm } from '../wasm/yaodian.js';
import { type CallOptions, checkArguments } from './options.js';
import type { Digest, Excerpt } from './types.js';
import type { WasmSource } from './wasm-source.js';

/** Finds key points, sources and stances, in this thread. */
export interface Engine {
  /**
   * The digest of an article.
   *
   * @param text the article as pasted
   * @param options how many key points, and what the caller knows better than the text
   * @throws TypeError or RangeError that names the argument which is wrong
   * @throws the reason of `options.signal` once it is aborted
   */
  digest(text: string, options?: CallOptions): Promise<Digest>;
  /**
   * Loads the engine ahead of the first digest.
   *
   * @param source where the WebAssembly comes from, if not from beside this package: its bytes, a compiled module,
   *   a response or an address. It counts only while nothing is loaded.
   */
  preload(source?: WasmSource): Promise<void>;
  /** The compiled engine, which can be posted to a worker. */
  compiled(): Promise<WebAssembly.Module>;
}

/**
 * An engine that `load` compiles when it is first needed. Concurrent first calls share one load; a failed load can be tried again.
 *
 * @param start makes an instance of the module; older browsers refuse to do so at once on their main thread
 */
export function createEngine(
  load: (source?: WasmSource) => Promise<WebAssembly.Module>,
  start: (module: WebAssembly.Module) => unknown = (module) => initSync({ module }),
): Engine {
  let module: Promise<WebAssembly.Module> | undefined;
  let ready: Promise<void> | undefined;

  function compiled(source?: WasmSource): Promise<WebAssembly.Module> {
    module ??= load(source).catch((error: unknown) => {
      module = undefined;
      throw error;
    });
    return module;
  }

  function preload(source?: WasmSource): Promise<void> {
    ready ??= compiled(source)
      .then(async (module) => {
        await start(module);
        warm();
      })
      .catch((error: unknown) => {
        ready = undefined;
        throw error;
      });
    return ready;
  }

  async function digest(text: string, options?: CallOptions): Promise<Digest> {
    checkArguments(text, options);
    const { signal, ...rest } = options ?? {};
    signal?.throwIfAborted();
    await preload();
    signal?.throwIfAborted();
    return verbatim(text, runOrRestart(text, rest, signal));
  }

  return { digest, preload, compiled: () => compiled() };
}

/** A panic or an overflow leaves the instance in an unknown state; the next call gets a fresh one. */
function runOrRestart(text: string, options: object, signal: AbortSignal | undefined): Digest {
  try {
    return run(text, options, signal) as Digest;
  } catch (error) {
    if (signal?.aborted || error instanceof TypeError) throw error;
    restart();
    throw new Error('the text could not be digested: the engine failed on it', { cause: error });
  }
}

/**
 * Half a surrogate pair cannot cross into WebAssembly and comes back as U+FFFD. Either is one code unit long, so the
 * offsets hold, and the text is read again from the input.
 */
function verbatim(input: string, digest: Digest): Digest {
  if (isWellFormed(input)) return digest;
  const crossed = input.replace(LONE_SURROGATES, '\ufffd');
  const printed = (text: string) => {
    const start = text.includes('\ufffd') ? crossed.indexOf(text) : -1;
    return start < 0 ? text : input.slice(start, start + text.length);
  };
  const again = (excerpt: Excerpt | null) => {
    if (excerpt) excerpt.text = input.slice(excerpt.start, excerpt.end);
  };
  again(digest.title);
  digest.keyPoints.forEach(again);
  digest.excluded.forEach(again);
  digest.topic = printed(digest.topic);
  for (const source of digest.sources) {
    source.name = printed(source.name);
    source.aliases = source.aliases.map(printed);
    source.role = printed(source.role);
    source.stance.target = printed(source.stance.target);
    source.stance.evidence.forEach(again);
    for (const statement of source.statements) {
      again(statement);
      again(statement.cue);
    }
  }
  return digest;
}

const LONE_SURROGATE = /\p{Surrogate}/u;
const LONE_SURROGATES = /\p{Surrogate}/gu;

function isWellFormed(text: string): boolean {
  return !LONE_SURROGATE.test(text);
}
