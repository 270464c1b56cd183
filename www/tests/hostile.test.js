import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { openPage, paste, useStage, waitForDigest } from './browser.js';

const stage = useStage();

/** Opens a page, does something to it, and requires that it made no complaint. */
async function withPage(act, options) {
  const { page, context, complaints } = await openPage(stage.browser, stage.server.url, options);
  await act(page);
  // The browser tells of each event handler in pasted markup that the page's policy keeps from running.
  assert.deepEqual(complaints.filter((complaint) => !complaint.startsWith('Executing inline event handler violates')), []);
  await context.close();
}

/** Pastes and waits until the page has settled, with a digest or a sentence. */
async function settle(page, text) {
  await paste(page, text);
  await page.waitForFunction(() => document.body.dataset.state === 'reading' || !document.querySelector('.notice').hidden);
}

test('markup in a text is shown as text', () => withPage(async (page) => {
  const text = '市长<img src=x onerror="window.broken=1">周立言表示：“<script>window.broken=1</script>工程将按期完工。”\n<b>居民</b>欢迎这一决定，认为\u202e早该如此\u202c。';
  await settle(page, text);
  assert.equal(await page.evaluate(() => window.broken), undefined);
  assert.equal(await page.locator('.article img, .article script, .article b, .digest img, .digest script').count(), 0);
  const shown = await page.locator('.article [data-start]').evaluateAll((blocks) => blocks.map((block) => block.textContent).join('\n'));
  assert.equal(shown, text);
}));

test('a bidirectional override has no power over the text behind it', () => withPage(async (page) => {
  await settle(page, '发言人\u202e表示，计划不变，各部门要按时完成全部任务，不得拖延。');
  const [before, after] = await page.locator('.article [data-start]').first().evaluate((block) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const boxes = [];
    while (walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      if (!walker.currentNode.parentElement.matches('.control')) boxes.push([range.getBoundingClientRect().left, walker.currentNode.data]);
    }
    return boxes;
  });
  assert.ok(before[0] < after[0], 'what comes first stands left');
  assert.equal(await page.locator('.control').first().getAttribute('data-code'), '202E');
}));

const ODD_TEXTS = {
  'one word': '新闻',
  'English': 'The mayor said on Monday that the bridge would open in May.\nCritics disagreed.',
  'no punctuation': '今天上午本市新建的大桥正式通车市长在仪式上表示这座桥将把两岸的通行时间缩短一半'.repeat(40),
  'lone surrogates': '\ud800市长表示\udc00，大桥明年通车，两岸居民出行将更加方便。\ud83d',
  'control characters': '市长\u0000表示\u0007，大桥\u001b[31m明年\u007f通车，两岸居民出行将更加方便。',
  'one endless line': '记者从会上获悉，各方意见不一。'.repeat(20_000),
};
for (const [name, text] of Object.entries(ODD_TEXTS)) {
  test(`odd text: ${name}`, () => withPage(async (page) => {
    await settle(page, text);
    const [state, notice] = await page.evaluate(() => [document.body.dataset.state, document.querySelector('.notice').textContent]);
    assert.ok(state === 'reading' || notice !== '');
  }));
}

test('a list of links is no list of headings, and nobody quoted takes no room', () => withPage(async (page) => {
  await settle(page, '大桥通车\n大桥今天上午通车，两岸居民往来更加方便，全程只需十分钟，比过去快了半个小时。\n背景\n大桥三年前动工，总长四公里，是当地最长的跨海大桥，设计寿命一百年。\n- 油价今日下调\n- 地铁三号线停运\n- 高温预警');
  // The article is laid out anew a step behind the key points.
  await page.locator('.article .heading').first().waitFor();
  assert.deepEqual(await page.locator('.article .heading').allTextContents(), ['背景']);
  assert.equal(await page.locator('.stance-axis').count(), 0);
}));

