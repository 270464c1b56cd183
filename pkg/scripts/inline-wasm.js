// Writes the WebAssembly file, compressed, as a module of its own: the way in for bundlers that lose the file.
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const bytes = readFileSync(new URL('../wasm/yaodian_bg.wasm', import.meta.url));
const base64 = gzipSync(bytes, { level: 9 }).toString('base64');
writeFileSync(new URL('../dist/wasm-base64.js', import.meta.url), `export const base64 = '${base64}';\n`);
