import { Readability } from '@mozilla/readability';
import { copyPage, type PageCopy } from './copy.js';
import { type Reading, Transcript } from './reading.js';
import { transcribe } from './transcribe.js';

/** What was read from a page. */
export interface Article {
  reading: Reading;
  /** The title of the page, where the page does not print it with the article. */
  title: string;
}

/** An article of fewer Han characters than this is more likely a teaser or a menu. */
const SHORTEST = 60;

/** How much an attempt must find, in Han characters, to spare the more lenient ones. */
const ENOUGH = 400;

/**
 * What Readability is told to overlook, attempt by attempt. Its own second attempts make all nodes anew, from which no
 * way leads back to the page, so that each of ours works on a fresh copy.
 */
const ATTEMPTS = [
  [],
  ['FLAG_STRIP_UNLIKELYS'],
  ['FLAG_STRIP_UNLIKELYS', 'FLAG_WEIGHT_CLASSES'],
  ['FLAG_STRIP_UNLIKELYS', 'FLAG_WEIGHT_CLASSES', 'FLAG_CLEAN_CONDITIONALLY'],
];

interface Flags extends Record<string, number> {
  _flags: number;
}

/** The article of a page; null where there is none. */
export function findArticle(page: Document): Article | null {
  let best: Article | null = null;
  let most = SHORTEST - 1;
  for (const overlooked of ATTEMPTS) {
    const found = attempt(page, overlooked);
    const size = found ? countHan(found.reading.text) : 0;
    if (size > most) [best, most] = [found, size];
    if (most >= ENOUGH) break;
  }
  return best;
}

function attempt(page: Document, overlooked: readonly string[]): Article | null {
  const copy = copyPage(page);
  const heading = printedHeadline(copy, page.title);
  enlarge(copy.document.body);
  const reader = new Readability<Element>(copy.document, { charThreshold: 1, serializer: (node) => node as Element, disableJSONLD: true });
  const flags = reader as unknown as Flags;
  for (const flag of overlooked) flags._flags &= ~flags[flag]!;
  const found = reader.parse();
  if (!found?.content) return null;
  const transcript = new Transcript();
  if (heading) transcribe(heading, copy, transcript);
  transcribe(found.content, copy, transcript, { without: heading });
  return { reading: transcript.finish(), title: heading ? '' : page.title };
}

/** The thresholds of Readability count letters, commas and full stops as English has them. */
const LETTERS_OF_HAN = 'xxx';

/**
 * Makes each Han character of the copy weigh as much as the letters of a word's part in English, and Chinese
 * punctuation as much as theirs. What is read in the end is the text of the page itself.
 */
function enlarge(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.length <= WORDS_IT_KNOWS) continue;
    text.data = text.data
      .replaceAll(/[，、；：]/g, ', ')
      .replaceAll(/[。！？…]/g, '. ')
      .replaceAll(/\p{Script=Han}/gu, LETTERS_OF_HAN);
  }
}

/** Readability recognises a few short Chinese texts, such as 广告, and leaves them out. */
const WORDS_IT_KNOWS = 8;

/** The element that prints the title of the page, or begins it where the title goes on with the name of the site. */
function printedHeadline(copy: PageCopy, title: string): Element | null {
  const wanted = compact(title);
  const headings = [...copy.document.querySelectorAll('h1, h2, h3, [itemprop="headline"], [class*="title" i], [id*="title" i], [class*="headline" i]')];
  let best: Element | null = null;
  let length = 3;
  for (const heading of headings) {
    const text = compact(heading.textContent ?? '');
    if (text.length > length && wanted.includes(text)) [best, length] = [heading, text.length];
  }
  if (best) return best;
  const [only, ...others] = copy.document.querySelectorAll('h1');
  return only && others.length === 0 && countHan(only.textContent ?? '') > 4 ? only : null;
}

function compact(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

export function countHan(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}
