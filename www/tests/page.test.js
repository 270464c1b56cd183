import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchBrowser, openPage, paste, servePage, waitForDigest } from './browser.js';

const ARTICLE = `临江市拟取消午间停车收费 听证会分歧明显
临江市交通局局长叶知行10日表示，取消午间收费能让老街的小店喘一口气，市里支持先试行半年。
老街商户代表顾三余认为，免费停车只会让车位被长期占用，“我反对这样的一刀切”。
听证会将于下周公布结果。
相关阅读：
临江地铁二号线开通`;

let server;
let browser;
before(async () => {
  server = await servePage();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

test('a pasted article is shown with its key points, each word its own', async () => {
  const { page, context, complaints } = await openPage(browser, server.url);
  await paste(page, ARTICLE);
  await waitForDigest(page);
  const points = await page.locator('.key-point-text').allTextContents();
  assert.ok(points.length > 0);
  for (const point of points) assert.ok(ARTICLE.includes(point), point);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('every example is one press away', async () => {
  const { page, context, complaints } = await openPage(browser, server.url);
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
