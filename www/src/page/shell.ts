import { button, h, listen, type Child } from '../dom.js';
import { canReadClipboard } from './clipboard.js';
import { icon } from '../components/shapes.js';
import { examples } from '../examples/index.js';
import { languages, type Strings } from '../i18n/index.js';
import { ACCEPTED_FILES } from '../input/files.js';
import type { MarkChoice } from '../marks/marks.js';
import type { Preferences } from '../reader/storage.js';

/** What the fixed parts of the page ask for. */
export interface ShellActions {
  typed(text: string): void;
  paste(): void;
  openFile(file: File): void;
  example(text: string): void;
  startOver(): void;
  toggleEdit(): void;
  undo(): void;
  redo(): void;
  cancel(): void;
  setLanguage(tag: string): void;
  setTheme(theme: Preferences['theme']): void;
  toggleMarks(kind: MarkKind): void;
  showPanel(panel: Panel): void;
  help(): void;
}

export type MarkKind = Exclude<keyof MarkChoice, 'source'>;
export type Panel = 'article' | 'digest';
export type Shell = ReturnType<typeof createShell>;

const MARKS: [MarkKind, 'markKeyPoints' | 'markStatements' | 'markEvidence' | 'markExcluded'][] = [
  ['keyPoints', 'markKeyPoints'], ['statements', 'markStatements'], ['evidence', 'markEvidence'], ['excluded', 'markExcluded'],
];

