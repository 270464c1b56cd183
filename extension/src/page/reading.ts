import type { Span } from 'yaodian';

/** A stretch of the text that stands in one text node, unchanged. */
interface Piece {
  /** Offset in the text; all offsets count UTF-16 code units. */
  start: number;
  length: number;
  node: Text;
  /** Offset in the data of the node. */
  from: number;
}

/** Text read from a page, one line a block, and where in the page each part of it stands. */
export class Reading {
  private byNode: Map<Text, Piece[]> | undefined;

  constructor(
    readonly text: string,
    private readonly pieces: readonly Piece[],
  ) {}

  /** The places of a span, none reaching beyond a text node, so that what stands between nodes stays out. */
  places(span: Span): Range[] {
    const ranges: Range[] = [];
    for (let i = this.firstEndingAfter(span.start); i < this.pieces.length; i++) {
      const piece = this.pieces[i]!;
      if (piece.start >= span.end) break;
      const start = piece.from + Math.max(span.start - piece.start, 0);
      const end = piece.from + Math.min(span.end - piece.start, piece.length);
      // The page may have changed since it was read.
      if (start >= end || end > piece.node.length || !piece.node.isConnected) continue;
      // What stands between two stretches of one node is white space, and marked with them.
      const last = ranges.at(-1);
      if (last?.endContainer === piece.node && last.endOffset <= start && !/\n/.test(this.text.slice(piece.start - 1, piece.start))) {
        last.setEnd(piece.node, end);
        continue;
      }
      const range = piece.node.ownerDocument.createRange();
      range.setStart(piece.node, start);
      range.setEnd(piece.node, end);
      ranges.push(range);
    }
    return ranges;
  }

  /** The offset in the text of a place in the page; null where that is not part of the text. */
  offsetOf(node: Node, offset: number): number | null {
    this.byNode ??= groupByNode(this.pieces);
    for (const piece of this.byNode.get(node as Text) ?? []) {
      if (offset >= piece.from && offset <= piece.from + piece.length) return piece.start + offset - piece.from;
    }
    return null;
  }

  private firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const piece = this.pieces[middle]!;
      if (piece.start + piece.length > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function groupByNode(pieces: readonly Piece[]): Map<Text, Piece[]> {
  const groups = new Map<Text, Piece[]>();
  for (const piece of pieces) {
    const group = groups.get(piece.node);
    if (group) group.push(piece);
    else groups.set(piece.node, [piece]);
  }
  return groups;
}

/** Characters beside which a line break of the source is no space: Han, kana, full-width forms and CJK punctuation. */
const WIDE = /[\u2014\u2018-\u201d\u2026\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\ud840-\ud8bf\udc00-\udfff]/;
const SPACE = /[ \t\n\r\f\u00a0\u3000\u200b\ufeff]+/g;

/** Puts text together, line by line, and remembers where it came from. */
export class Transcript {
  private readonly lines: string[] = [];
  private readonly pieces: Piece[] = [];
  private line = '';
  private linePieces: Piece[] = [];
  /** White space that has been met since the last character. */
  private gap = '';
  private length = 0;
  private linked = 0;

  /** `drops` says which lines are left out: by their text and the share of it that is in links. */
  constructor(private readonly drops: (line: string, linked: number) => boolean = () => false) {}

  /** Adds a part of a text node, white space collapsed as a browser shows it. */
  add(node: Text, from = 0, to = node.length, keepsLines = false, isLink = false): void {
    const data = node.data.slice(from, to);
    let shown = 0;
    for (const match of data.matchAll(SPACE)) {
      if (match.index > shown) this.put(node, from + shown, data.slice(shown, match.index), isLink);
      this.gap += match[0];
      if (keepsLines && match[0].includes('\n')) this.endLine();
      shown = match.index + match[0].length;
    }
    if (shown < data.length) this.put(node, from + shown, data.slice(shown), isLink);
  }

  /** What follows is not joined to what stands before. */
  space(): void {
    this.gap += '\u00a0';
  }

  endLine(): void {
    if (this.line !== '' && !this.drops(this.line, this.linked / this.line.length)) {
      if (this.lines.length > 0) this.length += 1;
      for (const piece of this.linePieces) this.pieces.push({ ...piece, start: piece.start + this.length });
      this.lines.push(this.line);
      this.length += this.line.length;
    }
    this.line = '';
    this.linePieces = [];
    this.linked = 0;
    this.gap = '';
  }

  finish(): Reading {
    this.endLine();
    return new Reading(this.lines.join('\n'), this.pieces);
  }

  private put(node: Text, from: number, text: string, isLink: boolean): void {
    if (this.line !== '' && this.isShownAsSpace(text)) this.line += ' ';
    this.gap = '';
    this.linePieces.push({ start: this.line.length, length: text.length, node, from });
    this.line += text;
    if (isLink) this.linked += text.length;
  }

  /** A gap is a space, unless it has no width or is a line break of the source between wide characters. */
  private isShownAsSpace(next: string): boolean {
    const gap = this.gap.replaceAll(/[\u200b\ufeff]/g, '');
    if (gap === '') return false;
    const isBreakOfSource = /[\n\r]/.test(gap) && !/[\u00a0\u3000]/.test(gap);
    return !(isBreakOfSource && WIDE.test(this.line.at(-1)!) && WIDE.test(next.charAt(0)));
  }
}
