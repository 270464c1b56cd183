import './style/index.css';
import { Digester } from './engine/digester.js';
import { languageFor, preferredLanguage } from './i18n/index.js';
import { loadReadability } from './input/html.js';
import { textFromLink } from './input/link.js';
import { InputProblem } from './input/problem.js';
import { Page, type PageActions } from './page/page.js';
import { rehearse } from './page/rehearsal.js';
import { takeShared } from './page/shared.js';
import { clearReading, loadPreferences, loadReading, savePreferences, saveReading } from './reader/storage.js';
import { Session } from './reader/session.js';
import { registerServiceWorker, startEngine } from './trusted.js';

const preferences = loadPreferences();
let strings = (preferences.language && languageFor(preferences.language)) || preferredLanguage(navigator.languages);

// The engine loads while the page is built, so that it is there when the first article comes.
const digester = new Digester(startEngine);
const session = new Session(digester, preferences.points, (view) => {
  page.show(view);
  keepReading();
});

const actions: PageActions = {
  setLanguage(tag) {
    preferences.language = tag;
    savePreferences(preferences);
    strings = languageFor(tag) ?? strings;
    const { place } = page;
    page.dispose();
    page = new Page(session, strings, preferences, actions);
    page.resume(place);
  },
  setTheme(theme) {
    preferences.theme = theme;
    savePreferences(preferences);
    applyTheme();
  },
  setRemember(remember) {
    preferences.remember = remember;
    savePreferences(preferences);
    if (remember) keepReading();
    else clearReading();
  },
  setPoints(points) {
    preferences.points = points;
    savePreferences(preferences);
  },
  clearStored() {
    forgotten = session.view.text;
    clearReading();
  },
};

applyTheme();
document.body.dataset['panel'] = 'digest';
const stored = preferences.remember ? loadReading() : null;
const expected = stored !== null || location.search !== '' || location.hash !== '';
let page = new Page(session, strings, preferences, actions, expected);
void open();
// What a paste may need is there before it, so that pasting asks for nothing.
void rehearse(digester, strings, () => session.view.text === '').then(loadReadability).catch(() => undefined);
addEventListener('hashchange', () => void openLink());
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => void registerServiceWorker().catch(() => undefined));
}

/** Shows what the address carries, what was shared with the page, or what was read last. */
async function open(): Promise<void> {
  const shared = new URL(location.href).searchParams.has('shared');
  if (shared && (await takeShared((file) => page.takeFile(file), (text) => page.take({ text, whole: null })))) return forgetAddress();
  if (await openLink()) return;
  if (stored) await session.read(stored.text, stored);
  else if (expected) page.show(session.view);
}

async function openLink(): Promise<boolean> {
  try {
    const text = await textFromLink(new URL(location.href));
    if (text === null) return false;
    page.take({ text, whole: null });
    forgetAddress();
    return true;
  } catch (error) {
    page.refuse(error instanceof InputProblem ? error.kind : 'link');
    return true;
  }
}

/** The text leaves the address bar, which is no place for an article. */
function forgetAddress(): void {
  history.replaceState(null, '', location.pathname);
}

let saving = 0;
/** The text that the reader wanted cleared; it is not kept again while it is on the screen. */
let forgotten = '';
function keepReading(): void {
  clearTimeout(saving);
  saving = window.setTimeout(() => {
    const { reading } = session.view;
    if (preferences.remember && (reading.text === '' || reading.text !== forgotten)) saveReading(reading);
  }, 600);
}

function applyTheme(): void {
  document.documentElement.dataset['theme'] = preferences.theme;
}