const FOREIGN = {
  '日文': '市長は月曜日の記者会見で、橋は来年五月に開通する予定だと述べた。住民からは歓迎の声が上がっている。',
  '韩文': '시장은 월요일 기자회견에서 다리가 내년 오월에 개통될 예정이라고 말했다. 주민들은 환영했다.',
  '没有中文': 'The mayor said on Monday that the bridge would open in May. 市长 said no more.',
  '太短': '大桥明年通车。',
};
for (const [said, text] of Object.entries(FOREIGN)) {
  test(`a text that is no Chinese article is told so: ${said}`, () => withPage(async (page) => {
    await settle(page, text);
    await page.locator('.notice:not([hidden])').waitFor();
    assert.ok((await page.locator('.notice').textContent()).includes(said));
  }));
}

for (const [name, text] of Object.entries({ empty: '', 'white space': ' \n\t　 ' })) {
  test(`nothing to read: ${name}`, () => withPage(async (page) => {
    await paste(page, text);
    await page.getByRole('alert').waitFor();
    assert.equal(await page.getByRole('alert').textContent(), '没有文字可读。');
  }));
}

test('ten megabytes are read or given up at a press, and the page stays usable', { timeout: 120_000 }, () => withPage(async (page) => {
  const text = '市交通局局长田以宁表示，大桥将于明年通车。居民何书远认为，这一工程来得太迟。\n'.repeat(95_000);
  await paste(page, text);
  await page.locator('.progress').waitFor();
  await page.locator('.progress button').click();
  await page.locator('.progress').waitFor({ state: 'hidden' });
  await paste(page, '市交通局局长田以宁表示，大桥将于明年通车。居民何书远认为，这一工程来得太迟。');
  await waitForDigest(page);
  await paste(page, text);
  await page.waitForFunction(() => document.querySelector('.stats-line')?.textContent.includes('万') || /\d,\d{3},\d{3}/.test(document.querySelector('.overview')?.textContent ?? ''), null, { timeout: 90_000 });
}));

test('a long text is marked wherever one looks, and none of its statements is lost', () => withPage(async (page) => {
  const count = 1_500;
  await settle(page, Array.from({ length: count }, (_, i) => `市长周立言表示，第${i + 1}座桥将按期完工。`).join('\n'));
  await page.locator('.article p').nth(count - 1).waitFor({ state: 'attached' });
  assert.ok((await page.locator('.statements-box .more').first().textContent()).includes(String(count)));
  const lastMarked = () => [...(CSS.highlights.get('yd-source-1') ?? [])].some((range) => range.startContainer.parentElement.closest('.stretch') === document.querySelector('.article').lastElementChild);
  assert.equal(await page.evaluate(lastMarked), false);
  await page.locator('.article p').last().scrollIntoViewIfNeeded();
  await page.waitForFunction(lastMarked);
}));

function file(name, bytes, type = '') {
  return { name, mimeType: type, buffer: Buffer.from(bytes) };
}

function docx(text) {
  const paragraphs = text.split('\n').map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
  const xml = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`;
  return zipSync({ 'word/document.xml': strToU8(xml) });
}

const ARTICLE = '大桥明年通车\n市交通局局长田以宁表示，大桥将于明年通车，两岸的居民可以在十分钟内往来。';
const GB18030 = [0xca, 0xd0, 0xb3, 0xa4, 0xb1, 0xed, 0xca, 0xbe, 0xa3, 0xac, 0xb4, 0xf3, 0xc7, 0xc5, 0xc3, 0xf7, 0xc4, 0xea, 0xcd, 0xa8, 0xb3, 0xb5, 0xa1, 0xa3];
const BIG5 = [0xa5, 0xab, 0xaa, 0xf8, 0xaa, 0xed, 0xa5, 0xdc, 0xa1, 0x41, 0xa4, 0x6a, 0xbe, 0xf4, 0xa9, 0xfa, 0xa6, 0x7e, 0xb3, 0x71, 0xa8, 0xae, 0xa1, 0x43];
const FILES = {
  'UTF-8': [file('a.txt', ARTICLE), '大桥将于明年通车'],
  'UTF-8 with a mark': [file('a.txt', `\ufeff${ARTICLE}`), '大桥将于明年通车'],
  'UTF-16 with a mark': [file('a.txt', Buffer.from(`\ufeff${ARTICLE}`, 'utf16le')), '大桥将于明年通车'],
  GB18030: [file('a.txt', GB18030), '市长表示，大桥明年通车。'],
  Big5: [file('a.txt', BIG5), '市長表示，大橋明年通車。'],
  Markdown: [file('a.md', `---\ntags: x\n---\n# 大桥明年通车\n\n> 市交通局局长[田以宁](https://example.org/a)表示，**大桥**将于明年通车，两岸的居民可以在十分钟内往来。\n\n![桥](a.png)`), '大桥明年通车市交通局局长田以宁表示，大桥将于明年通车'],
  HTML: [file('a.html', `<!doctype html><meta charset=utf-8><h1>大桥明年通车</h1><p>${ARTICLE.split('\n')[1]}</p>`), '大桥将于明年通车'],
  Word: [file('a.docx', docx(ARTICLE)), '大桥将于明年通车'],
};
for (const [name, [given, expected]] of Object.entries(FILES)) {
  test(`a file in ${name} is read`, () => withPage(async (page) => {
    await page.locator('input[type=file]').setInputFiles(given);
    await waitForDigest(page);
    assert.ok((await page.locator('.article').textContent()).includes(expected));
  }));
}

