import type { Digest, Excluded, Span } from 'yaodian';
import { button, h, listen } from '../dom.js';
import { named, type Strings } from '../i18n/index.js';
import { verbatim } from '../verbatim.js';
import type { DigestActions } from './actions.js';
import { articleLanguage } from './key-points.js';

type ExcludedActions = Pick<DigestActions, 'jump' | 'keep'>;

/** What was left out, by reason, and what the reader has put back; built when it is opened. */
export function excludedList(digest: Digest, text: string, kept: readonly Span[], strings: Strings, actions: ExcludedActions): HTMLElement {
  if (digest.excluded.length === 0 && kept.length === 0) return h('p', { class: 'quiet' }, strings.nothingExcluded);
  const groups = new Map<string, number[]>();
  digest.excluded.forEach((part, i) => {
    const group = groups.get(part.reason);
    if (group) group.push(i);
    else groups.set(part.reason, [i]);
  });
  return h('div', { class: 'excluded-list' },
    h('p', { class: 'quiet' }, strings.excludedLead),
    ...[...groups].map(([reason, parts]) => reasonGroup(digest, reason, parts, strings, actions)),
    kept.length === 0 ? null : keptGroup(text, kept, articleLanguage(digest), strings, actions));
}

function reasonGroup(digest: Digest, reason: string, parts: readonly number[], strings: Strings, actions: ExcludedActions): HTMLElement {
  const excluded = parts.map((i) => digest.excluded[i]!);
  const group = h('details', { class: 'reason-group', 'data-reason': reason },
    h('summary', {}, h('span', {}, named(strings.reason, reason)), h('span', { class: 'count' }, String(parts.length)),
      h('span', { class: 'preview', lang: articleLanguage(digest) }, verbatim(excluded[0]!.text.slice(0, 60)))));
  return listen(group, {
    toggle: () => {
      if (!group.open || group.childElementCount > 1) return;
      if (parts.length > 1) {
        group.append(button({ class: 'small' }, () => actions.keep(excluded, true), strings.belongsAll));
      }
      group.append(h('ul', { lang: articleLanguage(digest) }, ...parts.map((i) => excludedItem(digest.excluded[i]!, i, strings, actions))));
    },
  });
}

function excludedItem(part: Excluded, excluded: number, strings: Strings, actions: ExcludedActions): HTMLElement {
  return h('li', { 'data-card': `excluded-${excluded}` },
    button({ class: 'plain excluded-text', title: strings.jumpToArticle }, () => actions.jump({ kind: 'excluded', excluded }), verbatim(part.text)),
    button({ class: 'small' }, () => actions.keep([part], true), strings.belongs));
}

function keptGroup(text: string, kept: readonly Span[], language: string, strings: Strings, actions: ExcludedActions): HTMLElement {
  return h('section', { class: 'kept', 'aria-label': strings.kept },
    h('h3', {}, strings.kept),
    h('ul', { lang: language }, ...kept.map((span) =>
      h('li', {}, h('span', { class: 'excluded-text' }, verbatim(text.slice(span.start, span.end))),
        button({ class: 'small' }, () => actions.keep([span], false), strings.leaveOut)))));
}
