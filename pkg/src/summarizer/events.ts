/** The target of the `downloadprogress` events of a creation. */
export class CreateMonitor extends EventTarget {
  #handler: ((event: Event) => void) | null = null;
  #listening = false;

  get ondownloadprogress(): ((event: Event) => void) | null {
    return this.#handler;
  }

  /** A handler keeps the place among the listeners that the first one had. */
  set ondownloadprogress(handler: ((event: Event) => void) | null) {
    this.#handler = typeof handler === 'function' ? handler : null;
    if (this.#listening || !this.#handler) return;
    this.#listening = true;
    this.addEventListener('downloadprogress', (event) => this.#handler?.call(this, event));
  }

  get [Symbol.toStringTag](): string {
    return 'CreateMonitor';
  }
}

/** A `downloadprogress` event; `loaded` goes from 0 to 1. */
export function progressEvent(loaded: number): Event {
  const init = { lengthComputable: true, loaded, total: 1 };
  if (typeof ProgressEvent === 'function') return new ProgressEvent('downloadprogress', init);
  return Object.assign(new Event('downloadprogress'), init);
}

/** The error for an input beyond the quota, of the platform's own class where it has one. */
export function quotaExceeded(requested: number, quota: number): DOMException {
  const message = `the input needs ${requested} of a quota of ${quota}`;
  const { QuotaExceededError: Native } = globalThis as { QuotaExceededError?: QuotaExceededErrorConstructor };
  if (Native) return new Native(message, { requested, quota });
  return Object.defineProperties(new DOMException(message, 'QuotaExceededError'), {
    requested: { value: requested, enumerable: true },
    quota: { value: quota, enumerable: true },
  });
}

type QuotaExceededErrorConstructor = new (message: string, options: { requested: number; quota: number }) => DOMException;
