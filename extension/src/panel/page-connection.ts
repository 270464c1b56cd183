import { CONNECTION, parseToPanel, type ToPage, type ToPanel } from '../messages.js';
import type { WordKey } from '../words.js';

/** A page that may not be read; `key` says why. */
export class Unreadable extends Error {
  constructor(readonly key: WordKey, cause?: unknown) {
    super(key, { cause });
    this.name = 'Unreadable';
  }
}

/** The way to the page in a tab, open for as long as that page is. */
export interface PageConnection {
  tell(message: ToPage): void;
  close(): void;
}

interface Reactions {
  hear(message: ToPanel): void;
  /** The page is gone. */
  left(): void;
}

/**
 * Brings our script into the page of a tab and connects to it.
 *
 * @throws Unreadable where the browser does not allow it
 */
export async function connect(tabId: number, url: string, { hear, left }: Reactions): Promise<PageConnection> {
  const refused = whyRefused(url);
  if (refused) throw new Unreadable(refused);
  await inject(tabId, url);
  const port = chrome.tabs.connect(tabId, { name: CONNECTION, frameId: 0 });
  port.onMessage.addListener((message) => {
    const parsed = parseToPanel(message);
    if (parsed) hear(parsed);
  });
  port.onDisconnect.addListener(() => {
    // Reading it tells the browser that we know; a page that goes away is no error.
    void chrome.runtime.lastError;
    left();
  });
  return { tell: (message) => port.postMessage(message), close: () => port.disconnect() };
}

/** The right that a click gives reaches this page a moment after the click itself does. */
const ATTEMPTS = 10;
const PAUSE_MILLISECONDS = 40;

async function inject(tabId: number, url: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await Promise.all([
        chrome.scripting.executeScript({ target: { tabId }, files: ['/page/page.js'], injectImmediately: true }),
        chrome.scripting.insertCSS({ target: { tabId, allFrames: true }, files: ['/page/marks.css'] }),
      ]);
      return;
    } catch (error) {
      const key = whyUnreadable(url, error);
      if (key !== 'notAllowed' || attempt === ATTEMPTS) throw new Unreadable(key, error);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
    }
  }
}

const STORES = /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)/;
const OF_THE_BROWSER = /^(chrome|edge|about|view-source|devtools|resource|moz-extension|chrome-extension|chrome-untrusted|chrome-search|brave|opera|vivaldi):/;

/** Pages that no extension may read, known by their address; Firefox gives no answer at all where one tries. */
function whyRefused(url: string): WordKey | null {
  if (STORES.test(url)) return 'storePage';
  return OF_THE_BROWSER.test(url) ? 'browserPage' : null;
}

/** Chromium does not tell the address of its own pages, but says in words that they are. */
function whyUnreadable(url: string, error: unknown): WordKey {
  const told = error instanceof Error ? error.message : '';
  if (/extensions gallery/.test(told)) return 'storePage';
  if (/Cannot access (a|an) [a-z-]+:\/\/|[a-z-]+:\/\/ URL/.test(told)) return 'browserPage';
  if (/\.pdf([?#]|$)/i.test(url)) return 'pdf';
  return url.startsWith('file:') || /file:\/\//.test(told) ? 'filePage' : 'notAllowed';
}
