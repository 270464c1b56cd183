// Tasks of the page that hold it up for more than 50 ms: `npm run bench:tasks --workspace www -- CORPUS`, a file of some megabytes.
import { readFileSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { launchBrowser, openPage, paste, servePage, waitForDigest } from '../tests/browser.js';

const [file] = argv.slice(2);
if (!file) {
  console.error('usage: npm run bench:tasks --workspace www -- CORPUS');
  exit(2);
}
const corpus = readFileSync(file, 'utf8');
const TEN_MEGABYTES = 3_500_000;
const large = corpus.repeat(Math.ceil(TEN_MEGABYTES / corpus.length)).slice(0, TEN_MEGABYTES);

/** The durations of the long tasks, as the browser reports them, while something is done. */
async function longTasks(page, act) {
  await page.evaluate(() => {
    window.long = [];
    new PerformanceObserver((list) => window.long.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask' });
  });
  await act();
  return page.evaluate(() => window.long);
}

async function pasteLarge(page, text) {
  await page.evaluate((pasted) => {
    const transfer = new DataTransfer();
    transfer.setData('text/plain', pasted);
    window.event = new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true });
  }, text);
  return longTasks(page, async () => {
    await page.evaluate(() => document.body.dispatchEvent(window.event));
    await waitForDigest(page);
    await page.waitForTimeout(5_000);
  });
}

async function type(page) {
  await paste(page, corpus.slice(0, 20_000));
  await waitForDigest(page);
  await page.keyboard.press('e');
  await page.locator('#input').waitFor();
  await page.waitForTimeout(1_000);
  return longTasks(page, async () => {
    for (let i = 0; i < 60; i++) {
      await page.keyboard.type('市长表示工程将按期完工'[i % 11]);
      // Pauses, in which the text so far is digested and shown.
      await page.waitForTimeout(i % 6 === 5 ? 260 : 60);
    }
    await page.waitForTimeout(1_000);
  });
}

const MEASURES = {
  'typing in 20,000 characters': type,
  'pasting 10 MB in lines': (page) => pasteLarge(page, large),
  'pasting 10 MB in one line': (page) => pasteLarge(page, large.replaceAll('\n', '')),
};
const server = await servePage();
const browser = await launchBrowser();
for (const [name, measure] of Object.entries(MEASURES)) {
  const { page, context } = await openPage(browser, server.url);
  await page.waitForTimeout(2_000);
  const long = await measure(page);
  console.log(`${name}: ${long.length === 0 ? 'none' : `${long.join(', ')} ms`}`);
  await context.close();
}
await browser.close();
await server.close();
