import type { Digest } from 'yaodian';
import type { DigestActions } from '../components/actions.js';
import { excludedList } from '../components/excluded-list.js';
import { articleLanguage, keyPointList } from '../components/key-points.js';
import { icon } from '../components/shapes.js';
import { sourceCard } from '../components/source-card.js';
import { stanceAxis } from '../components/stance-axis.js';
import { statsLine } from '../components/stats-line.js';
import { button, fill, h, listen, type Child } from '../dom.js';
import type { Strings } from '../i18n/index.js';
import type { Reading } from '../reader/history.js';
import { verbatim } from '../verbatim.js';

/** What the digest column asks for beyond its parts. */
export interface DigestViewActions extends DigestActions {
  setPoints(points: number): void;
  copyMarkdown(): void;
  copyPlain(): void;
  copyJson(): void;
  copyLink(): void;
  print(): void;
}

/** The numbers of key points that are one press away. */
export const POINT_CHOICES = [3, 5, 7] as const;
const MOST_POINTS = 15;
/** How many cards are shown at first, and how many more each time. */
const CARDS_AT_ONCE = 40;
/** More cards than this are laid out where they are in view only. */
const MANY_CARDS = 20;
const NARROWEST_AXIS = 240;

/** The digest column. Parts that have not changed since the last digest are left as they are. */
export class DigestView {
  private readonly points = h('section', { class: 'panel', 'aria-labelledby': 'points-title' });
  private readonly pointsBody = h('div', {});
  private readonly counter = h('output', { class: 'figures' });
  private readonly slider: HTMLInputElement;
  private readonly choices: HTMLButtonElement[];
  private readonly overview = h('div', { class: 'overview' });
  private readonly stance = h('section', { class: 'panel', 'aria-labelledby': 'stance-title' });
  private readonly sources = h('section', { class: 'panel', 'aria-labelledby': 'sources-title' });
  private readonly excluded = h('section', { class: 'panel', 'aria-labelledby': 'excluded-title' });
  private shown: { digest: Digest; text: string; keep: string } | null = null;
  /** Whose axis is drawn; the rest of the digest may still be to be built. */
  private drawn: Digest | null = null;
  private cards: HTMLElement | null = null;
  /** Of the axis, in pixels, as last laid out: measuring it here would make the browser lay out the page at once. */
  private width = NARROWEST_AXIS;
  private readonly observer = new ResizeObserver(([entry]) => this.resize(Math.floor(entry?.contentRect.width ?? 0)));

  constructor(element: HTMLElement, private readonly strings: Strings, private readonly actions: DigestViewActions) {
    this.slider = listen(h('input', { type: 'range', min: 1, max: MOST_POINTS, step: 1, 'aria-label': strings.pointCount }), {
      input: () => actions.setPoints(Number(this.slider.value)),
    });
    this.choices = POINT_CHOICES.map((count) => button({ class: 'choice', 'aria-pressed': 'false', 'aria-label': `${strings.pointCount}: ${count}` }, () => actions.setPoints(count), String(count)));
    fill(this.points,
      h('div', { class: 'panel-head' },
        h('h2', { id: 'points-title' }, strings.keyPoints),
        h('div', { class: 'point-choices', role: 'group', 'aria-label': strings.pointCount }, ...this.choices, this.slider, this.counter)),
      this.pointsBody,
      h('div', { class: 'exports', role: 'group', 'aria-label': strings.export },
        button({ class: 'small' }, actions.copyMarkdown, icon('copy'), 'Markdown', sr(strings.copyMarkdown)),
        button({ class: 'small' }, actions.copyPlain, icon('copy'), 'TXT', sr(strings.copyPlain)),
        button({ class: 'small' }, actions.copyJson, icon('copy'), 'JSON', sr(strings.copyJson)),
        button({ class: 'small', title: strings.shareNote }, actions.copyLink, strings.copyLink),
        button({ class: 'small' }, actions.print, strings.print)));
    fill(element, this.overview, this.points, this.stance, this.sources, this.excluded);
    this.observer.observe(this.pointsBody);
  }

  dispose(): void {
    this.observer.disconnect();
  }

