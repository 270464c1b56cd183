import { h } from './dom.js';

/**
 * Characters that would change how the text around them is read: bidirectional controls, which reorder it
 * (Boucher & Anderson, "Trojan Source", 2021), and C0 controls, which do not show.
 */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text from outside as nodes whose text content is exactly `text`.
 *
 * Each control character gets an isolated element of its own: it then has no power over its neighbours,
 * and the style sheet shows its code point.
 */
export function verbatim(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let shown = 0;
  for (const match of text.matchAll(CONTROL)) {
    if (match.index > shown) fragment.append(text.slice(shown, match.index));
    const code = match[0].codePointAt(0) ?? 0;
    fragment.append(h('bdi', { class: 'control', 'data-code': code.toString(16).toUpperCase().padStart(4, '0') }, match[0]));
    shown = match.index + 1;
  }
  if (shown < text.length) fragment.append(text.slice(shown));
  return fragment;
}
