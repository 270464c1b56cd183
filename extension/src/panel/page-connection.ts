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

/**
 * Brings our script into the page of a tab and connects to it.
 *
 * @throws Unreadable where the browser does not allow it
 */
export async function connect(tabId: number, url: string, hear: (message: ToPanel) => void, left: () => void): Promise<PageConnection> {
  const refused = whyRefused(url);
  if (refused) throw new Unreadable(refused);
  const target = { tabId };
  try {
    await Promise.all([
      chrome.scripting.executeScript({ target, files: ['/page/page.js'], injectImmediately: true }),
      chrome.scripting.insertCSS({ target: { ...target, allFrames: true }, files: ['/page/marks.css'] }),
    ]);
  } catch (error) {
    throw new Unreadable(whyUnreadable(url), error);
  }
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

const STORES = /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)/;
const OF_THE_BROWSER = /^(chrome|edge|about|view-source|devtools|resource|moz-extension|chrome-extension|chrome-untrusted|chrome-search|brave|opera|vivaldi):/;

/** Pages that no extension may read, known by their address; Firefox gives no answer at all where one tries. */
function whyRefused(url: string): WordKey | null {
  if (STORES.test(url)) return 'storePage';
  return OF_THE_BROWSER.test(url) ? 'browserPage' : null;
}

function whyUnreadable(url: string): WordKey {
  if (/\.pdf([?#]|$)/i.test(url)) return 'pdf';
  return url.startsWith('file:') ? 'filePage' : 'notAllowed';
}
