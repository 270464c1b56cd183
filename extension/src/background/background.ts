/** Takes what the reader asks for to the panel of the window. Nothing else happens here. */
import { type Request, REQUEST_KEY } from '../messages.js';

const SELECTION_ITEM = 'digest-selection';

/** Firefox's name for the panel beside the page. */
interface Sidebar {
  sidebarAction: { open(): Promise<void> };
}

chrome.runtime.onInstalled.addListener(() => {
  chrome.contextMenus.create({ id: SELECTION_ITEM, title: chrome.i18n.getMessage('digestSelection'), contexts: ['selection'] });
});

chrome.action.onClicked.addListener((tab) => ask(tab));

chrome.contextMenus.onClicked.addListener((info, tab) => {
  if (info.menuItemId === SELECTION_ITEM && tab) ask(tab, info.selectionText ?? '');
});

function ask(tab: chrome.tabs.Tab, selected?: string): void {
  // The panel may only be opened while the browser still handles the click, that is, before anything is awaited.
  void openPanel(tab);
  const request: Request = { id: Date.now(), windowId: tab.windowId, tabId: tab.id ?? chrome.tabs.TAB_ID_NONE, url: tab.url ?? '' };
  if (selected !== undefined) request.selected = selected;
  void chrome.storage.session.set({ [REQUEST_KEY]: request });
}

function openPanel(tab: chrome.tabs.Tab): Promise<unknown> {
  if (BROWSER === 'firefox') return (chrome as unknown as Sidebar).sidebarAction.open();
  return chrome.sidePanel.open({ windowId: tab.windowId });
}
