import { digest, preload } from 'yaodian';
import type { Request, Response } from './messages.js';
import { takeSlices } from './slices.js';

const post = (response: Response) => postMessage(response);
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  try {
    const result = await digest(data.text, data.options);
    for (const slice of takeSlices(result)) post({ kind: 'slice', id: data.id, slice });
    post({ kind: 'digest', id: data.id, digest: result });
  } catch (error) {
    post({ kind: 'failure', id: data.id, message: messageOf(error) });
  }
});

preload().then(
  () => post({ kind: 'ready' }),
  (error: unknown) => post({ kind: 'unavailable', message: messageOf(error) }),
);
