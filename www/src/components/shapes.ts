import type { SourceKind, StanceLabel } from 'yaodian';
import { svg } from '../dom.js';

/** Outlines of the stances in a box of 16 × 16, told apart without colour. */
const OUTLINE: Record<StanceLabel, string> = {
  support: 'M8 2 14.5 13.5H1.5Z',
  oppose: 'M1.5 2.5H14.5L8 14Z',
  mixed: 'M8 1 15 8 8 15 1 8Z',
  neutral: 'M8 2.25a5.75 5.75 0 1 0 0 11.5a5.75 5.75 0 1 0 0-11.5Z',
};

/** The sign of a stance, drawn at (`x`, `y`) in an SVG of its own or of the stance axis. */
export function stancePath(label: StanceLabel): SVGGElement {
  const group = svg('g', { class: `stance-shape stance-${label}` }, svg('path', { d: OUTLINE[label] }));
  // The two halves of a mixed stance: one filled, one hollow.
  if (label === 'mixed') group.append(svg('path', { class: 'stance-half', d: 'M8 1 15 8 8 15Z' }));
  return group;
}

/** The sign of a stance as a small picture beside its name. */
export function stanceSign(label: StanceLabel): SVGSVGElement {
  return svg('svg', { class: 'stance-sign', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, stancePath(label));
}

const ICON = {
  copy: 'M6 6V3.5h6.5V10H10M3.5 6H10v6.5H3.5Z',
  edit: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3ZM9 4.8l2.2 2.2',
  file: 'M4 2h5l3 3v9H4ZM9 2v3h3',
  undo: 'M6 4 3 7l3 3M3 7h6.5a3 3 0 0 1 0 6H7',
  redo: 'M10 4l3 3-3 3M13 7H6.5a3 3 0 0 0 0 6H9',
  help: 'M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4ZM6.2 6.3a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.8.7-.8 1.3M8 11.4v.2',
  close: 'M4 4l8 8M12 4l-8 8',
  theme: 'M8 2.2a5.8 5.8 0 1 0 0 11.6ZM8 2.2a5.8 5.8 0 0 1 0 11.6',
  lock: 'M4 7.2h8v6H4ZM5.7 7V5a2.3 2.3 0 0 1 4.6 0v2',
  plus: 'M8 3v10M3 8h10',
  target: 'M8 13a5 5 0 1 0 0-10 5 5 0 0 0 0 10ZM8 1v3M8 12v3M1 8h3M12 8h3',
  compare: 'M2.5 3h4.5v10H2.5ZM9 3h4.5v10H9Z',
  down: 'M4 6l4 4 4-4',
  language: 'M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4ZM1.8 8h12.4M8 1.8c-4 4-4 8.400 0 12.400c4-4 4-8.400 0-12.400Z',
};

export type IconName = keyof typeof ICON;

export function icon(name: IconName): SVGSVGElement {
  return svg('svg', { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, svg('path', { d: ICON[name] }));
}

/** A glyph for each kind of source, beside its name. */
export const KIND_GLYPH: Record<SourceKind, string> = {
  person: '人', group: '众', organization: '机', document: '文', media: '媒', anonymous: '匿',
};
