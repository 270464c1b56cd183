import type { Span } from 'yaodian';
import type { Layer } from '../../../www/src/marks/painter.js';
import type { Reading } from './reading.js';

interface Painted {
  document: Document;
  name: string;
}

/** The marks in a page, painted with the CSS Custom Highlight API, which leaves the page's document as it is; how they look, `marks.css` says. */
export class Marks {
  private painted: Painted[] = [];

  paint(reading: Reading, layers: readonly Layer[]): void {
    this.clear();
    for (const layer of layers) this.add(reading, layer);
  }

  clear(): void {
    for (const { document, name } of this.painted) registryOf(document)?.delete(name);
    this.painted = [];
  }

  private add(reading: Reading, layer: Layer): void {
    for (const [document, ranges] of byDocument(layer.spans.flatMap((span) => reading.places(span)))) {
      const view = document.defaultView;
      const registry = registryOf(document);
      if (!view || !registry) continue;
      const highlight = new (view as Window & typeof globalThis).Highlight(...ranges);
      highlight.priority = layer.priority;
      registry.set(layer.name, highlight);
      this.painted.push({ document, name: layer.name });
    }
  }
}

/** Each document, that of a frame too, paints its own highlights. */
function registryOf(document: Document): HighlightRegistry | undefined {
  return (document.defaultView as (Window & typeof globalThis) | null)?.CSS.highlights;
}

function byDocument(ranges: readonly Range[]): Map<Document, Range[]> {
  const groups = new Map<Document, Range[]>();
  for (const range of ranges) {
    const document = range.startContainer.ownerDocument!;
    const group = groups.get(document);
    if (group) group.push(range);
    else groups.set(document, [range]);
  }
  return groups;
}

/** Scrolls to the first place of a span. */
export function reveal(reading: Reading, span: Span): void {
  const [range] = reading.places(span);
  if (!range) return;
  const element = range.startContainer.parentElement;
  const view = element?.ownerDocument.defaultView;
  if (!element || !view) return;
  // First every box around it, frames included, then the exact line, for a paragraph may be taller than the window.
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > view.innerHeight) view.scrollBy({ top: (top + bottom - view.innerHeight) / 2, behavior: 'instant' });
}
