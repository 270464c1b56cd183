import type { Digest, DigestOptions } from 'yaodian';

/** To the worker. */
export interface Request {
  id: number;
  text: string;
  options: DigestOptions;
}

/** From the worker: `ready` once the engine is loaded, then an answer to each request. */
export type Response =
  | { kind: 'ready' }
  | { kind: 'unavailable'; message: string }
  | { kind: 'digest'; id: number; digest: Digest }
  | { kind: 'failure'; id: number; message: string };
