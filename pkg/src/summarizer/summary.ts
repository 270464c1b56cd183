import { escapeMarkdown } from '../render/markdown.js';
import type { Digest } from '../types.js';
import type { Settings, SummarizerLength, SummarizerType } from './options.js';

/** How many sentences a summary has at most. Of key points and headlines the specification says it; the rest are paragraphs. */
const SENTENCES: Record<Exclude<SummarizerType, 'headline'>, Record<SummarizerLength, number>> = {
  'key-points': { short: 3, medium: 5, long: 7 },
  tldr: { short: 1, medium: 2, long: 4 },
  teaser: { short: 1, medium: 2, long: 4 },
};

/** How many words a headline has at most. */
const HEADLINE_WORDS: Record<SummarizerLength, number> = { short: 12, medium: 17, long: 22 };

/** How many key points a summary is made from. */
export function pointsFor({ type, length }: Settings): number {
  return type === 'headline' || type === 'teaser' ? 7 : SENTENCES[type][length];
}

/**
 * The summary in the pieces that a stream gives one by one; together they are the whole. All of it but the marks of a
 * list is printed in the text. A text with nothing to summarize has none.
 */
export function summaryOf(input: string, digest: Digest, settings: Settings): string[] {
  const write = settings.format === 'markdown' ? escapeMarkdown : onOneLine;
  const sentences = chosen(input, digest, settings).map(write).filter(Boolean);
  const bullet = settings.type === 'key-points' && settings.format === 'markdown' ? '* ' : '';
  const between = settings.type === 'key-points' ? '\n' : '';
  return sentences.map((sentence, index) => `${index > 0 ? between : ''}${bullet}${sentence}`);
}

function chosen(input: string, digest: Digest, { type, length }: Settings): string[] {
  if (!/[\p{L}\p{N}]/u.test(input)) return [];
  const points = digest.keyPoints.length > 0 ? digest.keyPoints.map((point) => point.text) : [insteadOfPoints(input, digest)];
  switch (type) {
    case 'headline':
      return [headline(digest, points, HEADLINE_WORDS[length])];
    case 'teaser':
      return teaser(digest, points, SENTENCES.teaser[length]);
    default:
      return points;
  }
}

/** A text of one line is its own title, and has no sentence besides it. */
function insteadOfPoints(input: string, digest: Digest): string {
  return digest.title?.text ?? input.split('\n').find((line) => /[\p{L}\p{N}]/u.test(line)) ?? '';
}

/** What draws the reader in: a question, somebody's own words, a figure; then what is most important. */
function teaser(digest: Digest, points: string[], count: number): string[] {
  const rank = new Map(digest.keyPoints.map((point) => [point.text, point.rank]));
  const pull = (text: string) => (/[？?]/.test(text) ? 4 : 0) + (/[“「"]/.test(text) ? 3 : 0) + (/\d/.test(text) ? 1 : 0);
  const best = [...points].sort((a, b) => pull(b) - pull(a) || (rank.get(a) ?? 0) - (rank.get(b) ?? 0)).slice(0, count);
  return points.filter((point) => best.includes(point));
}

/**
 * The first that fits of the title, its opening clauses, and the clauses of the key points, best first; else the topic,
 * else as many words of the title as fit.
 */
function headline(digest: Digest, points: string[], words: number): string {
  const byRank = [...digest.keyPoints].sort((a, b) => a.rank - b.rank).map((point) => point.text);
  const candidates = [...(digest.title ? [digest.title.text] : []), ...byRank, ...points];
  for (const candidate of candidates) {
    const fitting = fit(candidate.match(CLAUSE) ?? [], words);
    if (fitting !== '') return fitting;
  }
  const [first = ''] = candidates;
  if (digest.topic !== '' && countWords(digest.topic) <= words) return digest.topic;
  return fit(Array.from(wordsOf(first), ({ segment }) => segment), words);
}

const CLAUSE = /[^，。！？；：,!?;:\s]+[，。！？；：,!?;:\s]*/gu;

let segmenter: Intl.Segmenter | undefined;

/** Words as the platform divides them. */
function wordsOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return segmenter.segment(text);
}

/** As many parts from the start as have together no more words than `words`. */
function fit(parts: string[], words: number): string {
  let fitting = '';
  for (const part of parts) {
    if (countWords(fitting + part) > words) break;
    fitting += part;
  }
  return fitting.replace(/[，。；：,;:\s]+$/u, '');
}

function countWords(text: string): number {
  let words = 0;
  for (const { isWordLike } of wordsOf(text)) if (isWordLike) words += 1;
  return words;
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
