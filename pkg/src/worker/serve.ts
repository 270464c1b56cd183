import { createEngine, type Engine } from '../engine.js';
import type { Request, Response } from './protocol.js';

/** The side of a worker that talks to the thread which started it. */
export interface WorkerScope {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
}

/** Answers the digester that started this worker; for a worker file of your own. */
export function serve(scope: WorkerScope = globalThis as unknown as WorkerScope): void {
  let engine: Engine | undefined;
  const answer = (response: Response) => scope.postMessage(response);

  async function handle(request: Request | null | undefined): Promise<void> {
    if (request?.kind === 'load') {
      const { module } = request;
      engine = createEngine(() => Promise.resolve(module));
      await engine.preload().then(() => answer({ kind: 'loaded' }), (error: unknown) => answer({ kind: 'unloaded', ...described(error) }));
    } else if (request?.kind === 'digest') {
      const { id, text, options } = request;
      try {
        if (!engine) throw new Error('a text came before the engine');
        answer({ kind: 'digest', id, digest: await engine.digest(text, options) });
      } catch (error) {
        answer({ kind: 'error', id, ...described(error) });
      }
    }
  }

  scope.addEventListener('message', (event) => void handle(event.data as Request | null));
}

/** An error itself would arrive without its type. */
function described(error: unknown): { name: string; message: string } {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { name, message };
}
