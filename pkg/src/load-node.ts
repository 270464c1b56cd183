import type { WasmSource } from './wasm-source.js';

/**
 * The engine of this package, read from beside it.
 *
 * Nothing is waited for, since the caller has nothing else to do; and what only fetches is not loaded, since the mere
 * mention of `Response` makes Node load all of `fetch`, which takes longer than to read and compile the engine.
 */
export async function load(source?: WasmSource): Promise<WebAssembly.Module> {
  if (source === undefined) return compileAtOnce(await bytes());
  const { compile } = await import('./wasm-source.js');
  return compile(source);
}

/**
 * V8 compiles a function when it is first called, one after the other, and begins at once to optimise what is called often,
 * on the cores that the first digest needs. What a digest calls, all at once and in all threads, is ready in a third of the
 * time, and optimised when later digests call it. The settings are the whole process's, so they are put back before
 * anything else can run.
 */
function compileAtOnce(bytes: Uint8Array<ArrayBuffer>): WebAssembly.Module {
  const { bun, deno, v8: version } = process.versions;
  const isNode = bun === undefined && deno === undefined;
  const isSetByUser = isNode && /wasm/.test(`${process.execArgv} ${process.env.NODE_OPTIONS}`);
  const v8 = isNode && !isSetByUser ? process.getBuiltinModule?.('node:v8') : undefined;
  const [before, after] = settings(Number.parseInt(version, 10));
  for (const setting of before) v8?.setFlagsFromString(setting);
  try {
    return new WebAssembly.Module(bytes);
  } finally {
    for (const setting of after) v8?.setFlagsFromString(setting);
  }
}

/** The settings to compile with, and those to put back, of a major version of V8. One that it does not know it complains of. */
function settings(version: number): [before: string[], after: string[]] {
  const before = ['--no-wasm-lazy-compilation'];
  const after = ['--wasm-lazy-compilation'];
  if (version <= 14) {
    before.push('--experimental-wasm-compilation-hints');
    after.push('--no-experimental-wasm-compilation-hints');
    // What is not compiled yet is checked when it is compiled.
    before.push('--wasm-lazy-validation');
    after.push('--no-wasm-lazy-validation');
    // How much of its code a function executes before it is optimised, in bytes.
    before.push('--wasm-tiering-budget=50000000');
    after.push(`--wasm-tiering-budget=${version < 12 ? 1_800_000 : 13_000_000}`);
  }
  return [before, after];
}

async function bytes(): Promise<Uint8Array<ArrayBuffer>> {
  // Importing a module of Node's lists all that it exports, which takes as long as to read the engine.
  const { readFileSync } = process.getBuiltinModule?.('node:fs') ?? (await import('node:fs'));
  return readFileSync(new URL('../wasm/yaodian_bg.wasm', import.meta.url));
}
