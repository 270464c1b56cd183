import { printable } from '../render/terminal.js';
import type { Digest, Source, Span, Statement } from '../types.js';

/** Why each statement was attributed to its source, in the order of the article. */
export function explain(text: string, digest: Digest): string {
  const place = placesIn(text);
  const found = digest.sources.flatMap((source) => source.statements.map((statement) => ({ source, statement })));
  found.sort((a, b) => a.statement.start - b.statement.start || a.statement.end - b.statement.end);
  return found.map(({ source, statement }) => `${explainStatement(text, place, source, statement)}\n`).join('\n');
}

type Place = (offset: number) => string;

function explainStatement(text: string, place: Place, source: Source, statement: Statement): string {
  const { cue } = statement;
  const mention = mentionFor(source, statement);
  const evidence = source.stance.evidence.filter((proof) => proof.start >= statement.start && proof.end <= statement.end);
  const rows: [string, string][] = [
    ['source', [source.name, source.role, source.kind].filter(Boolean).join(', ')],
    ['printed', mention ? `${text.slice(mention.start, mention.end)} at ${place(mention.start)}` : 'not here'],
    ['rule', `${statement.rule}, confidence ${statement.confidence.toFixed(2)}`],
    ['cue', cue ? `${cue.text} at ${place(cue.start)}` : 'none'],
    ['form', statement.form],
  ];
  for (const proof of evidence) {
    rows.push([proof.polarity, `${proof.text} at ${place(proof.start)}, weight ${proof.weight.toFixed(2)}`]);
  }
  const lines = rows.map(([name, value]) => `  ${name.padEnd(8)} ${printable(value)}`);
  return [`${place(statement.start)}: ${printable(statement.text)}`, ...lines].join('\n');
}

/** Where the speaker is printed: last before the statement, else first behind it. */
function mentionFor(source: Source, statement: Statement): Span | undefined {
  return source.mentions.findLast((mention) => mention.start < statement.start) ?? source.mentions[0];
}

/** Line and column of an offset, both from 1; a column is a UTF-16 code unit. */
function placesIn(text: string): Place {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return (offset) => {
    let line = 0;
    for (let step = 1 << 30; step > 0; step >>= 1) {
      if (line + step < starts.length && starts[line + step]! <= offset) line += step;
    }
    return `${line + 1}:${offset - starts[line]! + 1}`;
  };
}
