import type { Digest, DigestOptions } from 'yaodian';
import type { Request, Response } from './messages.js';
import { putSlices, type Slice } from './slices.js';

/** Why there is no digest. */
export class DigestError extends Error {
  constructor(readonly reason: 'unavailable' | 'failed' | 'cancelled', message: string) {
    super(message);
    this.name = 'DigestError';
  }
}

interface Job extends Request {
  slices: Slice[];
  resolve: (digest: Digest) => void;
  reject: (error: DigestError) => void;
}

/**
 * Digests off the main thread, the newest text first.
 *
 * At most one text is being read and one waits: a newer text replaces the waiting one, which is then cancelled.
 * The engine cannot be interrupted, so that cancelling a text that is being read ends its worker and starts another.
 */
export class Digester {
  private worker: Worker;
  private running: Job | null = null;
  private waiting: Job | null = null;
  private lastId = 0;
  private broken: string | null = null;
  private loaded: () => void = () => undefined;
  private readonly ready = new Promise<void>((resolve) => (this.loaded = resolve));

  constructor(private readonly start: () => Worker) {
    this.worker = this.connect();
  }

  digest(text: string, options: DigestOptions): Promise<Digest> {
    return new Promise((resolve, reject) => {
      const job: Job = { id: ++this.lastId, text, options, slices: [], resolve, reject };
      if (this.broken !== null) this.restart();
      if (this.running) {
        this.waiting?.reject(cancelled());
        this.waiting = job;
      } else {
        this.run(job);
      }
    });
  }

  /** A digest that nobody waits for, made once the engine is loaded; null where it then has something to do, or fails. */
  async rehearse(text: string): Promise<Digest | null> {
    await this.ready;
    if (this.running || this.broken !== null) return null;
    return this.digest(text, {}).catch(() => null);
  }

  /** Gives up whatever is being read or waits. */
  cancel(): void {
    const { running, waiting } = this;
    if (running) this.restart();
    this.running = this.waiting = null;
    running?.reject(cancelled());
    waiting?.reject(cancelled());
  }

  private run(job: Job): void {
    this.running = job;
    const request: Request = { id: job.id, text: job.text, options: job.options };
    this.worker.postMessage(request);
  }

  private connect(): Worker {
    const worker = this.start();
    worker.addEventListener('message', ({ data }: MessageEvent<Response>) => this.receive(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.fail(event.message);
    });
    return worker;
  }

  private restart(): void {
    this.worker.terminate();
    this.broken = null;
    this.worker = this.connect();
  }

  private receive(response: Response): void {
    if (response.kind === 'ready') return this.loaded();
    if (response.kind === 'unavailable') return this.fail(response.message);
    const job = this.running;
    if (!job || job.id !== response.id) return;
    if (response.kind === 'slice') {
      job.slices.push(response.slice);
      return;
    }
    this.running = null;
    if (response.kind === 'digest') {
      putSlices(response.digest, job.slices);
      job.resolve(response.digest);
    } else job.reject(new DigestError('failed', response.message));
    const next = this.waiting;
    this.waiting = null;
    if (next) this.run(next);
  }

  private fail(message: string): void {
    this.broken = message;
    const { running, waiting } = this;
    this.running = this.waiting = null;
    running?.reject(new DigestError('unavailable', message));
    waiting?.reject(new DigestError('unavailable', message));
  }
}

function cancelled(): DigestError {
  return new DigestError('cancelled', 'A newer text took its place.');
}
