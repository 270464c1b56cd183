import type { WordKey } from '../words.js';

/** Characters that are enough to tell a language. */
const SAMPLE = 20_000;
/** Japanese prose is about half kana; Chinese prose quotes a Japanese name at most. */
const JAPANESE_SHARE = 0.15;
const KOREAN_SHARE = 0.3;
/** Chinese prose about technology may hold many Latin names, each of many letters. */
const CHINESE_SHARE = 0.2;
/** Fewer Han characters make no article. */
const SHORTEST = 20;

/** What to say of a text that is not Chinese, or too short; null where it can be read. */
export function doubt(text: string): Extract<WordKey, 'japanese' | 'korean' | 'notChinese' | 'tooShort'> | null {
  const sample = text.slice(0, SAMPLE);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  const han = count(/\p{Script=Han}/gu);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (kana > JAPANESE_SHARE * letters) return 'japanese';
  if (count(/\p{Script=Hangul}/gu) > KOREAN_SHARE * letters) return 'korean';
  if (han < CHINESE_SHARE * letters) return 'notChinese';
  return han < SHORTEST ? 'tooShort' : null;
}
