import type { Engine } from '../engine.js';
import { defineSummarizer, type SummarizerConstructor } from './summarizer.js';

/** A class and what puts it in place of the browser's own. */
export interface Installable {
  Summarizer: SummarizerConstructor;
  /** Makes the class the global `Summarizer`, which code written for the browser's own then finds. */
  install(): void;
}

type Global = { Summarizer?: SummarizerConstructor };

/** The class over an engine, knowing the browser's own even after it has taken its place. */
export function installable(engine: Pick<Engine, 'digest' | 'preload'>): Installable {
  let replaced: SummarizerConstructor | undefined;
  const Summarizer = defineSummarizer(engine, () => {
    const current = (globalThis as Global).Summarizer;
    return current === Summarizer ? replaced : current;
  });
  function install(): void {
    const current = (globalThis as Global).Summarizer;
    if (current === Summarizer) return;
    replaced = current;
    Object.defineProperty(globalThis, 'Summarizer', { value: Summarizer, writable: true, configurable: true });
  }
  return { Summarizer, install };
}
