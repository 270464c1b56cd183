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
/** Section headings in Chinese news are seldom longer. */
const LONGEST_HEADING = 22;

/** How a pasted text is shown: its lines without the white space around them, the left-out ones gathered. */
export function layOut(text: string, digest: Pick<Digest, 'title' | 'excluded'>): Part[] {
  const parts: Part[] = [];
  const excluded = [...digest.excluded].sort((a, b) => a.start - b.start);
  let next = 0;
  for (const span of blocks(text, digest.title)) {
    while (next < excluded.length && excluded[next]!.end <= span.start) next++;
    const cover = excluded[next];
    const leftOut = cover && cover.start <= span.start && cover.end >= span.end ? cover : null;
    const line: Line = { ...span, text: text.slice(span.start, span.end), look: 'paragraph', excluded: leftOut };
    const last = parts.at(-1);
    if (leftOut) {
      if (last?.kind === 'left-out') last.lines.push(line);
      else parts.push({ kind: 'left-out', lines: [line] });
      continue;
    }
    if (digest.title && span.start >= digest.title.start && span.end <= digest.title.end) line.look = 'title';
    else if (span.continued) line.look = 'continued';
    else if (isHeading(line.text)) line.look = 'heading';
    parts.push({ kind: 'line', line });
  }
  return parts;
}

function isHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/[。．.！!？?；;：:，,、…”’」』)）]$/.test(text) && /\p{Script=Han}/u.test(text);
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
