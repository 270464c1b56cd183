/**
 * The digest off the calling thread.
 *
 * @packageDocumentation
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { compiled } from '../node.js';
import { checkWorkers } from './options.js';
import { createPool, type Thread, type WorkerDigester } from './pool.js';
import type { Response } from './protocol.js';

export { serve, type WorkerScope } from './serve.js';
export type { WorkerDigester } from './pool.js';
export type { CallOptions } from '../options.js';
export type * from '../types.js';

/** How the digester works. */
export interface WorkerDigesterOptions {
  /** How many texts are digested at the same time: an integer from 1 to 256; as many as there are processors if not given. */
  workers?: number | undefined;
}

/**
 * Digests in threads of Node. Idle threads do not keep the process alive.
 *
 * @throws TypeError or RangeError that names the option which is wrong
 */
export function createWorkerDigester(options: WorkerDigesterOptions = {}): WorkerDigester {
  return createPool(checkWorkers(options.workers, availableParallelism()), start, compiled);
}

function start(): Thread {
  // Without the options of this process: some of them, such as `--input-type`, keep a worker from starting.
  const worker = new Worker(new URL('./node-main.js', import.meta.url), { execArgv: [] });
  return {
    post: (request) => worker.postMessage(request),
    listen(answered, failed) {
      worker.on('message', (response: Response) => answered(response));
      worker.on('error', failed);
      worker.on('messageerror', failed);
      worker.on('exit', () => failed(new Error('the worker ended')));
    },
    terminate: () => void worker.terminate(),
    keepAlive: (busy) => (busy ? worker.ref() : worker.unref()),
  };
}
