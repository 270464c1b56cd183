import type { Digest } from 'yaodian';
import type { ArticleView } from '../article/article-view.js';
import { button, fill, h, listen } from '../dom.js';
import { named, type Strings } from '../i18n/index.js';
import { ALL_MARKS, isShown, layersOf, markAt, marksOf, sourceLook, type Mark, type MarkChoice, type Target } from '../marks/marks.js';
import { createPainter, type Layer, type Painter } from '../marks/painter.js';
import { verbatim } from '../verbatim.js';

export interface ArticleMarkActions {
  choose(source: number | null): void;
  open(target: Target): void;
}

/** Hovering over a card repaints the article only where that is quick. */
const MOST_PREVIEWED = 2_000;
const LEGEND_SOURCES = 8;
const FLASH_MILLISECONDS = 1_600;

/** The marks in the article: painted, stepped through by key, found by pointing, and jumped to from the cards. */
export class ArticleMarks {
  private readonly painter: Painter;
  private digest: Digest | null = null;
  private marks: Mark[] = [];
  private choice: MarkChoice = ALL_MARKS;
  private previewed: number | null = null;
  private current: Mark | null = null;
  private layers: Layer[] | null = null;
  private flashTimer = 0;

  constructor(
    private readonly article: ArticleView,
    private readonly legend: HTMLElement,
    private readonly strings: Strings,
    private readonly actions: ArticleMarkActions,
    signal: AbortSignal,
  ) {
    this.painter = createPainter(article.map);
    article.element.addEventListener('click', (event) => this.clicked(event), { signal });
    article.element.addEventListener('pointermove', (event) => this.pointed(event), { signal, passive: true });
  }

  get motion(): ScrollBehavior {
    return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  }

  show(digest: Digest, choice: MarkChoice): void {
    if (this.digest !== digest) {
      this.digest = digest;
      this.marks = marksOf(digest);
      this.current = null;
      this.previewed = null;
    }
    this.choice = choice;
    this.layers = null;
    this.article.element.classList.toggle('shows-excluded', choice.excluded);
    this.showLegend(digest);
    this.repaint();
  }

  clear(): void {
    this.digest = null;
    this.marks = [];
    this.current = null;
    fill(this.legend);
    this.painter.clear();
  }

  repaint(): void {
    if (!this.digest) return;
    this.layers ??= this.layersShown(this.digest);
    const layers = this.layers.map((layer) => ({ ...layer, spans: layer.spans.filter((span) => this.article.isNear(span)) }));
    if (this.current) layers.push({ name: 'yd-current', priority: 6, spans: [this.current] });
    this.painter.paint(layers);
  }

  private layersShown(digest: Digest): Layer[] {
    const choice = this.previewed === null || this.choice.source !== null ? this.choice : { ...this.choice, source: this.previewed };
    return layersOf(digest, choice);
  }

  /** Shows the marks of one source as long as the pointer is over it, unless one was chosen. */
  preview(source: number | null): void {
    if (this.previewed === source || this.marks.length > MOST_PREVIEWED) return;
    // A source that was chosen stays, whatever the pointer passes over.
    if (source !== null && this.choice.source !== null) return;
    this.previewed = source;
    this.layers = null;
    this.repaint();
  }

  jump(target: Target): void {
    const mark = this.marks.find((candidate) => isSame(candidate, target));
    if (mark) this.go(mark);
  }

  /** Scrolls to a mark without making it the current one. */
  bringIntoView(target: Target): void {
    const mark = this.marks.find((candidate) => isSame(candidate, target));
    if (!mark) return;
    this.article.reach(mark.end);
    const range = this.article.map.range(mark);
    if (range) scrollToRange(range, range.startContainer.parentElement, this.motion);
  }

  /** Goes to the next (1) or previous (-1) mark that is shown, round the ends. */
  step(direction: 1 | -1): void {
    const shown = this.marks.filter((mark) => mark.kind !== 'excluded' && mark.kind !== 'evidence' && isShown(mark, this.choice));
    if (shown.length === 0) return;
    const at = this.current ? shown.indexOf(this.current) : -1;
    const next = at < 0 ? (direction === 1 ? 0 : shown.length - 1) : (at + direction + shown.length) % shown.length;
    this.go(shown[next]!);
  }

  openCurrent(): void {
    if (this.current) this.actions.open(this.current);
  }

