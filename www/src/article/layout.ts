import type { Digest, Excluded, Span } from 'yaodian';

/** A stretch of the input that is shown as one block. */
export interface Line extends Span {
  text: string;
  look: 'title' | 'heading' | 'paragraph' | 'continued';
  /** The left-out part that it belongs to. */
  excluded: Excluded | null;
}

/** A line of the article, or left-out lines in a row. */
export type Part = { kind: 'line'; line: Line } | { kind: 'left-out'; lines: Line[] };

/** Browsers lay out one block at once: longer ones are cut, at a sentence's end where there is one. */
const LONGEST_BLOCK = 3_000;
/** Left-out lines that are gathered into one; a text may be nothing but links. */
const MOST_LEFT_OUT = 200;
/** Section headings in Chinese news are seldom longer. */
const LONGEST_HEADING = 22;

/** How a pasted text is shown: its lines without the white space around them, the left-out ones gathered. */
export function* layOut(text: string, digest: Pick<Digest, 'title' | 'excluded'>): Generator<Part> {
  let leftOut: Line[] = [];
  for (const line of lines(text, digest)) {
    if (leftOut.length > 0 && (!line.excluded || leftOut.length === MOST_LEFT_OUT)) {
      yield { kind: 'left-out', lines: leftOut };
      leftOut = [];
    }
    if (line.excluded) leftOut.push(line);
    else yield { kind: 'line', line };
  }
  if (leftOut.length > 0) yield { kind: 'left-out', lines: leftOut };
}

function* lines(text: string, { title, excluded }: Pick<Digest, 'title' | 'excluded'>): Generator<Line> {
  const parts = [...excluded].sort((a, b) => a.start - b.start);
  let next = 0;
  let last: Line | null = null;
  for (const { start, end, continued } of blocks(text, title)) {
    while (next < parts.length && parts[next]!.end <= start) next++;
    const cover = parts[next];
    const line: Line = { start, end, text: text.slice(start, end), look: 'paragraph', excluded: null };
    if (cover && cover.start <= start && cover.end >= end) line.excluded = cover;
    else if (title && start >= title.start && end <= title.end) line.look = 'title';
    else if (continued) line.look = 'continued';
    if (last) yield isHeading(last, line) ? { ...last, look: 'heading' } : last;
    last = line;
  }
  if (last) yield last;
}

/** A short line without an end mark is a heading where a paragraph follows it, and else one of a list or a table. */
function isHeading(line: Line, next: Line): boolean {
  return line.look === 'paragraph' && !line.excluded && isShort(line.text) && next.look === 'paragraph' && !next.excluded && !isShort(next.text);
}

function isShort(text: string): boolean {
  return text.length <= LONGEST_HEADING && /^[^-•·*].*\p{Script=Han}|^\p{Script=Han}/u.test(text) && !/[。．.！!？?；;：:，,、…”’」』)）]$/.test(text);
}

function* blocks(text: string, title: Span | null): Generator<Span & { continued: boolean }> {
  const cuts = title ? [title.start, title.end] : [];
  for (let start = 0; start <= text.length;) {
    const lineEnd = endOfLine(text, start);
    let from = start;
    let continued = false;
    while (from < lineEnd) {
      const cut = cuts.find((offset) => offset > from && offset < lineEnd) ?? lineEnd;
      const to = cut - from > LONGEST_BLOCK ? cutBlock(text, from, cut) : cut;
      const span = trim(text, from, to);
      if (span.start < span.end) yield { ...span, continued };
      continued = to !== cut;
      from = to;
    }
    start = lineEnd + 1;
  }
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

function cutBlock(text: string, from: number, to: number): number {
  const limit = Math.min(to, from + LONGEST_BLOCK);
  for (let i = limit; i > from + LONGEST_BLOCK / 2; i--) {
    if ('。！？!?；;”」'.includes(text[i - 1]!)) return i;
  }
  // A surrogate pair is not cut.
  const code = text.charCodeAt(limit - 1);
  return code >= 0xd800 && code < 0xdc00 ? limit - 1 : limit;
}

function trim(text: string, start: number, end: number): Span {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0x3000 || code === 0xa0 || code === 0xfeff;
}
