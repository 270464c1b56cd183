import type { Span } from 'yaodian';

/** What the reader has chosen: the input of a digest. */
export interface Reading {
  text: string;
  /** How many key points. */
  points: number;
  /** Left-out parts that the reader wants read as part of the article. */
  keep: readonly Span[];
}

/** The reader's steps, for undo and redo. */
export class History {
  private past: Reading[] = [];
  private future: Reading[] = [];
  private lastKind: string | null = null;

  constructor(private now: Reading) {}

  get present(): Reading {
    return this.now;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** What the reader had before the present step; null where that step is a run of typing, which is no choice. */
  get before(): Reading | null {
    return this.lastKind === 'type' ? null : this.past.at(-1) ?? null;
  }

  /** Takes a step. Steps of one kind that follow each other, such as the strokes of typing, are undone together. */
  step(next: Reading, kind: string | null = null): void {
    if (kind === null || kind !== this.lastKind) this.past.push(this.now);
    // Old steps hold whole texts; nobody goes back further.
    if (this.past.length > 100) this.past.shift();
    this.future = [];
    this.now = next;
    this.lastKind = kind;
  }

  /** Ends a run of steps that would be undone together. */
  seal(): void {
    this.lastKind = null;
  }

  undo(): boolean {
    return this.move(this.past, this.future);
  }

  redo(): boolean {
    return this.move(this.future, this.past);
  }

  private move(from: Reading[], to: Reading[]): boolean {
    const reading = from.pop();
    if (!reading) return false;
    to.push(this.now);
    this.now = reading;
    this.lastKind = null;
    return true;
  }
}
