import type { Evidence, Excerpt } from 'yaodian';
import { h } from '../dom.js';
import type { Strings } from '../i18n/index.js';
import { verbatim } from '../verbatim.js';

/** The text of an excerpt with the evidence inside it marked by polarity. */
export function markedText(excerpt: Excerpt, evidence: readonly Evidence[], strings: Strings): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const inside = evidence.filter((proof) => proof.start >= excerpt.start && proof.end <= excerpt.end).sort((a, b) => a.start - b.start);
  let shown = excerpt.start;
  for (const proof of inside) {
    if (proof.start < shown) continue;
    fragment.append(verbatim(excerpt.text.slice(shown - excerpt.start, proof.start - excerpt.start)), evidenceMark(proof, strings));
    shown = proof.end;
  }
  fragment.append(verbatim(excerpt.text.slice(shown - excerpt.start)));
  return fragment;
}

export function evidenceMark(proof: Evidence, strings: Strings): HTMLElement {
  const title = proof.polarity === 'support' ? strings.evidenceFor : strings.evidenceAgainst;
  return h('mark', { class: `evidence ${proof.polarity}`, title }, verbatim(proof.text));
}
