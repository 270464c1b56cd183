import type { Digest, DigestOptions } from 'yaodian';
import { Digester } from '../../../www/src/engine/digester.js';

const WORKER = 'worker.js';
/** A panel may stay open for a day; its engine gives its memory back when nothing has been read for this long. */
const IDLE_MILLISECONDS = 20_000;

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const rules = {
  createScriptURL(url: string): string {
    if (url !== WORKER) throw new TypeError(`not the script of the engine: ${url}`);
    return url;
  },
};
// The policy of the panel lets scripts start from no other place than this.
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('yaodian', rules) ?? rules;

/** The engine, off the thread of the panel, there while it is needed. */
export class Engine {
  private digester: Digester | null = null;
  private worker: Worker | null = null;
  private running = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Loads the engine ahead of a digest. */
  wake(): Digester {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.rest(), IDLE_MILLISECONDS);
    return (this.digester ??= new Digester(() => (this.worker = new Worker(policy.createScriptURL(WORKER), { type: 'module', name: 'yaodian' }))));
  }

  async digest(text: string, options: DigestOptions): Promise<Digest> {
    this.running += 1;
    try {
      return await this.wake().digest(text, options);
    } finally {
      this.running -= 1;
      this.wake();
    }
  }

  private rest(): void {
    if (this.running > 0) return;
    this.worker?.terminate();
    this.digester = this.worker = null;
  }
}
