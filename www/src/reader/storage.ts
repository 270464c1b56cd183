import type { Span } from 'yaodian';
import type { Reading } from './history.js';

/** Longer texts are not kept: browsers give a page about five million characters of storage. */
export const LONGEST_KEPT = 1_000_000;

export interface Preferences {
  language: string | null;
  theme: 'auto' | 'light' | 'dark';
  remember: boolean;
  points: number;
}

const PREFERENCES = 'yaodian.preferences';
const READING = 'yaodian.reading';
const DEFAULTS: Preferences = { language: null, theme: 'auto', remember: true, points: 5 };

export function loadPreferences(): Preferences {
  const stored = read(PREFERENCES);
  const preferences = { ...DEFAULTS };
  if (typeof stored !== 'object' || stored === null) return preferences;
  const { language, theme, remember, points } = stored as Record<string, unknown>;
  if (typeof language === 'string') preferences.language = language;
  if (theme === 'light' || theme === 'dark') preferences.theme = theme;
  if (typeof remember === 'boolean') preferences.remember = remember;
  if (isCount(points)) preferences.points = points;
  return preferences;
}

export function savePreferences(preferences: Preferences): void {
  write(PREFERENCES, preferences);
}

/** The reading of the last visit, if it was kept. */
export function loadReading(): Reading | null {
  const stored = read(READING);
  if (typeof stored !== 'object' || stored === null) return null;
  const { text, points, keep } = stored as Record<string, unknown>;
  if (typeof text !== 'string' || text === '') return null;
  return { text, points: isCount(points) ? points : DEFAULTS.points, keep: Array.isArray(keep) ? keep.filter(isSpan) : [] };
}

/** Keeps a reading for the next visit; one that is too long is not kept, and neither is the one before it. */
export function saveReading(reading: Reading): void {
  if (reading.text === '' || reading.text.length > LONGEST_KEPT) clearReading();
  else write(READING, reading);
}

export function clearReading(): void {
  try {
    localStorage.removeItem(READING);
  } catch {
    // Storage may be forbidden; then nothing was kept either.
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 20;
}

function isSpan(value: unknown): value is Span {
  if (typeof value !== 'object' || value === null) return false;
  const { start, end } = value as Record<string, unknown>;
  return Number.isInteger(start) && Number.isInteger(end) && (start as number) >= 0 && (start as number) <= (end as number);
}

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage may be forbidden or full; the page works without it.
  }
}
