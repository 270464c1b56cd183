import type { Digest, DigestOptions, Span } from 'yaodian';
import { DigestError, type Digester } from '../engine/digester.js';
import { doubt } from '../input/doubt.js';
import type { ProblemKind } from '../input/problem.js';
import { History, type Reading } from './history.js';

/** What the page shows: a text, its digest once there is one, and what went wrong. */
export interface View {
  text: string;
  digest: Digest | null;
  reading: Reading;
  problem: ProblemKind | null;
  /** The engine is at work on a newer text or choice. */
  busy: boolean;
}

/** One reader's text, choices and steps, and the digest of the newest of them. */
export class Session {
  private readonly history: History;
  private digested: { text: string; digest: Digest } | null = null;
  private problem: ProblemKind | null = null;
  private busy = false;
  private turn = 0;

  constructor(private readonly digester: Digester, points: number, private readonly changed: (view: View) => void) {
    this.history = new History({ text: '', points, keep: [] });
  }

  get view(): View {
    const reading = this.history.present;
    const current = this.digested?.text === reading.text ? this.digested.digest : null;
    return { text: reading.text, digest: current, reading, problem: this.problem, busy: this.busy };
  }

  get canUndo(): boolean {
    return this.history.canUndo;
  }

  get canRedo(): boolean {
    return this.history.canRedo;
  }

  /** Reads a text from outside. Line ends become line feeds, as in every text field. */
  read(text: string, restored: Partial<Reading> = {}): Promise<void> {
    const { points } = this.history.present;
    return this.step({ points, keep: [], ...restored, text: normalise(text) });
  }

  /** Takes over what the reader types; runs of typing are one step. */
  type(text: string): Promise<void> {
    return this.step({ ...this.history.present, text, keep: [] }, 'type');
  }

  finishTyping(): void {
    this.history.seal();
  }

  setPoints(points: number): Promise<void> {
    if (points === this.history.present.points) return Promise.resolve();
    return this.step({ ...this.history.present, points }, 'points');
  }

  /** Reads left-out parts as part of the article, or leaves them out again. */
  keep(parts: readonly Span[], belongs: boolean): Promise<void> {
    const { present } = this.history;
    const isIn = (span: Span) => parts.some((part) => part.start === span.start && part.end === span.end);
    const others = present.keep.filter((span) => !isIn(span));
    const added = belongs ? parts.map(({ start, end }) => ({ start, end })) : [];
    return this.step({ ...present, keep: [...others, ...added].sort((a, b) => a.start - b.start) });
  }

  undo(): Promise<void> | null {
    return this.history.undo() ? this.refresh() : null;
  }

  redo(): Promise<void> | null {
    return this.history.redo() ? this.refresh() : null;
  }

  /** Gives up the digest that is being made, and goes back to what was shown before; the text of a first article stays. */
  cancel(): void {
    this.turn++;
    this.digester.cancel();
    this.busy = false;
    if (this.digested && this.digested.text === this.history.before?.text) this.history.undo();
    this.changed(this.view);
  }

  private step(next: Reading, kind: string | null = null): Promise<void> {
    this.history.step(next, kind);
    return this.refresh();
  }

  private async refresh(): Promise<void> {
    const turn = ++this.turn;
    const { text, points, keep } = this.history.present;
    this.problem = null;
    if (text.trim() === '') {
      this.busy = false;
      this.digested = null;
      this.problem = text === '' ? null : 'empty';
      this.changed(this.view);
      return;
    }
    this.busy = true;
    const options: DigestOptions = { points, ...(keep.length > 0 ? { keep: [...keep] } : {}) };
    // The engine is at work while the page says so.
    const coming = this.digester.digest(text, options);
    this.changed(this.view);
    try {
      const digest = await coming;
      if (turn !== this.turn) return;
      this.digested = { text, digest };
      this.problem = doubt(text);
    } catch (error) {
      if (turn !== this.turn) return;
      this.digested = null;
      this.problem = error instanceof DigestError && error.reason === 'unavailable' ? 'engine' : 'failed';
    }
    this.busy = false;
    this.changed(this.view);
  }
}

function normalise(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
