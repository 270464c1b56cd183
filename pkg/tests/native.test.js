import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { digest } from 'yaodian';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FIXTURES = join(ROOT, 'tests/articles');
const SHARED = process.env.YAODIAN_SHARED ?? join(ROOT, '../shared');

function fixtures() {
  return readdirSync(FIXTURES).map((name) => readFileSync(join(FIXTURES, name, 'input.txt'), 'utf8'));
}

/** Real articles, where they are at hand. */
function corpus() {
  const news = join(SHARED, 'corpus/news.txt');
  return existsSync(news) ? readFileSync(news, 'utf8').split('\n\n') : [];
}

/** The digests of the native engine, as JSON. */
function native(texts) {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-'));
  try {
    const file = join(folder, 'texts.jsonl');
    writeFileSync(file, texts.map((text, id) => `${JSON.stringify({ id: `${id}`, text })}\n`).join(''));
    const command = ['run', '--quiet', '--release', '--package', 'evaluation', '--', 'digest', file];
    const printed = execFileSync('cargo', command, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 30 });
    return printed.trimEnd().split('\n').map((line) => JSON.parse(line).digest);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The digest with its keys in the order of the alphabet, so that equal digests are equal text. */
function text(found) {
  return JSON.stringify(found, (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

test('the engine gives the same JSON natively and as WebAssembly, to the last digit', { timeout: 600_000 }, async (context) => {
  const texts = [...fixtures(), ...corpus()];
  if (texts.length === fixtures().length) context.diagnostic('only the fixtures: no corpus at hand, see $YAODIAN_SHARED');
  const expected = native(texts);
  assert.equal(expected.length, texts.length);
  for (const [index, input] of texts.entries()) {
    assert.equal(text(await digest(input)), text(expected[index]), `text ${index}: ${input.slice(0, 30)}`);
  }
});
