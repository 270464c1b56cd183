import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, paste, useStage, waitForDigest } from './browser.js';
import { answerWithFixture, digest, text } from './fixture.js';

const stage = useStage();

/** Opens a page that shows the fixture, does something to it, and requires that it made no complaint. */
async function reading(act, options = {}) {
  const { page, context, complaints } = await openPage(stage.browser, 'about:blank', options);
  await answerWithFixture(context);
  await page.goto(stage.server.url);
  await paste(page, text);
  await waitForDigest(page);
  await act(page, context);
  assert.deepEqual(complaints, []);
  await context.close();
}

/** The texts that a highlight marks. */
const highlighted = (page, name) => page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), name);
const texts = (excerpts) => excerpts.map((excerpt) => excerpt.text);

test('key points, statements and evidence are marked in the article', () => reading(async (page) => {
  assert.deepEqual(await highlighted(page, 'yd-key-point'), texts(digest.keyPoints));
  assert.deepEqual(await highlighted(page, 'yd-source-2'), texts(digest.sources[1].statements));
  const evidence = digest.sources.flatMap((source) => source.stance.evidence);
  assert.deepEqual(await highlighted(page, 'yd-oppose'), texts(evidence.filter((proof) => proof.polarity === 'oppose')));
  assert.deepEqual(await highlighted(page, 'yd-support'), texts(evidence.filter((proof) => proof.polarity === 'support')));
}));

test('a browser without highlights shows the same marks as elements', () => reading(async (page) => {
  const marked = (name) => page.evaluate((name) => [...document.querySelectorAll(`mark.painted.${name}`)].map((mark) => mark.textContent).join(''), name);
  assert.equal(await marked('yd-key-point'), texts(digest.keyPoints).join(''));
  assert.equal(await marked('yd-source-1'), texts(digest.sources[0].statements).join(''));
  await page.locator('[data-choose="1"]').click();
  assert.equal(await marked('yd-source-1'), '');
  assert.equal(await marked('yd-source-2'), texts(digest.sources[1].statements).join(''));
  await page.locator('.key-point').nth(1).click();
  assert.equal(await marked('yd-current'), digest.keyPoints[1].text);
  assert.equal(await page.locator('.article [data-start]').evaluateAll((blocks) => blocks.map((block) => block.textContent).join('\n')), text);
}, { init: () => { delete window.Highlight; } }));

test('a card leads to its place, and the place to its card', () => reading(async (page) => {
  await page.locator('[data-card="statement-1-0"] .statement-text').click();
  assert.deepEqual(await highlighted(page, 'yd-current'), [digest.sources[1].statements[0].text]);
  await page.mouse.move(3, 3);
  const box = await page.evaluate(() => {
    const { left, top, height } = [...CSS.highlights.get('yd-source-3')][0].getClientRects()[0];
    return { x: left + 6, y: top + height / 2 };
  });
  await page.mouse.click(box.x, box.y);
  await page.locator('[data-card="statement-2-0"].found, [data-card="source-2"].found').waitFor();
}));

test('marks are stepped through and opened by key', () => reading(async (page) => {
  await page.locator('body').click({ position: { x: 3, y: 3 } });
  await page.keyboard.press('j');
  assert.deepEqual(await highlighted(page, 'yd-current'), [digest.keyPoints[0].text]);
  await page.keyboard.press('j');
  assert.deepEqual(await highlighted(page, 'yd-current'), [digest.sources[0].statements[0].text]);
  await page.keyboard.press('Enter');
  await page.locator('[data-card="statement-0-0"].found').waitFor();
  await page.keyboard.press('k');
  assert.deepEqual(await highlighted(page, 'yd-current'), [digest.keyPoints[0].text]);
}));

test('one source at a time', () => reading(async (page) => {
  await page.locator('[data-choose="2"]').click();
  assert.deepEqual(await highlighted(page, 'yd-source-1'), []);
  assert.deepEqual(await highlighted(page, 'yd-source-3'), texts(digest.sources[2].statements));
  await page.keyboard.press('Escape');
  assert.deepEqual(await highlighted(page, 'yd-source-1'), texts(digest.sources[0].statements));
}));

test('pointing at a name in the legend shows its marks for as long', () => reading(async (page) => {
  await page.locator('.legend-item').nth(3).hover();
  assert.deepEqual(await highlighted(page, 'yd-source-1'), []);
  assert.deepEqual(await highlighted(page, 'yd-source-3'), texts(digest.sources[2].statements));
  await page.mouse.move(2, 2);
  assert.deepEqual(await highlighted(page, 'yd-source-1'), texts(digest.sources[0].statements));
}));

