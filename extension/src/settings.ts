import * as v from 'valibot';

/** The languages of the words around a digest, and `auto` for that of the browser. */
export const LANGUAGES = ['auto', 'zh-Hans', 'zh-Hant', 'en'] as const;
export const FEWEST_POINTS = 1;
export const MOST_POINTS = 20;

/** What the reader may choose. Anything that cannot be understood is what it is by default. */
const schema = v.fallback(
  v.object({
    points: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(FEWEST_POINTS), v.maxValue(MOST_POINTS)), 5),
    language: v.fallback(v.picklist(LANGUAGES), 'auto'),
    markKeyPoints: v.fallback(v.boolean(), true),
    markStatements: v.fallback(v.boolean(), true),
    markEvidence: v.fallback(v.boolean(), true),
  }),
  { points: 5, language: 'auto', markKeyPoints: true, markStatements: true, markEvidence: true },
);
export type Settings = v.InferOutput<typeof schema>;

const KEY = 'settings';

export async function loadSettings(): Promise<Settings> {
  return v.parse(schema, (await chrome.storage.local.get(KEY))[KEY] ?? {});
}

export async function saveSettings(settings: Settings): Promise<void> {
  await chrome.storage.local.set({ [KEY]: settings });
}

/** Calls `changed` whenever the reader has chosen anew, here or in another window. */
export function watchSettings(changed: (settings: Settings) => void): void {
  chrome.storage.local.onChanged.addListener((changes) => {
    if (changes[KEY]) changed(v.parse(schema, changes[KEY].newValue ?? {}));
  });
}
