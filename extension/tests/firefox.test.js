/** The packed extension in Firefox: the toolbar button, the sidebar, and the marks in the page. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { Firefox } from './harness/firefox.js';
import { frames, layouts, serve } from './harness/pages.js';

const executable = process.env['YAODIAN_FIREFOX'] ?? ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'].find((path) => existsSync(path));

describe('Firefox', { skip: executable === undefined && 'no Firefox was found: install firefox-esr or set YAODIAN_FIREFOX' }, () => {
  let firefox, server;

  before(async () => {
    execFileSync(process.execPath, [new URL('../build/pack.js', import.meta.url).pathname]);
    const archive = readdirSync(new URL('../dist/', import.meta.url)).find((name) => name.endsWith('-firefox.zip'));
    server = await serve(new Map([...layouts(), ...frames()].map(({ name, html }) => [name, html])));
    firefox = await Firefox.launch(executable, archive);
  });
  after(async () => {
    await firefox?.close();
    await server?.close();
  });

  const highlighted = (page) => firefox.until(page, () => CSS.highlights.get('yd-key-point')?.size > 0 && [...CSS.highlights.get('yd-key-point')].map(String).join(''));
  const sidebar = async (wanted) => {
    for (let turn = 0; ; turn++) {
      const text = await firefox.inSidebar('return content.document.body.innerText;');
      if (wanted.test(text)) return text;
      assert.ok(turn < 100, `the sidebar shows: ${text}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  for (const name of ['portal', 'wechat', 'traditional', 'shadow']) {
    it(`digests and marks the layout ${name}`, async () => {
      const { expected } = layouts().find((layout) => layout.name === name);
      const page = await firefox.open(server.at(name));
      await firefox.click();
      const marked = await highlighted(page);
      assert.ok(marked.length > 20);
      const bare = expected.replaceAll(/\s+/g, '');
      const shown = (await firefox.inSidebar("return [...content.document.querySelectorAll('.key-point-text')].map((point) => point.textContent).join('\\n');")).split('\n');
      assert.ok(shown.length >= 3, `key points: ${shown}`);
      for (const point of shown) assert.ok(bare.includes(point.replaceAll(/\s+/g, '')), `${point} is no part of the article`);
      assert.equal(marked.replaceAll(/\s+/g, ''), shown.join('').replaceAll(/\s+/g, ''));
    });
  }

  it('scrolls the page to a key point that is pressed in the sidebar', async () => {
    const page = await firefox.open(server.at('hundred-links'));
    await firefox.click();
    await highlighted(page);
    await firefox.evaluate(page, () => scrollTo(0, document.body.scrollHeight));
    await firefox.inSidebar("content.document.querySelector('button.key-point').click();");
    await firefox.until(page, () => {
      const [current] = CSS.highlights.get('yd-current') ?? [];
      const top = current?.getBoundingClientRect().top ?? -1;
      return top >= 0 && top < innerHeight;
    });
  });

  it('says in a clear sentence what it does not read', async () => {
    await firefox.open(server.at('japanese'));
    await firefox.click();
    await sidebar(/Japanese|日文/);
    await firefox.open('about:license');
    await firefox.click();
    await sidebar(/belongs to the browser|浏览器自己/);
  });

  it('writes no error to the console', () => assert.deepEqual(firefox.errors, []));
});
