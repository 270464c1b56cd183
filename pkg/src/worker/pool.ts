import { type CallOptions, checkArguments } from '../options.js';
import type { Digest, DigestOptions } from '../types.js';
import { type Request, type Response, toError } from './protocol.js';

/** A worker of either platform. */
export interface Thread {
  post(request: Request): void;
  /** Calls back for every answer, and once if the worker fails. */
  listen(answered: (response: Response) => void, failed: (error: Error) => void): void;
  terminate(): void;
  /** Whether the worker keeps the process alive. */
  keepAlive(busy: boolean): void;
}

/** Digests off the calling thread. */
export interface WorkerDigester {
  /**
   * The digest of an article, as `digest` of the package gives it.
   *
   * @param text the article as pasted
   * @param options how many key points, and what the caller knows better than the text; aborting the signal ends the
   *   wait at once and frees the worker for the next text
   * @throws TypeError or RangeError that names the argument which is wrong
   * @throws the reason of `options.signal` once it is aborted
   */
  digest(text: string, options?: CallOptions): Promise<Digest>;
  /** Starts a worker and loads the engine ahead of the first digest. */
  preload(): Promise<void>;
  /** Ends the workers; what is still pending rejects with an `AbortError`. */
  close(): void;
}

interface Job {
  id: number;
  text: string;
  options: DigestOptions;
  resolve(digest: Digest): void;
  reject(reason: unknown): void;
}

interface Slot {
  thread: Thread | undefined;
  /** Settled when the worker has loaded the engine. */
  loaded: Promise<void> | undefined;
  job: Job | undefined;
}

/**
 * A digester over `size` workers, each started when it is first needed and given one text at a time.
 *
 * @param compiled the engine, compiled once for all workers
 */
export function createPool(
  size: number,
  start: () => Thread | Promise<Thread>,
  compiled: () => Promise<WebAssembly.Module>,
): WorkerDigester {
  const slots: Slot[] = Array.from({ length: size }, () => ({ thread: undefined, loaded: undefined, job: undefined }));
  const queue: Job[] = [];
  let lastId = 0;
  let closed = false;

  function digest(text: string, options?: CallOptions): Promise<Digest> {
    return new Promise((resolve, reject) => {
      checkArguments(text, options);
      const { signal, ...rest } = options ?? {};
      signal?.throwIfAborted();
      if (closed) throw new DOMException('the digester is closed', 'InvalidStateError');
      const settle = <T>(settled: (value: T) => void) => (value: T) => {
        signal?.removeEventListener('abort', onAbort);
        settled(value);
      };
      const job: Job = { id: ++lastId, text, options: rest, resolve: settle(resolve), reject: settle(reject) };
      const onAbort = () => drop(job, signal?.reason);
      signal?.addEventListener('abort', onAbort);
      queue.push(job);
      next();
    });
  }

  /** Gives waiting texts to free workers. */
  function next(): void {
    for (const slot of slots) {
      if (queue.length === 0) return;
      if (slot.job === undefined) void run(slot, queue.shift()!);
    }
  }

  async function run(slot: Slot, job: Job): Promise<void> {
    slot.job = job;
    try {
      await load(slot);
      if (slot.job !== job) return;
      slot.thread?.keepAlive(true);
      slot.thread?.post({ kind: 'digest', id: job.id, text: job.text, options: job.options });
    } catch (error) {
      if (slot.job === job) finish(slot, () => job.reject(error));
    }
  }

  /** Starts the worker of the slot. A start that fails can be tried again. */
  function load(slot: Slot): Promise<void> {
    slot.loaded ??= startThread(slot).catch((error: unknown) => {
      empty(slot);
      throw error;
    });
    return slot.loaded;
  }

  async function startThread(slot: Slot): Promise<void> {
    const module = await compiled();
    const thread = await start();
    if (closed) {
      thread.terminate();
      throw new DOMException('the digester is closed', 'AbortError');
    }
    slot.thread = thread;
    await new Promise<void>((resolve, reject) => {
      thread.listen(
        (response) => {
          if (response.kind === 'loaded') resolve();
          else if (response.kind === 'unloaded') reject(toError(response));
          else answered(slot, thread, response);
        },
        (error) => {
          reject(error);
          failed(slot, thread, error);
        },
      );
      thread.keepAlive(true);
      thread.post({ kind: 'load', module });
    });
    thread.keepAlive(slot.job !== undefined);
  }

  function answered(slot: Slot, thread: Thread, response: Extract<Response, { id: number }>): void {
    const { job } = slot;
    if (slot.thread !== thread || job?.id !== response.id) return;
    finish(slot, () => (response.kind === 'digest' ? job.resolve(response.digest) : job.reject(toError(response))));
  }

  function failed(slot: Slot, thread: Thread, error: Error): void {
    if (slot.thread !== thread) return;
    const { job } = slot;
    empty(slot);
    finish(slot, () => job?.reject(error));
  }

  function finish(slot: Slot, settle: () => void): void {
    slot.job = undefined;
    slot.thread?.keepAlive(false);
    settle();
    next();
  }

  /** A text in a worker cannot be stopped from outside; so its worker ends, and a new one takes its place. */
  function drop(job: Job, reason: unknown): void {
    const waiting = queue.indexOf(job);
    if (waiting >= 0) queue.splice(waiting, 1);
    const slot = slots.find((slot) => slot.job === job);
    if (!slot) return job.reject(reason);
    if (slot.thread) empty(slot);
    finish(slot, () => job.reject(reason));
  }

  function empty(slot: Slot): void {
    const { thread } = slot;
    slot.thread = undefined;
    slot.loaded = undefined;
    // Last, since some platforms report the end of a worker before this returns, and it is not to count as a failure.
    thread?.terminate();
  }

  async function preload(): Promise<void> {
    if (closed) throw new DOMException('the digester is closed', 'InvalidStateError');
    await load(slots[0]!);
  }

  function close(): void {
    if (closed) return;
    closed = true;
    const reason = new DOMException('the digester was closed', 'AbortError');
    for (const job of queue.splice(0)) job.reject(reason);
    for (const slot of slots) {
      const { job } = slot;
      empty(slot);
      slot.job = undefined;
      job?.reject(reason);
    }
  }

  return { digest, preload, close };
}
