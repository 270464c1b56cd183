import { readFile } from 'node:fs/promises';
import { compile, type WasmSource } from './wasm-source.js';

/** The engine of this package, read from beside it. */
export async function load(source?: WasmSource): Promise<WebAssembly.Module> {
  return compile(source ?? (await readFile(new URL('../wasm/yaodian_bg.wasm', import.meta.url))));
}
