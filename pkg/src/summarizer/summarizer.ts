import { onAbort } from '../abort.js';
import type { Engine } from '../engine.js';
import { CANDIDATES, steer } from './context.js';
import { CreateMonitor, progressEvent, quotaExceeded } from './events.js';
import {
  type Availability,
  canonicalize,
  readCoreOptions,
  readCreateOptions,
  readSummarizeOptions,
  type Settings,
  type SummarizerCreateCoreOptions,
  type SummarizerCreateOptions,
  type SummarizerFormat,
  type SummarizerLength,
  type SummarizerSummarizeOptions,
  type SummarizerType,
} from './options.js';
import { pointsFor, summaryOf } from './summary.js';

/** How long an input may be together with its contexts, in UTF-16 code units. */
const INPUT_QUOTA = 10_000_000;

/** A summarizer, as the web platform's `Summarizer`. */
export interface SummarizerInstance {
  /**
   * The summary of `input`, made of its own sentences; empty where there is nothing to summarize.
   *
   * @throws AbortError, or the signal's reason, when aborted; InvalidStateError after `destroy` or in a document that is
   *   no longer shown; QuotaExceededError for an input beyond `inputQuota`
   */
  summarize(input: string, options?: SummarizerSummarizeOptions): Promise<string>;
  /** The same, sentence by sentence. */
  summarizeStreaming(input: string, options?: SummarizerSummarizeOptions): ReadableStream<string>;
  /** How much of the quota an input takes, in UTF-16 code units. */
  measureInputUsage(input: string, options?: SummarizerSummarizeOptions): Promise<number>;
  /** Ends what is under way with an `AbortError`, and makes every later call an `InvalidStateError`. */
  destroy(): void;
  readonly inputQuota: number;
  readonly sharedContext: string;
  readonly type: SummarizerType;
  readonly format: SummarizerFormat;
  readonly length: SummarizerLength;
  readonly preference: 'auto' | 'speed' | 'capability';
  readonly expectedInputLanguages: readonly string[] | null;
  readonly expectedContextLanguages: readonly string[] | null;
  readonly outputLanguage: string | null;
}

/** The static side of {@link SummarizerInstance}. */
export interface SummarizerConstructor {
  readonly prototype: SummarizerInstance;
  /**
   * Makes a summarizer.
   *
   * @throws NotSupportedError for another language than Chinese, unless the browser has a summarizer for it;
   *   RangeError for a malformed language tag; the signal's reason when aborted
   */
  create(options?: SummarizerCreateOptions): Promise<SummarizerInstance>;
  /** `available` for Chinese; for other languages what the browser's own summarizer says, `unavailable` without one. */
  availability(options?: SummarizerCreateCoreOptions): Promise<Availability>;
}

/** Has to be passed to the constructor, which is not for others. */
const KEY = Symbol('Summarizer');

