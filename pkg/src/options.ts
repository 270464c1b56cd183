import type { DigestOptions } from './types.js';

/** The options of one call: those of the digest, and what ends the call early. */
export interface CallOptions extends DigestOptions {
  /** Aborting ends the call with the signal's reason. */
  signal?: AbortSignal | undefined;
}

/** The largest number of key points that can be asked for. */
export const MAX_POINTS = 100;

/**
 * The longest text that is digested unless the caller says otherwise, in UTF-16 code units: some hundred novels. A page
 * that passes on what it was given cannot be made to use up its memory.
 */
export const DEFAULT_MAX_LENGTH = 20_000_000;

/**
 * Checks what a caller passed and names the argument that is wrong.
 *
 * @throws TypeError where an argument is of another type
 * @throws RangeError where a number is out of its range, or the text longer than `maxLength`
 */
export function checkArguments(text: unknown, options: unknown): asserts text is string {
  if (typeof text !== 'string') throw new TypeError(`text must be a string, not ${kind(text)}`);
  if (options === undefined) return checkLength(text, DEFAULT_MAX_LENGTH);
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new TypeError(`options must be an object, not ${kind(options)}`);
  }
  const { points, maxCharacters, maxLength, title, topic, words, keep, signal } = options as Record<string, unknown>;
  checkInteger('points', points, MAX_POINTS);
  checkInteger('maxCharacters', maxCharacters, Number.MAX_SAFE_INTEGER);
  checkInteger('maxLength', maxLength, Number.MAX_SAFE_INTEGER);
  checkLength(text, (maxLength as number | undefined) ?? DEFAULT_MAX_LENGTH);
  checkString('title', title);
  checkString('topic', topic);
  if (words !== undefined) {
    if (!Array.isArray(words)) throw new TypeError(`words must be an array of strings, not ${kind(words)}`);
    words.forEach((word: unknown, index) => checkString(`words[${index}]`, word ?? null));
  }
  if (keep !== undefined) {
    if (!Array.isArray(keep)) throw new TypeError(`keep must be an array of ranges, not ${kind(keep)}`);
    keep.forEach((span: unknown, index) => checkSpan(`keep[${index}]`, span));
  }
  if (signal !== undefined && !(signal instanceof AbortSignal)) {
    throw new TypeError(`signal must be an AbortSignal, not ${kind(signal)}`);
  }
}

function checkInteger(name: string, value: unknown, largest: number): void {
  if (value === undefined) return;
  if (typeof value !== 'number') throw new TypeError(`${name} must be a number, not ${kind(value)}`);
  if (!Number.isInteger(value) || value < 1 || value > largest) {
    const range = largest === Number.MAX_SAFE_INTEGER ? 'a positive integer' : `an integer from 1 to ${largest}`;
    throw new RangeError(`${name} must be ${range}, not ${value}`);
  }
}

function checkLength(text: string, longest: number): void {
  if (text.length > longest) {
    throw new RangeError(`text has ${text.length} UTF-16 code units, more than maxLength, which is ${longest}`);
  }
}

function checkSpan(name: string, value: unknown): void {
  if (typeof value !== 'object' || value === null) throw new TypeError(`${name} must be a range, not ${kind(value)}`);
  const { start, end } = value as Record<string, unknown>;
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || (start as number) < 0 || (end as number) < (start as number)) {
    throw new RangeError(`${name} must have integers 0 <= start <= end`);
  }
}

function checkString(name: string, value: unknown): void {
  if (value !== undefined && typeof value !== 'string') throw new TypeError(`${name} must be a string, not ${kind(value)}`);
}

function kind(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : typeof value;
}
