import type { Digest } from 'yaodian';
import { button, h } from '../dom.js';
import type { Strings } from '../i18n/index.js';
import { verbatim } from '../verbatim.js';
import type { DigestActions } from './actions.js';

/** The key points in the order of the article; each jumps to its sentence. */
export function keyPointList(digest: Digest, strings: Strings, actions: Pick<DigestActions, 'jump'>): HTMLElement {
  if (digest.keyPoints.length === 0) return h('p', { class: 'quiet' }, strings.noKeyPoints);
  return h('ol', { class: 'key-points' }, ...digest.keyPoints.map((point, keyPoint) =>
    h('li', { 'data-card': `keyPoint-${keyPoint}` },
      button({ class: 'key-point', title: strings.jumpToArticle }, () => actions.jump({ kind: 'keyPoint', keyPoint }),
        h('span', { class: 'key-point-text', lang: articleLanguage(digest) }, verbatim(point.text)),
        h('span', { class: 'key-point-rank', title: strings.rank(point.rank) },
          h('span', { class: 'sr-only' }, strings.rank(point.rank)),
          h('span', { 'aria-hidden': 'true', class: `bar bar-${Math.min(point.rank, 5)}` }))))));
}

/** The language tag of what the article says, which decides the forms of its characters. */
export function articleLanguage(digest: Digest): string {
  return digest.script === 'traditional' ? 'zh-Hant' : 'zh-Hans';
}
