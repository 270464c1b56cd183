import type { Evidence, Stance } from 'yaodian';
import { button, h } from '../dom.js';
import type { Strings } from '../i18n/index.js';
import { verbatim } from '../verbatim.js';
import { evidenceMark } from './marked-text.js';
import { stanceSign } from './shapes.js';

/** More words on one side than this persuade nobody further. */
const MOST_WORDS = 100;

/** A stance as shape and word. */
export function stanceBadge(stance: Pick<Stance, 'label'>, strings: Strings): HTMLElement {
  return h('span', { class: `badge stance-${stance.label}`, title: strings.stanceExplained[stance.label] },
    stanceSign(stance.label), strings.stanceLabel[stance.label]);
}

/** Why a source has its label: what it is a stance on, the score, and the words that earned it. */
export function stanceReasons(stance: Stance, strings: Strings, language: string, jump: ((evidence: number) => void) | null): HTMLElement {
  const word = (proof: Evidence, i: number) => {
    const mark = evidenceMark(proof, strings);
    return h('li', {}, jump ? button({ class: 'plain', title: strings.jumpToArticle }, () => jump(i), mark) : mark);
  };
  const side = (polarity: Evidence['polarity'], title: string) => {
    const indices = stance.evidence.flatMap((proof, i) => (proof.polarity === polarity ? [i] : []));
    if (indices.length === 0) return null;
    const words = indices.slice(0, MOST_WORDS).map((i) => word(stance.evidence[i]!, i));
    const more = indices.length > MOST_WORDS ? h('li', { class: 'quiet' }, `+ ${indices.length - MOST_WORDS}`) : null;
    return h('div', { class: 'evidence-side' }, h('span', { class: 'quiet' }, title), h('ul', { class: 'evidence-words', lang: language }, ...words, more));
  };
  return h('div', { class: 'stance-reasons' },
    stance.target === '' ? null
      : h('p', {}, h('span', { class: 'quiet' }, `${strings.stanceTarget} `), h('span', { lang: language }, verbatim(stance.target))),
    stance.evidence.length === 0 ? h('p', { class: 'quiet' }, strings.noEvidence) : null,
    side('support', strings.evidenceFor),
    side('oppose', strings.evidenceAgainst),
    h('p', { class: 'figures' },
      `${strings.score} ${signed(stance.score)} · ${strings.confidence} ${strings.percent(stance.confidence)}`));
}

/** A score with its sign, so that a reader sees the side at once. */
export function signed(score: number): string {
  const rounded = Math.abs(score).toFixed(2);
  if (Number(rounded) === 0) return '0';
  return score < 0 ? `−${rounded}` : `+${rounded}`;
}
