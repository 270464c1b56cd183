// The package as a page, a worker and a strict policy see it, without a bundler.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { digest } from 'yaodian';
import { ARTICLE } from './article.js';
import { openBrowser, serve } from './browser.js';

let browser, server, page;
before(async () => {
  browser = await openBrowser();
  server = await serve(fileURLToPath(new URL('..', import.meta.url)), { pages: { '/': '<!doctype html><title>t</title>' } });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

test('a page digests as Node does, and loads the engine once', async () => {
  page = await browser.newPage();
  await page.goto(server.address);
  const found = await page.evaluate(async (text) => {
    const { digest } = await import('/dist/index.js');
    const [first, second] = await Promise.all([digest(text), digest(text)]);
    return JSON.stringify(first) === JSON.stringify(second) ? first : null;
  }, ARTICLE);
  assert.deepEqual(found, await digest(ARTICLE));
  assert.equal(server.requests.filter((path) => path.endsWith('.wasm')).length, 1);
  assert.ok(!server.requests.some((path) => path.includes('base64')));
});
