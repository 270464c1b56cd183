/**
 * The digest off the calling thread.
 *
 * @packageDocumentation
 */
import { compiled, digest, preload } from '../index.js';
import type { CallOptions } from '../options.js';
import { checkWorkers } from './options.js';
import { createPool, type Thread, type WorkerDigester } from './pool.js';
import { startBlobWorker, wrap } from './thread-web.js';

export { serve, type WorkerScope } from './serve.js';
export type { WorkerDigester } from './pool.js';
export type { CallOptions } from '../options.js';
export type * from '../types.js';

/** How the digester works. */
export interface WorkerDigesterOptions {
  /** How many texts are digested at the same time: an integer from 1 to 256; 1 if not given. */
  workers?: number | undefined;
  /**
   * Starts a worker of your own, whose file calls {@link serve}; for pages whose policy forbids workers from blobs.
   * If it is not given, the package starts its own, and digests in the calling thread where that is forbidden.
   */
  worker?: (() => Worker) | undefined;
}

/**
 * Digests in workers of the browser.
 *
 * @throws TypeError or RangeError that names the option which is wrong
 */
export function createWorkerDigester(options: WorkerDigesterOptions = {}): WorkerDigester {
  const size = checkWorkers(options.workers, 1);
  const { worker } = options;
  if (worker) return createPool(size, () => wrap(worker()), compiled);
  return withFallback((start) => createPool(size, start, compiled));
}

/** Goes over to the calling thread for good when the first worker cannot be started. */
function withFallback(create: (start: () => Promise<Thread>) => WorkerDigester): WorkerDigester {
  let forbidden = false;
  let closed = false;
  const pool = create(() =>
    startBlobWorker().catch((error: unknown) => {
      forbidden = true;
      throw error;
    }),
  );
  async function inWorkerOrHere<T>(there: () => Promise<T>, here: () => Promise<T>): Promise<T> {
    if (forbidden && !closed) return here();
    try {
      return await there();
    } catch (error) {
      if (forbidden && !closed) return here();
      throw error;
    }
  }
  return {
    digest: (text: string, options?: CallOptions) =>
      inWorkerOrHere(() => pool.digest(text, options), () => digest(text, options)),
    preload: () => inWorkerOrHere(() => pool.preload(), () => preload()),
    close() {
      closed = true;
      pool.close();
    },
  };
}
