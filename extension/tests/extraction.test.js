/** What is read from pages: those written for these tests, and whole pages of real sites where they are at hand. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Chromium, readText, settled } from './harness/chromium.js';
import { overlap } from './harness/overlap.js';
import { frames, layouts, serve, sharedPages } from './harness/pages.js';

const MUST_HOLD = 0.95;
const MAY_ADD = 0.05;

const own = layouts();
const shared = sharedPages();
let browser, server, panel;

before(async () => {
  server = await serve(new Map([...own, ...frames(), ...(shared ?? [])].map(({ name, html }) => [name, { body: html, type: 'text/html' }])));
  browser = await Chromium.launch();
  await browser.stayOffline();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens a page in a tab of its own, clicks the button, and gives what the page says. */
async function read(name) {
  const page = await browser.page();
  await page.goto(server.at(name), { waitUntil: 'domcontentloaded' });
  await browser.click(page);
  panel ??= await browser.panel();
  await settled(panel);
  const said = await readText(panel);
  const shown = await panel.evaluate(() => document.getElementById('body').innerText);
  await page.close();
  return { said, shown };
}

function assertArticle(expected, text) {
  const { held, others } = overlap(expected, text);
  const figures = `holds ${(100 * held).toFixed(1)} %, and ${(100 * others).toFixed(1)} % others`;
  assert.ok(held >= MUST_HOLD && others <= MAY_ADD, `${figures}:\n${text}`);
}

describe('pages written for these tests', () => {
  for (const { name, expected } of own.filter((layout) => layout.expected !== null)) {
    it(name, async () => assertArticle(expected, (await read(name)).said.text));
  }

  it('refuses a Japanese newspaper in a clear sentence', async () => {
    assert.match((await read('japanese')).shown, /Japanese|日文/);
  });

  it('refuses an English page in a clear sentence', async () => {
    assert.match((await read('english')).shown, /not in Chinese|不是中文/);
  });
});

describe('pages of real sites', { skip: shared === null && 'YAODIAN_SHARED is not set and ../shared is not there' }, () => {
  for (const { name, expected, present, absent } of shared ?? []) {
    it(name, async () => {
      const { text } = (await read(name)).said;
      if (expected !== null) assertArticle(expected, text);
      const bare = text.replaceAll(/\s+/g, '');
      for (const wanted of present) assert.ok(bare.includes(wanted.replaceAll(/\s+/g, '')), `${wanted} is missing`);
      for (const unwanted of absent) assert.ok(!text.includes(unwanted), `${unwanted} is no part of it`);
    });
  }
});
