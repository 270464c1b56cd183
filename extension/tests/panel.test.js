/** What a reader does with the panel, in Chromium. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Chromium, readText, settled } from './harness/chromium.js';
import { frames, layouts, serve, sharedPages } from './harness/pages.js';

const own = layouts();
const readable = own.filter((layout) => layout.expected !== null);
const shared = sharedPages() ?? [];
const paragraphs = readable.find(({ name }) => name === 'portal').expected.trim().split('\n');
const [title, ...body] = paragraphs;
const article = (extra = '') => `<!doctype html><meta charset="utf-8"><title>${title}</title><article><h1>${title}</h1>${body.map((text) => `<p>${text}</p>`).join('')}</article>${extra}`;

const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n';
const STRICT = { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'" };
const STEP = `<script>
const other = ${JSON.stringify(readable.find(({ name }) => name === 'wire').expected.trim().split('\n'))};
function go() {
  history.pushState({}, '', '/spa-2');
  setTimeout(() => {
    document.title = other[0];
    document.querySelector('h1').textContent = other[0];
    const article = document.querySelector('article');
    article.replaceChildren(article.firstChild, ...other.slice(1).map((text) => Object.assign(document.createElement('p'), { textContent: text })));
  }, 150);
}
function more() {
  document.querySelector('article').append(Object.assign(document.createElement('p'), { textContent: '补充消息：临江市人大常委会定于下月审议这一规划，届时将邀请市民代表旁听，并在网上直播。' }));
}
</script>`;

const pages = new Map([
  ...[...own, ...frames()].map(({ name, html }) => [name, html]),
  ...shared.map(({ name, html }) => [name, { body: html, type: 'text/html' }]),
  ['plain', article()],
  ['spa', article(STEP)],
  ['strict', { body: article(), headers: STRICT }],
  ['text', { body: paragraphs.join('\n\n'), type: 'text/plain; charset=utf-8' }],
  ['file.pdf', { body: PDF, type: 'application/pdf' }],
  ['empty', '<!doctype html><meta charset="utf-8"><title>空</title><p>暂无内容</p>'],
  ['huge', article(`<article>${Array.from({ length: 4000 }, (_, i) => `<p>第${i + 1}段：${body[i % body.length]}</p>`).join('')}</article>`)],
]);

/** The layouts name pictures that are not there. */
const OF_THE_PAGES = /^page: Failed to load resource/;

let browser, server, panel;

