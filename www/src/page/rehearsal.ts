import type { Digest } from 'yaodian';
import { keyPointList } from '../components/key-points.js';
import { sourceCard } from '../components/source-card.js';
import { stanceAxis } from '../components/stance-axis.js';
import type { DigestActions } from '../components/actions.js';
import type { Digester } from '../engine/digester.js';
import { examples } from '../examples/index.js';
import { h } from '../dom.js';
import type { Strings } from '../i18n/index.js';

/**
 * Reads and lays out an example before the reader pastes, while nothing else is to be done.
 *
 * What is done for the first time is slow: the engine's functions are compiled when they are first called, and a
 * browser opens the bold and the large cuts of a Chinese font, which are many megabytes, when they are first laid out.
 * What is called often is compiled again and better, beside the very calls that it slows down; so the engine reads on until
 * most of that is done.
 */
export async function rehearse(digester: Digester, strings: Strings, isWanted: () => boolean): Promise<void> {
  const isTraditional = strings.tag === 'zh-Hant';
  for (const { kind, text } of examples) {
    if ((kind === '繁體') !== isTraditional) continue;
    await idle();
    if (!isWanted()) return;
    const digest = await digester.rehearse(text);
    if (digest) await layOut(digest, strings, isWanted);
    for (let time = 0; time < REPETITIONS; time++) {
      await idle();
      if (!isWanted()) return;
      await digester.rehearse(text);
    }
    return;
  }
}

/** Some hundredths of a second of work for the engine, and as much for the browser's compiler. */
const REPETITIONS = 5;

const NOTHING: DigestActions = {
  jump: () => undefined, choose: () => undefined, preview: () => undefined, open: () => undefined, compare: () => undefined, keep: () => undefined,
};

/** Lays out the parts of a digest where nobody sees them, one by one, so that the page is never held up for long. */
async function layOut(digest: Digest, strings: Strings, isWanted: () => boolean): Promise<void> {
  const parts = [
    () => h('h2', {}, strings.keyPoints),
    () => keyPointList(digest, strings, NOTHING),
    () => h('article', { class: 'article' }, h('h2', { class: 'title' }, digest.title?.text), h('p', {}, digest.keyPoints[0]?.text)),
    () => sourceCard(digest, 0, strings, NOTHING),
    () => stanceAxis(digest, 400, strings, NOTHING),
  ];
  const stage = h('div', { class: 'rehearsal', 'aria-hidden': 'true', inert: true });
  document.body.append(stage);
  for (const part of parts) {
    await idle();
    if (!isWanted()) break;
    stage.replaceChildren(part());
    stage.getBoundingClientRect();
    // Nothing stays for whoever looks for the parts of the reader's own digest meanwhile.
    stage.replaceChildren();
  }
  stage.remove();
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve());
    else setTimeout(resolve, 50);
  });
}
