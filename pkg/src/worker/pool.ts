import { onAbort } from '../abort.js';
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
  /** Whether a worker has been given the text. */
  posted: boolean;
  text: string;
  options: DigestOptions;
  resolve(digest: Digest): void;
  reject(reason: unknown): void;
}

interface Slot {
  thread: Thread | undefined;
  /** Settled when the worker has loaded the engine. */
  loaded: Promise<void> | undefined;
  /** Ends the wait for that. */
  giveUp: ((reason: unknown) => void) | undefined;
  job: Job | undefined;
}

/** How long a worker may take to load the engine, in milliseconds; one that does not serve would never say so. */
const LOAD_LIMIT = 60_000;

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
  const slots: Slot[] = Array.from({ length: size }, () => ({ thread: undefined, loaded: undefined, giveUp: undefined, job: undefined }));
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
        forget?.();
        settled(value);
      };
      const job: Job = { id: ++lastId, posted: false, text, options: rest, resolve: settle(resolve), reject: settle(reject) };
      const forget = signal && onAbort(signal, () => drop(job, signal.reason));
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
      job.posted = true;
      slot.thread?.keepAlive(true);
      slot.thread?.post({ kind: 'digest', id: job.id, text: job.text, options: job.options });
    } catch (error) {
      if (slot.job === job) finish(slot, () => job.reject(error));
    }
  }

  /** Starts the worker of the slot. A start that fails can be tried again. */
  function load(slot: Slot): Promise<void> {
    if (slot.loaded) return slot.loaded;
    const loaded = startThread(slot).catch((error: unknown) => {
      if (slot.loaded === loaded) empty(slot, error);
      throw error;
    });
    slot.loaded = loaded;
    return loaded;
  }

  async function startThread(slot: Slot): Promise<void> {
    const module = await compiled();
    const thread = await start();
    if (closed) {
      thread.terminate();
      throw new DOMException('the digester was closed', 'AbortError');
    }
    slot.thread = thread;
    let limit: ReturnType<typeof setTimeout> | undefined;
    const ready = new Promise<void>((resolve, reject) => {
      slot.giveUp = reject;
      limit = setTimeout(() => reject(new Error('the worker did not load the engine; its file has to call serve()')), LOAD_LIMIT);
      thread.listen(
        (response) => {
          if (response?.kind === 'loaded') resolve();
          else if (response?.kind === 'unloaded') reject(toError(response));
          else answered(slot, thread, response);
        },
        (error) => failed(slot, thread, error),
      );
      thread.keepAlive(true);
      thread.post({ kind: 'load', module });
    });
    await ready.finally(() => clearTimeout(limit));
    thread.keepAlive(slot.job !== undefined);
  }

  /** Other messages come from the rest of a worker's own file, and are none of ours. */
  function answered(slot: Slot, thread: Thread, response: Response | null | undefined): void {
    const { job } = slot;
    if (slot.thread !== thread || !job) return;
    if (response?.kind === 'digest' && response.id === job.id) finish(slot, () => job.resolve(response.digest));
    if (response?.kind === 'error' && response.id === job.id) finish(slot, () => job.reject(toError(response)));
  }

  function failed(slot: Slot, thread: Thread, error: Error): void {
    if (slot.thread !== thread) return;
    const { job } = slot;
    empty(slot, error);
    finish(slot, () => job?.reject(error));
  }

  function finish(slot: Slot, settle: () => void): void {
    slot.job = undefined;
    slot.thread?.keepAlive(false);
    settle();
    next();
  }

  /**
   * A text in a worker cannot be stopped from outside; so its worker ends, and a new one takes its place. One that is
   * still loading is left to the next text.
   */
  function drop(job: Job, reason: unknown): void {
    const waiting = queue.indexOf(job);
    if (waiting >= 0) queue.splice(waiting, 1);
    const slot = slots.find((slot) => slot.job === job);
    if (!slot) return job.reject(reason);
    if (job.posted) empty(slot, reason);
    finish(slot, () => job.reject(reason));
  }

  function empty(slot: Slot, reason: unknown): void {
    const { thread, giveUp } = slot;
    slot.thread = slot.loaded = slot.giveUp = undefined;
    giveUp?.(reason);
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
      empty(slot, reason);
      slot.job = undefined;
      job?.reject(reason);
    }
  }

  return { digest, preload, close };
}
