import type { WasmSource } from './wasm-source.js';

/**
 * The engine of this package, read from beside it.
 *
 * Nothing is waited for, since the caller has nothing else to do; and what only fetches is not loaded, since the mere
 * mention of `Response` makes Node load all of `fetch`, which takes longer than to read and compile the engine.
 */
export async function load(source?: WasmSource): Promise<WebAssembly.Module> {
  if (source === undefined) return new WebAssembly.Module(await bytes());
  const { compile } = await import('./wasm-source.js');
  return compile(source);
}

async function bytes(): Promise<Uint8Array<ArrayBuffer>> {
  // Importing a module of Node's lists all that it exports, which takes as long as to read the engine.
  const { readFileSync } = process.getBuiltinModule?.('node:fs') ?? (await import('node:fs'));
  return readFileSync(new URL('../wasm/yaodian_bg.wasm', import.meta.url));
}
