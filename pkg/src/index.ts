/**
 * Key points, quoted sources and their stances in Chinese news, verbatim and offline.
 *
 * @packageDocumentation
 */
import initialise from '../wasm/yaodian.js';
import { createEngine } from './engine.js';
import { load } from './load-web.js';

const engine = createEngine(load, (module) => initialise({ module_or_path: module }));

export const { digest, preload, compiled } = engine;
export { version } from './version.js';
export type { CallOptions } from './options.js';
export type * from './types.js';
export type { WasmSource } from './wasm-source.js';