test('a left-out part can be put back, and that can be undone', () => reading(async (page) => {
  const leftOut = page.locator('.article .left-out-line p');
  const before = await leftOut.count();
  await page.locator('.article .left-out').first().hover();
  await page.locator('.article .left-out-line').first().getByRole('button').click();
  await page.waitForFunction((count) => document.querySelectorAll('.article .left-out-line p').length === count, before - 1);
  await page.locator('.kept li').waitFor();
  await page.keyboard.press('Control+z');
  await page.waitForFunction((count) => document.querySelectorAll('.article .left-out-line p').length === count, before);
  await page.keyboard.press('Control+y');
  await page.waitForFunction((count) => document.querySelectorAll('.article .left-out-line p').length === count, before - 1);
}));

test('the number of key points is chosen by button, key and slider', () => reading(async (page) => {
  const count = (wanted) => page.waitForFunction((wanted) => document.querySelectorAll('.key-points > li').length === wanted, wanted);
  await count(3);
  await page.locator('.point-choices input').fill('1');
  await count(1);
  await page.locator('body').click({ position: { x: 3, y: 3 } });
  await page.keyboard.press('3');
  await count(3);
  assert.equal(await page.locator('.choice[aria-pressed=true]').textContent(), '3');
}));

test('the stance axis puts each source where its score is, tells neutral apart, and has a table', () => reading(async (page) => {
  const places = await page.locator('.axis-marker').evaluateAll((markers) => markers.map((marker) => [marker.getAttribute('aria-label'), marker.querySelector('.stance-shape').getBoundingClientRect().left]));
  const order = [...places].sort((a, b) => a[1] - b[1]).map(([label]) => label.split(':')[0]);
  assert.deepEqual(order, ['邵孟秋', '丘知远', '贺衡之', '万秀芝']);
  assert.equal(await page.locator('.neutral-name').textContent(), '公安局交警支队');
  await page.locator('.axis-marker').first().focus();
  assert.ok((await page.locator('.axis-tooltip').textContent()).includes('反对'));
  await page.keyboard.press('Enter');
  await page.locator('[data-card="source-1"].found').waitFor();
  await page.locator('.axis-table summary').click();
  await page.locator('.axis-table tbody tr').first().waitFor();
  assert.equal(await page.locator('.axis-table tbody tr').count(), digest.sources.length);
}));

test('two sources are compared side by side', () => reading(async (page) => {
  await page.locator('[data-compare="0"]').click();
  await page.locator('[data-compare="1"]').click();
  assert.deepEqual(await page.locator('dialog .comparison-side h3').allTextContents(), ['贺衡之', '邵孟秋']);
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
}));

test('every attribution and every label says why', () => reading(async (page) => {
  await page.locator('[data-card="statement-0-0"] summary').click();
  assert.match(await page.locator('[data-card="statement-0-0"] details p').textContent(), /冒号引出.*表示.*95%/);
  await page.locator('[data-card="source-2"] > details summary').click();
  await page.locator('[data-card="source-2"] .stance-reasons').waitFor();
  assert.deepEqual(await page.locator('[data-card="source-2"] .stance-reasons mark').allTextContents(), ['方向正确', '过于仓促', '难以真正缓解']);
}));

test('the digest is copied as Markdown and JSON, the article as a link that opens it again', () => reading(async (page, context) => {
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Markdown' }).click();
  await page.locator('.toast:not([hidden])').waitFor();
  assert.ok((await clipboard()).includes(digest.keyPoints[0].text));
  await page.getByRole('button', { name: 'JSON' }).click();
  await page.waitForFunction(() => navigator.clipboard.readText().then((copied) => copied.startsWith('{')));
  assert.deepEqual(JSON.parse(await clipboard()), digest);
  await page.getByRole('button', { name: '复制分享链接' }).click();
  await page.waitForFunction(() => navigator.clipboard.readText().then((copied) => copied.startsWith('http')));
  const link = await clipboard();
  assert.ok(new URL(link).hash.startsWith('#z=') && new URL(link).search === '');
  const other = await context.newPage();
  await other.goto(link);
  await waitForDigest(other);
  assert.equal(await other.locator('.article .title').textContent(), digest.title.text);
  assert.equal(new URL(other.url()).hash, '');
}, { permissions: ['clipboard-read', 'clipboard-write'] }));

test('a text is edited with its digest beside it', () => reading(async (page) => {
  await page.getByRole('button', { name: '修改原文' }).click();
  assert.equal(await page.locator('#input').inputValue(), text);
  assert.ok(await page.locator('.digest').isVisible());
  await page.locator('#input').press('End');
  await page.getByRole('button', { name: '完成修改' }).click();
  assert.ok(await page.locator('.article').isVisible());
}));

