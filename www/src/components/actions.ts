import type { Span } from 'yaodian';
import type { Target } from '../marks/marks.js';

/** What the parts of a digest ask of the page or panel that shows them. */
export interface DigestActions {
  /** Show the place in the article. */
  jump(target: Target): void;
  /** Show only the marks of this source, or all again. */
  choose(source: number | null): void;
  /** The pointer is over a source, or has left it. */
  preview(source: number | null): void;
  /** Bring the card of a source into view. */
  open(source: number): void;
  /** Put a source into the comparison, or take it out. */
  compare(source: number): void;
  /** Read a left-out part as part of the article, or leave it out again. */
  keep(parts: readonly Span[], belongs: boolean): void;
}
