import type { PageCopy } from './copy.js';
import type { Transcript } from './reading.js';

const INLINE = new Set([
  'A', 'ABBR', 'B', 'BDI', 'BDO', 'BIG', 'CITE', 'CODE', 'DATA', 'DEL', 'DFN', 'EM', 'FONT', 'I', 'IMG', 'INS', 'KBD', 'LABEL', 'MARK', 'NOBR',
  'Q', 'RB', 'RUBY', 'S', 'SAMP', 'SMALL', 'SPAN', 'STRIKE', 'STRONG', 'SUB', 'SUP', 'TIME', 'TT', 'U', 'VAR', 'WBR',
]);

/** What of an element is written down. */
export interface Choice {
  /** Text nodes of the page that are left out. */
  without?: ReadonlySet<Text>;
  /** The part of a text node that is taken. */
  clip?: (text: Text) => [from: number, to: number];
  /** Whether the element stands in a link. */
  inLink?: boolean;
}

/** Writes down the text of an element of the copy, in the places of the page that it came from. */
export function transcribe(element: Element, copy: PageCopy, transcript: Transcript, choice: Choice = {}): void {
  if (element.tagName === 'FIGCAPTION') return;
  const flow = flowOf(element, copy);
  if (flow === 'block') transcript.endLine();
  if (flow === 'cell') transcript.space();
  for (const child of element.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      const text = copy.origin.get(child) as Text | undefined;
      if (!text || choice.without?.has(text)) continue;
      const [from, to] = choice.clip?.(text) ?? [0, text.length];
      if (from < to) transcript.add(text, from, to, keepsLines(text), choice.inLink);
    } else if (child.nodeType === Node.ELEMENT_NODE) {
      transcribe(child as Element, copy, transcript, child.nodeName === 'A' ? { ...choice, inLink: true } : choice);
    }
  }
  if (flow === 'block') transcript.endLine();
}

type Flow = 'block' | 'cell' | 'inline';

/** How the page lays the element out; where the extractor made it, how elements of its name are laid out. */
function flowOf(element: Element, copy: PageCopy): Flow {
  const name = element.tagName;
  if (name === 'BR' || name === 'HR') return 'block';
  const live = copy.origin.get(element) as Element | undefined;
  const style = live?.ownerDocument.defaultView?.getComputedStyle(live);
  if (!style) return INLINE.has(name) ? 'inline' : 'block';
  if (style.display === 'table-cell') return 'cell';
  if (style.display === 'contents' || /^(inline|ruby)/.test(style.display)) return 'inline';
  // A first letter that floats is still part of its word.
  return style.float !== 'none' && INLINE.has(name) ? 'inline' : 'block';
}

/** Whether line breaks in a text node are shown as such. */
function keepsLines(text: Text): boolean {
  if (!text.parentElement || !/\S\s*\n\s*\S/.test(text.data)) return false;
  const style = text.ownerDocument.defaultView?.getComputedStyle(text.parentElement);
  return style !== undefined && /pre|break-spaces/.test(style.whiteSpace);
}
