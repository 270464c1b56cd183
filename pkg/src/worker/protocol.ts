import type { Digest, DigestOptions } from '../types.js';

/** What the calling thread sends: first the compiled engine, then texts, one at a time. */
export type Request =
  | { kind: 'load'; module: WebAssembly.Module }
  | { kind: 'digest'; id: number; text: string; options: DigestOptions };

/** What the worker answers: once whether it is loaded, then a digest or an error for every text. */
export type Response =
  | { kind: 'loaded' }
  | { kind: 'unloaded'; name: string; message: string }
  | { kind: 'digest'; id: number; digest: Digest }
  | { kind: 'error'; id: number; name: string; message: string };

/** The error of a response, of the type that it had in the worker. */
export function toError({ name, message }: { name: string; message: string }): Error {
  switch (name) {
    case 'TypeError':
      return new TypeError(message);
    case 'RangeError':
      return new RangeError(message);
    default:
      return new Error(message);
  }
}
