// The types of the package are the contract: this file compiles only while both are the same.
import { createWorkerDigester, type WorkerDigester } from 'yaodian/worker';
import { Summarizer } from 'yaodian/summarizer';
import { toMarkdown, toNodes, toText } from 'yaodian/render';
import { digest, preload, version } from 'yaodian';
import type * as actual from 'yaodian';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Assert<T extends true> = T;
/** All members in one type, without the way in which interfaces extend each other. */
type Flat<T> = T extends (infer Item)[] ? Flat<Item>[] : T extends object ? { [K in keyof T]: Flat<T[K]> } : T;

interface Span { start: number; end: number }
interface Excerpt extends Span { text: string }
interface Digest {
  title: Excerpt | null;
  topic: string;
  keyPoints: KeyPoint[];
  sources: Source[];
  excluded: Excluded[];
  script: 'simplified' | 'traditional' | 'mixed';
  stats: { characters: number; sentences: number; words: number };
}
interface KeyPoint extends Excerpt { rank: number; score: number; paragraph: number; sentence: number }
interface Source {
  name: string;
  aliases: string[];
  role: string;
  kind: 'person' | 'group' | 'organization' | 'document' | 'media' | 'anonymous';
  mentions: Span[];
  statements: Statement[];
  stance: Stance;
}
interface Statement extends Excerpt { form: 'direct' | 'indirect' | 'mixed'; cue: Excerpt | null; rule: string; confidence: number }
interface Stance { label: 'support' | 'oppose' | 'mixed' | 'neutral'; score: number; confidence: number; target: string; evidence: Evidence[] }
interface Evidence extends Excerpt { polarity: 'support' | 'oppose'; weight: number }
interface Excluded extends Excerpt { reason: actual.ExclusionReason }
interface DigestOptions { points?: number; maxCharacters?: number; maxLength?: number; title?: string; topic?: string; words?: string[]; keep?: Span[] }

export type Checks = [
  Assert<Equal<Flat<actual.Span>, Flat<Span>>>,
  Assert<Equal<Flat<actual.Excerpt>, Flat<Excerpt>>>,
  Assert<Equal<Flat<actual.KeyPoint>, Flat<KeyPoint>>>,
  Assert<Equal<Flat<actual.Statement>, Flat<Statement>>>,
  Assert<Equal<Flat<actual.Evidence>, Flat<Evidence>>>,
  Assert<Equal<Flat<actual.Stance>, Flat<Stance>>>,
  Assert<Equal<Flat<actual.Source>, Flat<Source>>>,
  Assert<Equal<Flat<actual.Excluded>, Flat<Excluded>>>,
  Assert<Equal<Flat<actual.Digest>, Flat<Digest>>>,
  Assert<Equal<Flat<actual.DigestOptions>, Flat<DigestOptions>>>,
];

export const promise: Promise<actual.Digest> = digest('', { points: 3, signal: new AbortController().signal });
export const loading: Promise<void> = preload(new Uint8Array());
export const text: string = version;
export const digester: WorkerDigester = createWorkerDigester({ workers: 2 });
export const summary: Promise<string> = Summarizer.create({ type: 'tldr' }).then((summarizer) => summarizer.summarize(''));
export const rendered = (found: actual.Digest): [string, string, DocumentFragment] => [toMarkdown(found), toText(found), toNodes(found)];

// @ts-expect-error a text is needed
digest();
// @ts-expect-error an unknown option
digest('', { point: 3 });
// @ts-expect-error an unknown type of summary
Summarizer.create({ type: 'tl;dr' });
