import { compile, type WasmSource } from './wasm-source.js';

/**
 * The engine of this package, fetched from beside it.
 *
 * Where a bundler has moved this file away from the WebAssembly file, the same bytes come from a module that only then
 * is loaded.
 */
export async function load(source?: WasmSource): Promise<WebAssembly.Module> {
  if (source !== undefined) return compile(source);
  try {
    return await compile(new URL('../wasm/yaodian_bg.wasm', import.meta.url));
  } catch {
    const { bytes } = await import('./wasm-inline.js');
    return WebAssembly.compile(await bytes());
  }
}