  /** What a reader looks for first. */
  showKeyPoints(digest: Digest, reading: Reading): void {
    this.showPointCount(reading.points);
    fill(this.overview, ...this.overviewParts(digest));
    fill(this.pointsBody, keyPointList(digest, this.strings, this.actions));
  }

  showSources(digest: Digest, reading: Reading): void {
    if (this.isShown(reading)) return;
    this.shown = null;
    this.drawn = digest;
    const { strings } = this;
    if (digest.sources.length === 0) fill(this.stance);
    else fill(this.stance, heading('stance-title', strings.stanceAxis, null), stanceAxis(digest, this.width, strings, this.actions));
    fill(this.sources, heading('sources-title', strings.sources, strings.sourceCount(digest.sources.length)), ...this.sourceParts(digest));
  }

  showExcluded(digest: Digest, reading: Reading): void {
    if (this.isShown(reading)) return;
    const { strings } = this;
    fill(this.excluded, heading('excluded-title', strings.excluded, strings.excludedCount(digest.excluded.length)),
      excludedList(digest, reading.text, reading.keep, strings, this.actions));
    this.shown = { digest, text: reading.text, keep: JSON.stringify(reading.keep) };
  }

  /** Sources and left-out parts depend on the text and on what is kept, not on the number of key points. */
  private isShown(reading: Reading): boolean {
    return this.shown !== null && this.shown.text === reading.text && this.shown.keep === JSON.stringify(reading.keep);
  }

  clear(): void {
    this.shown = null;
  }

  /** The number of points as chosen, which the article may not have. */
  showPointCount(points: number): void {
    this.slider.value = String(points);
    this.counter.value = this.strings.pointCountValue(points);
    this.choices.forEach((choice, i) => choice.setAttribute('aria-pressed', String(POINT_CHOICES[i] === points)));
  }

  /** Draws the axis anew, to fit a column of another width; a column that is not on the screen has none. */
  private resize(inner: number): void {
    const width = Math.max(NARROWEST_AXIS, inner);
    if (inner === 0 || width === this.width) return;
    this.width = width;
    const old = this.stance.querySelector('.stance-axis');
    if (this.drawn && old) old.replaceWith(stanceAxis(this.drawn, width, this.strings, this.actions));
  }

  /** Builds cards until that of `source` is there. */
  reach(source: number): void {
    while (this.cards && this.shown && this.cards.childElementCount <= source && source < this.shown.digest.sources.length) this.addCards(this.shown.digest);
  }

  /** Shows the statements that the cards keep back at first. */
  unfold(): void {
    this.cards?.querySelectorAll<HTMLButtonElement>('.more[aria-expanded="false"]').forEach((more) => more.click());
  }

  private overviewParts(digest: Digest): Child[] {
    const { strings } = this;
    const topic = digest.topic === '' ? digest.title?.text ?? '' : digest.topic;
    return [
      topic === '' ? null : h('p', { class: 'topic', lang: articleLanguage(digest) }, verbatim(topic)),
      h('p', { class: 'quiet figures' }, statsLine(digest, strings)),
    ];
  }

  private sourceParts(digest: Digest): Child[] {
    if (digest.sources.length === 0) return [h('p', { class: 'quiet' }, this.strings.noSources)];
    this.cards = h('div', { class: digest.sources.length > MANY_CARDS ? 'cards long' : 'cards' });
    this.addCards(digest);
    const left = () => digest.sources.length - this.cards!.childElementCount;
    if (left() === 0) return [this.cards];
    const more = button({ class: 'small more' }, () => {
      this.addCards(digest);
      if (left() <= 0) more.remove();
      else fill(more, `+ ${left()}`);
    }, `+ ${left()}`);
    return [this.cards, more];
  }

  private addCards(digest: Digest): void {
    const from = this.cards!.childElementCount;
    const to = Math.min(digest.sources.length, from + CARDS_AT_ONCE);
    for (let i = from; i < to; i++) this.cards!.append(sourceCard(digest, i, this.strings, this.actions));
  }
}

function heading(id: string, title: string, count: string | null): HTMLElement {
  return h('div', { class: 'panel-head' }, h('h2', { id }, title), count === null ? null : h('span', { class: 'count' }, count));
}

function sr(text: string): HTMLElement {
  return h('span', { class: 'sr-only' }, ` ${text}`);
}
