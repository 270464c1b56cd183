import type { Digest, Excluded, Span } from 'yaodian';
import { articleLanguage } from '../components/key-points.js';
import type { DigestActions } from '../components/actions.js';
import { button, h } from '../dom.js';
import { named, type Strings } from '../i18n/index.js';
import { BlockMap, type TextBlock } from '../marks/text-map.js';
import { verbatim } from '../verbatim.js';
import { layOut, type Line, type Part } from './layout.js';
import { Stretches } from './stretches.js';

/** How much of a text is built at once; the rest follows in slices, so that a long archive does not hold up the page. */
const FIRST_CHARACTERS = 6_000;
const SLICE_MILLISECONDS = 8;
/** The height of what stands above the text in view, in pixels. */
const HIDDEN_BY_HEADER = 72;
/** Left-out lines in a row beyond this are folded. */
const OPEN_LINES = 2;

/** The article as it was pasted, line by line, with the left-out parts dimmed and folded. */
export class ArticleView {
  readonly element = h('article', { class: 'article', tabindex: -1 });
  private readonly blocks: TextBlock[] = [];
  readonly map = new BlockMap(this.blocks);
  private readonly stretches: Stretches;
  private pending: Iterator<Part> | null = null;
  private timer = 0;
  private text: string | null = null;
  private structure = '';

  /** `changed` is called whenever more of the text has been built, or other parts of it have come near the view. */
  constructor(
    private readonly strings: Strings,
    private readonly actions: Pick<DigestActions, 'keep'>,
    private readonly changed: () => void,
  ) {
    this.stretches = new Stretches(this.element, changed);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.stretches.clear();
  }

  /** Shows `text` with the structure that the digest found in it; does nothing where that is shown already. */
  show(text: string, digest: Digest): void {
    const structure = [digest.title?.end, digest.script, ...digest.excluded.map((part) => `${part.start}-${part.end}${part.reason}`)].join('|');
    if (text === this.text && structure === this.structure) return;
    this.text = text;
    this.structure = structure;
    clearTimeout(this.timer);
    this.element.lang = articleLanguage(digest);
    this.stretches.begin(text.length);
    this.blocks.length = 0;
    this.pending = layOut(text, digest);
    this.build(() => this.end >= FIRST_CHARACTERS);
    this.continueLater();
  }

  /** Builds the text up to `offset`, so that it can be scrolled to. */
  reach(offset: number): void {
    if (this.pending === null || this.end > offset) return;
    this.build(() => this.end > offset);
    this.changed();
  }

  /** Whether a part of the span is near enough to the view to be marked. */
  isNear(span: Span): boolean {
    return this.stretches.isNear(span);
  }

  /** The offset of the first line that is in view; 0 where the text is not shown. */
  get placeInView(): number {
    return this.blocks.find(({ element }) => element.getBoundingClientRect().bottom > HIDDEN_BY_HEADER)?.start ?? 0;
  }

  /** Brings the line at `offset` to the top of the view, unless it is the first. */
  scrollTo(offset: number): void {
    this.reach(offset);
    const block = this.map.blockAt(offset);
    if (block && block !== this.blocks[0]) block.element.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  private get end(): number {
    return this.blocks.at(-1)?.end ?? 0;
  }

  private continueLater(): void {
    if (this.pending === null) return;
    this.timer = window.setTimeout(() => {
      const start = performance.now();
      this.build(() => performance.now() - start > SLICE_MILLISECONDS);
      if (!this.stretches.isLong) this.changed();
      this.continueLater();
    });
  }

  private build(enough: () => boolean): void {
    while (this.pending !== null && !(this.stretches.isComplete && enough())) {
      const next = this.pending.next();
      if (next.done) {
        this.pending = null;
        break;
      }
      const part = next.value;
      if (part.kind === 'line') this.stretches.append(this.line(part.line), [part.line]);
      else this.stretches.append(this.leftOut(part.lines), part.lines);
    }
    this.stretches.flush();
  }

  private line(line: Line): HTMLElement {
    const tag = line.look === 'title' ? 'h2' : line.look === 'heading' ? 'h3' : 'p';
    const element = h(tag, { class: line.look, 'data-start': line.start }, verbatim(line.text));
    this.blocks.push({ start: line.start, end: line.end, element });
    return element;
  }

  private leftOut(lines: readonly Line[]): HTMLElement {
    const parts = new Set(lines.map((line) => line.excluded!));
    const reasons = [...new Set([...parts].map((part) => part.reason))];
    const { strings } = this;
    return h('details', { class: 'left-out', open: lines.length <= OPEN_LINES },
      h('summary', {},
        h('span', { class: 'left-out-title' }, strings.excludedShort),
        ...reasons.map((reason) => h('span', { class: 'reason' }, named(strings.reason, reason))),
        lines.length > 1 ? h('span', { class: 'count' }, strings.excludedCount(parts.size)) : null),
      ...lines.map((line) => h('div', { class: 'left-out-line' }, this.line(line), this.belongs(line.excluded!))));
  }

  private belongs(part: Excluded): HTMLElement {
    const span: Span = { start: part.start, end: part.end };
    return button({ class: 'small' }, () => this.actions.keep([span], true), this.strings.belongs);
  }
}
