/**
 * A range of the input.
 *
 * Both offsets count UTF-16 code units, the unit of JavaScript strings, so `input.slice(start, end)` is the text.
 */
export interface Span {
  /** Offset of the first code unit. */
  start: number;
  /** Offset behind the last code unit; at least `start`. */
  end: number;
}

/** A range of the input with the text that stands there: always `text === input.slice(start, end)`. */
export interface Excerpt extends Span {
  text: string;
}

/** Which script an article is written in. */
export type Script = 'simplified' | 'traditional' | 'mixed';

/** What {@link digest} finds in an article. */
export interface Digest {
  /** The title, where the text has one. */
  title: Excerpt | null;
  /** The central issue in a few words, made of spans of the article. */
  topic: string;
  /** The sentences that say what the article says, in document order. */
  keyPoints: KeyPoint[];
  /** Who is quoted, by weight in the article, heaviest first. */
  sources: Source[];
  /** What was judged not to be part of the article, in document order. */
  excluded: Excluded[];
  script: Script;
  stats: Stats;
}

/** Counts of the article, excluded parts left out. */
export interface Stats {
  /** Characters (Unicode scalar values) without white space. */
  characters: number;
  sentences: number;
  words: number;
}

/** A sentence chosen as a key point. */
export interface KeyPoint extends Excerpt {
  /** 1 is the best. */
  rank: number;
  /** 0 to 1. */
  score: number;
  /** Index of the paragraph, from 0. */
  paragraph: number;
  /** Index of the sentence in the article, from 0. */
  sentence: number;
}

/** What kind of source it is. */
export type SourceKind = 'person' | 'group' | 'organization' | 'document' | 'media' | 'anonymous';

/** Somebody or something to whom the article attributes what is said. */
export interface Source {
  /** The full form as printed, such as 韦进深; else the shortest phrase, such as 俄罗斯驻美大使. */
  name: string;
  /** Other printed forms of the name; pronouns are left out. */
  aliases: string[];
  /** Affiliation and title as printed, such as 兰州大学政治与国际关系学院副教授; empty if none is. */
  role: string;
  kind: SourceKind;
  /** Every place where a form of the name is printed. */
  mentions: Span[];
  /** What the source says, in document order; never empty. */
  statements: Statement[];
  stance: Stance;
}

/** How a statement is printed: in quotation marks, without, or with quoted parts. */
export type StatementForm = 'direct' | 'indirect' | 'mixed';

/** What is said, without the speaker, the cue and the outer quotation marks. */
export interface Statement extends Excerpt {
  form: StatementForm;
  /** The reporting words, such as 表示 or 告诉. */
  cue: Excerpt | null;
  /** Which attribution rule found it: explicit, postposed, pronoun, continuation, and so on. */
  rule: string;
  /** 0 to 1. */
  confidence: number;
}

/** Where a source stands. */
export type StanceLabel = 'support' | 'oppose' | 'mixed' | 'neutral';

/** Where a source stands on the target, judged by its own statements only. */
export interface Stance {
  label: StanceLabel;
  /** -1 (oppose) to 1 (support). */
  score: number;
  /** 0 to 1. */
  confidence: number;
  /** What it is a stance on. */
  target: string;
  /** The words that earned the label; empty only for neutral. */
  evidence: Evidence[];
}

/** Words that speak for or against the target. */
export interface Evidence extends Excerpt {
  polarity: 'support' | 'oppose';
  /** Above 0, at most 1. */
  weight: number;
}

/** Why a part of the input was left out. Later versions may add reasons. */
export type ExclusionReason =
  | 'related-links'
  | 'copyright'
  | 'byline'
  | 'caption'
  | 'share'
  | 'advertisement'
  | 'end-mark'
  | (string & {});

/** A part of the input that was judged not to be the article. */
export interface Excluded extends Excerpt {
  reason: ExclusionReason;
}

/** What the caller may choose. */
export interface DigestOptions {
  /** How many key points at most: an integer from 1 to 100; 5 if not given. */
  points?: number;
  /** How many characters the key points may have together: a positive integer; no limit if not given. */
  maxCharacters?: number;
  /**
   * How long the text may be, in UTF-16 code units (`text.length`): a positive integer; 20,000,000 if not given. A
   * longer text is not digested but fails with a `RangeError`. A digest needs up to some forty bytes a character.
   */
  maxLength?: number;
  /** The title, where it is not part of the text. */
  title?: string;
  /** The central issue, where the caller knows better. */
  topic?: string;
  /** Words that the dictionary may lack, such as names. */
  words?: string[];
  /**
   * What belongs to the article, whatever it looks like: an excluded part that overlaps one of these ranges is read as
   * part of the article. The ranges of {@link Digest.excluded} can be passed as they are.
   */
  keep?: Span[];
}
