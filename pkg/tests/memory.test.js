import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { digest, preload } from 'yaodian';
import { ARTICLE } from './article.js';

const PAGES_LEFT = 512;

/** Reads the unsigned number at `at`, in LEB128: the number and where it ends. */
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

function encoded(value) {
  const bytes = [];
  for (; value >= 0x80; value = Math.floor(value / 128)) bytes.push((value & 0x7f) | 0x80);
  return [...bytes, value];
}

/** The module with a memory that can grow by so many pages of 64 KiB only. */
function withLittleMemory(bytes, pages) {
  const MEMORY = 5;
  for (let at = 8; at < bytes.length; ) {
    const [size, content] = number(bytes, at + 1);
    if (bytes[at] !== MEMORY) {
      at = content + size;
      continue;
    }
    const [count, limits] = number(bytes, content);
    assert.equal(count, 1);
    const [least] = number(bytes, limits + 1);
    const section = [...encoded(1), 1, ...encoded(least), ...encoded(least + pages)];
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from([MEMORY, ...encoded(section.length), ...section]),
      bytes.subarray(content + size),
    ]);
  }
  throw new Error('the module has no memory');
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
