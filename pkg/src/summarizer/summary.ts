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

/** The title where it is short enough, else as many of its parts as fit, else those of the best key point. */
function headline(digest: Digest, points: string[], words: number): string {
  const best = digest.keyPoints.find((point) => point.rank === 1)?.text ?? points[0] ?? '';
  const candidates = [digest.title?.text, best].filter((text): text is string => Boolean(text));
  const fitting = candidates.map((text) => fit(text, words)).find((text) => text !== '');
  return fitting ?? candidates[0] ?? '';
}

/** As many whole parts of the text as have no more words than `words`. */
function fit(text: string, words: number): string {
  const parts = text.match(/[^，。！？；：,!?;:\s]+[，。！？；：,!?;:\s]*/gu) ?? [];
  let fitting = '';
  for (const part of parts) {
    if (countWords(fitting + part) > words) break;
    fitting += part;
  }
  return fitting.replace(/[，。；：,;:\s]+$/u, '');
}

/** Words as an editor counts them: a run of letters or digits, or two Chinese characters. */
function countWords(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const other = text.match(/(?:(?!\p{Script=Han})[\p{L}\p{N}.%])+/gu)?.length ?? 0;
  return Math.ceil(han / 2) + other;
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
