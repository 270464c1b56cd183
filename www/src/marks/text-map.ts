import type { Span } from 'yaodian';

/** An element whose text content is the input from `start` to `end` (UTF-16 code units). */
export interface TextBlock extends Span {
  element: Element;
}

/** Where each code unit of the input stands in the document. */
export interface TextMap {
  /** The place of a span; null where it is not shown. */
  range(span: Span): Range | null;
  /** The offset of a place in the document; null where it is no text of the input. */
  offset(node: Node, offset: number): number | null;
}

/** The map of an input shown as blocks in document order, which do not overlap. */
export class BlockMap implements TextMap {
  constructor(readonly blocks: readonly TextBlock[]) {}

  /** The first block that ends behind `offset`. */
  blockAt(offset: number): TextBlock | null {
    let low = 0;
    let high = this.blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.blocks[middle]!.end > offset) high = middle;
      else low = middle + 1;
    }
    return this.blocks[low] ?? null;
  }

  range(span: Span): Range | null {
    const first = this.blockAt(span.start);
    const last = this.blockAt(span.end - 1);
    if (!first || !last || first.start >= span.end) return null;
    const start = point(first.element, Math.max(0, span.start - first.start));
    // A span may end in the white space between two blocks.
    const end = last.start >= span.end ? null : point(last.element, span.end - last.start);
    if (!start || !end) return null;
    const range = document.createRange();
    range.setStart(...start);
    range.setEnd(...end);
    return range;
  }

  offset(node: Node, offset: number): number | null {
    const element = node instanceof Element ? node : node.parentElement;
    const shown = element?.closest('[data-start]');
    if (!shown || !(node instanceof Text)) return null;
    let before = 0;
    for (const text of texts(shown)) {
      if (text === node) return Number(shown.getAttribute('data-start')) + before + offset;
      before += text.length;
    }
    return null;
  }
}

function point(element: Element, offset: number): [Text, number] | null {
  let left = offset;
  let last: Text | null = null;
  for (const text of texts(element)) {
    if (left <= text.length) return [text, left];
    left -= text.length;
    last = text;
  }
  return last && [last, last.length];
}

export function* texts(element: Element): Generator<Text> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode as Text;
}
