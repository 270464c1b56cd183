import { existsSync } from 'node:fs';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { preview } from 'vite';

const ROOT = new URL('..', import.meta.url).pathname;
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

export const WIDE = { viewport: { width: 1440, height: 900 } };
export const PHONE = { viewport: { width: 360, height: 740 } };
export const DARK = { colorScheme: 'dark' };

/** The built page and a browser for the tests of a file, there once its first test runs. */
export function useStage() {
  const stage = {};
  before(async () => {
    stage.server = await servePage();
    stage.browser = await launchBrowser();
  });
  after(async () => {
    await stage.browser?.close();
    await stage.server?.close();
  });
  return stage;
}

/** The built page, served on a free port. */
export async function servePage() {
  const server = await preview({ root: ROOT, logLevel: 'error', preview: { port: 0, host: '127.0.0.1' } });
  return { url: server.resolvedUrls.local[0], close: () => server.close() };
}

const executablePath = process.env.YAODIAN_BROWSER ?? INSTALLED.find(existsSync);
const args = ['--no-sandbox', '--disable-background-networking', '--force-color-profile=srgb'];

export function launchBrowser() {
  return chromium.launch({ executablePath, args });
}

/** A browser whose profile is kept in `folder`, as a reader's is. */
export function launchProfile(folder, options) {
  return chromium.launchPersistentContext(folder, { executablePath, args, ...options });
}

/** A page on a fresh profile that remembers whatever it complained about. */
export async function openPage(browser, url, options = {}) {
  const { init, ...contextOptions } = options;
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 }, locale: 'zh-CN', colorScheme: 'light', reducedMotion: 'reduce', serviceWorkers: 'block', ...contextOptions,
  });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => {
    const blocked = message.text().includes('blocked by Playwright');
    if (!blocked && (message.type() === 'error' || message.type() === 'warning')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  if (init) await page.addInitScript(init);
  await page.goto(url);
  return { page, context, complaints };
}

/** Pastes onto the page as a reader does, with the flavours that a clipboard has. */
export function paste(page, flavours) {
  return page.evaluate((data) => {
    const transfer = new DataTransfer();
    for (const [type, value] of Object.entries(data)) transfer.setData(type, value);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
  }, typeof flavours === 'string' ? { 'text/plain': flavours } : flavours);
}

/** Waits until the digest of the last text is shown, with all its parts. */
export async function waitForDigest(page) {
  await page.waitForFunction(() => document.body.dataset.state === 'reading' && document.querySelector('main[aria-busy]') === null);
}
