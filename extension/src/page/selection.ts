import { copyPage, rootsOf } from './copy.js';
import { Reading, Transcript } from './reading.js';
import { transcribe } from './transcribe.js';

/** What is selected in a page, its frames and shadow trees; null where nothing is. */
export function readSelection(page: Document): Reading | null {
  const typed = selectedInField(page.activeElement);
  if (typed) return typed;
  const roots = rootsOf(page);
  const shadows = roots.filter((root) => root.nodeType === Node.DOCUMENT_FRAGMENT_NODE) as ShadowRoot[];
  const documents = roots.filter((root) => root.nodeType === Node.DOCUMENT_NODE) as Document[];
  const ranges = documents.flatMap((document) => rangesIn(document, shadows));
  if (ranges.length === 0) return null;
  const copy = copyPage(page);
  const transcript = new Transcript();
  transcribe(copy.document.body, copy, transcript, { clip: (text) => clip(text, ranges) });
  const reading = transcript.finish();
  return reading.text === '' ? null : reading;
}

/** Text in a field of a form cannot be marked. */
function selectedInField(element: Element | null): Reading | null {
  if (!(element instanceof HTMLTextAreaElement)) return null;
  const text = element.value.slice(element.selectionStart, element.selectionEnd);
  return text.trim() === '' ? null : new Reading(text, []);
}

type Composing = Selection & { getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[] };

function rangesIn(document: Document, shadowRoots: ShadowRoot[]): Range[] {
  const selection = document.getSelection() as Composing | null;
  if (!selection || selection.rangeCount === 0) return [];
  const composed = selection.getComposedRanges?.({ shadowRoots }) ?? [];
  const own = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  // The composed ranges reach into shadow trees; where they begin and end in different ones, they are no ranges.
  const reaching = composed.filter((range) => range.startContainer.getRootNode() === range.endContainer.getRootNode()).map(alive);
  const ranges = own.length > 1 || reaching.length === 0 ? own : reaching;
  return ranges.filter((range) => !range.collapsed);
}

function alive(range: StaticRange): Range {
  const live = range.startContainer.ownerDocument!.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live;
}

function clip(text: Text, ranges: readonly Range[]): [from: number, to: number] {
  for (const range of ranges) {
    if (text.getRootNode() !== range.startContainer.getRootNode() || !range.intersectsNode(text)) continue;
    const from = range.startContainer === text ? range.startOffset : 0;
    const to = range.endContainer === text ? range.endOffset : text.length;
    if (from < to) return [from, to];
  }
  return [0, 0];
}
