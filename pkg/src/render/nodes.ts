import type { Digest, Evidence, Excluded, KeyPoint, Source, Span, Statement } from '../types.js';
import { groupByReason } from './excluded.js';
import { type Labels, type Language, labelsFor } from './labels.js';

/** How a digest is shown in a page. */
export interface NodeOptions {
  /** The document that the nodes are made for; the current one if not given. */
  document?: Document | undefined;
  /** Of the words around the digest; Chinese in the script of the article if not given. */
  language?: Language | undefined;
  /**
   * Makes every excerpt a button and is called when it is pressed, so that the page can show its place in the article.
   */
  onJump?: ((span: Span) => void) | undefined;
}

interface Context {
  document: Document;
  labels: Labels;
  onJump: ((span: Span) => void) | undefined;
}

/**
 * The whole digest as nodes. Text of the article only ever becomes text nodes.
 *
 * Classes start with `yaodian-`; every excerpt carries its range as `data-start` and `data-end`, in UTF-16 code units.
 */
export function toNodes(digest: Digest, options: NodeOptions = {}): DocumentFragment {
  const context = contextOf(digest, options);
  const { document, labels } = context;
  const fragment = document.createDocumentFragment();
  if (digest.title) fragment.append(element(context, 'h1', 'title', excerpt(context, digest.title)));
  if (digest.keyPoints.length > 0) {
    fragment.append(element(context, 'h2', 'heading', labels.keyPoints), keyPointsNode(digest, options));
  }
  fragment.append(element(context, 'h2', 'heading', labels.sources));
  if (digest.sources.length === 0) fragment.append(element(context, 'p', 'empty', labels.noSources));
  for (const source of digest.sources) fragment.append(sourceNode(digest, source, options));
  if (digest.excluded.length > 0) fragment.append(excludedNode(digest, options));
  return fragment;
}

/** The key points as an ordered list. */
export function keyPointsNode(digest: Digest, options: NodeOptions = {}): HTMLOListElement {
  const context = contextOf(digest, options);
  const items = digest.keyPoints.map((point: KeyPoint) => element(context, 'li', 'key-point', excerpt(context, point)));
  return element(context, 'ol', 'key-points', ...items);
}

/** One source: name, role, stance, and what it says with the evidence marked. */
export function sourceNode(digest: Digest, source: Source, options: NodeOptions = {}): HTMLElement {
  const context = contextOf(digest, options);
  const { labels } = context;
  const heading = element(context, 'h3', 'source-name', source.name);
  const stance = element(context, 'p', 'stance', labels.stance[source.stance.label]);
  stance.dataset.stance = source.stance.label;
  if (source.stance.target) {
    stance.append(labels.colon, element(context, 'span', 'stance-target', source.stance.target));
  }
  const statements = source.statements.map((statement) => statementItem(context, statement, source.stance.evidence));
  const node = element(context, 'article', 'source', heading);
  node.dataset.kind = source.kind;
  if (source.role) node.append(element(context, 'p', 'source-role', source.role));
  if (source.aliases.length > 0) {
    node.append(element(context, 'p', 'source-aliases', `${labels.aliases} ${source.aliases.join(' / ')}`));
  }
  node.append(stance, element(context, 'ul', 'statements', ...statements));
  return node;
}

/** What was left out, by reason, folded. */
export function excludedNode(digest: Digest, options: NodeOptions = {}): HTMLDetailsElement {
  const context = contextOf(digest, options);
  const { labels } = context;
  const summary = element(context, 'summary', 'heading', `${labels.excluded} (${digest.excluded.length})`);
  const groups = groupByReason(digest, labels).map(({ label, parts }) => {
    const items = parts.map((part: Excluded) => element(context, 'li', 'excluded-part', excerpt(context, part)));
    return element(context, 'section', 'excluded-group', element(context, 'h3', 'reason', label), element(context, 'ul', 'parts', ...items));
  });
  return element(context, 'details', 'excluded', summary, ...groups);
}

function contextOf(digest: Digest, options: NodeOptions): Context {
  return { document: options.document ?? document, labels: labelsFor(digest, options.language), onJump: options.onJump };
}

function statementItem(context: Context, statement: Statement, evidence: Evidence[]): HTMLLIElement {
  const item = element(context, 'li', 'statement', excerpt(context, statement, evidence));
  item.dataset.form = statement.form;
  item.dataset.rule = statement.rule;
  return item;
}

/** The text of a range, with the evidence inside it marked. */
function excerpt(context: Context, range: Span & { text: string }, evidence: Evidence[] = []): HTMLElement {
  const node = context.onJump ? element(context, 'button', 'excerpt') : element(context, 'span', 'excerpt');
  node.dataset.start = String(range.start);
  node.dataset.end = String(range.end);
  if (context.onJump) {
    (node as HTMLButtonElement).type = 'button';
    node.addEventListener('click', () => context.onJump?.({ start: range.start, end: range.end }));
  }
  let shown = range.start;
  const inside = evidence
    .filter((proof) => proof.start >= range.start && proof.end <= range.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  for (const proof of inside) {
    if (proof.start < shown) continue;
    const mark = element(context, 'mark', 'evidence', proof.text);
    mark.dataset.polarity = proof.polarity;
    node.append(range.text.slice(shown - range.start, proof.start - range.start), mark);
    shown = proof.end;
  }
  node.append(range.text.slice(shown - range.start));
  return node;
}

function element<K extends keyof HTMLElementTagNameMap>(
  context: Context,
  name: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = context.document.createElement(name);
  node.className = `yaodian-${className}`;
  node.append(...children);
  return node;
}
