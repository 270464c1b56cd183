import { printable } from '../render/terminal.js';
import type { Digest, Source, Span, Statement } from '../types.js';
import type { Spoken } from './speakers.js';

/** Why each statement was attributed to its source, in the order of the article. */
export function explain(text: string, digest: Digest, speakers: Spoken[]): string {
  const place = placesIn(text);
  const phraseOf = phrasesBy(speakers);
  const found = digest.sources.flatMap((source) => source.statements.map((statement) => ({ source, statement })));
  found.sort((a, b) => a.statement.start - b.statement.start || a.statement.end - b.statement.end);
  const explained = found.map(({ source, statement }) => {
    const derivation = explainSpeaker(text, place, source, statement, phraseOf(statement));
    return `${explainStatement(place, source, statement, derivation)}\n`;
  });
  return explained.join('\n');
}

type Place = (offset: number) => string;

type Row = [name: string, value: string];

function explainStatement(place: Place, source: Source, statement: Statement, derivation: Row[]): string {
  const { cue } = statement;
  const evidence = source.stance.evidence.filter((proof) => proof.start >= statement.start && proof.end <= statement.end);
  const rows: Row[] = [
    ['source', [source.name, source.role, source.kind].filter(Boolean).join(', ')],
    ...derivation,
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

/** By what phrase the speaker is named at the statement, and where that phrase, a pronoun perhaps, gets its name from. */
function explainSpeaker(text: string, place: Place, source: Source, statement: Statement, phrase: Span | undefined): Row[] {
  const printed = ({ start, end }: Span) => `${text.slice(start, end)} at ${place(start)}`;
  const speaker: Row = ['speaker', phrase ? printed(phrase) : 'not named here'];
  if (phrase && source.mentions.some(({ start, end }) => start >= phrase.start && end <= phrase.end)) return [speaker];
  const from = phrase?.start ?? statement.start;
  const mention = source.mentions.findLast((mention) => mention.start < from) ?? source.mentions[0];
  return mention ? [speaker, ['named', printed(mention)]] : [speaker];
}

function phrasesBy(speakers: Spoken[]): (statement: Span) => Span | undefined {
  const phrases = new Map(speakers.map(({ said, speaker }) => [`${said.start}-${said.end}`, speaker]));
  return ({ start, end }) => phrases.get(`${start}-${end}`);
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
