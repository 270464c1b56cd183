import type { Digest, DigestOptions } from 'yaodian';
import type { Slice } from './slices.js';

/** To the worker. */
export interface Request {
  id: number;
  text: string;
  options: DigestOptions;
}

/** From the worker: `ready` once the engine is loaded, then an answer to each request, after the slices of its long lists. */
export type Response =
  | { kind: 'ready' }
  | { kind: 'unavailable'; message: string }
  | { kind: 'slice'; id: number; slice: Slice }
  | { kind: 'digest'; id: number; digest: Digest }
  | { kind: 'failure'; id: number; message: string };
