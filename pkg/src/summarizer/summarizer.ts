import type { Engine } from '../engine.js';
import { CANDIDATES, steer } from './context.js';
import { CreateMonitor, progressEvent, quotaExceeded } from './events.js';
import {
  asDictionary,
  type Availability,
  readSettings,
  readSignal,
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
  class ChineseSummarizer implements SummarizerInstance {
    readonly #settings: Settings;
    readonly #destruction = new AbortController();
    #destroyed = false;

    constructor(key: symbol, settings: Settings) {
      if (key !== KEY) throw new TypeError('Illegal constructor');
      this.#settings = settings;
    }

    static async availability(options?: SummarizerCreateCoreOptions): Promise<Availability> {
      assertActive();
      const settings = readSettings(options);
      if (isChinese(settings)) return 'available';
      return (isForeign(settings) && (await native()?.availability(options))) || 'unavailable';
    }

    static async create(options?: SummarizerCreateOptions): Promise<SummarizerInstance> {
      const settings = readSettings(options);
      const signal = readSignal(options);
      const monitor = readMonitor(options);
      assertActive();
      signal?.throwIfAborted();
      if (!isChinese(settings)) return createNative(settings, options);
      const progress = monitor && new CreateMonitor();
      if (progress) monitor(progress);
      await turn();
      await unlessAborted(engine.preload(), signal);
      for (const loaded of [0, 1]) {
        signal?.throwIfAborted();
        progress?.dispatchEvent(progressEvent(loaded));
        await turn();
      }
      signal?.throwIfAborted();
      const summarizer = new ChineseSummarizer(KEY, settings);
      signal?.addEventListener('abort', () => summarizer.#destroy(signal.reason));
      return summarizer;
    }

    async summarize(input: string, options?: SummarizerSummarizeOptions): Promise<string> {
      const call = this.#call(input, options);
      return (await this.#pieces(call)).join('');
    }

    summarizeStreaming(input: string, options?: SummarizerSummarizeOptions): ReadableStream<string> {
      const call = this.#call(input, options);
      let pieces: string[] | undefined;
      let stop = () => {};
      return new ReadableStream<string>({
        start: (controller) => {
          stop = whenAborted(call.signals, (reason) => controller.error(reason));
        },
        pull: async (controller) => {
          pieces ??= await this.#pieces(call);
          const piece = pieces.shift();
          if (piece !== undefined) return controller.enqueue(piece);
          stop();
          controller.close();
        },
        cancel: () => stop(),
      });
    }

    async measureInputUsage(input: string, options?: SummarizerSummarizeOptions): Promise<number> {
      const call = this.#call(input, options);
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
      return INPUT_QUOTA;
    }
    get sharedContext(): string {
      return this.#settings.sharedContext;
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
    get [Symbol.toStringTag](): string {
      return 'Summarizer';
    }

    /** Reads the arguments of a call and refuses it where the summarizer can no longer be used. */
    #call(input: string, options: SummarizerSummarizeOptions | undefined): Call {
      const text = `${input}`;
      const { context } = asDictionary(options);
      const signal = readSignal(options);
      assertActive();
      if (this.#destroyed) throw new DOMException('the summarizer is destroyed', 'InvalidStateError');
      this.#destruction.signal.throwIfAborted();
      signal?.throwIfAborted();
      const contexts = [this.#settings.sharedContext, context === undefined ? '' : `${context as string}`];
      return {
        text,
        context: contexts.map((one) => one.trim()).filter(Boolean).join(' '),
        usage: text.length + contexts.join('').length,
        signals: signal ? [this.#destruction.signal, signal] : [this.#destruction.signal],
      };
    }

    async #pieces({ text, context, usage, signals }: Call): Promise<string[]> {
      await unlessAborted(turn(), ...signals);
      if (usage > INPUT_QUOTA) throw quotaExceeded(usage, INPUT_QUOTA);
      const points = pointsFor(this.#settings);
      const wanted = context ? points + CANDIDATES : points;
      const digest = await unlessAborted(engine.digest(text, { points: wanted }), ...signals);
      return summaryOf(text, steer(digest, context, points), this.#settings);
    }
  }

  Object.defineProperty(ChineseSummarizer, 'name', { value: 'Summarizer' });

  async function createNative(settings: Settings, options: SummarizerCreateOptions | undefined): Promise<SummarizerInstance> {
    const other = isForeign(settings) ? native() : undefined;
    if (!other) throw new DOMException('only Chinese is supported', 'NotSupportedError');
    return other.create(options);
  }

  return ChineseSummarizer as unknown as SummarizerConstructor;
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

function readMonitor(options: SummarizerCreateOptions | undefined): ((monitor: EventTarget) => void) | undefined {
  const { monitor } = asDictionary(options);
  if (monitor !== undefined && typeof monitor !== 'function') throw new TypeError('monitor must be a function');
  return monitor as ((monitor: EventTarget) => void) | undefined;
}

/** @throws InvalidStateError in a page whose frame is gone */
function assertActive(): void {
  if (typeof document !== 'undefined' && document.defaultView === null) {
    throw new DOMException('the document is not active', 'InvalidStateError');
  }
}

/** Lets other tasks run, so that what they abort is seen. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
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
    const listener = () => aborted(signal.reason);
    if (signal.aborted) listener();
    signal.addEventListener('abort', listener);
    return [() => signal.removeEventListener('abort', listener)];
  });
  return () => watches.forEach((end) => end());
}