test('editing begins and ends where the reader is', () => reading(async (page) => {
  const paragraph = page.locator('.article p.paragraph').nth(4);
  await paragraph.evaluate((element) => scrollTo({ top: scrollY + element.getBoundingClientRect().top - 80, behavior: 'instant' }));
  const start = Number(await paragraph.getAttribute('data-start'));
  await page.keyboard.press('e');
  assert.equal(await page.locator('#input').evaluate((input) => input.selectionStart), start);
  await page.getByRole('button', { name: '完成修改' }).click();
  assert.ok(await paragraph.evaluate((element) => element.getBoundingClientRect().top < innerHeight / 2 && element.getBoundingClientRect().bottom > 0));
}, { viewport: { width: 1000, height: 420 } }));

test('the last article comes back after a reload, and can be forgotten', () => reading(async (page) => {
  await page.waitForFunction(() => localStorage.getItem('yaodian.reading') !== null);
  await page.reload();
  await waitForDigest(page);
  assert.equal(await page.locator('.article .title').textContent(), digest.title.text);
  await page.keyboard.press('?');
  await page.getByRole('button', { name: '清除已存内容' }).click();
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('3');
  await page.waitForFunction(() => JSON.parse(localStorage.getItem('yaodian.preferences')).points === 3);
  await page.waitForTimeout(1_000);
  assert.equal(await page.evaluate(() => localStorage.getItem('yaodian.reading')), null, 'what was cleared is not kept again');
  await paste(page, `续报：${text}`);
  await page.waitForFunction(() => localStorage.getItem('yaodian.reading') !== null);
  await page.keyboard.press('?');
  await page.getByLabel('在本机记住上一篇文章').uncheck();
  assert.equal(await page.evaluate(() => localStorage.getItem('yaodian.reading')), null);
  await page.reload();
  await page.locator('.example').first().waitFor();
}));

test('the interface speaks the reader’s language and changes it without losing the article', async () => {
  for (const [locale, title] of [['zh-TW', '要點'], ['zh-CN', '要点'], ['en-GB', 'Key points'], ['fr-FR', 'Key points']]) {
    await reading(async (page) => assert.equal(await page.locator('#points-title').textContent(), title), { locale });
  }
  await reading(async (page) => {
    await page.getByRole('combobox', { name: '界面语言' }).selectOption('en');
    assert.equal(await page.locator('#points-title').textContent(), 'Key points');
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    assert.deepEqual(await highlighted(page, 'yd-key-point'), texts(digest.keyPoints));
  });
  await reading(async (page) => {
    await page.evaluate(() => {
      scrollTo({ top: 300, behavior: 'instant' });
      document.querySelector('.digest-pane').scrollTop = 200;
    });
    await page.getByRole('combobox', { name: '界面语言' }).selectOption('zh-Hant');
    assert.deepEqual(await page.evaluate(() => [scrollY, document.querySelector('.digest-pane').scrollTop, document.activeElement.value]), [300, 200, 'zh-Hant']);
  }, { viewport: { width: 1000, height: 420 } });
});

test('on a phone one column shows at a time, and marks lead from one to the other', () => reading(async (page) => {
  assert.ok(await page.locator('.digest').isVisible());
  assert.ok(!(await page.locator('.article').isVisible()));
  await page.locator('.key-point').first().click();
  assert.ok(await page.locator('.article').isVisible());
  assert.ok(!(await page.locator('.digest').isVisible()));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  assert.ok(!wide, 'nothing is wider than the screen');
}, { viewport: { width: 360, height: 740 } }));

test('after the first visit the page works without a network, and pasting asks for nothing', async () => {
  const context = await stage.browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(stage.server.url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => caches.keys().then(async (names) => (await (await caches.open(names[0])).keys()).length > 5));
  await context.setOffline(true);
  await page.reload();
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('readability')));
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await paste(page, '大桥明年通车\n市交通局局长田以宁表示，大桥将于明年通车，两岸的居民可以在十分钟内往来。');
  await waitForDigest(page);
  assert.ok((await page.locator('.article').textContent()).includes('田以宁'));
  await paste(page, { 'text/html': `<nav>首页</nav><article><h1>铁路通车</h1><p>${'市交通局局长田以宁表示，铁路明年通车，两岸的居民可以在十分钟内往来。'.repeat(4)}</p></article>`, 'text/plain': 'x' });
  await page.locator('.offer:not([hidden])').waitFor();
  assert.deepEqual(requests.filter((address) => !/worker|\.wasm$|icon\.svg$/.test(address)), []);
  await context.close();
});
