import { parseInert } from '../trusted.js';

/** What was taken from a web page. */
export interface FromPage {
  text: string;
  /** All of its text, where `text` is only a part of it. */
  whole: string | null;
}

/** An extracted article shorter than this is likely to be a teaser, not the article. */
const SHORTEST_ARTICLE = 120;

/** The article in a web page or in a piece of one. */
export async function articleFromHtml(html: string): Promise<FromPage> {
  const page = parseInert(html);
  const whole = textOf(page.body);
  if (!isPage(page)) return { text: whole, whole: null };
  const article = await extract(page);
  if (article === null || article.length < SHORTEST_ARTICLE) return { text: whole, whole: null };
  return { text: article, whole: whole.length > article.length ? whole : null };
}

/** Whether there is something around the article to leave out. */
function isPage(page: Document): boolean {
  return page.querySelector('nav, aside, footer, header, article, main, form') !== null || page.links.length > 12;
}

/** Fetches what finds the article in a web page. */
export const loadReadability = () => import('@mozilla/readability');

/**
 * The article found by Readability, or null. Its own second tries assign markup, which Trusted Types forbid,
 * so that any text satisfies it (`charThreshold`) and second tries are made here, on fresh copies.
 */
export async function extract(page: Document): Promise<string | null> {
  const { Readability } = await loadReadability();
  for (const removed of [[], ['FLAG_STRIP_UNLIKELYS'], ['FLAG_STRIP_UNLIKELYS', 'FLAG_WEIGHT_CLASSES']]) {
    const copy = page.cloneNode(true) as Document;
    for (const element of copy.querySelectorAll('noscript, template')) element.remove();
    const reader = new Readability<Element>(copy, { charThreshold: 1, serializer: (element) => element as Element });
    const flags = reader as unknown as Record<string, number> & { _removeFlag(flag: number): void };
    for (const name of removed) flags._removeFlag(flags[name] ?? 0);
    const found = parsed(reader);
    if (!found?.content) continue;
    const body = textOf(found.content);
    if (body.length < SHORTEST_ARTICLE) continue;
    const title = headline(page, found.title ?? '');
    return title === '' || body.startsWith(title) ? body : `${title}\n${body}`;
  }
  return null;
}

/** Null where it finds nothing, for it then tries to assign markup. */
function parsed<T>(reader: { parse(): T | null }): T | null {
  try {
    return reader.parse();
  } catch {
    return null;
  }
}

/** The heading that the page prints, where the title of its window begins with it; else that title. */
function headline(page: Document, title: string): string {
  const printed = [...page.querySelectorAll('h1, h2')].map((heading) => collapse(heading.textContent ?? ''));
  return printed.find((text) => text.length > 4 && title.startsWith(text.slice(0, 12))) ?? title.trim();
}

const UNSEEN = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'IFRAME', 'OBJECT', 'SVG', 'svg', 'CANVAS', 'AUDIO', 'VIDEO', 'SELECT', 'TEXTAREA', 'BUTTON']);
const INLINE = new Set([
  'A', 'ABBR', 'B', 'BDI', 'BDO', 'CITE', 'CODE', 'DATA', 'DEL', 'DFN', 'EM', 'FONT', 'I', 'IMG', 'INS', 'KBD', 'LABEL', 'MARK', 'Q', 'RUBY',
  'RB', 'S', 'SAMP', 'SMALL', 'SPAN', 'STRONG', 'SUB', 'SUP', 'TIME', 'TT', 'U', 'VAR', 'WBR',
]);

/** The visible text of an element, one line a block. */
export function textOf(root: Element): string {
  const lines: string[] = [];
  let line = '';
  const finish = () => {
    const text = collapse(line);
    if (text !== '') lines.push(text);
    line = '';
  };
  const visit = (node: Node) => {
    if (node instanceof Text || node.nodeType === Node.TEXT_NODE) {
      line += node.nodeValue ?? '';
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const element = node as Element;
    const name = element.tagName;
    if (UNSEEN.has(name) || element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return;
    if (/display\s*:\s*none/i.test(element.getAttribute('style') ?? '')) return;
    // The reading of a character, printed above it, is no text of the article.
    if (name === 'RT' || name === 'RP') return;
    if (name === 'BR' || name === 'HR') return finish();
    if (name === 'PRE') {
      finish();
      lines.push(...(element.textContent ?? '').split('\n'));
      return;
    }
    const block = !INLINE.has(name);
    if (block) finish();
    element.childNodes.forEach(visit);
    if (block) finish();
  };
  visit(root);
  finish();
  return lines.join('\n');
}

function collapse(text: string): string {
  return text.replace(/[ \t\n\r\f\u00a0]+/g, ' ').trim();
}
