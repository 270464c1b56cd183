import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { digest } from 'yaodian';
import { toText } from 'yaodian/render';

const ROOT = new URL('..', import.meta.url);
/** Bytes of the page's own JavaScript, compressed with brotli. */
const BUDGET = 60_000;

function filesIn(folder) {
  return readdirSync(new URL(folder, ROOT), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`);
}

test('the built page allows nothing from elsewhere', () => {
  const page = readFileSync(new URL('dist/index.html', ROOT), 'utf8');
  const policy = (/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)?.[1] ?? '').replaceAll('&#39;', "'");
  for (const rule of ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'", "require-trusted-types-for 'script'"]) {
    assert.ok(policy.includes(rule), rule);
  }
  assert.ok(page.indexOf('Content-Security-Policy') < page.indexOf('<script'), 'the policy stands before the first script');
  for (const file of filesIn('dist').filter((name) => /\.(html|css|webmanifest)$/.test(name))) {
    assert.ok(!/(?:src|href)="?https?:|url\(["']?(?:https?:)?\/\//.test(readFileSync(file, 'utf8')), file);
  }
});

test('the page’s own JavaScript stays small', () => {
  const scripts = filesIn('dist').filter((name) => name.endsWith('.js') && !/worker-/.test(name));
  const size = scripts.reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0);
  assert.ok(size <= BUDGET, `${size} bytes`);
});

test('every language of the interface says everything', async () => {
  const sources = ['zh-hans', 'zh-hant', 'en'].map((name) => readFileSync(new URL(`src/i18n/${name}.ts`, ROOT), 'utf8'));
  const used = filesIn('src').map((file) => readFileSync(file, 'utf8')).join('\n');
  const keys = [...sources[0].matchAll(/^ {2}(\w+):/gm)].map((match) => match[1]);
  for (const source of sources) assert.deepEqual([...source.matchAll(/^ {2}(\w+):/gm)].map((match) => match[1]), keys);
  for (const key of keys) assert.ok(new RegExp(`strings\\.${key}\\b|strings\\['${key}'\\]|language\\.${key}\\b|'${key}'`).test(used), `${key} is used`);
});

test('every rule and reason that the engine gives for the examples has a name', async () => {
  const names = readFileSync(new URL('src/i18n/zh-hans.ts', ROOT), 'utf8');
  for (const file of filesIn('src/examples').filter((name) => name.endsWith('.txt'))) {
    const result = await digest(readFileSync(file, 'utf8'));
    const { sources, excluded } = result;
    const copied = toText(result);
    for (const { reason } of excluded) assert.ok(!copied.includes(`  ${reason} (`), `${reason} in what is copied of ${file}`);
    const keys = [...sources.flatMap((source) => source.statements.map((statement) => statement.rule)), ...excluded.map((part) => part.reason)];
    for (const key of keys) assert.ok(names.includes(`${key}: '`) || names.includes(`'${key}': '`), `${key} in ${file}`);
  }
});
