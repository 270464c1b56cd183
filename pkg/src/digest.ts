import type {
  Digest,
  Evidence,
  Excerpt,
  Excluded,
  ExclusionReason,
  KeyPoint,
  Script,
  Source,
  SourceKind,
  Span,
  Stance,
  StanceLabel,
  Statement,
  StatementForm,
} from './types.js';

// The names of what the engine counts, in its order.
const SCRIPTS: readonly Script[] = ['simplified', 'traditional', 'mixed'];
const KINDS: readonly SourceKind[] = ['person', 'group', 'organization', 'document', 'media', 'anonymous'];
const FORMS: readonly StatementForm[] = ['direct', 'indirect', 'mixed'];
const LABELS: readonly StanceLabel[] = ['support', 'oppose', 'mixed', 'neutral'];
const POLARITIES: readonly Evidence['polarity'][] = ['support', 'oppose'];
const REASONS: readonly ExclusionReason[] = [
  'related-links',
  'copyright',
  'byline',
  'caption',
  'share',
  'advertisement',
  'end-mark',
  'original-title',
  'metadata',
  'code',
];

/**
 * The digest that the engine has written as numbers (`src/numbers.rs`), with its texts cut from the input.
 *
 * @param topic the central issue, where the caller has named it
 */
export function readDigest(numbers: Float64Array, input: string, topic: string | undefined): Digest {
  const rules: string[] = [];
  let at = 0;

  function next(): number {
    return numbers[at++]!;
  }

  function named<T>(names: readonly T[]): T {
    return names[next()]!;
  }

  function many<T>(read: () => T): T[] {
    const items: T[] = [];
    for (let left = next(); left > 0; left--) items.push(read());
    return items;
  }

  function maybe<T>(read: () => T): T | null {
    if (numbers[at] !== -1) return read();
    at++;
    return null;
  }

  function span(): Span {
    return { start: next(), end: next() };
  }

  function text(): string {
    return input.slice(next(), next());
  }

  function excerpt(): Excerpt {
    const start = next();
    const end = next();
    return { start, end, text: input.slice(start, end) };
  }

  function keyPoint(): KeyPoint {
    return { ...excerpt(), rank: next(), score: next(), paragraph: next(), sentence: next() };
  }

  function source(): Source {
    return {
      name: text(),
      aliases: many(text),
      role: maybe(text) ?? '',
      kind: named(KINDS),
      mentions: many(span),
      statements: many(statement),
      stance: stance(),
    };
  }

  function statement(): Statement {
    return { ...excerpt(), form: named(FORMS), cue: maybe(excerpt), rule: rule(), confidence: next() };
  }

  /** A rule has its name, letter by letter, where it is the first time. */
  function rule(): string {
    const number = next();
    if (number === rules.length) rules.push(String.fromCharCode(...many(next)));
    return rules[number]!;
  }

  function stance(): Stance {
    return {
      label: named(LABELS),
      score: next(),
      confidence: next(),
      target: many(text).join('') || issue,
      evidence: many(evidence),
    };
  }

  function evidence(): Evidence {
    return { ...excerpt(), polarity: named(POLARITIES), weight: next() };
  }

  function excluded(): Excluded {
    return { ...excerpt(), reason: named(REASONS) };
  }

  const title = maybe(excerpt);
  const found = maybe(text) ?? '';
  const issue = topic ?? found;
  return {
    title,
    topic: issue,
    keyPoints: many(keyPoint),
    sources: many(source),
    excluded: many(excluded),
    script: named(SCRIPTS),
    stats: { characters: next(), sentences: next(), words: next() },
  };
}