before(async () => {
  server = await serve(pages);
  browser = await Chromium.launch();
  await browser.stayOffline();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

async function open(name) {
  const page = await browser.page(!shared.some((other) => other.name === name));
  await page.goto(name.includes(':') ? name : server.at(name), { waitUntil: 'domcontentloaded' });
  return page;
}

async function click(page) {
  await browser.click(page);
  panel ??= await browser.panel();
  await settled(panel);
}

const shown = () => panel.evaluate(() => document.getElementById('body').innerText);
const keyPoints = () => panel.evaluate(() => [...document.querySelectorAll('.key-point-text')].map((point) => point.textContent));
const bare = (text) => text.replaceAll(/\s+/g, '');
/** The marked text of a page and its frames, by the name of the mark. */
const marked = async (page, name) => {
  const inFrames = await Promise.all(page.frames().map((frame) => frame.evaluate((wanted) => [...(CSS.highlights.get(wanted) ?? [])].map(String).join(''), name)));
  return bare(inFrames.join(''));
};
const until = async (find) => {
  const end = Date.now() + 10_000;
  for (;;) {
    const found = await find();
    if (found) return found;
    assert.ok(Date.now() < end, `it never came to ${find}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
};

describe('marks', () => {
  const times = [];

  for (const { name } of [...readable, ...shared]) {
    it(`stand on the key points and the statements of ${name}, and leave the page as it is`, async () => {
      const page = await open(name);
      const before = await page.content();
      const painted = page.evaluate(() => {
        const start = performance.now();
        const isMarked = () => [window, ...[...document.querySelectorAll('iframe')].flatMap((frame) => frame.contentDocument?.defaultView ?? [])].some((view) => view.CSS.highlights.has('yd-key-point'));
        return new Promise((resolve) => (function look() { isMarked() ? resolve(performance.now() - start) : setTimeout(look, 2); })());
      });
      await click(page);
      times.push(await painted);
      assert.equal(await marked(page, 'yd-key-point'), bare((await keyPoints()).join('')));
      const said = await panel.evaluate(() => [...document.querySelectorAll('.said')].map((statement) => statement.textContent));
      const all = (await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((look) => marked(page, `yd-source-${look}`)))).join('\n');
      for (const statement of said) assert.ok(all.includes(bare(statement)), `${statement} is not marked`);
      // The scripts of real sites change their pages themselves.
      if (!shared.some((other) => other.name === name)) assert.equal(await page.content(), before);
      await page.close();
    });
  }

  it('are painted soon after the click', (test) => {
    times.sort((a, b) => a - b);
    test.diagnostic(`click to painted key points: median ${times[times.length >> 1].toFixed(0)} ms, longest ${times.at(-1).toFixed(0)} ms, of ${times.length} pages`);
  });
});

describe('panel', () => {
  it('scrolls the page to what is pressed in it', async () => {
    const page = await open('hundred-links');
    await page.setViewportSize({ width: 800, height: 300 });
    await click(page);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await panel.evaluate(() => document.querySelector('button.key-point').click());
    await until(() => page.evaluate(() => {
      const [current] = CSS.highlights.get('yd-current') ?? [];
      const top = current?.getBoundingClientRect().top ?? -1;
      return top >= 0 && top < innerHeight;
    }));
    await page.close();
  });

  it('shows the card of a mark that is pressed in the page', async () => {
    const page = await open('plain');
    await click(page);
    const place = await page.evaluate(() => {
      const [first] = CSS.highlights.get('yd-source-1');
      const [{ x, y, height }] = first.getClientRects();
      return { x: x + 20, y: y + height / 2 };
    });
    await page.mouse.click(place.x, place.y);
    const card = await panel.until(() => document.querySelector('.found')?.dataset.card);
    assert.match(card, /^(statement|source|keyPoint)-/);
    await page.close();
  });

  it('reads what is selected instead of the article', async () => {
    const page = await open('plain');
    await page.evaluate(() => {
      const [, second, third] = document.querySelectorAll('article p');
      getSelection().setBaseAndExtent(second.firstChild, 0, third.firstChild, third.firstChild.length);
    });
    await click(page);
    assert.equal((await readText(panel)).text, [body[1], body[2]].join('\n'));
    assert.equal(await marked(page, 'yd-key-point'), bare((await keyPoints()).join('')));
    await page.close();
  });

  it('reads what the context menu passes on where the page does not show it as selected', async () => {
    const page = await open('empty');
    await click(page);
    await browser.worker.evaluate(async (selected) => {
      const [{ id, windowId, url = '' }] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      await chrome.storage.session.set({ request: { id: Date.now(), windowId, tabId: id, url, selected } });
    }, body.join(''));
    await panel.until(() => document.querySelector('.key-point'));
    assert.match(await shown(), /Only the selection|只读了选中/);
    await page.close();
  });

  it('follows a page that changes its address and its text without loading', async () => {
    const page = await open('spa');
    await click(page);
    await page.evaluate('go()');
    await panel.until(() => document.body.innerText.includes('南屿'));
    await until(async () => (await marked(page, 'yd-key-point')) === bare((await keyPoints()).join('')));
    await page.close();
  });

  it('reads again once more of the article is there', async () => {
    const page = await open('spa');
    await click(page);
    const count = async () => (await readText(panel)).text.length;
    const before = await count();
    await page.evaluate('more()');
    await until(async () => (await count()) > before);
    await panel.until((wanted) => document.querySelector('.figures')?.textContent.includes(wanted), '');
    await page.close();
  });

  it('follows a link to another page of the site', async () => {
    const page = await open('plain');
    await click(page);
    await page.goto(server.at('wire'));
    await panel.until(() => document.body.innerText.includes('南屿'));
    await page.close();
  });

  it('works where the page forbids all scripts, styles and markup', async () => {
    const page = await open('strict');
    await click(page);
    assert.equal(await marked(page, 'yd-key-point'), bare((await keyPoints()).join('')));
    await page.close();
  });

  it('reads a file of plain text', async () => {
    const page = await open('text');
    await click(page);
    assert.ok((await keyPoints()).length > 0);
    assert.equal(await marked(page, 'yd-key-point'), bare((await keyPoints()).join('')));
    await page.close();
  });

  it('reads a page of a million characters', async () => {
    const page = await open('huge');
    await click(page);
    assert.ok((await readText(panel)).text.length > 300_000);
    assert.equal(await marked(page, 'yd-key-point'), bare((await keyPoints()).join('')));
    await page.close();
  });

  for (const [name, sentence] of [
    ['japanese', /Japanese/],
    ['english', /not in Chinese/],
    ['empty', /No article was found.+Select/],
    ['file.pdf', /PDF/],
    ['chrome://version', /belongs to the browser/],
    ['about:blank', /belongs to the browser|toolbar/],
  ]) {
    it(`says what is the matter with ${name}`, async () => {
      const page = await open(name);
      await click(page);
      assert.match(await shown(), sentence);
      await page.close();
    });
  }

  it('takes the marks away when it is closed', async () => {
    const page = await open('plain');
    await click(page);
    assert.notEqual(await marked(page, 'yd-key-point'), '');
    await browser.session.send('Target.closeTarget', { targetId: panel.targetId });
    panel = undefined;
    await until(async () => (await marked(page, 'yd-key-point')) === '');
    await click(page);
    assert.notEqual(await marked(page, 'yd-key-point'), '');
    await page.close();
  });
});

describe('options', () => {
  it('decide the number of key points, the language and the marks, at once', async () => {
    const page = await open('plain');
    await click(page);
    const options = await browser.page();
    await options.goto(`chrome-extension://${browser.id}/options/options.html`);
    await options.fill('#points', '3');
    await options.press('#points', 'Tab');
    await options.selectOption('#language', 'zh-Hans');
    await options.uncheck('#markKeyPoints');
    await options.waitForSelector('text=已保存');
    await options.close();
    await page.bringToFront();
    await panel.until(() => document.querySelectorAll('.key-point').length === 3 && document.body.innerText.includes('消息来源'));
    assert.equal(await marked(page, 'yd-key-point'), '');
    await page.close();
  });
});

describe('as a whole', () => {
  it('takes little memory while the panel is idle', async (test) => {
    await panel.send('HeapProfiler.collectGarbage');
    const { usedSize } = await panel.send('Runtime.getHeapUsage');
    test.diagnostic(`heap of the idle panel: ${(usedSize / 2 ** 20).toFixed(1)} MB`);
  });

  it('writes no error to the console', () => assert.deepEqual(browser.errors.filter((error) => !OF_THE_PAGES.test(error)), []));
});

