import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openPage, paste, useStage, waitForDigest } from './browser.js';

const ARTICLE = `临江市拟取消午间停车收费 听证会分歧明显
临江市交通局局长叶知行10日表示，取消午间收费能让老街的小店喘一口气，市里支持先试行半年。
老街商户代表顾三余认为，免费停车只会让车位被长期占用，“我反对这样的一刀切”。
听证会将于下周公布结果。
相关阅读：
临江地铁二号线开通`;

const stage = useStage();

test('a pasted article is shown with its key points, each word its own', async () => {
  const { page, context, complaints } = await openPage(stage.browser, stage.server.url);
  await paste(page, ARTICLE);
  await waitForDigest(page);
  const points = await page.locator('.key-point-text').allTextContents();
  assert.ok(points.length > 0);
  for (const point of points) assert.ok(ARTICLE.includes(point), point);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('what is on the clipboard is one press away', async () => {
  const { page, context, complaints } = await openPage(stage.browser, stage.server.url, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.evaluate((text) => navigator.clipboard.writeText(text), ARTICLE);
  await page.getByRole('button', { name: '粘贴' }).click();
  await waitForDigest(page);
  assert.equal(await page.locator('.article .title').textContent(), ARTICLE.split('\n')[0]);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('the next article begins at its beginning', async () => {
  const { page, context, complaints } = await openPage(stage.browser, stage.server.url, { viewport: { width: 1000, height: 420 } });
  await paste(page, ARTICLE);
  await waitForDigest(page);
  await page.locator('#excluded-title').scrollIntoViewIfNeeded();
  await page.locator('.article p').last().scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  assert.ok(await page.evaluate(() => scrollY > 0 && document.querySelector('.digest-pane').scrollTop > 0));
  await paste(page, ARTICLE.replace('临江市拟', '江阳市拟'));
  await page.getByRole('heading', { name: /^江阳市拟/ }).waitFor();
  await waitForDigest(page);
  assert.deepEqual(await page.evaluate(() => [scrollY, document.querySelector('.digest-pane').scrollTop]), [0, 0]);
  assert.deepEqual(complaints, []);
  await context.close();
});

const LONG = '市交通局局长田以宁表示，大桥将于明年通车。居民何书远认为，这一工程来得太迟。\n'.repeat(40_000);

test('giving up a long text brings back what was shown before it', async () => {
  const { page, context, complaints } = await openPage(stage.browser, stage.server.url);
  await paste(page, ARTICLE);
  await waitForDigest(page);
  await paste(page, LONG);
  await page.locator('.progress').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.progress').waitFor({ state: 'hidden' });
  assert.equal(await page.locator('.article .title').textContent(), ARTICLE.split('\n')[0]);
  assert.equal(await page.evaluate(() => document.body.dataset.state), 'reading');
  assert.ok(await page.getByRole('button', { name: '重做' }).isEnabled());
  assert.deepEqual(complaints, []);
  await context.close();
});

/** Which elements moved while something was done, as the browser tells. */
async function moved(page, act) {
  await page.evaluate(() => {
    window.moved = [];
    window.shifts = new PerformanceObserver((list) => {
      for (const { sources } of list.getEntries()) window.moved.push(...sources.map(({ node }) => (node instanceof Element ? node : node?.parentElement)?.className));
    });
    window.shifts.observe({ type: 'layout-shift' });
  });
  await act();
  return page.evaluate(() => new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
      window.shifts.disconnect();
      resolve(window.moved);
    }, 200)));
  }));
}

