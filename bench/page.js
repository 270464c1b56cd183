// A fresh page each time, in Chromium: from the request for the module to the first digest.
import { chromium } from 'playwright-core';
import { readFile } from 'node:fs/promises';
import { serve } from '../pkg/tests/browser.js';
import { median } from './median.js';

const PAGE = `<!doctype html><meta charset="utf-8"><script type="module">
  const text = await (await fetch('/article')).text();
  const start = performance.now();
  const { digest } = await import('/dist/index.js');
  await digest(text);
  globalThis.first = performance.now() - start;
</script>`;

export async function firstDigestInPage(file, rounds) {
  const article = await readFile(file, 'utf8');
  const server = await serve(new URL('../pkg', import.meta.url).pathname, { pages: { '/': PAGE, '/article': article } });
  const browser = await chromium.launch({
    executablePath: process.env.YAODIAN_BROWSER ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(server.address);
    times.push(await page.waitForFunction(() => globalThis.first).then((first) => first.jsonValue()));
    await context.close();
  }
  await browser.close();
  await server.close();
  return median(times);
}
