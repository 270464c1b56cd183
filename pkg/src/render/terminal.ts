/** Control and formatting characters, which could move the cursor, recolour the screen or reverse the reading order. */
const UNPRINTABLE = /[\p{Cc}\p{Surrogate}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Characters two columns wide. */
const WIDE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6\u201C\u201D\u2018\u2019\u2026\u2014]|\p{Emoji_Presentation}/u;

/** Must not begin a line. */
const CLOSING = /[，。！？；：、）》」』”’…—,.!?;:)\]}%％]/u;

/** The text on one line, without characters that a terminal would obey. */
export function printable(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(UNPRINTABLE, '\uFFFD');
}

/**
 * Breaks a line so that each part, behind an indent, fits the terminal.
 *
 * Chinese breaks between any two characters, other writing at spaces; closing punctuation stays with what it closes.
 */
export function wrap(text: string, width: number | undefined, indent: number): string[] {
  const room = width === undefined ? Infinity : Math.max(width - indent, 20);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const unit of text.match(/[!-~]+ ?|./gsu) ?? []) {
    const columns = columnsOf(unit.trimEnd());
    if (used + columns > room && line !== '' && !CLOSING.test(unit[0] ?? '')) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    line += unit;
    used += columnsOf(unit);
  }
  lines.push(line);
  return lines;
}

function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += WIDE.test(character) ? 2 : 1;
  return columns;
}
