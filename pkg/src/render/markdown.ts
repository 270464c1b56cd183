import type { Digest, Source } from '../types.js';
import { groupByReason } from './excluded.js';
import { type Labels, type Language, labelsFor } from './labels.js';

/** How a digest is written as Markdown. */
export interface MarkdownOptions {
  /** Of the words around the digest; Chinese in the script of the article if not given. */
  language?: Language | undefined;
}

/** The digest as Markdown (CommonMark). Nothing in the article becomes markup. */
export function toMarkdown(digest: Digest, options: MarkdownOptions = {}): string {
  const labels = labelsFor(digest, options.language);
  const blocks: string[] = [];
  if (digest.title) blocks.push(`# ${escapeMarkdown(digest.title.text)}`);
  if (digest.topic && digest.topic !== digest.title?.text) {
    blocks.push(`**${labels.topic}**${labels.colon}${escapeMarkdown(digest.topic)}`);
  }
  if (digest.keyPoints.length > 0) {
    const points = digest.keyPoints.map((point, index) => `${index + 1}. ${escapeMarkdown(point.text)}`);
    blocks.push(`## ${labels.keyPoints}`, points.join('\n'));
  }
  if (digest.sources.length > 0) {
    blocks.push(`## ${labels.sources}`, ...digest.sources.flatMap((source) => sourceBlocks(source, labels)));
  }
  if (digest.excluded.length > 0) {
    const groups = groupByReason(digest, labels).map(({ label, parts }) => `- ${escapeMarkdown(label)} (${parts.length})`);
    blocks.push(`## ${labels.excluded}`, groups.join('\n'));
  }
  return blocks.length > 0 ? `${blocks.join('\n\n')}\n` : '';
}

function sourceBlocks(source: Source, labels: Labels): string[] {
  const role = source.role ? `${labels.comma}${escapeMarkdown(source.role)}` : '';
  const { label, target, evidence } = source.stance;
  const words = evidence.map((proof) => `${proof.polarity === 'support' ? '+' : '−'}${escapeMarkdown(proof.text)}`);
  const stance =
    evidence.length > 0
      ? `*${labels.stance[label]}*${labels.colon}${escapeMarkdown(target)} (${labels.evidence}${labels.colon}${words.join(' ')})`
      : `*${labels.stance[label]}*`;
  const statements = source.statements.map((statement) => {
    const text = escapeMarkdown(statement.text);
    return statement.form === 'direct' ? `- “${text}”` : `- ${text}`;
  });
  return [`### ${escapeMarkdown(source.name)}${role}`, stance, statements.join('\n')];
}

/** Marks that Markdown gives a meaning anywhere in a line. */
const INLINE = /[\\`*_[\]<>|~&]/g;
/** Marks that make a line a heading, a rule or an item of a list. */
const LEADING = /^(\d*)([#+\-=.)])/;
/** Marks that Markdown drops from the end of a heading. */
const TRAILING = / (#+)$/;

/** The text on one line, with everything escaped that Markdown would take as markup. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().replaceAll(INLINE, '\\$&').replace(LEADING, '$1\\$2').replace(TRAILING, ' \\$1');
}
