import type { Digest, Source } from 'yaodian';
import { button, fill, h, listen, svg } from '../dom.js';
import { named, type Strings } from '../i18n/index.js';
import { verbatim } from '../verbatim.js';
import type { DigestActions } from './actions.js';
import { articleLanguage } from './key-points.js';
import { stancePath, stanceSign } from './shapes.js';
import { signed } from './stance-badge.js';

type AxisActions = Pick<DigestActions, 'open' | 'preview'>;

/** More names than this make no picture; the table has them all. */
const MOST_SHOWN = 24;
const LANE = 30;
const MARGIN = 14;
const FONT = 13;
/** A name takes this much room in pixels, and more where the axis is wide. */
const LONGEST_LABEL = 9 * FONT;
const SHARE_OF_AXIS = 1 / 3;
/** Names without a side stand in a row that wraps. */
const LONGEST_NEUTRAL = 16 * FONT;

interface Placed {
  index: number;
  x: number;
  lane: number;
  label: string;
  /** Whether the label stands left of the sign, for want of room on its right. */
  leftward: boolean;
}

/** All sources on one axis from oppose to support, those without a side in a row of their own, and all of them as a table. */
export function stanceAxis(digest: Digest, width: number, strings: Strings, actions: AxisActions): HTMLElement {
  const tooltip = h('div', { class: 'axis-tooltip', role: 'tooltip', id: 'axis-tooltip', hidden: true });
  const shown = digest.sources.slice(0, MOST_SHOWN);
  const sided = shown.flatMap((source, index) => (source.stance.label === 'neutral' ? [] : [index]));
  const neutral = shown.flatMap((source, index) => (source.stance.label === 'neutral' ? [index] : []));
  return h('figure', { class: 'stance-axis' },
    caption(digest, strings),
    h('div', { class: 'axis-box' }, sided.length === 0 ? null : axis(digest, sided, width, strings, actions, tooltip), tooltip),
    neutral.length === 0 ? null : neutralRow(digest, neutral, strings, actions),
    h('p', { class: 'quiet caution' }, strings.stanceCaution, shown.length < digest.sources.length ? ` ${strings.axisFirst(shown.length)}` : null),
    table(digest, strings, actions));
}

function caption(digest: Digest, strings: Strings): HTMLElement {
  const [before, behind] = strings.stanceOn;
  const topic = digest.topic === '' ? digest.title?.text ?? '' : digest.topic;
  return h('figcaption', {}, before, h('span', { lang: articleLanguage(digest) }, verbatim(topic)), behind);
}

function axis(digest: Digest, sided: readonly number[], width: number, strings: Strings, actions: AxisActions, tooltip: HTMLElement): SVGSVGElement {
  const placed = place(digest.sources, sided, width);
  const lanes = Math.max(...placed.map((item) => item.lane)) + 1;
  const base = lanes * LANE + 6;
  const height = base + 26;
  const middle = width / 2;
  const words = (x: number, anchor: string, text: string) => svg('text', { x, y: base + 20, 'text-anchor': anchor, class: 'axis-end' }, text);
  const drawing = svg('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': strings.axisDescription(sided.length) },
    svg('line', { class: 'axis-line', x1: MARGIN, y1: base, x2: width - MARGIN, y2: base }),
    svg('line', { class: 'axis-middle', x1: middle, y1: 4, x2: middle, y2: base + 5 }),
    svg('path', { class: 'axis-arrow', d: `M${MARGIN + 5} ${base - 4}L${MARGIN} ${base}l5 4M${width - MARGIN - 5} ${base - 4}L${width - MARGIN} ${base}l-5 4` }),
    words(MARGIN, 'start', `◂ ${strings.axisOppose}`), words(width - MARGIN, 'end', `${strings.axisSupport} ▸`));
  // All stems lie below all signs.
  for (const { x, lane } of placed) drawing.append(svg('line', { class: 'axis-stem', x1: x, y1: laneHeight(base, lane) + 8, x2: x, y2: base }));
  for (const item of placed) drawing.append(marker(digest, item, base, strings, actions, tooltip));
  return drawing;
}

/** Puts each name into the lowest lane where it meets no other. */
function place(sources: readonly Source[], indices: readonly number[], width: number): Placed[] {
  const taken: [number, number][][] = [];
  const longest = Math.max(LONGEST_LABEL, width * SHARE_OF_AXIS);
  return [...indices]
    .sort((a, b) => sources[a]!.stance.score - sources[b]!.stance.score || a - b)
    .map((index) => {
      const { name, stance } = sources[index]!;
      const label = shorten(name, longest);
      const x = MARGIN + 10 + ((Math.max(-1, Math.min(1, stance.score)) + 1) / 2) * (width - 2 * (MARGIN + 10));
      const reach = 14 + widthOf(label);
      const leftward = x + reach > width - 2;
      const box: [number, number] = leftward ? [x - reach - 4, x + 12] : [x - 12, x + reach + 4];
      let lane = 0;
      while (taken[lane]?.some(([from, to]) => from < box[1] && to > box[0])) lane++;
      (taken[lane] ??= []).push(box);
      return { index, x, lane, label, leftward };
    });
}

function laneHeight(base: number, lane: number): number {
  return base - 16 - lane * LANE;
}

