import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const BUILT = fileURLToPath(new URL('../../dist/chromium', import.meta.url));

/** The built extension, loaded in a real Chromium whose toolbar button can be clicked. */
export class Chromium {
  /** @param {string} folder of the unpacked extension */
  static async launch(folder = BUILT) {
    const profile = await mkdtemp(join(tmpdir(), 'yaodian-chromium-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: process.env['YAODIAN_BROWSER'] ?? '/usr/bin/chromium',
      viewport: { width: 1100, height: 800 },
      args: [
        '--headless=new',
        '--no-sandbox',
        '--disable-background-networking',
        `--disable-extensions-except=${folder}`,
        `--load-extension=${folder}`,
        // Without it the toolbar button cannot be clicked by a test.
        '--enable-unsafe-extension-debugging',
      ],
    });
    const [running] = context.serviceWorkers();
    const worker = running ?? (await context.waitForEvent('serviceworker'));
    const session = await context.browser().newBrowserCDPSession();
    return new Chromium(context, session, new URL(worker.url()).host, worker, profile);
  }

  constructor(context, session, id, worker, profile) {
    Object.assign(this, { context, session, id, worker, profile });
    /** What was written to the console of any page, panel or worker and is an error. */
    this.errors = [];
    worker.on('console', (message) => message.type() === 'error' && this.errors.push(`background: ${message.text()}`));
  }

  /** A new tab, whose own errors count too unless it shows a site that has some. */
  async page(counts = true) {
    const page = await this.context.newPage();
    if (!counts) return page;
    page.on('console', (message) => message.type() === 'error' && this.errors.push(`page: ${message.text()}`));
    page.on('pageerror', (error) => this.errors.push(`page: ${error.message}`));
    return page;
  }

  /** Keeps pages from loading what stands on other machines. */
  async stayOffline() {
    await this.context.route((url) => /^https?:$/.test(url.protocol) && url.hostname !== '127.0.0.1', (route) => route.abort());
  }

  /** Clicks the toolbar button while `page` is in front. */
  async click(page) {
    await page.bringToFront();
    const { targetInfos } = await this.session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = targetInfos.find(({ url, embedderData }) => url === page.url() && embedderData?.tabActive) ?? targetInfos.find(({ url }) => url === page.url());
    await this.session.send('Extensions.triggerAction', { id: this.id, targetId: tab.targetId });
  }

  /** The panel, once it is open. */
  async panel() {
    const url = `chrome-extension://${this.id}/panel/panel.html`;
    for (;;) {
      const { targetInfos } = await this.session.send('Target.getTargets');
      const target = targetInfos.find((info) => info.url.startsWith(url));
      if (target) return Panel.attach(this, target.targetId);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  async close() {
    await this.context.close();
    await rm(this.profile, { recursive: true, force: true });
  }
}

/** A page that Playwright does not list. */
export class Panel {
  static async attach(chromium, targetId) {
    const { sessionId } = await chromium.session.send('Target.attachToTarget', { targetId, flatten: false });
    const panel = new Panel(chromium, targetId, sessionId);
    await panel.send('Runtime.enable');
    await panel.send('Log.enable');
    return panel;
  }

  #last = 0;
  #waiting = new Map();

  constructor(chromium, targetId, sessionId) {
    Object.assign(this, { chromium, targetId, sessionId });
    chromium.session.on('Target.receivedMessageFromTarget', (event) => {
      if (event.sessionId !== sessionId) return;
      const message = JSON.parse(event.message);
      if (message.id) {
        this.#waiting.get(message.id)?.(message);
        this.#waiting.delete(message.id);
      } else if (message.method === 'Runtime.exceptionThrown') {
        chromium.errors.push(`panel: ${message.params.exceptionDetails.exception?.description ?? message.params.exceptionDetails.text}`);
      } else if (message.method === 'Runtime.consoleAPICalled' && message.params.type === 'error') {
        chromium.errors.push(`panel: ${message.params.args.map((argument) => argument.value ?? argument.description).join(' ')}`);
      } else if (message.method === 'Log.entryAdded' && message.params.entry.level === 'error') {
        chromium.errors.push(`panel: ${message.params.entry.text} ${message.params.entry.url ?? ''}`);
      }
    });
  }

  async send(method, params = {}) {
    const id = ++this.#last;
    const answer = new Promise((resolve) => this.#waiting.set(id, resolve));
    await this.chromium.session.send('Target.sendMessageToTarget', { sessionId: this.sessionId, message: JSON.stringify({ id, method, params }) });
    const { error, result } = await answer;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  /** Runs a function in the panel. */
  async evaluate(run, ...values) {
    const expression = `(${run})(${values.map((value) => JSON.stringify(value)).join(', ')})`;
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Waits until a function gives something in the panel. */
  async until(run, ...values) {
    const end = Date.now() + 10_000;
    for (;;) {
      const found = await this.evaluate(run, ...values);
      if (found) return found;
      if (Date.now() > end) throw new Error(`the panel never came to ${run}; it shows: ${await this.evaluate(() => document.body.innerText.slice(0, 400))}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async screenshot(width, height, scheme = 'light') {
    await this.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
    await this.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
    const { data } = await this.send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: true });
    await this.send('Emulation.clearDeviceMetricsOverride');
    return Buffer.from(data, 'base64');
  }
}

/** Waits until the panel has an answer for the tab in front: a digest or a sentence. */
export function settled(panel) {
  return panel.until(async () => {
    const [{ id }] = await chrome.tabs.query({ active: true, currentWindow: true });
    return document.querySelector(`#body[data-tab="${id}"]:is(.digest, .sentence:not(.working, .idle))`) !== null;
  });
}

/** Asks the page in front, over a connection of its own, for its text. */
export function readText(panel, selected) {
  return panel.evaluate(async (chosen) => {
    const [{ id }] = await chrome.tabs.query({ active: true, currentWindow: true });
    const port = chrome.tabs.connect(id, { name: 'yaodian', frameId: 0 });
    const answer = await new Promise((resolve) => {
      port.onMessage.addListener(resolve);
      port.onDisconnect.addListener(() => resolve({ kind: 'gone' }));
      port.postMessage(chosen === null ? { kind: 'read' } : { kind: 'read', selected: chosen });
    });
    port.disconnect();
    return answer;
  }, selected ?? null);
}
