import type { Digest, Span } from 'yaodian';
import { DigestError } from '../../../www/src/engine/digester.js';
import { doubt } from '../../../www/src/input/doubt.js';
import { layersOf, type Mark, markAt, marksOf, type MarkChoice } from '../../../www/src/marks/marks.js';
import type { Request, ToPanel } from '../messages.js';
import type { Settings } from '../settings.js';
import type { WordKey } from '../words.js';
import type { Engine } from './engine.js';
import { connect, type PageConnection, Unreadable } from './page-connection.js';

type PageText = Extract<ToPanel, { kind: 'text' }>;

/** What the panel shows for a tab. */
export type View =
  | { kind: 'idle' }
  | { kind: 'working' }
  | { kind: 'sentence'; key: WordKey }
  | { kind: 'digest'; page: PageText; digest: Digest; keep: readonly Span[] };

const WHY_NOTHING: Record<Extract<ToPanel, { kind: 'nothing' }>['reason'], WordKey> = {
  'no-article': 'noArticle',
  'foreign-frame': 'foreignFrame',
  'not-text': 'notText',
  pdf: 'pdf',
  failed: 'failed',
};

interface Reactions {
  changed(tab: Tab): void;
  /** The reader pressed a mark in the page. */
  pressed(tab: Tab, mark: Mark): void;
}

/** A tab that the reader asked about: the text of its page, the digest, and the marks in the page. */
export class Tab {
  view: View = { kind: 'idle' };
  private page: PageConnection | null = null;
  private url = '';
  private turn = 0;
  /** The page that was read has gone, and the next has not been read yet. */
  private hasLeft = false;
  /** The text whose digest gave way to that of another tab. */
  private waiting: PageText | null = null;
  /** Only the marks of this source; null for all. */
  private source: number | null = null;
  private previewed: number | null = null;
  private current: Span | null = null;

  constructor(
    readonly id: number,
    private readonly engine: Engine,
    private settings: Settings,
    private readonly reactions: Reactions,
  ) {}

  /** Reads the page, or what is selected in it. */
  async read({ url, selected }: Pick<Request, 'url' | 'selected'>): Promise<void> {
    const turn = this.begin();
    this.url = url;
    this.engine.wake();
    try {
      const page = this.page ?? (await this.connect());
      if (turn !== this.turn) {
        if (page !== this.page) page.close();
        return;
      }
      this.page = page;
      page.tell(selected === undefined ? { kind: 'read' } : { kind: 'read', selected });
    } catch (error) {
      if (turn === this.turn) this.fail(error, selected);
    }
  }

  /** Reads the page again after it was loaded anew, if the browser still allows it. */
  async follow(): Promise<void> {
    if (this.hasLeft) await this.read({ url: '' });
  }

  /** Makes the digest that gave way to that of another tab. */
  resume(): void {
    if (this.waiting) void this.digest(this.waiting, []);
  }

  choose(settings: Settings): void {
    const { points } = this.settings;
    this.settings = settings;
    if (settings.points !== points && this.view.kind === 'digest') void this.digest(this.view.page, this.view.keep);
    else this.paint();
  }

  /** Reads left-out parts as part of the article, or leaves them out again. */
  keep(parts: readonly Span[], belongs: boolean): void {
    if (this.view.kind !== 'digest') return;
    const isIn = (span: Span) => parts.some((part) => part.start === span.start && part.end === span.end);
    const others = this.view.keep.filter((span) => !isIn(span));
    const added = belongs ? parts.map(({ start, end }) => ({ start, end })) : [];
    void this.digest(this.view.page, [...others, ...added].sort((a, b) => a.start - b.start));
  }

  /** Shows only the marks of a source, or all again. Gives the source that is chosen then. */
  chooseSource(source: number | null): number | null {
    this.source = this.source === source ? null : source;
    this.paint();
    return this.source;
  }

  preview(source: number | null): void {
    if (this.previewed === source) return;
    this.previewed = source;
    this.paint();
  }