  private go(mark: Mark): void {
    this.article.reach(mark.end);
    const range = this.article.map.range(mark);
    if (!range) return;
    const element = range.startContainer.parentElement;
    const folded = element?.closest('details');
    if (folded) folded.open = true;
    this.current = mark;
    this.repaint();
    clearTimeout(this.flashTimer);
    this.flashTimer = window.setTimeout(() => this.article.element.classList.remove('flash'), FLASH_MILLISECONDS);
    this.article.element.classList.add('flash');
    scrollToRange(range, element, this.motion);
    const block = element?.closest<HTMLElement>('[data-start]');
    if (!block) return;
    block.tabIndex = -1;
    block.focus({ preventScroll: true });
  }

  private clicked(event: MouseEvent): void {
    if (!this.digest || (event.target as Element).closest('button, summary') || !getSelection()?.isCollapsed) return;
    const mark = this.at(event);
    if (!mark) return;
    this.current = mark;
    this.repaint();
    this.actions.open(mark);
  }

  private pointed(event: PointerEvent): void {
    if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
    const mark = this.at(event);
    this.article.element.classList.toggle('on-mark', mark !== null);
    this.article.element.title = mark ? this.describe(mark) : '';
  }

  private describe(mark: Mark): string {
    const { strings } = this;
    const source = mark.kind === 'statement' || mark.kind === 'evidence' ? this.digest?.sources[mark.source] : undefined;
    switch (mark.kind) {
      case 'keyPoint':
        return strings.markKeyPoints;
      case 'excluded':
        return `${strings.excludedShort}: ${named(strings.reason, this.digest?.excluded[mark.excluded]?.reason ?? '')}`;
      case 'statement':
        return `${source?.name ?? ''}: ${named(strings.form, source?.statements[mark.statement]?.form ?? '')}`;
      case 'evidence': {
        const proof = source?.stance.evidence[mark.evidence];
        return `${source?.name ?? ''}: ${proof?.polarity === 'support' ? strings.evidenceFor : strings.evidenceAgainst}`;
      }
    }
  }

  private at(event: MouseEvent): Mark | null {
    const place = placeAt(event.clientX, event.clientY);
    if (!place || !this.article.element.contains(place.node)) return null;
    const offset = this.article.map.offset(place.node, place.offset);
    return offset === null ? null : markAt(this.marks, offset, this.choice);
  }

  private showLegend(digest: Digest): void {
    const sources = digest.sources.slice(0, LEGEND_SOURCES);
    const chip = (source: number | null, name: DocumentFragment | string, look: string) => listen(
      button({ class: `legend-item ${look}`, 'aria-pressed': String(this.choice.source === source) },
        () => this.actions.choose(source), h('span', { class: 'legend-name', lang: source === null ? null : this.article.element.lang }, name)),
      {
        mouseenter: () => this.preview(source), mouseleave: () => this.preview(null),
        focus: () => this.preview(source), blur: () => this.preview(null),
      });
    fill(this.legend, ...(sources.length === 0 ? [] : [
      chip(null, this.strings.allSources, 'all'),
      ...sources.map((source, i) => chip(i, verbatim(source.name), sourceLook(i))),
      digest.sources.length > sources.length ? h('span', { class: 'quiet' }, `+ ${digest.sources.length - sources.length}`) : null,
    ]));
  }
}

function isSame(mark: Mark, target: Target): boolean {
  return Object.entries(target).every(([key, value]) => (mark as unknown as Record<string, unknown>)[key] === value);
}

function scrollToRange(range: Range, element: Element | null, behavior: ScrollBehavior): void {
  // A block that is out of view may not be laid out yet (content-visibility), so that it is brought near first.
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = range.getBoundingClientRect();
  if (box.top < 80 || box.bottom > innerHeight - 40) scrollBy({ top: box.top - innerHeight / 3, behavior });
}

interface Place {
  node: Node;
  offset: number;
}

/** The character under a point. Safari has the older of the two functions only. */
function placeAt(x: number, y: number): Place | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position && onText(position.offsetNode, position.offset, x, y);
  }
  const range = (document as Document & { caretRangeFromPoint?(x: number, y: number): Range | null }).caretRangeFromPoint?.(x, y);
  return range ? onText(range.startContainer, range.startOffset, x, y) : null;
}

/** A caret stands between two characters; the one that the point is on decides, and none where it is on neither. */
function onText(node: Node, caret: number, x: number, y: number): Place | null {
  if (!(node instanceof Text)) return null;
  for (const offset of [caret, caret - 1]) {
    if (offset < 0 || offset >= node.length) continue;
    const range = document.createRange();
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    const box = range.getBoundingClientRect();
    if (x >= box.left && x <= box.right && y >= box.top - 4 && y <= box.bottom + 4) return { node, offset };
  }
  return null;
}
