import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { DARK, openPage, paste, PHONE, useStage } from './browser.js';
import { answerWithFixture, compare, read } from './fixture.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const stage = useStage();

async function openEverything(page) {
  await read(page);
  await page.locator('details').evaluateAll((all) => all.forEach((details) => { details.open = true; }));
  // What is unfolded is built when the browser tells of it, one by one.
  await page.waitForFunction(() => [...document.querySelectorAll('details')].every((details) => details.open && details.childElementCount > 1));
}

const STATES = {
  empty: [{}, async () => {}],
  'empty, dark': [DARK, async () => {}],
  'empty, phone': [PHONE, async () => {}],
  digest: [{}, read],
  'digest, everything open': [{}, openEverything],
  'digest, everything open, dark': [DARK, openEverything],
  'digest, phone': [PHONE, read],
  'article, phone': [PHONE, async (page) => {
    await read(page);
    await page.locator('.key-point').first().click();
  }],
  'one source, dark': [DARK, async (page) => {
    await read(page);
    await page.locator('[data-choose="1"]').click();
  }],
  editing: [{}, async (page) => {
    await read(page);
    await page.keyboard.press('e');
    await page.locator('#input').waitFor();
  }],
  help: [{}, async (page) => {
    await page.locator('.top-tools button').last().click();
  }],
  'help, English, dark': [{ ...DARK, locale: 'en' }, async (page) => {
    await page.locator('.top-tools button').last().click();
  }],
  comparison: [{}, compare],
  'comparison, phone, dark': [{ ...PHONE, ...DARK }, compare],
  refusal: [{}, async (page) => {
    await paste(page, ' ');
    await page.getByRole('alert').waitFor();
  }],
};

for (const [name, [options, act]] of Object.entries(STATES)) {
  test(`axe finds nothing: ${name}`, async () => {
    const { page, context } = await openPage(stage.browser, 'about:blank', { ...options, bypassCSP: true });
    await answerWithFixture(context);
    await page.goto(stage.server.url);
    await act(page);
    await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== 'running'));
    await page.evaluate(AXE);
    const violations = await page.evaluate(async () => {
      const { violations } = await window.axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`).join(' | ')}`);
    });
    assert.deepEqual(violations, []);
    await context.close();
  });
}
