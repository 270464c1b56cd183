import type { Span } from 'yaodian';
import { BlockMap, texts, type TextMap } from './text-map.js';

/** Spans that look alike. `name` is the name of the highlight in the style sheet; higher `priority` is painted above. */
export interface Layer {
  name: string;
  priority: number;
  spans: readonly Span[];
}

/** Paints layers over a shown text; each call replaces what the last one painted. */
export interface Painter {
  paint(layers: readonly Layer[]): void;
  clear(): void;
}

export function supportsHighlights(): boolean {
  return typeof Highlight === 'function' && 'highlights' in CSS;
}

/** Paints with the CSS Custom Highlight API, which leaves the document as it is. */
export class HighlightPainter implements Painter {
  private painted: readonly string[] = [];

  constructor(private readonly map: TextMap) {}

  paint(layers: readonly Layer[]): void {
    const names = layers.map((layer) => layer.name);
    for (const name of this.painted) {
      if (!names.includes(name)) CSS.highlights.delete(name);
    }
    for (const layer of layers) {
      const highlight = new Highlight();
      for (const span of layer.spans) {
        const range = this.map.range(span);
        if (range) highlight.add(range);
      }
      highlight.priority = layer.priority;
      CSS.highlights.set(layer.name, highlight);
    }
    this.painted = names;
  }

  clear(): void {
    this.paint([]);
  }
}

/** Paints by wrapping text in `<mark>` elements, whose classes are the names of the layers. */
export class ElementPainter implements Painter {
  private marked = new Set<Element>();

  constructor(private readonly map: BlockMap) {}

  paint(layers: readonly Layer[]): void {
    this.clear();
    const pieces = new Map<Text, Piece[]>();
    for (const layer of [...layers].sort((a, b) => a.priority - b.priority)) {
      for (const span of layer.spans) {
        for (const [text, piece] of this.pieces(span, layer.name)) {
          const list = pieces.get(text);
          if (list) list.push(piece);
          else pieces.set(text, [piece]);
        }
      }
    }
    for (const [text, list] of pieces) this.wrap(text, list);
  }

  clear(): void {
    for (const block of this.marked) {
      for (const mark of block.querySelectorAll('mark.painted')) mark.replaceWith(...mark.childNodes);
      block.normalize();
    }
    this.marked.clear();
  }

  private *pieces(span: Span, name: string): Generator<[Text, Piece]> {
    for (let block = this.map.blockAt(span.start); block && block.start < span.end; block = this.map.blockAt(block.end)) {
      let start = block.start;
      for (const text of texts(block.element)) {
        const from = Math.max(span.start, start);
        const to = Math.min(span.end, start + text.length);
        if (from < to) {
          this.marked.add(block.element);
          yield [text, { from: from - start, to: to - start, name }];
        }
        start += text.length;
      }
    }
  }

  private wrap(text: Text, pieces: readonly Piece[]): void {
    const content = text.data;
    const cuts = [...new Set([0, content.length, ...pieces.flatMap((piece) => [piece.from, piece.to])])].sort((a, b) => a - b);
    const fragment = document.createDocumentFragment();
    for (let i = 0; i + 1 < cuts.length; i++) {
      const [from, to] = [cuts[i]!, cuts[i + 1]!];
      const names = pieces.filter((piece) => piece.from <= from && piece.to >= to).map((piece) => piece.name);
      const part = document.createTextNode(content.slice(from, to));
      if (names.length === 0) {
        fragment.append(part);
        continue;
      }
      const mark = document.createElement('mark');
      mark.className = ['painted', ...names].join(' ');
      mark.append(part);
      fragment.append(mark);
    }
    text.replaceWith(fragment);
  }
}

interface Piece {
  from: number;
  to: number;
  name: string;
}

/** The best painter that the browser has. */
export function createPainter(map: BlockMap): Painter {
  return supportsHighlights() ? new HighlightPainter(map) : new ElementPainter(map);
}
