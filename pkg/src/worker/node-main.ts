// The script of a thread of Node.
import { parentPort } from 'node:worker_threads';
import { serve } from './serve.js';

const port = parentPort;
if (port) {
  serve({
    postMessage: (message) => port.postMessage(message),
    addEventListener: (_, listener) => void port.on('message', (data: unknown) => listener({ data })),
  });
}
