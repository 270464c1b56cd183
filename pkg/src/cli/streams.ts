import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** The three streams of the process. */
export interface Streams {
  input: Readable;
  /** Columns of the terminal that is written to, if it is one. */
  width: number | undefined;
  color: boolean;
  /** Waits until the reader of the output has kept up. */
  write(text: string): Promise<void>;
  /** Shows a line in place of the one before, if standard error is a terminal. */
  showProgress: ((line: string) => void) | undefined;
  /** Tells standard error what could not be done. */
  complain(message: string): void;
  readAll(): Promise<Uint8Array>;
}

export function processStreams(): Streams {
  const { stdin, stdout, stderr, env } = process;
  return {
    input: stdin,
    width: stdout.isTTY ? stdout.columns : undefined,
    color: Boolean(stdout.isTTY) && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    write: (text) => writeTo(stdout, text),
    showProgress: stderr.isTTY ? (line) => void stderr.write(`\r\x1b[K${line}`) : undefined,
    complain: (message) => void stderr.write(`yaodian: ${message}\n`),
    async readAll() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
  };
}

/** Writes, and waits where the stream says that its buffer is full. */
export async function writeTo(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
