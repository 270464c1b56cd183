/** The panel beside the page: finds the tab that the reader asks about and shows what was found in it. */
import { parseRequest, REQUEST_KEY } from '../messages.js';
import { loadSettings, saveSettings, watchSettings } from '../settings.js';
import { wordsFor } from '../words.js';
import { Engine } from './engine.js';
import { PanelView } from './panel-view.js';
import { Tab } from './tab.js';

const engine = new Engine();
engine.wake();
const tabs = new Map<number, Tab>();

async function start(): Promise<void> {
  const [{ id: windowId = -1 }, loaded] = await Promise.all([chrome.windows.getCurrent(), loadSettings()]);
  let settings = loaded;
  let shown = -1;
  const view = new PanelView(document.getElementById('panel')!, wordsFor(settings.language), {
    setMarks: (on) => void saveSettings({ ...settings, markKeyPoints: on, markStatements: on, markEvidence: on }),
    openOptions: () => void chrome.runtime.openOptionsPage(),
    readAgain: () => void tabs.get(shown)?.read({ url: '' }),
  });

  const show = (id: number) => {
    shown = id;
    view.show(tabs.get(id) ?? null, settings);
    tabs.get(id)?.resume();
  };
  const tabOf = (id: number): Tab => {
    const known = tabs.get(id);
    if (known) return known;
    const tab = new Tab(id, engine, settings, {
      changed: (changed) => changed.id === shown && show(shown),
      pressed: (pressed, mark) => pressed.id === shown && view.open(mark),
    });
    tabs.set(id, tab);
    return tab;
  };

  const obey = (stored: unknown) => {
    const request = parseRequest(stored);
    if (request?.windowId !== windowId) return;
    // Taken, so that a panel that is opened later does not take it again.
    void chrome.storage.session.remove(REQUEST_KEY);
    const tab = tabOf(request.tabId);
    show(request.tabId);
    void tab.read(request);
  };
  chrome.storage.session.onChanged.addListener((changes) => obey(changes[REQUEST_KEY]?.newValue));
  obey((await chrome.storage.session.get(REQUEST_KEY))[REQUEST_KEY]);

  if (shown === -1) {
    const [active] = await chrome.tabs.query({ active: true, windowId });
    if (shown === -1) show(active?.id ?? -1);
  }
  chrome.tabs.onActivated.addListener((active) => active.windowId === windowId && show(active.tabId));
  chrome.tabs.onUpdated.addListener((id, change) => void (change.status === 'complete' && tabs.get(id)?.follow()));
  chrome.tabs.onRemoved.addListener((id) => {
    tabs.get(id)?.close();
    tabs.delete(id);
  });
  watchSettings((chosen) => {
    settings = chosen;
    view.speak(wordsFor(settings.language));
    for (const tab of tabs.values()) tab.choose(settings);
    show(shown);
  });
}

void start();
