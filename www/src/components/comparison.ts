import type { Digest } from 'yaodian';
import { h } from '../dom.js';
import { named, type Strings } from '../i18n/index.js';
import { sourceLook } from '../marks/marks.js';
import { verbatim } from '../verbatim.js';
import { articleLanguage } from './key-points.js';
import { markedText } from './marked-text.js';
import { stanceBadge, stanceReasons } from './stance-badge.js';

/** Nobody compares more than this by eye; the cards have the rest. */
const MOST_STATEMENTS = 300;

/** Two sources side by side: stance, reasons and every statement. */
export function comparison(digest: Digest, pair: readonly [number, number], strings: Strings): HTMLElement {
  return h('div', { class: 'comparison' }, ...pair.map((index) => side(digest, index, strings)));
}

function side(digest: Digest, index: number, strings: Strings): HTMLElement {
  const source = digest.sources[index]!;
  const language = articleLanguage(digest);
  return h('section', { class: `comparison-side ${sourceLook(index)}`, 'aria-label': source.name },
    h('h3', { lang: language }, h('span', { class: 'source-key', 'aria-hidden': 'true' }), verbatim(source.name)),
    h('p', { class: 'role', lang: language }, source.role === '' || source.role === source.name ? named(strings.kind, source.kind) : verbatim(source.role)),
    stanceBadge(source.stance, strings),
    stanceReasons(source.stance, strings, language, null),
    h('h4', {}, strings.statementCount(source.statements.length)),
    h('ol', { class: 'statements' }, ...source.statements.slice(0, MOST_STATEMENTS).map((said) =>
      h('li', { class: `statement form-${said.form}` },
        h('div', { class: 'statement-text' },
          h('span', { class: 'form' }, named(strings.form, said.form)),
          h('span', { class: 'said', lang: language }, markedText(said, source.stance.evidence, strings)))))),
    source.statements.length > MOST_STATEMENTS ? h('p', { class: 'quiet' }, `+ ${source.statements.length - MOST_STATEMENTS}`) : null);
}
