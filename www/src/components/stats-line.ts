import type { Digest } from 'yaodian';
import { grouped, type Strings } from '../i18n/index.js';

/** How many Chinese characters of news are read in a minute, about. */
const MINUTE_CHARACTERS = 450;

/** How long the article is, how long it takes to read, and in which script it is written. */
export function statsLine({ stats, script }: Pick<Digest, 'stats' | 'script'>, strings: Strings): string {
  const { characters, sentences } = stats;
  const minutes = Math.max(1, Math.round(characters / MINUTE_CHARACTERS));
  return [strings.stats(grouped(characters), grouped(sentences), grouped(minutes)), strings.script[script] ?? ''].join(' · ');
}
