import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { digest, preload } from 'yaodian';
import { counted, read, sections, written } from '../scripts/wasm.js';
import { ARTICLE } from './article.js';

const PAGES_LEFT = 512;

/** The module with a memory that can grow by so many pages of 64 KiB only. */
function withLittleMemory(bytes, pages) {
  const MEMORY = 5;
  const { at, start, end } = sections(bytes).find(({ id }) => id === MEMORY);
  const { value: count, next: limits } = read(bytes, start);
  assert.equal(count, 1);
  const { value: least } = read(bytes, limits + 1);
  const section = counted([...written(1), 1, ...written(least), ...written(least + pages)]);
  return Buffer.concat([bytes.subarray(0, at), Buffer.from([MEMORY, ...section]), bytes.subarray(end)]);
}

test('a text that needs more memory than there is fails with an error, and the next call works', async () => {
  const module = await readFile(new URL('../wasm/yaodian_bg.wasm', import.meta.url));
  await preload(withLittleMemory(module, PAGES_LEFT));
  const before = await digest(ARTICLE);
  for (let turn = 0; turn < 3; turn++) {
    await assert.rejects(digest(ARTICLE.repeat(10_000)), {
      name: 'Error',
      message: 'the text could not be digested: the engine failed on it',
    });
    assert.deepEqual(await digest(ARTICLE), before);
  }
});
