import { __wbg_reset_state as restart, digest as run, initSync, warm } from '../wasm/yaodian.js';
import { readDigest } from './digest.js';
import { type CallOptions, checkArguments } from './options.js';
import type { Digest } from './types.js';
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
    // As they are now, whatever the caller does with the object while the engine loads.
    const given = options && { ...options };
    given?.signal?.throwIfAborted();
    await preload();
    given?.signal?.throwIfAborted();
    return readDigest(runOrRestart(text, given), text, given?.topic);
  }

  return { digest, preload, compiled: () => compiled() };
}

/**
 * What measures the stages for the browser's own profiler. Node has no profiler that shows them, and takes longer to load
 * its clock, which it does at the first mention, than to import this package.
 */
const clock = globalThis.process?.versions?.node ? undefined : globalThis.performance;

/** The numbers among the options, as `src/wasm.rs` reads them. */
function limitsOf({ points = 0, maxCharacters = 0, keep = [] }: CallOptions = {}): Float64Array {
  return Float64Array.from([points, maxCharacters, ...keep.flatMap(({ start, end }) => [start, end])]);
}

/** A panic or an overflow leaves the instance in an unknown state; the next call gets a fresh one. */
function runOrRestart(text: string, options: CallOptions | undefined): Float64Array {
  const signal = options?.signal;
  try {
    return run(text, limitsOf(options), options?.words ?? [], options?.title, options?.topic, signal, clock);
  } catch (error) {
    if (signal?.aborted) throw error;
    restart();
    throw new Error('the text could not be digested: the engine failed on it', { cause: error });
  }
}
