import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

/** A module with one function, which returns. */
const OTHER = '0,0x61,0x73,0x6d,1,0,0,0,1,4,1,0x60,0,0,3,2,1,0,7,5,1,1,0x66,0,0,10,4,1,2,0,0x0b';

const PROGRAM = `
import { digest } from 'yaodian';
import { ARTICLE } from '${new URL('article.js', import.meta.url)}';
import { setFlagsFromString } from 'node:v8';
setFlagsFromString('--trace-wasm-compilation-times');
await digest(ARTICLE);
console.log('digested');
const { exports } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([${OTHER}])));
console.log('compiled');
exports.f();
`;

/** What a process of its own prints. Anything on its standard error is an error. */
function run(...flags) {
  const parameters = [...flags, '--input-type=module', '--eval', PROGRAM];
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const { stdout, stderr } = spawnSync(process.execPath, parameters, { cwd, encoding: 'utf8', maxBuffer: 2 ** 26 });
  assert.equal(stderr, '');
  return stdout.split('\n');
}

const compiled = (lines) => lines.filter((line) => /^Compiled function .*Liftoff/.test(line)).length;
const before = (lines, mark) => lines.slice(0, lines.indexOf(mark));

test('other modules of the process are compiled as before', () => {
  const lines = run();
  assert.equal(compiled(before(lines, 'compiled')), compiled(before(lines, 'digested')), 'compiled when called');
  assert.equal(compiled(lines), compiled(before(lines, 'compiled')) + 1);
});

test('most functions that a first digest calls are compiled before it, and few others', () => {
  const [all, called] = [compiled(before(run(), 'digested')), compiled(before(run('--wasm-lazy-compilation'), 'digested'))];
  assert.ok(all < 1.25 * called, `${all} are compiled, ${called} are called`);
});
