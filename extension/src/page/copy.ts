/**
 * A page as an extractor wants it: one inert document, in which frames and shadow trees stand where they are shown and
 * which lacks what is not. The extractor may tear it apart; the page itself is only read.
 */
export interface PageCopy {
  document: Document;
  /** The node of the page that a node of the copy was made from. */
  origin: WeakMap<Node, Node>;
}

/** Elements whose text is not the page's prose. */
const UNREAD = new Set([
  'SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'LINK', 'META', 'BASE', 'TITLE', 'SVG', 'MATH', 'CANVAS', 'AUDIO', 'VIDEO', 'OBJECT', 'EMBED', 'SELECT',
  'TEXTAREA', 'INPUT', 'BUTTON', 'METER', 'PROGRESS', 'DATALIST', 'RT', 'RP', 'AREA', 'MAP',
]);

/** The attributes by which extractors judge an element. */
const JUDGED = ['class', 'id', 'role', 'rel', 'itemprop', 'itemtype', 'itemscope', 'property', 'aria-hidden', 'aria-modal'];

/** A frame smaller than this, in CSS pixels, shows no article. */
const SMALLEST_FRAME = { width: 240, height: 160 };

interface Pending {
  from: Node;
  to: Node;
}

/** Copies what is shown of a page. */
export function copyPage(page: Document): PageCopy {
  const copy: PageCopy = {
    document: page.implementation.createHTMLDocument(page.title),
    origin: new WeakMap(),
  };
  if (!page.body) return copy;
  copyAttributes(page.body, copy.document.body);
  copy.origin.set(copy.document.body, page.body);
  // A stack of our own, for a page may nest deeper than calls can.
  const pending: Pending[] = [{ from: page.body, to: copy.document.body }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    for (const child of shownChildren(next.from)) {
      if (child.nodeType === Node.TEXT_NODE) {
        const text = copy.document.createTextNode((child as Text).data);
        copy.origin.set(text, child);
        next.to.appendChild(text);
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        const made = copyElement(child as Element, copy);
        if (!made) continue;
        next.to.appendChild(made);
        pending.push({ from: child, to: made });
      }
    }
  }
  return copy;
}

/** The children that are shown inside a node: of a host those of its shadow tree, of a slot those assigned to it, of a frame its body. */
function shownChildren(node: Node): Iterable<Node> {
  if (node.nodeType !== Node.ELEMENT_NODE) return node.childNodes;
  const element = node as Element;
  const frame = frameDocument(element);
  if (frame) return frame.body ? [frame.body] : [];
  const shadow = shadowOf(element);
  if (shadow) return shadow.childNodes;
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.({ flatten: true }) ?? [];
    if (assigned.length > 0) return assigned;
  }
  return element.childNodes;
}

function copyElement(element: Element, copy: PageCopy): Element | null {
  const name = element.localName;
  if (UNREAD.has(name.toUpperCase()) || !isShown(element)) return null;
  if (name === 'iframe' || name === 'frame') {
    const { width, height } = element.getBoundingClientRect();
    if (width < SMALLEST_FRAME.width || height < SMALLEST_FRAME.height || !frameDocument(element)) return null;
  }
  const made = copy.document.createElement(copiedName(element));
  copyAttributes(element, made);
  copy.origin.set(made, element);
  return made;
}

/** Frames, their bodies and elements that HTML does not know become plain boxes, which extractors can judge. */
function copiedName(element: Element): string {
  const name = element.localName;
  const isPlain = element.namespaceURI === 'http://www.w3.org/1999/xhtml' && !/-|^(i?frame|frameset|body|html|slot)$/.test(name);
  return isPlain ? name : 'div';
}

function copyAttributes(from: Element, to: Element): void {
  for (const name of JUDGED) {
    const value = from.getAttribute(name);
    if (value !== null) to.setAttribute(name, value);
  }
  if (from.localName === 'img') to.setAttribute('src', 'x');
  // Where a link leads does not matter, but an extractor turns links to scripts into new text.
  if (from.localName === 'a' && from.hasAttribute('href')) to.setAttribute('href', 'https://link.invalid/');
}

function isShown(element: Element): boolean {
  if (element.localName === 'dialog' && !element.hasAttribute('open')) return false;
  // An element with `display: contents` has no box but is shown.
  return element.checkVisibility() || element.ownerDocument.defaultView?.getComputedStyle(element).display === 'contents';
}

/** A page, and the frames and shadow trees in it that can be read. */
export function rootsOf(page: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const inner = [...page.querySelectorAll('*')].flatMap((element) => frameDocument(element) ?? shadowOf(element) ?? []);
  return [page, ...inner.flatMap(rootsOf)];
}

/** Whether a frame of another site, which cannot be read, takes up much of the window. */
export function hasForeignFrame(page: Document): boolean {
  return [...page.querySelectorAll('iframe, frame')].some((frame) => {
    const { width, height } = frame.getBoundingClientRect();
    return width * height > (innerWidth * innerHeight) / 2 && !frameDocument(frame);
  });
}

/** The document in a frame of the same site. */
function frameDocument(element: Element): Document | null {
  if (element.localName !== 'iframe' && element.localName !== 'frame') return null;
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

type FirefoxElement = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/** The shadow tree of an element. Extensions may read closed ones too, which readers see like any other text. */
function shadowOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!element.localName.includes('-')) return null;
  if (BROWSER === 'firefox') return (element as FirefoxElement).openOrClosedShadowRoot ?? null;
  return chrome.dom?.openOrClosedShadowRoot(element as HTMLElement) ?? null;
}
