/** Why a digest of a text may be of no use. */
export type Doubt = 'japanese' | 'korean' | 'notChinese' | 'tooShort';

/** Code units that are enough to tell a language. */
const SAMPLE = 20_000;
/** Japanese prose is about half kana; Chinese prose quotes a Japanese name at most. */
const JAPANESE_SHARE = 0.15;
const KOREAN_SHARE = 0.3;
/** Chinese prose about technology may hold many Latin names, each of many letters. */
const CHINESE_SHARE = 0.15;
/** Fewer Han characters make no article. */
const SHORTEST = 20;

/**
 * Null where a text can be read.
 *
 * Characters are told apart by their blocks: the properties of Unicode in a regular expression know a few rare ones
 * better, and cost a reader tens of milliseconds when they are first compiled.
 */
export function doubt(text: string): Doubt | null {
  const count = { han: 0, kana: 0, hangul: 0, other: 0 };
  for (let i = 0; i < Math.min(text.length, SAMPLE); i++) {
    const script = scriptOf(text.charCodeAt(i));
    if (script) count[script]++;
  }
  const letters = count.han + count.kana + count.hangul + count.other;
  if (count.kana > JAPANESE_SHARE * letters) return 'japanese';
  if (count.hangul > KOREAN_SHARE * letters) return 'korean';
  if (count.han < CHINESE_SHARE * letters) return 'notChinese';
  return count.han < SHORTEST ? 'tooShort' : null;
}

function scriptOf(unit: number): 'han' | 'kana' | 'hangul' | 'other' | null {
  if (unit < 0x41) return null;
  if (unit < 0x80) return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a ? 'other' : null;
  if (unit < 0x2000) return unit < 0xc0 ? null : unit >= 0x1100 && unit < 0x1200 ? 'hangul' : 'other';
  if (unit >= 0x3400 && unit < 0xa000) return 'han';
  if (unit >= 0x3041 && unit < 0x3100) return unit === 0x30fb ? null : 'kana';
  if (unit >= 0xac00 && unit < 0xd7a4) return 'hangul';
  // The first halves of the Han characters outside the Basic Multilingual Plane, and the compatibility forms.
  return (unit >= 0xd840 && unit < 0xd8c0) || (unit >= 0xf900 && unit < 0xfb00) ? 'han' : null;
}
