import type { Digest, Span } from 'yaodian';
import type { Layer } from './painter.js';

/** What a mark stands for: indices into the digest. */
export type Target =
  | { kind: 'keyPoint'; keyPoint: number }
  | { kind: 'statement'; source: number; statement: number }
  | { kind: 'evidence'; source: number; evidence: number }
  | { kind: 'excluded'; excluded: number };

export type Mark = Span & Target;

/** Which marks the reader wants to see. */
export interface MarkChoice {
  keyPoints: boolean;
  statements: boolean;
  evidence: boolean;
  excluded: boolean;
  /** Only the marks of this source; null for all. */
  source: number | null;
}

export const ALL_MARKS: MarkChoice = { keyPoints: true, statements: true, evidence: true, excluded: true, source: null };

/** How many sources have a look of their own; further sources use the looks again. */
export const SOURCE_LOOKS = 8;

/** All marks of a digest in the order of the text; the narrower first where two begin together. */
export function marksOf(digest: Digest): Mark[] {
  const marks: Mark[] = [];
  digest.keyPoints.forEach((point, keyPoint) => marks.push({ ...span(point), kind: 'keyPoint', keyPoint }));
  digest.excluded.forEach((part, excluded) => marks.push({ ...span(part), kind: 'excluded', excluded }));
  digest.sources.forEach((found, source) => {
    found.statements.forEach((said, statement) => marks.push({ ...span(said), kind: 'statement', source, statement }));
    found.stance.evidence.forEach((proof, evidence) => marks.push({ ...span(proof), kind: 'evidence', source, evidence }));
  });
  return marks.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The narrowest mark at an offset, which is the one that a reader means by pointing at it. */
export function markAt(marks: readonly Mark[], offset: number, choice: MarkChoice): Mark | null {
  let best: Mark | null = null;
  for (const mark of marks) {
    if (mark.start > offset) break;
    if (mark.end <= offset || !isShown(mark, choice)) continue;
    if (!best || mark.end - mark.start <= best.end - best.start) best = mark;
  }
  return best;
}

export function isShown(mark: Mark, choice: MarkChoice): boolean {
  switch (mark.kind) {
    case 'keyPoint':
      return choice.keyPoints;
    case 'excluded':
      return choice.excluded;
    case 'statement':
      return choice.source === mark.source || (choice.statements && choice.source === null);
    case 'evidence':
      return choice.evidence && (choice.source === null || choice.source === mark.source);
  }
}

/** The layers to paint for a digest and a choice. The layers of sources are `yd-source-1` to `yd-source-8`. */
export function layersOf(digest: Digest, choice: MarkChoice): Layer[] {
  const layers: Layer[] = [];
  const shows = (source: number) => choice.source === null || choice.source === source;
  if (choice.excluded) layers.push({ name: 'yd-excluded', priority: 0, spans: digest.excluded });
  if (choice.keyPoints) layers.push({ name: 'yd-key-point', priority: 1, spans: digest.keyPoints });
  if (choice.statements || choice.source !== null) {
    for (let look = 0; look < SOURCE_LOOKS; look++) {
      const spans = digest.sources.flatMap((source, i) => (i % SOURCE_LOOKS === look && shows(i) ? source.statements : []));
      if (spans.length > 0) layers.push({ name: `yd-${sourceLook(look)}`, priority: 2, spans });
    }
    if (choice.source !== null) {
      const source = digest.sources[choice.source];
      if (source) layers.push({ name: 'yd-chosen', priority: 3, spans: source.statements }, { name: 'yd-mention', priority: 4, spans: source.mentions });
    }
  }
  if (choice.evidence) {
    const evidence = digest.sources.flatMap((source, i) => (shows(i) ? source.stance.evidence : []));
    for (const polarity of ['support', 'oppose'] as const) {
      const spans = evidence.filter((proof) => proof.polarity === polarity);
      if (spans.length > 0) layers.push({ name: `yd-${polarity}`, priority: 5, spans });
    }
  }
  return layers;
}

/** The name of the look of a source, which its card, its row and its marks share. */
export function sourceLook(source: number): string {
  return `source-${(source % SOURCE_LOOKS) + 1}`;
}

function span(of: Span): Span {
  return { start: of.start, end: of.end };
}
