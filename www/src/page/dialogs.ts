import type { Digest } from 'yaodian';
import { comparison } from '../components/comparison.js';
import { icon } from '../components/shapes.js';
import { button, h, listen } from '../dom.js';
import type { Strings } from '../i18n/index.js';
import type { Preferences } from '../reader/storage.js';
import { themeSelect } from './shell.js';

/** Shows a dialog over the page until it is closed; the focus then returns to where it was. */
function showDialog(title: string, strings: Strings, className: string, ...content: (Node | null)[]): HTMLDialogElement {
  const before = document.activeElement;
  const dialog = listen(h('dialog', { class: className, 'aria-labelledby': 'dialog-title' },
    h('div', { class: 'dialog-head' },
      h('h2', { id: 'dialog-title' }, title),
      button({ class: 'tool icon-only', 'aria-label': strings.close, title: strings.close }, () => dialog.close(), icon('close'))),
    h('div', { class: 'dialog-body' }, ...content)), {
    click: (event) => {
      if (event.target === dialog) dialog.close();
    },
    close: () => {
      dialog.remove();
      if (before instanceof HTMLElement || before instanceof SVGElement) before.focus();
    },
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

export interface HelpActions {
  theme: Preferences['theme'];
  setTheme(theme: Preferences['theme']): void;
  remember: boolean;
  setRemember(remember: boolean): void;
  clearStored(): void;
}

/** Shortcuts, how it works, and what happens with the article. */
export function showHelp(strings: Strings, actions: HelpActions): void {
  const keys: [string, keyof Strings['shortcut']][] = [
    ['Ctrl V', 'paste'], ['O', 'file'], ['E', 'edit'], ['A', 'article'], ['C', 'copy'], ['Ctrl Z / Y', 'undo'],
    ['J / K', 'step'], ['Enter', 'open'], ['3 5 7', 'points'], ['P S W X', 'marks'], ['Esc', 'escape'], ['?', 'help'],
  ];
  const remember = listen(h('input', { type: 'checkbox', checked: actions.remember }), { change: () => actions.setRemember(remember.checked) });
  const clear = button({ class: 'small' }, () => {
    actions.clearStored();
    clear.replaceChildren(strings.cleared);
  }, strings.clearStored);
  showDialog(strings.help, strings, 'help',
    h('section', { class: 'shortcuts' },
      h('h3', {}, strings.shortcuts),
      h('dl', { class: 'keys' }, ...keys.map(([key, name]) => h('div', {},
        h('dt', {}, ...key.split(' ').map((part) => (part === '/' ? ' / ' : h('kbd', {}, part)))), h('dd', {}, strings.shortcut[name]))))),
    h('section', {}, h('h3', {}, strings.about), h('p', {}, strings.aboutBody)),
    h('section', {},
      h('h3', {}, strings.privacyLead),
      h('p', {}, strings.privacyBody), h('p', {}, strings.privacyProof)),
    h('section', { class: 'settings' },
      h('h3', {}, strings.settings),
      h('div', { class: 'setting' }, h('span', { 'aria-hidden': 'true' }, strings.theme), themeSelect(strings, actions.theme, actions.setTheme)),
      h('div', { class: 'setting' }, h('label', { class: 'check' }, remember, h('span', {}, strings.rememberArticle)), clear),
      h('p', { class: 'quiet' }, strings.rememberNote)));
}

export function showComparison(digest: Digest, pair: readonly [number, number], strings: Strings): void {
  showDialog(strings.compareTitle, strings, 'compare', comparison(digest, pair, strings));
}

/** The text to copy by hand, where the browser does not let the page write to the clipboard. */
export function showCopyByHand(text: string, strings: Strings): void {
  const box = h('textarea', { readonly: true, rows: 12, 'aria-label': strings.copy });
  box.value = text;
  showDialog(strings.copy, strings, 'copy', h('p', {}, strings.copyFailed), box);
  box.select();
}
