import type { Digest, KeyPoint } from '../types.js';

/** How many key points more than are wanted a context chooses from. */
export const CANDIDATES = 20;

/** What the sentence closest to the context gains over one that has nothing of it; the best sentence has a score of 1. */
const CONTEXT_WEIGHT = 2;

/** A context of which less than this share occurs in any sentence speaks of something else, or another language. */
const LEAST_SHARE = 0.1;

/** The digest with those `count` of its key points that are best in themselves and closest to the context. */
export function steer(digest: Digest, context: string, count: number): Digest {
  if (context === '') return digest;
  const wanted = pairsOf(context);
  const shares = new Map(digest.keyPoints.map((point) => [point, shareOf(wanted, pairsOf(point.text))]));
  const largest = Math.max(LEAST_SHARE, ...shares.values());
  const worth = (point: KeyPoint) => point.score + (CONTEXT_WEIGHT * shares.get(point)!) / largest;
  const best = digest.keyPoints
    .map((point) => ({ point, worth: worth(point) }))
    .sort((a, b) => b.worth - a.worth || a.point.rank - b.point.rank)
    .slice(0, count);
  const rankOf = new Map(best.map(({ point }, index) => [point, index + 1]));
  const keyPoints = digest.keyPoints.filter((point) => rankOf.has(point)).map((point) => ({ ...point, rank: rankOf.get(point)! }));
  return { ...digest, keyPoints };
}

/** Neighbouring characters, which stand for words where nothing divides words. */
function pairsOf(text: string): Set<string> {
  const characters = [...text.toLowerCase()];
  const pairs = characters.slice(1).map((character, index) => characters[index] + character);
  return new Set(pairs.filter((pair) => /^[\p{L}\p{N}]{2}$/u.test(pair)));
}

/** The share of the wanted pairs that are there: 0 to 1. */
function shareOf(wanted: Set<string>, there: Set<string>): number {
  if (wanted.size === 0) return 0;
  return [...wanted].filter((pair) => there.has(pair)).length / wanted.size;
}
