import type { Span } from 'yaodian';
import { toMarkdown } from 'yaodian/render';
import type { DigestActions } from '../../../www/src/components/actions.js';
import { excludedList } from '../../../www/src/components/excluded-list.js';
import { articleLanguage, keyPointList } from '../../../www/src/components/key-points.js';
import { icon } from '../../../www/src/components/shapes.js';
import { sourceCard } from '../../../www/src/components/source-card.js';
import { stanceAxis } from '../../../www/src/components/stance-axis.js';
import { statsLine } from '../../../www/src/components/stats-line.js';
import { button, type Child, fill, h, svg } from '../../../www/src/dom.js';
import { type Mark, marksOf, type Target } from '../../../www/src/marks/marks.js';
import { verbatim } from '../../../www/src/verbatim.js';
import type { Settings } from '../settings.js';
import type { Words } from '../words.js';
import type { Tab, View } from './tab.js';

interface Actions {
  setMarks(on: boolean): void;
  openOptions(): void;
  readAgain(): void;
}

type Digested = Extract<View, { kind: 'digest' }>;

/** Cards shown at first, and each time more are asked for. */
const CARDS_AT_ONCE = 40;
const STATUS_MILLISECONDS = 1_500;
const NARROWEST_AXIS = 220;

/** What the panel shows. */
export class PanelView {
  private tab: Tab | null = null;
  private settings: Settings | null = null;
  private shown: View | null = null;
  private readonly top = h('header', { class: 'bar-top' });
  private readonly body = h('div', { id: 'body' });
  private readonly status = h('p', { class: 'status', role: 'status' });

  constructor(
    private readonly root: HTMLElement,
    private words: Words,
    private readonly actions: Actions,
  ) {
    fill(root, this.top, this.body, this.status);
    // The axis is drawn for a width.
    new ResizeObserver(() => this.redrawAxis()).observe(root);
    this.speak(words);
  }

  speak(words: Words): void {
    this.words = words;
    document.documentElement.lang = words.strings.tag;
    document.title = words.say('shortName');
    this.shown = null;
  }

  show(tab: Tab | null, settings: Settings): void {
    this.tab = tab;
    this.settings = settings;
    const view = tab?.view ?? ({ kind: 'idle' } as const);
    this.showTop(view);
    if (view === this.shown) return;
    this.shown = view;
    this.body.dataset['tab'] = String(tab?.id ?? '');
    this.body.className = view.kind === 'digest' ? 'digest' : `sentence ${view.kind}`;
    fill(this.body, ...this.contentOf(view));
    scrollTo(0, 0);
  }

  /** Brings the card of a mark into view. */
  open(mark: Mark): void {
    const source = mark.kind === 'statement' || mark.kind === 'evidence' ? mark.source : null;
    const name = mark.kind === 'statement' ? `statement-${mark.source}-${mark.statement}` : source === null ? `keyPoint-${'keyPoint' in mark ? mark.keyPoint : ''}` : `source-${source}`;
    if (source !== null) this.reachSource(source, name);
    this.flash(this.card(name) ?? this.card(`source-${source}`));
  }

  private showTop(view: View): void {
    const { say } = this.words;
    const settings = this.settings!;
    const isMarked = settings.markKeyPoints || settings.markStatements || settings.markEvidence;
    fill(
      this.top,
      h('span', { class: 'name' }, say('shortName')),
      view.kind === 'digest' &&
        button({ class: 'small', title: say('marks'), 'aria-label': say('marks'), 'aria-pressed': String(isMarked) }, () => this.actions.setMarks(!isMarked), icon('edit')),
      view.kind === 'digest' &&
        button({ class: 'small', title: say('copyMarkdown'), 'aria-label': say('copyMarkdown') }, () => void this.copy(view), icon('copy')),
      view.kind === 'digest' && button({ class: 'small', title: say('tryAgain'), 'aria-label': say('tryAgain') }, this.actions.readAgain, icon('redo')),
      button({ class: 'small', title: say('options'), 'aria-label': say('options') }, this.actions.openOptions, sliders()),
    );
  }

  private contentOf(view: View): Child[] {
    const { say } = this.words;
    switch (view.kind) {
      case 'idle':
        return [h('p', {}, say('idle')), h('p', { class: 'quiet' }, say('idleSelection')), h('p', { class: 'quiet' }, say('privacy'))];
      case 'working':
        return [h('p', { role: 'status' }, say('working'))];
      case 'sentence':
        return [h('p', { role: 'status' }, say(view.key))];
      case 'digest':
        return this.digestParts(view);
    }
  }

