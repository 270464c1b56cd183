import type { Span } from 'yaodian';
import { h } from '../dom.js';
import type { Line } from './layout.js';

/** Longer texts than this, in characters, are laid out and marked where they are near the view only. */
const LONG = 30_000;
/** A stretch is complete with so many lines or characters, which fill a screen or two. */
const LINES = 60;
const CHARACTERS = 4_000;
/** Characters in a line of print, and the heights of a line of print and of the room between two lines of text, in em. */
const LINE_CHARACTERS = 36;
const LINE_HEIGHT = 1.9;
const LINE_ROOM = 1;

interface Stretch extends Span {
  element: HTMLElement;
  lines: number;
  characters: number;
  height: number;
}

/**
 * The stretches of lines that a text is built of.
 *
 * A browser lays out an element with ten thousand children anew whenever one is added, and paints every mark of a page
 * that has any in view; of a long text only the stretches near the view are laid out and marked.
 */
export class Stretches {
  private readonly added: Stretch[] = [];
  /** Whether the text is long enough for only a part of it to be near the view. */
  isLong = false;
  private readonly near = new Set<Stretch>();
  private readonly byElement = new WeakMap<Element, Stretch>();
  private readonly observer: IntersectionObserver;

  constructor(private readonly parent: HTMLElement, changed: () => void) {
    this.observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const stretch = this.byElement.get(target);
        if (!stretch) continue;
        if (isIntersecting) this.near.add(stretch);
        else this.near.delete(stretch);
      }
      changed();
    }, { rootMargin: '100% 0px' });
  }

  /** Begins a new text. */
  begin(length: number): void {
    this.clear();
    this.isLong = length > LONG;
    this.parent.classList.toggle('long', this.isLong);
    this.parent.replaceChildren();
  }

  /** Adds an element that shows some lines; it is there after {@link flush}. */
  append(element: HTMLElement, lines: readonly Line[]): void {
    if (this.isComplete) this.added.push({ start: lines[0]!.start, end: 0, element: h('div', { class: 'stretch' }), lines: 0, characters: 0, height: 0 });
    const stretch = this.added.at(-1)!;
    stretch.element.append(element);
    stretch.end = lines.at(-1)!.end;
    stretch.lines += lines.length;
    for (const { text } of lines) {
      stretch.characters += text.length;
      stretch.height += Math.ceil(text.length / LINE_CHARACTERS) * LINE_HEIGHT + LINE_ROOM;
    }
  }

  /** Whether the next line begins a new stretch. */
  get isComplete(): boolean {
    const last = this.added.at(-1);
    return last === undefined || last.lines >= LINES || last.characters >= CHARACTERS;
  }

  flush(): void {
    for (const stretch of this.added) {
      const { element, height } = stretch;
      this.parent.append(element);
      if (!this.isLong) continue;
      element.style.setProperty('--height', `${Math.round(height)}em`);
      this.byElement.set(element, stretch);
      this.observer.observe(element);
    }
    this.added.length = 0;
  }

  isNear(span: Span): boolean {
    if (!this.isLong) return true;
    for (const stretch of this.near) {
      if (span.start < stretch.end && span.end > stretch.start) return true;
    }
    return false;
  }

  clear(): void {
    this.observer.disconnect();
    this.near.clear();
    this.added.length = 0;
  }
}
