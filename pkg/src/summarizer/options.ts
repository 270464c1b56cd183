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

/** What kind of summarizer, with every default in its place and language tags as they were given. */
interface CoreOptions {
  expectedContextLanguages: string[] | undefined;
  expectedInputLanguages: string[] | undefined;
  format: SummarizerFormat;
  length: SummarizerLength;
  outputLanguage: string | undefined;
  preference: 'auto' | 'speed' | 'capability';
  type: SummarizerType;
}

interface CreateOptions extends CoreOptions {
  monitor: ((monitor: EventTarget) => void) | undefined;
  sharedContext: string;
  signal: AbortSignal | undefined;
}

/** What kind of summarizer, with language tags in canonical form and once each. */
export interface Settings {
  type: SummarizerType;
  format: SummarizerFormat;
  length: SummarizerLength;
  preference: 'auto' | 'speed' | 'capability';
  expectedInputLanguages: readonly string[] | null;
  expectedContextLanguages: readonly string[] | null;
  outputLanguage: string | null;
}

const TYPES = ['tldr', 'teaser', 'key-points', 'headline'] as const;
const FORMATS = ['plain-text', 'markdown'] as const;
const LENGTHS = ['short', 'medium', 'long'] as const;
const PREFERENCES = ['auto', 'speed', 'capability'] as const;

// Web IDL converts a dictionary before anything is done with it: each member is read once, by the order of the names,
// those of the dictionary that it inherits from first. A page can see that order, and which error comes first.

/** @throws TypeError for a member of another type or outside its enumeration */
export function readCoreOptions(options: unknown): CoreOptions {
  const given = asDictionary(options);
  return {
    expectedContextLanguages: strings('expectedContextLanguages', given['expectedContextLanguages']),
    expectedInputLanguages: strings('expectedInputLanguages', given['expectedInputLanguages']),
    format: oneOf('format', given['format'], FORMATS, 'markdown'),
    length: oneOf('length', given['length'], LENGTHS, 'short'),
    outputLanguage: string(given['outputLanguage']),
    preference: oneOf('preference', given['preference'], PREFERENCES, 'auto'),
    type: oneOf('type', given['type'], TYPES, 'key-points'),
  };
}

/** @throws TypeError for a member of another type or outside its enumeration */
export function readCreateOptions(options: unknown): CreateOptions {
  const core = readCoreOptions(options);
  const given = asDictionary(options);
  return {
    ...core,
    monitor: callback('monitor', given['monitor']),
    sharedContext: string(given['sharedContext']) ?? '',
    signal: abortSignal(given['signal']),
  };
}

/** @throws TypeError for a member of another type */
export function readSummarizeOptions(options: unknown): { context: string; signal: AbortSignal | undefined } {
  const given = asDictionary(options);
  return { context: string(given['context']) ?? '', signal: abortSignal(given['signal']) };
}

/** @throws RangeError for a malformed language tag */
export function canonicalize(options: CoreOptions): Settings {
  const { type, format, length, preference } = options;
  return {
    type,
    format,
    length,
    preference,
    expectedInputLanguages: canonicalTags(options.expectedInputLanguages),
    expectedContextLanguages: canonicalTags(options.expectedContextLanguages),
    outputLanguage: options.outputLanguage === undefined ? null : canonicalTag(options.outputLanguage),
  };
}

function asDictionary(options: unknown): Record<string, unknown> {
  if (options === undefined || options === null) return {};
  if (!isObject(options)) throw new TypeError('options must be an object');
  return options as Record<string, unknown>;
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

function string(value: unknown): string | undefined {
  return value === undefined ? undefined : `${value as string}`;
}

function strings(name: string, value: unknown): string[] | undefined {
  if (value === undefined) return undefined;
  if (!isObject(value) || typeof (value as Partial<Iterable<unknown>>)[Symbol.iterator] !== 'function') {
    throw new TypeError(`${name} must be a sequence of language tags`);
  }
  return Array.from(value as Iterable<unknown>, (item) => `${item as string}`);
}

function oneOf<T extends string>(name: string, value: unknown, allowed: readonly T[], otherwise: T): T {
  if (value === undefined) return otherwise;
  const given = `${value as string}`;
  const found = allowed.find((one) => one === given);
  if (found === undefined) throw new TypeError(`${name} must be one of ${allowed.join(', ')}, not ${given}`);
  return found;
}

function callback(name: string, value: unknown): ((monitor: EventTarget) => void) | undefined {
  if (value !== undefined && typeof value !== 'function') throw new TypeError(`${name} must be a function`);
  return value as ((monitor: EventTarget) => void) | undefined;
}

function abortSignal(value: unknown): AbortSignal | undefined {
  if (value !== undefined && !(value instanceof AbortSignal)) throw new TypeError('signal must be an AbortSignal');
  return value;
}

function canonicalTags(tags: string[] | undefined): readonly string[] | null {
  const found = [...new Set(tags?.map(canonicalTag))];
  return found.length > 0 ? Object.freeze(found) : null;
}

function canonicalTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0]!;
  } catch {
    throw new RangeError(`${JSON.stringify(tag)} is no language tag`);
  }
}