  private digestParts({ page, digest, keep }: Digested): Child[] {
    const { strings, say } = this.words;
    const tab = this.tab!;
    const language = articleLanguage(digest);
    const title = digest.title?.text ?? page.title;
    const actions: DigestActions = {
      jump: (target) => this.jump(target),
      choose: (source) => this.showChosen(tab.chooseSource(source)),
      preview: (source) => tab.preview(source),
      open: (source) => this.openSource(source),
      compare: () => undefined,
      keep: (parts: readonly Span[], belongs: boolean) => tab.keep(parts, belongs),
    };
    const notes = [page.from === 'selection' && say('fromSelection'), page.goesOn && say('goesOn'), page.reading === 0 && say('noMarks')];
    return [
      title === '' ? null : h('h1', { class: 'title', lang: language }, verbatim(title)),
      h('p', { class: 'quiet figures' }, statsLine(digest, strings)),
      ...notes.map((note) => note && h('p', { class: 'note' }, note)),
      section(strings.keyPoints, 'points', keyPointList(digest, strings, actions)),
      digest.sources.length === 0 ? null : section(strings.stanceAxis, 'stance', stanceAxis(digest, this.axisWidth(), strings, actions)),
      section(strings.sources, 'sources', ...(digest.sources.length === 0 ? [h('p', { class: 'quiet' }, strings.noSources)] : this.cards(digest, actions))),
      section(strings.excluded, 'excluded', excludedList(digest, page.text, keep, strings, actions)),
      h('p', { class: 'foot' }, say('privacy')),
    ];
  }

  private cards(digest: Digested['digest'], actions: DigestActions): HTMLElement[] {
    const { strings } = this.words;
    const cards = h('div', { class: 'cards' });
    const more = button({ class: 'small more' }, () => {
      const from = cards.childElementCount;
      const to = Math.min(digest.sources.length, from + CARDS_AT_ONCE);
      for (let i = from; i < to; i++) cards.append(sourceCard(digest, i, strings, actions));
      fill(more, `+ ${digest.sources.length - to}`);
      more.hidden = to === digest.sources.length;
    });
    more.click();
    return [cards, more];
  }

  private jump(target: Target): void {
    if (this.tab?.view.kind !== 'digest') return;
    const mark = marksOf(this.tab.view.digest).find((candidate) => isSame(candidate, target));
    if (mark) this.tab.reveal(mark);
  }

  private openSource(source: number): void {
    const name = `source-${source}`;
    this.reachSource(source, name);
    this.flash(this.card(name));
  }

  /** Asks for more cards, and for all statements of the card, until the one of that name is there. */
  private reachSource(source: number, name: string): void {
    const more = this.body.querySelector<HTMLButtonElement>('#sources > .more');
    while (more && !more.hidden && !this.card(`source-${source}`)) more.click();
    if (!this.card(name)) this.card(`source-${source}`)?.querySelector<HTMLButtonElement>('.more[aria-expanded="false"]')?.click();
  }

  private card(name: string): HTMLElement | null {
    return this.body.querySelector<HTMLElement>(`[data-card="${CSS.escape(name)}"]`);
  }

  private flash(card: HTMLElement | null): void {
    if (!card) return;
    for (const found of this.body.querySelectorAll('.found')) found.classList.remove('found');
    card.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth' });
    card.classList.add('found');
    (card.querySelector('button') ?? card).focus({ preventScroll: true });
  }

  private showChosen(source: number | null): void {
    for (const choice of this.body.querySelectorAll<HTMLElement>('[data-choose]')) {
      choice.setAttribute('aria-pressed', String(choice.dataset['choose'] === String(source)));
    }
  }

  private async copy({ digest }: Digested): Promise<void> {
    const { strings, say } = this.words;
    const language = strings.tag === 'zh-Hant' || strings.tag === 'en' ? strings.tag : 'zh-Hans';
    try {
      await navigator.clipboard.writeText(toMarkdown(digest, { language }));
      this.tellStatus(say('copied'));
    } catch {
      this.tellStatus(say('copyFailed'));
    }
  }

  private tellStatus(text: string): void {
    this.status.textContent = text;
    setTimeout(() => (this.status.textContent = ''), STATUS_MILLISECONDS);
  }

  private axisWidth(): number {
    return Math.max(NARROWEST_AXIS, this.root.clientWidth - 56);
  }

  private redrawAxis(): void {
    if (this.shown?.kind !== 'digest') return;
    const old = this.body.querySelector('.stance-axis');
    const { digest } = this.shown;
    old?.replaceWith(stanceAxis(digest, this.axisWidth(), this.words.strings, { open: (source) => this.openSource(source), preview: (source) => this.tab?.preview(source) }));
  }
}

function section(title: string, id: string, ...parts: Child[]): HTMLElement {
  return h('section', { class: 'panel', id, 'aria-labelledby': `${id}-title` }, h('div', { class: 'panel-head' }, h('h2', { id: `${id}-title` }, title)), ...parts);
}

function isSame(mark: Mark, target: Target): boolean {
  return Object.entries(target).every(([key, value]) => (mark as unknown as Record<string, unknown>)[key] === value);
}

function sliders(): SVGSVGElement {
  return svg('svg', { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, svg('path', { d: 'M2 5h6.5M12.5 5H14M2 11h1.5M7.5 11H14M12.5 5a2 2 0 1 1-4 0 2 2 0 0 1 4 0ZM7.5 11a2 2 0 1 1-4 0 2 2 0 0 1 4 0Z' }));
}
