/**
 * What the page looks like, beside what it looked like when somebody last looked at it.
 * With UPDATE=1 the pictures are taken anew; they are then to be looked at.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { DARK, openPage, PHONE, useStage, WIDE } from './browser.js';
import { answerWithFixture, compare, read } from './fixture.js';

/** Fonts are drawn a little differently from one version to the next. */
const MOST_DIFFERENT = 0.02;
const FOLDER = new URL('visual/', import.meta.url);

const stage = useStage();

const STATES = {
  'empty': [WIDE, async () => {}],
  'empty-phone': [PHONE, async () => {}],
  'digest': [WIDE, read],
  'digest-dark': [{ ...WIDE, ...DARK }, read],
  'digest-phone-dark': [{ ...PHONE, ...DARK }, read],
  'article-phone': [PHONE, async (page) => {
    await read(page);
    await page.locator('.panel-switch button').last().click();
  }],
  'comparison': [WIDE, compare],
};

const skip = hasFonts() ? false : 'the pictures were taken with the Noto CJK fonts, which this machine lacks';

for (const [name, [options, act]] of Object.entries(STATES)) {
  test(`looks as it did: ${name}`, { skip }, async () => {
    const { page, context } = await openPage(stage.browser, 'about:blank', options);
    await answerWithFixture(context);
    await page.goto(stage.server.url);
    await page.locator('.example').first().waitFor();
    await act(page);
    await page.mouse.move(2, 2);
    const screenshot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    await context.close();
    const file = new URL(`${name}.png`, FOLDER);
    if (process.env.UPDATE || !existsSync(file)) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, screenshot);
      return;
    }
    const picture = PNG.sync.read(screenshot);
    const baseline = PNG.sync.read(readFileSync(file));
    assert.deepEqual([picture.width, picture.height], [baseline.width, baseline.height]);
    const different = pixelmatch(picture.data, baseline.data, null, picture.width, picture.height, { threshold: 0.25 });
    assert.ok(different / (picture.width * picture.height) < MOST_DIFFERENT, `${different} pixels differ`);
  });
}

function hasFonts() {
  try {
    return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).includes('Noto Serif CJK SC');
  } catch {
    return false;
  }
}