const REFUSED = {
  PDF: [file('a.pdf', '%PDF-1.7\n%âãÏÓ'), 'PDF'],
  'an old Word file': [file('a.doc', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '.docx'],
  'a picture': [file('a.png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]), '不是文本'],
  'an archive that is no document': [file('a.docx', [0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), '.docx'],
  'an empty file': [file('a.txt', ''), '没有文字'],
};
for (const [name, [given, expected]] of Object.entries(REFUSED)) {
  test(`${name} is refused in one sentence`, () => withPage(async (page) => {
    await page.locator('input[type=file]').setInputFiles(given);
    await page.getByRole('alert').waitFor();
    assert.ok((await page.getByRole('alert').textContent()).includes(expected));
  }));
}

test('from a web page only the article is taken, and all of it can be', () => withPage(async (page) => {
  const body = '市交通局局长田以宁十日在发布会上表示，大桥将于明年通车，届时两岸的居民可以在十分钟内往来，不必再绕行三十公里的老路。'.repeat(3);
  const html = `<html><head><title>大桥明年通车</title></head><body><nav><a href="/">首页</a><a href="/a">体育</a></nav>
    <article><h1>大桥明年通车</h1><p>${body}</p><p>居民何书远认为，这一工程来得太迟，但总算有了盼头，他希望票价不要太高。</p><script>window.broken=1</script><img src=x onerror="window.broken=1"></article>
    <aside><a href="/b">热门推荐一</a></aside><footer>版权所有</footer></body></html>`;
  await paste(page, { 'text/html': html, 'text/plain': 'x' });
  await waitForDigest(page);
  const shown = await page.locator('.article').textContent();
  assert.ok(shown.includes('居民何书远认为') && shown.startsWith('大桥明年通车') && !shown.includes('热门推荐'));
  assert.equal(await page.evaluate(() => window.broken), undefined);
  await page.locator('.offer button').click();
  await page.getByText('热门推荐一').first().waitFor();
}));

for (const address of [`#${encodeURIComponent(ARTICLE)}`, `#text=${encodeURIComponent(ARTICLE)}`, `?title=${encodeURIComponent('大桥明年通车')}&text=${encodeURIComponent(ARTICLE)}`]) {
  test(`a link that carries a text is read, and the text leaves the address: ${address.slice(0, 6)}`, async () => {
    const { page, context, complaints } = await openPage(stage.browser, stage.server.url + address);
    await waitForDigest(page);
    assert.ok((await page.locator('.article').textContent()).includes('田以宁'));
    assert.equal(page.url(), stage.server.url);
    assert.deepEqual(complaints, []);
    await context.close();
  });
}

test('a link that is damaged is refused in one sentence', () => withPage(async (page) => {
  await page.goto(`${stage.server.url}#z=%%%`);
  await page.reload();
  await page.getByRole('alert').waitFor();
  assert.ok((await page.getByRole('alert').textContent()).includes('链接'));
}));
