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
 * V8 compiles a function when it is first called, one after the other; all functions at once, in all threads, are ready in
 * half the time. The setting is the whole process's, so it is put back before anything else can run.
 */
function compileAtOnce(bytes: Uint8Array<ArrayBuffer>): WebAssembly.Module {
  const { bun, deno } = process.versions;
  const v8 = bun === undefined && deno === undefined ? process.getBuiltinModule?.('node:v8') : undefined;
  v8?.setFlagsFromString('--no-wasm-lazy-compilation');
  try {
    return new WebAssembly.Module(bytes);
  } finally {
    v8?.setFlagsFromString('--wasm-lazy-compilation');
  }
}

async function bytes(): Promise<Uint8Array<ArrayBuffer>> {
  // Importing a module of Node's lists all that it exports, which takes as long as to read the engine.
  const { readFileSync } = process.getBuiltinModule?.('node:fs') ?? (await import('node:fs'));
  return readFileSync(new URL('../wasm/yaodian_bg.wasm', import.meta.url));
}