/** The fixed parts of the page: header, the two columns with their tools, footer. */
export function createShell(strings: Strings, preferences: Preferences, actions: ShellActions) {
  const input = listen(h('textarea', {
    id: 'input', class: 'input', 'aria-label': strings.inputLabel, placeholder: strings.inputPlaceholder,
    spellcheck: 'false', autocomplete: 'off', autocapitalize: 'off', lang: strings.tag === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans',
  }), { input: () => actions.typed(input.value) });
  const picker = listen(h('input', { type: 'file', accept: ACCEPTED_FILES, hidden: true, 'aria-label': strings.openFile }), {
    change: () => {
      const file = picker.files?.[0];
      picker.value = '';
      if (file) actions.openFile(file);
    },
  });
  const openFile = () => picker.click();
  const languageBox = select(strings.language, languages.map((language) => [language.tag, language.languageName]), strings.tag, actions.setLanguage);

  const undo = iconButton('undo', strings.undo, actions.undo);
  const redo = iconButton('redo', strings.redo, actions.redo);
  const edit = button({ class: 'tool' }, actions.toggleEdit, icon('edit'), h('span', {}, strings.editText));
  const marks = new Map(MARKS.map(([kind, name]) => [kind,
    button({ class: `mark-toggle mark-${kind}`, 'aria-pressed': 'true' }, () => actions.toggleMarks(kind), h('span', { class: 'swatch', 'aria-hidden': 'true' }), strings[name])]));
  const legend = h('div', { class: 'legend', role: 'group', 'aria-label': strings.legend });
  const progress = h('progress', { max: 100, 'aria-label': strings.working });
  const progressText = h('span', {});
  const progressBox = h('div', { class: 'progress', hidden: true }, progressText, progress, button({ class: 'small' }, actions.cancel, strings.cancel));
  const notice = h('div', { class: 'notice', role: 'alert', hidden: true });
  const offer = h('div', { class: 'offer reading-only', hidden: true });
  const articleSlot = h('div', { class: 'article-slot' });
  const digest = h('div', { class: 'digest', tabindex: -1 });
  const live = h('div', { class: 'sr-only', role: 'status', 'aria-live': 'polite' });
  const toast = h('div', { class: 'toast', hidden: true, 'aria-hidden': 'true' });
  const drop = h('div', { class: 'drop', hidden: true, 'aria-hidden': 'true' }, h('span', {}, strings.dropHere));
  const panels = new Map<Panel, HTMLButtonElement>([
    ['digest', button({ 'aria-pressed': String(document.body.dataset['panel'] !== 'article') }, () => actions.showPanel('digest'), strings.digestPane)],
    ['article', button({ 'aria-pressed': String(document.body.dataset['panel'] === 'article') }, () => actions.showPanel('article'), strings.articlePane)],
  ]);

  const exampleMenu = h('div', { class: 'examples' },
    h('h2', {}, strings.examplesTitle),
    h('ul', {}, ...examples.map(({ kind, text }) => h('li', {},
      button({ class: 'example', lang: kind === '繁體' ? 'zh-Hant' : 'zh-Hans' }, () => actions.example(text),
        h('span', { class: 'example-kind' }, kind), h('span', { class: 'example-title' }, text.slice(0, text.indexOf('\n'))))))),
    h('p', { class: 'quiet' }, strings.examplesNote));

  const header = h('header', { class: 'top' },
    h('a', { class: 'skip', href: '#digest' }, strings.skipToDigest),
    h('div', { class: 'brand' },
      h('img', { class: 'logo', src: './icon.svg', alt: '', width: 30, height: 30 }),
      h('h1', {}, strings.appName),
      h('span', { class: 'tagline' }, strings.tagline)),
    h('div', { class: 'top-tools' },
      h('div', { class: 'reading-only tool-group' },
        button({ class: 'tool', title: strings.newArticle }, actions.startOver, icon('plus'), h('span', {}, strings.newArticle)),
        undo, redo),
      button({ class: 'tool', title: strings.openFileHint }, openFile, icon('file'), h('span', {}, strings.openFile)),
      languageBox,
      themeSelect(strings, preferences.theme, actions.setTheme),
      iconButton('help', strings.help, actions.help)));

  const articlePane = h('section', { class: 'article-pane', id: 'article', 'aria-label': strings.articlePane },
    h('div', { class: 'hero empty-only' }, h('p', { class: 'hero-title' }, strings.heroTitle), h('p', { class: 'hero-lead' }, strings.heroLead)),
    h('div', { class: 'article-tools reading-only' },
      h('div', { class: 'mark-toggles', role: 'group', 'aria-label': strings.marks }, ...marks.values()),
      edit),
    legend,
    notice, offer, progressBox,
    h('div', { class: 'field' }, input,
      canReadClipboard() ? button({ class: 'paste empty-only' }, actions.paste, icon('copy'), strings.paste) : null),
    articleSlot,
    h('div', { class: 'empty-only' }, exampleMenu));
  const digestPane = h('section', { class: 'digest-pane reading-only', id: 'digest', 'aria-label': strings.digestPane, tabindex: -1 }, digest);

  const main = h('main', { class: 'columns' }, articlePane, digestPane);
  const root: Child[] = [
    header,
    main,
    h('nav', { class: 'panel-switch reading-only', 'aria-label': `${strings.digestPane} / ${strings.articlePane}` }, ...panels.values()),
    h('footer', { class: 'bottom' }, icon('lock'), h('span', {}, strings.footer), button({ class: 'plain link' }, actions.help, strings.privacy)),
    live, toast, drop, picker,
  ];
  return { root, main, input, openFile, languageBox, undo, redo, edit, marks, legend, progress, progressText, progressBox, notice, offer, articleSlot, articlePane, digestPane, digest, live, toast, drop, panels };
}

function iconButton(name: Parameters<typeof icon>[0], label: string, action: () => void): HTMLButtonElement {
  return button({ class: 'tool icon-only', 'aria-label': label, title: label }, action, icon(name));
}

export function themeSelect(strings: Strings, theme: Preferences['theme'], action: (theme: Preferences['theme']) => void): HTMLElement {
  const themes: [Preferences['theme'], string][] = [['auto', strings.themeAuto], ['light', strings.themeLight], ['dark', strings.themeDark]];
  return select(strings.theme, themes, theme, (value) => action(value as Preferences['theme']));
}

function select(label: string, options: readonly [string, string][], value: string, action: (value: string) => void): HTMLElement {
  const box = listen(h('select', { 'aria-label': label, title: label },
    ...options.map(([key, name]) => h('option', { value: key, selected: key === value }, name))), { change: () => action(box.value) });
  return box;
}
