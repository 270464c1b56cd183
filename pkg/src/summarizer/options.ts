/** What kind of summary. */
export type SummarizerType = 'tldr' | 'teaser' | 'key-points' | 'headline';
export type SummarizerFormat = 'plain-text' | 'markdown';
export type SummarizerLength = 'short' | 'medium' | 'long';
export type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

/** What kind of summarizer, as the web platform's `SummarizerCreateCoreOptions`. */
export interface SummarizerCreateCoreOptions {
  /** `key-points` if not given. */
  type?: SummarizerType;
  /** `markdown` if not given. */
  format?: SummarizerFormat;
  /** `short` if not given. */
  length?: SummarizerLength;
  /** Language tags (BCP 47) of the texts. */
  expectedInputLanguages?: Iterable<string>;
  /** Language tags of the contexts. */
  expectedContextLanguages?: Iterable<string>;
  /** Language tag of the summary. A summary is verbatim, so its script is that of the text. */
  outputLanguage?: string;
  /** Accepted and without effect: there is but one way to summarize. */
  preference?: 'auto' | 'speed' | 'capability';
}

/** As the web platform's `SummarizerCreateOptions`. */
export interface SummarizerCreateOptions extends SummarizerCreateCoreOptions {
  /** Aborting ends the creation, and afterwards destroys the summarizer. */
  signal?: AbortSignal;
  /** Called with the target of the `downloadprogress` events. */
  monitor?: (monitor: EventTarget) => void;
  /** What all texts are about; sentences close to it count for more. */
  sharedContext?: string;
}

/** As the web platform's `SummarizerSummarizeOptions`. */
export interface SummarizerSummarizeOptions {
  signal?: AbortSignal;
  /** What this text is about. */
  context?: string;
}

/** Options with every default in its place and language tags in canonical form. */
export interface Settings {
  type: SummarizerType;
  format: SummarizerFormat;
  length: SummarizerLength;
  preference: 'auto' | 'speed' | 'capability';
  expectedInputLanguages: readonly string[] | null;
  expectedContextLanguages: readonly string[] | null;
  outputLanguage: string | null;
  sharedContext: string;
}

const TYPES = ['tldr', 'teaser', 'key-points', 'headline'] as const;
const FORMATS = ['plain-text', 'markdown'] as const;
const LENGTHS = ['short', 'medium', 'long'] as const;
const PREFERENCES = ['auto', 'speed', 'capability'] as const;

/**
 * Reads options as Web IDL converts a dictionary.
 *
 * @throws TypeError for a value of the wrong type or outside its enumeration
 * @throws RangeError for a malformed language tag
 */
export function readSettings(options: SummarizerCreateOptions | null | undefined): Settings {
  const given = asDictionary(options) as SummarizerCreateOptions;
  const settings = {
    type: oneOf('type', given.type, TYPES, 'key-points'),
    format: oneOf('format', given.format, FORMATS, 'markdown'),
    length: oneOf('length', given.length, LENGTHS, 'short'),
    preference: oneOf('preference', given.preference, PREFERENCES, 'auto'),
    sharedContext: given.sharedContext === undefined ? '' : `${given.sharedContext}`,
  };
  return {
    ...settings,
    expectedInputLanguages: languages('expectedInputLanguages', given.expectedInputLanguages),
    expectedContextLanguages: languages('expectedContextLanguages', given.expectedContextLanguages),
    outputLanguage: given.outputLanguage === undefined ? null : canonical(given.outputLanguage),
  };
}

/** @throws TypeError where there is a signal that is none */
export function readSignal(options: object | null | undefined): AbortSignal | undefined {
  const { signal } = asDictionary(options);
  if (signal !== undefined && !(signal instanceof AbortSignal)) throw new TypeError('signal must be an AbortSignal');
  return signal;
}

/** @throws TypeError where the options are no object */
export function asDictionary(options: unknown): Record<string, unknown> {
  if (options === undefined || options === null) return {};
  if (typeof options !== 'object' && typeof options !== 'function') throw new TypeError('options must be an object');
  return options as Record<string, unknown>;
}

function oneOf<T extends string>(name: string, value: unknown, allowed: readonly T[], otherwise: T): T {
  if (value === undefined) return otherwise;
  const found = allowed.find((one) => one === `${value as string}`);
  if (found === undefined) throw new TypeError(`${name} must be one of ${allowed.join(', ')}, not ${String(value)}`);
  return found;
}

function languages(name: string, tags: Iterable<string> | undefined): readonly string[] | null {
  if (tags === undefined) return null;
  if (typeof tags !== 'object' || typeof tags?.[Symbol.iterator] !== 'function') {
    throw new TypeError(`${name} must be a sequence of language tags`);
  }
  const found = [...new Set(Array.from(tags, canonical))];
  return found.length > 0 ? Object.freeze(found) : null;
}

function canonical(tag: string): string {
  const [found] = Intl.getCanonicalLocales(`${tag}`);
  if (found === undefined) throw new RangeError(`${tag} is no language tag`);
  return found;
}
