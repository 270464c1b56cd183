import type { Digest, Source, Statement } from 'yaodian';
import { button, fill, h, listen } from '../dom.js';
import { named, type Strings } from '../i18n/index.js';
import { sourceLook } from '../marks/marks.js';
import { verbatim } from '../verbatim.js';
import type { DigestActions } from './actions.js';
import { articleLanguage } from './key-points.js';
import { markedText } from './marked-text.js';
import { icon } from './shapes.js';
import { stanceBadge, stanceReasons } from './stance-badge.js';

/** How many statements a card shows before it is asked for all. */
const FIRST_STATEMENTS = 3;
/** How many it then adds at a time: an archive has sources with thousands of them. */
const MORE_STATEMENTS = 300;

/** A source with its stance, its statements and the reasons for both. */
export function sourceCard(digest: Digest, index: number, strings: Strings, actions: DigestActions): HTMLElement {
  const source = digest.sources[index]!;
  const language = articleLanguage(digest);
  const card = h('article', { class: `source-card ${sourceLook(index)}`, 'data-card': `source-${index}`, 'aria-labelledby': `source-name-${index}`, tabindex: -1 },
    h('header', { class: 'source-head' },
      h('div', { class: 'source-title' },
        h('h3', { id: `source-name-${index}`, lang: language }, h('span', { class: 'source-key', 'aria-hidden': 'true' }), verbatim(source.name)),
        h('span', { class: 'kind' }, named(strings.kind, source.kind))),
      stanceBadge(source.stance, strings)),
    // Of a source without a name, what it is called is its role.
    source.role === '' || source.role === source.name ? null : h('p', { class: 'role', lang: language }, verbatim(source.role)),
    aliases(source, strings, language),
    statementList(digest, index, strings, actions),
    h('footer', { class: 'card-actions' },
      button({ class: 'small', 'data-choose': index, 'aria-pressed': 'false' }, () => actions.choose(index), icon('target'), strings.markInArticle),
      button({ class: 'small', 'data-compare': index, 'aria-pressed': 'false', 'aria-label': strings.compareWith(source.name) },
        () => actions.compare(index), icon('compare'), strings.compare)),
    lazyDetails('why', strings.whyStance(strings.stanceLabel[source.stance.label] ?? ''), () =>
      stanceReasons(source.stance, strings, language, (evidence) => actions.jump({ kind: 'evidence', source: index, evidence }))));
  return listen(card, {
    mouseenter: () => actions.preview(index),
    mouseleave: () => actions.preview(null),
  });
}

/** Details whose content is built when they are first opened. */
function lazyDetails(className: string, title: string, content: () => HTMLElement): HTMLElement {
  const details = h('details', { class: className }, h('summary', {}, title));
  return listen(details, {
    toggle: () => {
      if (details.open && details.childElementCount === 1) details.append(content());
    },
  });
}

function aliases(source: Source, strings: Strings, language: string): HTMLElement | null {
  const others = source.aliases.filter((alias) => alias !== source.name && alias !== source.role);
  if (others.length === 0) return null;
  return h('p', { class: 'aliases' }, h('span', { class: 'quiet' }, `${strings.aliases} `),
    ...others.map((alias) => h('span', { class: 'alias', lang: language }, verbatim(alias))));
}

function statementList(digest: Digest, index: number, strings: Strings, actions: DigestActions): HTMLElement {
  const { statements } = digest.sources[index]!;
  const list = h('ol', { class: 'statements' });
  const items = (from: number, to: number) =>
    statements.slice(from, to).map((said, i) => statementItem(digest, index, from + i, said, strings, actions));
  list.append(...items(0, FIRST_STATEMENTS));
  if (statements.length <= FIRST_STATEMENTS) return list;
  const more = button({ class: 'small more', 'aria-expanded': 'false' }, () => {
    const shown = list.childElementCount;
    if (shown < statements.length) list.append(...items(shown, shown + MORE_STATEMENTS));
    else [...list.children].slice(FIRST_STATEMENTS).forEach((item) => item.remove());
    const all = list.childElementCount === statements.length;
    more.setAttribute('aria-expanded', String(all));
    fill(more, all ? strings.showFewerStatements : strings.showAllStatements(statements.length));
  }, strings.showAllStatements(statements.length));
  return h('div', { class: 'statements-box' }, list, more);
}

function statementItem(digest: Digest, source: number, statement: number, said: Statement, strings: Strings, actions: DigestActions): HTMLElement {
  const language = articleLanguage(digest);
  return h('li', { class: `statement form-${said.form}`, 'data-card': `statement-${source}-${statement}` },
    button({ class: 'statement-text', title: strings.jumpToArticle }, () => actions.jump({ kind: 'statement', source, statement }),
      h('span', { class: 'form' }, named(strings.form, said.form)),
      h('span', { class: 'said', lang: language }, markedText(said, digest.sources[source]!.stance.evidence, strings))),
    h('details', { class: 'why why-statement' },
      h('summary', { title: strings.why }, icon('help'), h('span', { class: 'sr-only' }, strings.why)),
      statementReason(said, strings)));
}

/** Why a statement was given to its source. */
export function statementReason(said: Statement, strings: Strings): HTMLElement {
  return h('p', {}, strings.whyStatement(named(strings.rule, said.rule), said.cue?.text ?? null), ' ',
    h('span', { class: 'figures' }, `${strings.confidence} ${strings.percent(said.confidence)}`));
}
