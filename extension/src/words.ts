import en from '../_locales/en/messages.json';
import zhHans from '../_locales/zh_CN/messages.json';
import zhHant from '../_locales/zh_TW/messages.json';
import { languageFor, preferredLanguage, type Strings } from '../../www/src/i18n/index.js';
import type { Settings } from './settings.js';

export type WordKey = keyof typeof en;

/** What the panel says: the words of the digest's parts, shared with the page, and those of the extension. */
export interface Words {
  strings: Strings;
  say(key: WordKey): string;
}

const TABLES: Record<string, Record<WordKey, { message: string }>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** The words in the language that the reader chose. The browser's own `i18n` knows only that of the browser. */
export function wordsFor(language: Settings['language']): Words {
  const strings = (language === 'auto' ? null : languageFor(language)) ?? preferredLanguage([chrome.i18n.getUILanguage(), ...navigator.languages]);
  const table = TABLES[strings.tag] ?? en;
  return { strings, say: (key) => table[key].message };
}
