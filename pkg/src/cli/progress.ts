import type { Streams } from './streams.js';

/** How far a run has come, on standard error where that is a terminal. */
export interface Progress {
  count(): void;
  /** Makes room for a message. */
  clear(): void;
  end(): void;
}

/** How often the line is written again, in milliseconds. */
const INTERVAL = 200;

export function startProgress(streams: Streams): Progress {
  const { showProgress } = streams;
  if (!showProgress) return { count() {}, clear() {}, end() {} };
  const start = performance.now();
  let shown = -Infinity;
  let articles = 0;
  return {
    count() {
      articles += 1;
      const now = performance.now();
      if (now - shown < INTERVAL) return;
      shown = now;
      const rate = Math.round((articles * 1000) / Math.max(now - start, 1));
      showProgress(`${articles} articles, ${rate} a second`);
    },
    clear: () => showProgress(''),
    end: () => showProgress(''),
  };
}
