// From the paste to the painted key points, in a fresh profile each round: `npm run bench --workspace www -- ARTICLE [ROUNDS]`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { paste, launchProfile, servePage } from '../tests/browser.js';

const [file, rounds = '10'] = argv.slice(2);
if (!file) {
  console.error('usage: npm run bench --workspace www -- ARTICLE [ROUNDS]');
  exit(2);
}
const text = readFileSync(file, 'utf8');
// Another title moves everything behind it, so that nothing that is shown can stay.
const another = `续报：${text}`;

/** How long a reader takes at least between opening the page and pasting into it, in milliseconds. */
const SETTLING = 2_000;

/** Runs in the page: when the key points of the next digest are on the screen, by the clock of the compositor where it tells. */
function watchPaint() {
  let started = 0;
  addEventListener('paste', () => (started = performance.now()), { capture: true, once: true });
  window.painted = new Promise((resolve) => {
    const timing = new PerformanceObserver((list) => {
      const shown = list.getEntries().find((entry) => entry.identifier === 'key-point');
      if (shown) finish(shown.renderTime - started);
    });
    timing.observe({ type: 'element' });
    const mutations = new MutationObserver(() => {
      const point = document.querySelector('.key-point-text');
      if (!point || point.hasAttribute('elementtiming')) return;
      point.setAttribute('elementtiming', 'key-point');
      window.inDocument = performance.now() - started;
    });
    mutations.observe(document.body, { childList: true, subtree: true });
    function finish(time) {
      timing.disconnect();
      mutations.disconnect();
      resolve([time, window.inDocument]);
    }
  });
}

async function measure(page, article) {
  await page.evaluate(watchPaint);
  await paste(page, article);
  return page.evaluate(() => window.painted);
}

async function round(server, settle) {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-bench-'));
  const context = await launchProfile(folder, { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(server.url, { waitUntil: settle ? 'load' : 'commit' });
  await page.locator('.example').first().waitFor();
  if (settle) await page.waitForTimeout(SETTLING);
  const first = await measure(page, text);
  await page.waitForTimeout(SETTLING / 2);
  const second = await measure(page, another);
  await context.close();
  rmSync(folder, { recursive: true, force: true });
  return { first, second };
}

const server = await servePage();
const results = { idle: [], 'at once': [], second: [] };
for (let i = 0; i < Number(rounds); i++) {
  const settled = await round(server, true);
  results.idle.push(settled.first);
  results.second.push(settled.second);
  results['at once'].push((await round(server, false)).first);
}
await server.close();

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
for (const [name, values] of Object.entries(results)) {
  const painted = values.map(([time]) => time);
  console.log(`${name.padEnd(8)} painted ${median(painted).toFixed(0)} ms (${Math.min(...painted).toFixed(0)}–${Math.max(...painted).toFixed(0)}), in the document ${median(values.map(([, time]) => time)).toFixed(0)} ms`);
}
