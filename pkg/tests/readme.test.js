// The examples of the README run, and print what it says they print.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ARTICLE } from './article.js';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const README = readFileSync(join(PACKAGE, 'README.md'), 'utf8');
const blocks = [...README.matchAll(/```(\w+)\n(.*?)```/gs)].map(([, language, code]) => ({ language, code }));

/** Inside the package, so that the examples find it by its name. */
const folder = mkdtempSync(join(PACKAGE, 'tests/.readme-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const examples = blocks.filter(({ language }) => language === 'js');
for (const [index, example] of examples.entries()) {
  test(`example ${index + 1}: ${example.code.split('\n')[0]}`, () => {
    const file = join(folder, `example-${index}.mjs`);
    writeFileSync(file, example.code);
    const printed = execFileSync(process.execPath, [file], { encoding: 'utf8' });
    const next = blocks[blocks.indexOf(example) + 1];
    if (next?.language === 'text') assert.equal(printed.trimEnd(), next.code.trimEnd());
    else assert.doesNotMatch(printed, /false|undefined/);
  });
}

test('the documentation of the interface has no gap that typedoc would warn of', () => {
  execFileSync('npx', ['--no-install', 'typedoc', '--emit', 'none', '--disableSources'], { cwd: PACKAGE, stdio: 'pipe', shell: process.platform === 'win32' });
});

test('the command lines run', () => {
  writeFileSync(join(folder, 'article.txt'), ARTICLE);
  writeFileSync(join(folder, 'articles.jsonl'), `${JSON.stringify({ id: 1, text: ARTICLE })}\n`);
  const lines = blocks.filter(({ language }) => language === 'sh').flatMap(({ code }) => code.trim().split('\n'));
  const commands = lines.filter((line) => line.startsWith('yaodian '));
  assert.ok(commands.length > 0);
  for (const command of commands) {
    const [, ...args] = command.replace(/ >.*/, '').split(' ');
    assert.notEqual(execFileSync(process.execPath, [join(PACKAGE, 'bin/yaodian.js'), ...args], { cwd: folder, encoding: 'utf8' }), '');
  }
});
