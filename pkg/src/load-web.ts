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
  } catch (error) {
    // A build by Vite ships the file, and in the worker of an app may have no chunk besides: Vite 5 to 7 build workers
    // as one script and refuse an import that would be a second one. The condition is settled when the app is built.
    if (import.meta.env?.PROD) throw error;
    const { bytes } = await import('./wasm-inline.js');
    return WebAssembly.compile(await bytes());
  }
}