/** The class over an engine. */
export function defineSummarizer(
  engine: Pick<Engine, 'digest' | 'preload'>,
  native: () => SummarizerConstructor | undefined,
): SummarizerConstructor {
  class Summarizer implements SummarizerInstance {
    readonly #settings: Settings;
    readonly #sharedContext: string;
    readonly #inputQuota = INPUT_QUOTA;
    readonly #destruction = new AbortController();
    #destroyed = false;

    // Platform classes count the arguments that a call must have as their `length`; hence the defaults here and below.
    constructor(key: unknown = undefined, settings?: Settings, sharedContext?: string) {
      if (key !== KEY) throw new TypeError('Illegal constructor');
      this.#settings = settings!;
      this.#sharedContext = sharedContext!;
    }

    static async availability(options: SummarizerCreateCoreOptions | undefined = undefined): Promise<Availability> {
      const given = readCoreOptions(options);
      assertActive();
      const settings = canonicalize(given);
      if (isChinese(settings)) return 'available';
      return (isForeign(settings) && (await native()?.availability(options))) || 'unavailable';
    }

    static async create(options: SummarizerCreateOptions | undefined = undefined): Promise<SummarizerInstance> {
      const given = readCreateOptions(options);
      assertActive();
      const settings = canonicalize(given);
      const { monitor, sharedContext, signal } = given;
      signal?.throwIfAborted();
      const other = isForeign(settings) && !isChinese(settings) ? native() : undefined;
      if (other) return other.create(options);
      const progress = new CreateMonitor();
      monitor?.(progress);
      await unlessAborted(turn(), signal);
      if (!isChinese(settings)) throw new DOMException('only Chinese is supported', 'NotSupportedError');
      if (sharedContext.length > INPUT_QUOTA) throw quotaExceeded(sharedContext.length, INPUT_QUOTA);
      progress.dispatchEvent(progressEvent(0));
      await unlessAborted(turn(), signal);
      await unlessAborted(engine.preload(), signal);
      progress.dispatchEvent(progressEvent(1));
      await unlessAborted(turn(), signal);
      signal?.throwIfAborted();
      const summarizer = new Summarizer(KEY, settings, sharedContext);
      const forget = signal && onAbort(signal, () => summarizer.#destroy(signal.reason));
      if (forget) onAbort(summarizer.#destruction.signal, forget);
      return summarizer;
    }

    /** What the browser's own summarizer has made in place of this class counts as made by it. */
    static [Symbol.hasInstance](value: unknown): boolean {
      return Function.prototype[Symbol.hasInstance].call(this, value) || isInstance(value, native());
    }

    async summarize(input: string, options: SummarizerSummarizeOptions | undefined = undefined): Promise<string> {
      const call = this.#call(arguments.length, input, options);
      return (await this.#pieces(call)).join('');
    }

    summarizeStreaming(input: string, options: SummarizerSummarizeOptions | undefined = undefined): ReadableStream<string> {
      const call = this.#call(arguments.length, input, options);
      let pieces: string[] | undefined;
      let stop = () => {};
      return new ReadableStream<string>({
        start: (controller) => {
          stop = whenAborted(call.signals, (reason) => controller.error(reason));
        },
        pull: async (controller) => {
          pieces ??= await this.#pieces(call).catch((error: unknown) => {
            stop();
            throw error;
          });
          const piece = pieces.shift();
          if (piece !== undefined) return controller.enqueue(piece);
          stop();
          controller.close();
        },
        cancel: () => stop(),
      });
    }

    async measureInputUsage(input: string, options: SummarizerSummarizeOptions | undefined = undefined): Promise<number> {
      const call = this.#call(arguments.length, input, options);
      await unlessAborted(turn(), ...call.signals);
      return call.usage;
    }

    destroy(): void {
      this.#destroy(new DOMException('the summarizer was destroyed', 'AbortError'));
    }

    /** What is under way rejects with the reason, and so do the calls of the turn that destroys; later ones come too late. */
    #destroy(reason: unknown): void {
      this.#destruction.abort(reason);
      queueMicrotask(() => (this.#destroyed = true));
    }

    get inputQuota(): number {
      return this.#inputQuota;
    }
    get sharedContext(): string {
      return this.#sharedContext;
    }
    get type(): SummarizerType {
      return this.#settings.type;
    }
    get format(): SummarizerFormat {
      return this.#settings.format;
    }
    get length(): SummarizerLength {
      return this.#settings.length;
    }
    get preference(): 'auto' | 'speed' | 'capability' {
      return this.#settings.preference;
    }
    get expectedInputLanguages(): readonly string[] | null {
      return this.#settings.expectedInputLanguages;
    }
    get expectedContextLanguages(): readonly string[] | null {
      return this.#settings.expectedContextLanguages;
    }
    get outputLanguage(): string | null {
      return this.#settings.outputLanguage;
    }

    /** Reads the arguments of a call and refuses it where the summarizer can no longer be used. */
    #call(count: number, input: string, options: SummarizerSummarizeOptions | undefined): Call {
      if (count === 0) throw new TypeError('an input is needed');
      const text = `${input}`;
      const { context, signal } = readSummarizeOptions(options);
      assertActive();
      if (this.#destroyed) throw new DOMException('the summarizer is destroyed', 'InvalidStateError');
      this.#destruction.signal.throwIfAborted();
      signal?.throwIfAborted();
      const contexts = [this.#sharedContext, context];
      return {
        text,
        context: contexts.map((one) => one.trim()).filter(Boolean).join(' '),
        // Where there is a quota, the usage has to be positive.
        usage: Math.max(1, text.length + contexts.join('').length),
        signals: signal ? [this.#destruction.signal, signal] : [this.#destruction.signal],
      };
    }

    async #pieces({ text, context, usage, signals }: Call): Promise<string[]> {
      await unlessAborted(turn(), ...signals);
      if (usage > this.#inputQuota) throw quotaExceeded(usage, this.#inputQuota);
      const points = pointsFor(this.#settings);
      const wanted = context ? points + CANDIDATES : points;
      const digest = await unlessAborted(engine.digest(text, { points: wanted }), ...signals);
      return summaryOf(text, steer(digest, context, points), this.#settings);
    }
  }

  shapeAsPlatformClass(Summarizer);
  return Summarizer as unknown as SummarizerConstructor;
}

/** The members of a platform class are enumerable, and its tag is a value. Its name is to survive a minifier. */
function shapeAsPlatformClass(constructor: { prototype: object }): void {
  Object.defineProperty(constructor, 'name', { value: 'Summarizer', configurable: true });
  for (const name of ['create', 'availability']) Object.defineProperty(constructor, name, { enumerable: true });
  for (const name of Object.getOwnPropertyNames(constructor.prototype)) {
    if (name !== 'constructor') Object.defineProperty(constructor.prototype, name, { enumerable: true });
  }
  Object.defineProperty(constructor.prototype, Symbol.toStringTag, { value: 'Summarizer', configurable: true });
}

interface Call {
  text: string;
  context: string;
  usage: number;
  signals: AbortSignal[];
}

/** Whether every language asked for is Chinese. */
function isChinese(settings: Settings): boolean {
  return languagesOf(settings).every((tag) => new Intl.Locale(tag).language === 'zh');
}

/** Whether no language asked for is Chinese. */
function isForeign(settings: Settings): boolean {
  return languagesOf(settings).every((tag) => new Intl.Locale(tag).language !== 'zh');
}

function languagesOf({ expectedInputLanguages, expectedContextLanguages, outputLanguage }: Settings): string[] {
  return [...(expectedInputLanguages ?? []), ...(expectedContextLanguages ?? []), ...(outputLanguage ? [outputLanguage] : [])];
}

function isInstance(value: unknown, constructor: SummarizerConstructor | undefined): boolean {
  return typeof constructor === 'function' && value instanceof constructor;
}

/** @throws InvalidStateError in a page whose frame is gone */
function assertActive(): void {
  if (typeof document !== 'undefined' && document.defaultView === null) {
    throw new DOMException('the document is not active', 'InvalidStateError');
  }
}

/** Lets other tasks run, so that what they abort is seen. By a message, since timers of a page in the background wait a second. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

function unlessAborted<T>(promise: Promise<T>, ...signals: (AbortSignal | undefined)[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = whenAborted(signals, reject);
    promise.then(resolve, reject).finally(stop);
  });
}

/** Calls back with the reason of the first signal that is aborted. Returns what ends the watch. */
function whenAborted(signals: (AbortSignal | undefined)[], aborted: (reason: unknown) => void): () => void {
  const watches = signals.flatMap((signal) => {
    if (!signal) return [];
    const callback = () => aborted(signal.reason);
    if (signal.aborted) callback();
    return [onAbort(signal, callback)];
  });
  return () => watches.forEach((end) => end());
}