  /** Scrolls the page to a span and marks it as the current one. */
  reveal(span: Span): void {
    if (this.view.kind !== 'digest') return;
    this.current = { start: span.start, end: span.end };
    this.paint();
    this.page?.tell({ kind: 'reveal', reading: this.view.page.reading, span: this.current });
  }

  close(): void {
    this.turn++;
    this.page?.close();
    this.page = null;
  }

  private async connect(): Promise<PageConnection> {
    const page: PageConnection = await connect(this.id, this.url, {
      hear: (message) => { if (this.page === page) this.hear(message); },
      left: () => { if (this.page === page) this.left(); },
    });
    return page;
  }

  private hear(message: ToPanel): void {
    switch (message.kind) {
      case 'text':
        return void this.digest(message, []);
      case 'nothing':
        this.turn++;
        return this.show({ kind: 'sentence', key: WHY_NOTHING[message.reason] });
      case 'moved':
        return void this.begin();
      case 'pressed':
        return this.press(message);
    }
  }

  private press({ reading, offset }: Extract<ToPanel, { kind: 'pressed' }>): void {
    if (this.view.kind !== 'digest' || this.view.page.reading !== reading) return;
    const mark = markAt(marksOf(this.view.digest), offset, this.markChoice());
    if (!mark) return;
    this.current = mark;
    this.paint();
    this.reactions.pressed(this, mark);
  }

  /** The page went away: the reader follows a link, or closes the tab. Once the next page is there, `follow` is called. */
  private left(): void {
    this.page = null;
    this.begin();
    this.hasLeft = true;
  }

  private async digest(page: PageText, keep: readonly Span[]): Promise<void> {
    const turn = ++this.turn;
    this.waiting = null;
    const problem = doubt(page.text);
    if (problem) return this.show({ kind: 'sentence', key: problem });
    if (page.text !== (this.view.kind === 'digest' ? this.view.page.text : null)) this.source = this.previewed = this.current = null;
    const options = {
      points: this.settings.points,
      ...(page.title === '' ? {} : { title: page.title }),
      ...(keep.length > 0 ? { keep: [...keep] } : {}),
    };
    try {
      const digest = await this.engine.digest(page.text, options);
      if (turn !== this.turn) return;
      this.view = { kind: 'digest', page, digest, keep };
      // The page first: that is what the reader looks at.
      this.paint();
      this.reactions.changed(this);
    } catch (error) {
      if (turn !== this.turn) return;
      if (error instanceof DigestError && error.reason === 'cancelled') this.waiting = page;
      else this.fail(error);
    }
  }

  private paint(): void {
    if (this.view.kind !== 'digest' || !this.page) return;
    const layers = layersOf(this.view.digest, this.markChoice());
    if (this.current) layers.push({ name: 'yd-current', priority: 6, spans: [this.current] });
    const spansOnly = layers.map(({ name, priority, spans }) => ({ name, priority, spans: spans.map(({ start, end }) => ({ start, end })) }));
    this.page.tell({ kind: 'paint', reading: this.view.page.reading, layers: spansOnly });
  }

  private markChoice(): MarkChoice {
    const { markKeyPoints: keyPoints, markStatements: statements, markEvidence: evidence } = this.settings;
    return { keyPoints, statements, evidence, excluded: false, source: this.previewed ?? this.source };
  }

  private begin(): number {
    this.hasLeft = false;
    this.waiting = null;
    this.show({ kind: 'working' });
    return ++this.turn;
  }

  private fail(error: unknown, selected?: string): void {
    // Where the page may not be read, what the browser says is selected still can.
    if (error instanceof Unreadable && selected) {
      return void this.digest({ kind: 'text', reading: 0, text: selected, title: '', from: 'selection', goesOn: false }, []);
    }
    const key = error instanceof Unreadable ? error.key : error instanceof DigestError && error.reason === 'unavailable' ? 'engine' : 'failed';
    this.show({ kind: 'sentence', key });
  }

  private show(view: View): void {
    this.view = view;
    this.reactions.changed(this);
  }
}