test('what is shown stays where it is while more comes', async () => {
  const { page, context, complaints } = await openPage(stage.browser, stage.server.url, { reducedMotion: 'no-preference' });
  const read = async (text) => {
    await paste(page, text);
    await waitForDigest(page);
  };
  const article = readFileSync(new URL('../src/examples/economy.txt', import.meta.url), 'utf8');
  const first = await moved(page, () => read(article));
  assert.deepEqual(first.filter((name) => !['columns', 'top-tools', 'bottom'].includes(name)), [], 'parts of the empty page may move');
  assert.deepEqual(await moved(page, () => read(`续报：${article}`)), []);
  assert.deepEqual(await moved(page, async () => {
    await paste(page, LONG);
    await page.locator('.progress').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.progress').waitFor({ state: 'hidden' });
  }), []);
  assert.deepEqual(await moved(page, async () => {
    await page.keyboard.press('e');
    await page.locator('#input').press('Control+End');
    for (const character of '何书远表示支持') await page.keyboard.type(character, { delay: 30 });
    await page.getByRole('button', { name: '完成修改' }).click();
    await waitForDigest(page);
  }), []);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('without motion the stance axis fits its column at once', async () => {
  const { page, context, complaints } = await openPage(stage.browser, stage.server.url, { reducedMotion: 'reduce' });
  await paste(page, ARTICLE);
  await waitForDigest(page);
  const [axis, column] = await page.evaluate(() => ['.axis-box svg', '.stance-axis'].map((part) => document.querySelector(part).getBoundingClientRect().width));
  assert.ok(Math.abs(axis - column) < 2, `${axis} of ${column}`);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('what is printed has every statement', async () => {
  const { page, context, complaints } = await openPage(stage.browser, stage.server.url);
  await paste(page, Array.from({ length: 5 }, (_, i) => `市长周立言表示，第${i + 1}座桥将按期完工。`).join('\n'));
  await waitForDigest(page);
  assert.ok(await page.locator('.statement').count() < 5);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.equal(await page.locator('.statement').count(), 5);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('every example is one press away', async () => {
  const { page, context, complaints } = await openPage(stage.browser, stage.server.url);
  const count = await page.locator('.example').count();
  assert.ok(count >= 7);
  for (let i = 0; i < count; i++) {
    const title = await page.locator('.example-title').nth(i).textContent();
    await page.locator('.example').nth(i).click();
    await waitForDigest(page);
    assert.ok((await page.locator('.article').textContent()).includes(title));
    await page.getByRole('button', { name: '换一篇' }).click();
    await page.locator('.example').first().waitFor();
  }
  assert.deepEqual(complaints, []);
  await context.close();
});

test('the engine reads a left-out part as article when the reader says so', async () => {
  const { page, context, complaints } = await openPage(stage.browser, stage.server.url);
  await paste(page, `${ARTICLE}\n责任编辑：林知夏`);
  await waitForDigest(page);
  const before = await page.locator('.excluded-list .reason-group').count();
  assert.ok(before > 0);
  await page.locator('.reason-group summary').last().click();
  await page.locator('.reason-group').last().getByRole('button', { name: '这属于正文' }).first().click();
  await page.locator('.kept li').waitFor();
  const kept = await page.locator('.kept .excluded-text').textContent();
  assert.ok(!(await page.locator('.article .left-out').allTextContents()).join().includes(kept));
  assert.deepEqual(complaints, []);
  await context.close();
});

const SHARED = process.env.YAODIAN_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));
const SCRAPED = `${SHARED}/articles/alaska.txt`;
test('a scraped article with its related headlines', { skip: existsSync(SCRAPED) ? false : `${SCRAPED} is absent` }, async () => {
  const article = readFileSync(SCRAPED, 'utf8');
  const { page, context, complaints } = await openPage(stage.browser, stage.server.url);
  await paste(page, article);
  await waitForDigest(page);
  assert.equal(await page.locator('.article .title').textContent(), article.split('\n')[0]);
  const leftOut = await page.locator('.article .left-out p').allTextContents();
  const headlines = article.split('\n').filter((line) => line.startsWith('- • ')).map((line) => line.trim());
  assert.deepEqual(headlines.filter((line) => !leftOut.includes(line)), []);
  assert.deepEqual(leftOut.filter((line) => article.indexOf(line) < article.indexOf('- • ')), []);
  for (const point of await page.locator('.key-point-text').allTextContents()) assert.ok(article.includes(point) && !leftOut.includes(point));
  const names = await page.locator('.source-card h3').allTextContents();
  for (const name of ['特朗普', '普京', '韦进深', '韦宗友', '俄罗斯驻美大使']) assert.ok(names.includes(name), name);
  assert.deepEqual(complaints, []);
  await context.close();
});
