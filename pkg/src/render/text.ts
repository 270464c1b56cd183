import type { Digest, Source, Stance, Statement } from '../types.js';
import { groupByReason } from './excluded.js';
import { type Labels, type Language, labelsFor } from './labels.js';
import { printable, wrap } from './terminal.js';

/** How a digest is written as plain text. */
export interface TextOptions {
  /** Of the words around the digest; Chinese in the script of the article if not given. */
  language?: Language | undefined;
  /** Columns of the terminal, of which a Chinese character takes two; lines are not broken if not given. */
  width?: number | undefined;
  /** Whether to use the colours and weights of a terminal. */
  color?: boolean | undefined;
}

type Style = 'bold' | 'dim' | 'green' | 'red' | 'yellow';
type Paint = (style: Style, text: string) => string;

/** How much of an excluded part is shown, in characters. */
const SHOWN_OF_EXCLUDED = 40;

/** The digest as plain text, made for reading in a terminal. Control characters of the article are replaced by U+FFFD. */
export function toText(digest: Digest, options: TextOptions = {}): string {
  const labels = labelsFor(digest, options.language);
  const paint: Paint = options.color ? (style, text) => `\x1b[${CODES[style]}m${text}\x1b[0m` : (_, text) => text;
  const lines: string[] = [];
  const put = (indent: string, text: string, style?: Style, hanging = ' '.repeat(indent.length)) => {
    for (const [index, line] of wrap(printable(text), options.width, hanging.length).entries()) {
      lines.push((index === 0 ? indent : hanging) + (style ? paint(style, line) : line));
    }
  };
  const heading = (text: string) => {
    if (lines.length > 0) lines.push('');
    put('', text, 'bold');
  };

  if (digest.title) put('', digest.title.text, 'bold');
  if (digest.topic && digest.topic !== digest.title?.text) put('', `${labels.topic}${labels.colon}${digest.topic}`);
  if (digest.keyPoints.length > 0) heading(labels.keyPoints);
  digest.keyPoints.forEach((point, index) => put(`${index + 1}.`.padStart(3) + ' ', point.text));
  heading(labels.sources);
  if (digest.sources.length === 0) put('  ', labels.noSources);
  digest.sources.forEach((source, index) => {
    if (index > 0) lines.push('');
    put('  ', describe(source, labels), STYLES[source.stance.label]);
    for (const statement of source.statements) put('    · ', quoted(statement));
    if (source.stance.evidence.length > 0) put('      ', explain(source.stance, labels), 'dim');
  });
  if (digest.excluded.length > 0) heading(labels.excluded);
  for (const { label, parts } of groupByReason(digest, labels)) {
    const [first] = parts;
    const start = [...(first?.text ?? '')].slice(0, SHOWN_OF_EXCLUDED).join('');
    const rest = start.length < (first?.text.length ?? 0) || parts.length > 1 ? '…' : '';
    put('  ', `${label} (${parts.length})${labels.colon}${start.replaceAll(/\s+/g, ' ')}${rest}`, 'dim');
  }
  return `${lines.join('\n')}\n`;
}

const CODES: Record<Style, number> = { bold: 1, dim: 2, green: 32, red: 31, yellow: 33 };
const STYLES = { support: 'green', oppose: 'red', mixed: 'yellow', neutral: 'bold' } as const;

function describe(source: Source, labels: Labels): string {
  const aliases = source.aliases.length > 0 ? `${labels.aliases} ${source.aliases.join(' / ')}` : '';
  return [source.name, source.role, aliases, labels.kind[source.kind], labels.stance[source.stance.label]]
    .filter(Boolean)
    .join(' | ');
}

/** Direct speech stands in quotation marks, in those of the script that it is written in. */
function quoted(statement: Statement): string {
  const text = statement.text.replaceAll(/\s*\n\s*/g, ' ');
  return statement.form === 'direct' ? `“${text}”` : text;
}

function explain(stance: Stance, labels: Labels): string {
  const words = stance.evidence.map((proof) => `${proof.polarity === 'support' ? '+' : '−'}${proof.text}`);
  return `${labels.stanceOn}${labels.colon}${stance.target} ${labels.evidence}${labels.colon}${words.join(' ')}`;
}
