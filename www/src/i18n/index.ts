import { en } from './en.js';
import { zhHans, type Strings } from './zh-hans.js';
import { zhHant } from './zh-hant.js';

export type { Strings };

/** The languages of the interface, in the order in which they are offered. */
export const languages: readonly Strings[] = [zhHans, zhHant, en];

/** The first of the reader's languages that the interface has; English where it has none of them. */
export function preferredLanguage(wanted: readonly string[]): Strings {
  for (const tag of wanted) {
    const found = languageFor(tag);
    if (found) return found;
  }
  return en;
}

/** The interface language for a BCP 47 tag. */
export function languageFor(tag: string): Strings | null {
  const parts = tag.toLowerCase().split('-');
  if (parts[0] === 'en') return en;
  if (parts[0] !== 'zh' && parts[0] !== 'yue') return null;
  const traditional = ['hant', 'tw', 'hk', 'mo'].some((part) => parts.includes(part));
  return traditional && !parts.includes('hans') ? zhHant : zhHans;
}

/**
 * A whole number with its thousands set apart, as all languages of the interface write it. `Intl` says the same, but a
 * browser takes 40 ms to load what it knows about numbers when it is first asked.
 */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** The name of `key` in one of the tables of a language; the key itself where the engine has a newer one. */
export function named(table: Record<string, string>, key: string): string {
  return table[key] ?? key;
}
