import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';

const PACKED = fileURLToPath(new URL('../../dist/', import.meta.url));
const STARTS_WITHIN = 60_000;

/** The packed extension in a real Firefox, over WebDriver BiDi. */
export class Firefox {
  #last = 0;
  #waiting = new Map();

  /** @param {string} executable @param {string} archive name of the packed extension in `dist/` */
  static async launch(executable, archive) {
    const profile = await mkdtemp(join(tmpdir(), 'yaodian-firefox-'));
    await writeFile(join(profile, 'user.js'), PREFERENCES);
    const browser = spawn(executable, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', '--remote-allow-system-access'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, HOME: profile },
    });
    const address = await new Promise((resolve, reject) => {
      let told = '';
      const timer = setTimeout(() => reject(new Error(`Firefox did not start: ${told}`)), STARTS_WITHIN);
      browser.stderr.on('data', (chunk) => {
        told += chunk;
        const found = /WebDriver BiDi listening on (ws:\S+)/.exec(told);
        if (!found) return;
        clearTimeout(timer);
        resolve(found[1]);
      });
      browser.once('exit', (code) => reject(new Error(`Firefox ended with ${code}: ${told}`)));
    });
    const socket = new WebSocket(`${address}/session`);
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    const firefox = new Firefox(browser, socket, profile);
    await firefox.send('session.new', { capabilities: {} });
    await firefox.send('session.subscribe', { events: ['log.entryAdded'] });
    const { extension } = await firefox.send('webExtension.install', { extensionData: { type: 'archivePath', path: join(PACKED, archive) } });
    firefox.id = extension;
    return firefox;
  }

  constructor(browser, socket, profile) {
    Object.assign(this, { browser, socket, profile });
    /** What was written to the console of any page or panel and is an error. */
    this.errors = [];
    socket.on('message', (data) => {
      const message = JSON.parse(String(data));
      if (message.method === 'log.entryAdded' && message.params.level === 'error') this.errors.push(message.params.text);
      this.#waiting.get(message.id)?.(message);
      this.#waiting.delete(message.id);
    });
  }

  async send(method, params) {
    const id = ++this.#last;
    const answer = new Promise((resolve) => this.#waiting.set(id, resolve));
    this.socket.send(JSON.stringify({ id, method, params }));
    const { result, error, message } = await answer;
    if (error) throw new Error(`${method}: ${error}: ${message}`);
    return result;
  }

  /** Opens a page in a new tab. */
  async open(url) {
    const { context } = await this.send('browsingContext.create', { type: 'tab' });
    await this.send('browsingContext.navigate', { context, url, wait: 'complete' });
    return context;
  }

  /** Runs a function in a context and gives its JSON. */
  async evaluate(context, run, ...values) {
    const expression = `(async () => JSON.stringify((await (${run})(${values.map((value) => JSON.stringify(value)).join(', ')})) ?? null))()`;
    const { result, exceptionDetails } = await this.send('script.evaluate', { expression, target: { context }, awaitPromise: true, userActivation: true });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return JSON.parse(result.value);
  }

  /** Waits until a function gives something. */
  async until(context, run, ...values) {
    const end = Date.now() + 15_000;
    for (;;) {
      const found = await this.evaluate(context, run, ...values);
      if (found) return found;
      if (Date.now() > end) throw new Error(`it never came to ${run}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Clicks the toolbar button while the tab opened last is in front. */
  async click() {
    await this.evaluate(await this.#window(), clickButton, this.id);
  }

  /** Runs the body of a function in the document of the sidebar, where `content` is its window, and gives the string it returns. */
  async inSidebar(body) {
    return this.evaluate(await this.#window(), runInSidebar, body);
  }

  /** The context of the window that holds the toolbar, where the browser's own scripts run. */
  async #window() {
    const { contexts } = await this.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    return contexts[0].context;
  }

  async close() {
    await this.send('browser.close', {}).catch(() => undefined);
    this.socket.close();
    if (this.browser.exitCode === null) await new Promise((resolve) => this.browser.once('exit', resolve));
    await rm(this.profile, { recursive: true, force: true });
  }
}

/** No first-run pages, no updates, nothing fetched. */
const PREFERENCES = Object.entries({
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
})
  .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
  .join('');

/* What follows runs in the window of the browser. */

function clickButton(id) {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}

async function runInSidebar(body) {
  const sidebar = document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser');
  if (!sidebar) return '';
  const { messageManager } = sidebar;
  const script = `let answer; try { answer = String((() => { ${body} })() ?? ''); } catch (error) { answer = String(error); } sendAsyncMessage('yaodian-test', answer);`;
  return new Promise((resolve) => {
    const hear = ({ data }) => {
      messageManager.removeMessageListener('yaodian-test', hear);
      resolve(data);
    };
    messageManager.addMessageListener('yaodian-test', hear);
    messageManager.loadFrameScript(`data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`, false);
  });
}
