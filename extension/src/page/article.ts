import { Readability } from '@mozilla/readability';
import { countHan, isLabel, proseOf, removeBoxes } from './boilerplate.js';
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

/** The same for an article in another language, in UTF-16 code units. */
const SHORTEST_FOREIGN = 200;

/** An attempt that finds this share of the Han characters outside links has found the article. */
const ENOUGH = 0.35;

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

/** A line of which more than this share is links leads elsewhere. */
const LINK_SHARE = 0.8;

interface Flags extends Record<string, number> {
  _flags: number;
}

/** The article of a page; null where there is none. */
export function findArticle(page: Document): Article | null {
  let best: Attempt | null = null;
  let most = -1;
  for (const overlooked of ATTEMPTS) {
    const found = attempt(page, overlooked);
    const size = found ? countHan(found.reading.text) : -1;
    if (size > most) [best, most] = [found, size];
    if (found && size >= SHORTEST && size >= ENOUGH * found.prose) break;
  }
  // An article in another language is found too, so that the reader can be told.
  if (!best) return null;
  const { reading, title } = best;
  return most >= SHORTEST || reading.text.length >= SHORTEST_FOREIGN ? { reading, title } : null;
}

interface Attempt extends Article {
  /** Han characters of the page outside links. */
  prose: number;
}

function attempt(page: Document, overlooked: readonly string[]): Attempt | null {
  const copy = copyPage(page);
  const transcript = new Transcript((line, linked) => linked > LINK_SHARE || isLabel(line));
  const heading = printedHeadline(copy, page.title);
  const headline = new Set(heading ? textsOf(heading, copy) : []);
  if (heading) transcribe(heading, copy, transcript);
  if (overlooked.length === 0) removeBoxes(copy.document.body);
  const prose = proseOf(copy.document.body);
  enlarge(copy.document.body);
  const reader = new Readability<Element>(copy.document, { charThreshold: 1, serializer: (node) => node as Element, disableJSONLD: true });
  const flags = reader as unknown as Flags;
  for (const flag of overlooked) flags._flags &= ~flags[flag]!;
  const found = reader.parse();
  if (!found?.content) return null;
  transcribe(found.content, copy, transcript, { without: headline });
  return { reading: transcript.finish(), title: heading ? '' : page.title, prose };
}

/** The thresholds of Readability count letters, commas and full stops as English has them. */
const LETTERS_OF_HAN = 'xxx';

/**
 * Makes each Han character of the copy weigh as much as the letters of a word's part in English, and Chinese
 * punctuation as much as theirs. What is read in the end is the text of the page itself.
 */
function enlarge(body: HTMLElement): void {
  for (const text of textNodes(body)) {
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
  if (only && others.length === 0 && countHan(only.textContent ?? '') > 4) return only;
  return textThatBegins(copy.document.body, wanted);
}

/** A shorter text may begin the title by chance. */
const SHORTEST_TITLE = 6;

/** The smallest element that holds the beginning of the title, whatever its name. */
function textThatBegins(body: HTMLElement, title: string): Element | null {
  for (const node of textNodes(body)) {
    const text = compact(node.data);
    const parent = node.parentElement;
    if (text.length < SHORTEST_TITLE || !title.startsWith(text) || !parent || parent.closest('a')) continue;
    if (compact(parent.textContent ?? '') === text) return parent;
  }
  return null;
}

function textsOf(element: Element, copy: PageCopy): Text[] {
  return [...textNodes(element)].map((text) => copy.origin.get(text) as Text);
}

function* textNodes(element: Element): Generator<Text> {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode as Text;
}

function compact(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
