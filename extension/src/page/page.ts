/** Runs in the page once the reader has asked for it: reads its text and marks it, for as long as the panel is connected. */
import { CONNECTION, parseToPage, type ToPage, type ToPanel } from '../messages.js';
import { findArticle } from './article.js';
import { countHan } from './boilerplate.js';
import { follow } from './follow.js';
import { goesOn } from './pagination.js';
import { Marks, reveal } from './marks.js';
import { Reading, Transcript } from './reading.js';
import { transcribe } from './transcribe.js';
import { readSelection } from './selection.js';
import { copyPage, hasForeignFrame, rootsOf } from './copy.js';
import { listenToPresses } from './press.js';

/** A shorter selection, in Han characters, is rather a double click in passing than a wish. */
const SHORTEST_SELECTION = 10;

type Text = Extract<ToPanel, { kind: 'text' }>;
type Found = { reading: Reading } & Pick<Text, 'title' | 'from' | 'goesOn'>;

function serve(port: chrome.runtime.Port): void {
  const marks = new Marks();
  let count = 0;
  let shown: Found | null = null;
  let ended = false;
  const tell = (message: ToPanel) => port.postMessage(message);

  const show = (found: Found) => {
    shown = found;
    count += 1;
    const { reading, ...rest } = found;
    tell({ kind: 'text', reading: count, text: reading.text, ...rest });
  };

  const follower = follow({
    moved() {
      marks.clear();
      shown = null;
      tell({ kind: 'moved' });
    },
    changed() {
      if (ended || shown?.from === 'selection') return false;
      follower.watch(rootsOf(document));
      const found = readArticle();
      if (found && found.reading.text !== shown?.reading.text) return show(found), true;
      if (!found && !shown) tell({ kind: 'nothing', reason: 'no-article' });
      return false;
    },
  });

  const read = (selected: string | undefined) => {
    marks.clear();
    shown = null;
    try {
      const found = readChosen(selected) ?? (isText() ? readWhole() : readArticle());
      if (found) show(found);
      else tell({ kind: 'nothing', reason: whyNothing() });
    } catch (error) {
      console.error(error);
      tell({ kind: 'nothing', reason: 'failed' });
    }
    follower.watch(rootsOf(document));
  };

  const obey = (message: ToPage) => {
    if (message.kind === 'read') return read(message.selected);
    if (!shown || message.reading !== count) return;
    if (message.kind === 'paint') marks.paint(shown.reading, message.layers);
    else reveal(shown.reading, message.span);
  };

  const stopListening = listenToPresses((node, offset) => {
    const at = shown?.reading.offsetOf(node, offset) ?? null;
    if (at !== null) tell({ kind: 'pressed', reading: count, offset: at });
  });
  port.onMessage.addListener((message) => {
    const parsed = parseToPage(message);
    if (parsed) obey(parsed);
  });
  port.onDisconnect.addListener(() => {
    ended = true;
    marks.clear();
    follower.stop();
    stopListening();
  });
}

/** What is selected; where the reader asked for that but it cannot be found in the page, what the browser says is. */
function readChosen(selected: string | undefined): Found | null {
  const reading = readSelection(document);
  const found = { title: '', from: 'selection', goesOn: false } as const;
  if (reading && (selected !== undefined || countHan(reading.text) >= SHORTEST_SELECTION)) return { reading, ...found };
  return selected ? { reading: new Reading(selected, []), ...found } : null;
}

function readArticle(): Found | null {
  const article = findArticle(document);
  return article && { ...article, from: 'article', goesOn: goesOn(document) };
}

/** A file of plain text is an article as a whole. */
function isText(): boolean {
  return document.contentType === 'text/plain';
}

function readWhole(): Found | null {
  const transcript = new Transcript();
  const copy = copyPage(document);
  transcribe(copy.document.body, copy, transcript);
  const reading = transcript.finish();
  return reading.text === '' ? null : { reading, title: '', from: 'document', goesOn: false };
}

function whyNothing(): Extract<ToPanel, { kind: 'nothing' }>['reason'] {
  const type = document.contentType;
  if (type === 'application/pdf') return 'pdf';
  if (/^(image|audio|video)\//.test(type)) return 'not-text';
  return hasForeignFrame(document) ? 'foreign-frame' : 'no-article';
}

const injected = globalThis as { yaodianIsHere?: true };
if (!injected.yaodianIsHere) {
  injected.yaodianIsHere = true;
  chrome.runtime.onConnect.addListener((port) => {
    if (port.name === CONNECTION) serve(port);
  });
}
