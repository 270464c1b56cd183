import { source } from './blob-source.js';
import type { Thread } from './pool.js';
import type { Response } from './protocol.js';

/** How long a worker may take to say that it runs, in milliseconds; a policy may keep it from starting without a word. */
const START_LIMIT = 10_000;

/** A worker of the browser as the pool sees it. */
export function wrap(worker: Worker): Thread {
  return {
    post: (request) => worker.postMessage(request),
    listen(answered, failed) {
      worker.addEventListener('message', (event: MessageEvent<Response>) => answered(event.data));
      worker.addEventListener('error', (event) => failed(new Error(event.message || 'the worker failed')));
      worker.addEventListener('messageerror', () => failed(new Error('an answer of the worker could not be read')));
    },
    terminate: () => worker.terminate(),
    keepAlive() {},
  };
}

/**
 * Starts a worker from this package's own code. Its script travels as text: bundlers differ in what they make of the
 * address of a worker file, and none of them touches a string.
 *
 * @throws Error where the page's policy forbids it
 */
export async function startBlobWorker(): Promise<Thread> {
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  try {
    const worker = new Worker(address, { name: 'yaodian' });
    await started(worker);
    return wrap(worker);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function started(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => settle(() => reject(new Error('the worker did not start'))), START_LIMIT);
    const onMessage = () => settle(resolve);
    const onError = (event: Event) => {
      event.preventDefault();
      settle(() => reject(new Error('workers from blobs are forbidden here')));
    };
    function settle(then: () => void): void {
      clearTimeout(limit);
      worker.removeEventListener('message', onMessage);
      worker.removeEventListener('error', onError);
      then();
    }
    worker.addEventListener('message', onMessage);
    worker.addEventListener('error', onError);
  });
}
