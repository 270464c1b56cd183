// What the built package weighs, by part; exits with 1 when a figure of `budget.json` is exceeded.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { sections } from '../pkg/scripts/wasm.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const pkg = join(root, 'pkg');
const MODULE = 'wasm/yaodian_bg.wasm';

const wasm = readFileSync(join(pkg, MODULE));
const scripts = staticImports(join(pkg, 'dist/index.js')).map((file) => [relative(pkg, file), readFileSync(file)]);
const downloads = [[MODULE, wasm], ...scripts];
const SECTIONS = { 10: '  code', 11: '  data' };
const inside = sections(wasm).filter(({ id }) => SECTIONS[id]).map(({ id, start, end }) => [SECTIONS[id], wasm.subarray(start, end)]);
const parts = [...downloads.slice(0, 1), ...inside, ...downloads.slice(1)];

const weights = parts.map(([name, bytes]) => ({ name, ...weigh(bytes) }));
const brotli = weights.filter(({ name }) => downloads.some(([file]) => file === name)).reduce((sum, part) => sum + part.brotli, 0);
const figures = { 'what a page downloads, brotli': brotli, 'npm tarball': tarball() };
const budget = JSON.parse(readFileSync(new URL('budget.json', import.meta.url), 'utf8'));

const row = (cells) => cells.map((cell, i) => (i ? String(cell).padStart(10) : cell.padEnd(34))).join('');
console.log(row(['bytes', 'raw', 'gzip', 'brotli']));
for (const { name, raw, gzip, brotli } of weights) console.log(row([name, raw, gzip, brotli]));
console.log();
for (const [name, figure] of Object.entries(figures)) {
  const exceeded = figure > budget[name];
  console.log(`${row([name, figure])} of ${budget[name]}${exceeded ? ', exceeded' : ''}`);
  if (exceeded) process.exitCode = 1;
}

/** A module and all that it imports statically, hence what a page loads before the first digest. */
function staticImports(file, found = []) {
  if (found.includes(file)) return found;
  found.push(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/^(?:import|export)[^;]*?from '(\.[^']+)'/gm)) {
    staticImports(join(dirname(file), path), found);
  }
  return found;
}

/** The best compression takes seconds, so what has been weighed once is remembered. */
function weigh(bytes) {
  const cache = join(root, 'target/weights', createHash('sha256').update(bytes).digest('hex'));
  try {
    return JSON.parse(readFileSync(cache, 'utf8'));
  } catch {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS };
    const weight = {
      raw: bytes.length,
      gzip: gzipSync(bytes, { level: 9 }).length,
      brotli: brotliCompressSync(bytes, { params }).length,
    };
    mkdirSync(dirname(cache), { recursive: true });
    writeFileSync(cache, JSON.stringify(weight));
    return weight;
  }
}

function tarball() {
  const packed = execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: pkg, stdio: ['ignore', 'pipe', 'ignore'] });
  return JSON.parse(packed)[0].size;
}