function marker(digest: Digest, item: Placed, base: number, strings: Strings, actions: AxisActions, tooltip: HTMLElement): SVGGElement {
  const source = digest.sources[item.index]!;
  const y = laneHeight(base, item.lane);
  const sign = stancePath(source.stance.label);
  sign.setAttribute('transform', `translate(${item.x - 8} ${y - 8})`);
  const label = svg('text', { x: item.leftward ? item.x - 13 : item.x + 13, y: y + FONT * 0.36, 'text-anchor': item.leftward ? 'end' : 'start', class: 'axis-name', lang: articleLanguage(digest) }, item.label);
  const group = svg('g', { class: 'axis-marker', role: 'button', tabindex: 0, 'aria-label': describe(source, strings), 'aria-describedby': 'axis-tooltip' },
    svg('rect', { class: 'axis-hit', x: item.leftward ? item.x - 14 - widthOf(item.label) : item.x - 12, y: y - 12, width: 26 + widthOf(item.label), height: 24, rx: 4 }),
    sign, label);
  const show = () => {
    fill(tooltip, ...tooltipContent(source, strings, articleLanguage(digest)));
    tooltip.hidden = false;
    tooltip.style.left = `${Math.max(0, Math.min(item.x - 110, (group.ownerSVGElement?.clientWidth ?? 220) - 220))}px`;
    tooltip.style.top = `${y + 16}px`;
    actions.preview(item.index);
  };
  const hide = () => {
    tooltip.hidden = true;
    actions.preview(null);
  };
  group.addEventListener('pointerenter', show);
  group.addEventListener('pointerleave', hide);
  group.addEventListener('focus', show);
  group.addEventListener('blur', hide);
  group.addEventListener('click', () => actions.open(item.index));
  group.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    actions.open(item.index);
  });
  return group;
}

function tooltipContent(source: Source, strings: Strings, language: string): Node[] {
  const words = source.stance.evidence.slice(0, 4).map((proof) => h('mark', { class: `evidence ${proof.polarity}` }, verbatim(proof.text)));
  return [
    h('strong', { lang: language }, verbatim(source.name)),
    h('span', { class: 'figures' }, `${strings.stanceLabel[source.stance.label]} ${signed(source.stance.score)}`),
    h('span', { class: 'evidence-words', lang: language }, ...words),
  ];
}

function neutralRow(digest: Digest, neutral: readonly number[], strings: Strings, actions: AxisActions): HTMLElement {
  return h('div', { class: 'neutral-row' },
    h('span', { class: 'neutral-title', title: strings.stanceExplained['neutral'] }, strings.stanceLabel['neutral'] ?? ''),
    h('ul', {}, ...neutral.map((index) => {
      const source = digest.sources[index]!;
      return h('li', {}, listen(
        button({ class: 'plain neutral-name', 'aria-label': describe(source, strings), lang: articleLanguage(digest) }, () => actions.open(index),
          stanceSign('neutral'), verbatim(shorten(source.name, LONGEST_NEUTRAL))),
        { mouseenter: () => actions.preview(index), mouseleave: () => actions.preview(null) }));
    })));
}

function table(digest: Digest, strings: Strings, actions: AxisActions): HTMLElement {
  const details = h('details', { class: 'axis-table' }, h('summary', {}, strings.asTable));
  return listen(details, {
    toggle: () => {
      if (!details.open || details.childElementCount > 1) return;
      const heads = [strings.sources, strings.stance, strings.score, strings.evidence];
      details.append(h('div', { class: 'table-box', tabindex: 0, role: 'region', 'aria-label': strings.asTable }, h('table', {},
        h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
        h('tbody', {}, ...digest.sources.map((source, index) => row(digest, source, index, strings, actions))))));
    },
  });
}

function row(digest: Digest, source: Source, index: number, strings: Strings, actions: AxisActions): HTMLElement {
  const words = source.stance.evidence.slice(0, 5).map((proof) => h('mark', { class: `evidence ${proof.polarity}` }, verbatim(proof.text)));
  const language = articleLanguage(digest);
  return h('tr', {},
    h('th', { scope: 'row', lang: language }, button({ class: 'plain' }, () => actions.open(index), verbatim(source.name))),
    h('td', {}, named(strings.stanceLabel, source.stance.label)),
    h('td', { class: 'figures' }, signed(source.stance.score)),
    h('td', { class: 'evidence-words', lang: language }, ...words));
}

function describe(source: Source, strings: Strings): string {
  const { label, score } = source.stance;
  const side = named(strings.stanceLabel, label);
  return label === 'neutral' ? `${source.name}: ${side}` : `${source.name}: ${side}, ${strings.score} ${signed(score)}`;
}

/** As much of a name as there is room for. */
function shorten(name: string, longest: number): string {
  if (widthOf(name) <= longest) return name;
  let label = '';
  for (const character of name) {
    if (widthOf(label + character) > longest - FONT) break;
    label += character;
  }
  return `${label}…`;
}

/** About how wide a label is: Chinese characters and the ellipsis among them are square, others about half as wide. */
function widthOf(label: string): number {
  let width = 0;
  for (const character of label) width += character > '\u2e80' || character === '…' ? FONT : FONT * 0.6;
  return width;
}
