import type { Digest, Excluded, Span } from 'yaodian';
import { articleLanguage } from '../components/key-points.js';
import type { DigestActions } from '../components/actions.js';
import { button, fill, h } from '../dom.js';
import { named, type Strings } from '../i18n/index.js';
import { BlockMap, type TextBlock } from '../marks/text-map.js';
import { verbatim } from '../verbatim.js';
import { layOut, type Line, type Part } from './layout.js';

/** How many lines are built at once; the rest follows in slices, so that a long archive does not hold up the page. */
const FIRST_LINES = 120;
const SLICE_MILLISECONDS = 8;
/** Longer texts than this, in characters, are laid out where they are in view only. */
const LONG = 30_000;
/** The height of what stands above the text in view, in pixels. */
const HIDDEN_BY_HEADER = 72;
/** Left-out lines in a row beyond this are folded. */
const OPEN_LINES = 2;

/** The article as it was pasted, line by line, with the left-out parts dimmed and folded. */
export class ArticleView {
  readonly element = h('article', { class: 'article', tabindex: -1 });
  private readonly shown: TextBlock[] = [];
  readonly map = new BlockMap(this.shown);
  private pending: Part[] = [];
  private timer = 0;
  private text: string | null = null;
  private structure = '';

  /** `grown` is called whenever more of the text has been built. */
  constructor(
    private readonly strings: Strings,
    private readonly actions: Pick<DigestActions, 'keep'>,
    private readonly grown: () => void,
  ) {}

  /** Shows `text` with the structure that the digest found in it; does nothing where that is shown already. */
  show(text: string, digest: Digest): boolean {
    const structure = [digest.title?.end, digest.script, ...digest.excluded.map((part) => `${part.start}-${part.end}${part.reason}`)].join('|');
    if (text === this.text && structure === this.structure) return false;
    this.text = text;
    this.structure = structure;
    clearTimeout(this.timer);
    this.element.lang = articleLanguage(digest);
    fill(this.element);
    this.shown.length = 0;
    this.pending = layOut(text, digest).reverse();
    this.element.classList.toggle('long', text.length > LONG);
    this.build((lines) => lines >= FIRST_LINES);
    this.continueLater();
    return true;
  }

  /** Builds the text up to `offset`, so that it can be scrolled to. */
  reach(offset: number): void {
    if (this.pending.length === 0 || (this.shown.at(-1)?.end ?? 0) > offset) return;
    this.build(() => (this.shown.at(-1)?.end ?? 0) > offset);
    this.grown();
  }

  /** The offset of the first line that is in view; 0 where the text is not shown. */
  get placeInView(): number {
    return this.shown.find(({ element }) => element.getBoundingClientRect().bottom > HIDDEN_BY_HEADER)?.start ?? 0;
  }

  /** Brings the line at `offset` to the top of the view, unless it is the first. */
  scrollTo(offset: number): void {
    this.reach(offset);
    const block = this.map.blockAt(offset);
    if (block && block !== this.shown[0]) block.element.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  private continueLater(): void {
    if (this.pending.length === 0) return;
    this.timer = window.setTimeout(() => {
      const start = performance.now();
      this.build(() => performance.now() - start > SLICE_MILLISECONDS);
      if (this.pending.length === 0) this.grown();
      this.continueLater();
    });
  }

  private build(enough: (lines: number) => boolean): void {
    const fragment = document.createDocumentFragment();
    for (let lines = 0; this.pending.length > 0 && !enough(lines);) {
      const part = this.pending.pop()!;
      fragment.append(part.kind === 'line' ? this.line(part.line) : this.leftOut(part.lines));
      lines += part.kind === 'line' ? 1 : part.lines.length;
    }
    this.element.append(fragment);
  }

  private line(line: Line): HTMLElement {
    const tag = line.look === 'title' ? 'h2' : line.look === 'heading' ? 'h3' : 'p';
    const element = h(tag, { class: line.look, 'data-start': line.start }, verbatim(line.text));
    this.shown.push({ start: line.start, end: line.end, element });
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
