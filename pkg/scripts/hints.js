// Tells V8 which functions a first digest calls, so that Node compiles these at once and the others when they are called.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { counted, read, sections } from './wasm.js';

const MODULE = fileURLToPath(new URL('../wasm/yaodian_bg.wasm', import.meta.url));
const ARTICLES = new URL('../../tests/articles/', import.meta.url);
const PROGRAM = fileURLToPath(new URL('first-digest.js', import.meta.url));

/** The section that V8 reads where its flag `experimental-wasm-compilation-hints` is set. */
const NAME = 'compilationHints';
const AS_USUAL = 0;
const LAZY = 1;
const [CUSTOM, FUNCTIONS, CODE] = [0, 3, 10];

const module = readFileSync(MODULE);
const parts = sections(module);
if (!parts.some(({ name }) => name === NAME)) writeFileSync(MODULE, withHints());

/**
 * The module with a hint for each function: what more than a quarter of the articles call is compiled with the module. It is compiled in
 * all threads then, but in vain where it is not called: a share of a half or a tenth costs two milliseconds more.
 */
function withHints() {
  const articles = readdirSync(ARTICLES).map((name) => fileURLToPath(new URL(`${name}/input.txt`, ARTICLES)));
  const called = articles.map(calledFor);
  const first = importedFunctions();
  const hints = Array.from({ length: read(module, parts.find(({ id }) => id === FUNCTIONS).start).value }, (_, index) =>
    4 * called.filter((functions) => functions.has(first + index)).length > articles.length ? AS_USUAL : LAZY,
  );
  const content = [...counted([...Buffer.from(NAME)]), ...counted(hints)];
  const { at } = parts.find(({ id }) => id === CODE);
  return Buffer.concat([module.subarray(0, at), Buffer.from([CUSTOM, ...counted(content)]), module.subarray(at)]);
}

/** The numbers of the functions that a digest of a file calls: V8 compiles each when it is called first, and says so. */
function calledFor(file) {
  const trace = execFileSync(process.execPath, ['--wasm-lazy-compilation', '--trace-wasm-compilation-times', PROGRAM, MODULE, file], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const functions = [...trace.matchAll(/^Compiled function \S*#(\d+) using Liftoff/gm)].map(([, number]) => Number(number));
  if (functions.length === 0) throw new Error(`${process.version} does not tell which functions it compiles`);
  return new Set(functions);
}

function importedFunctions() {
  return WebAssembly.Module.imports(new WebAssembly.Module(module)).filter(({ kind }) => kind === 'function').length;
}
