// One digest in a process of its own: `node first-digest.js MODULE FILE`.
import { readFileSync } from 'node:fs';
import { digest, initSync, warm } from '../wasm/yaodian.js';

const [module, file] = process.argv.slice(2);
initSync({ module: new WebAssembly.Module(readFileSync(module)) });
warm();
digest(readFileSync(file, 'utf8'), [], []);
