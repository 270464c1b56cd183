import { createReadStream } from 'node:fs';
import { digest } from '../node.js';
import type { Digest } from '../types.js';
import { createWorkerDigester } from '../worker/node.js';
import type { Settings } from './arguments.js';
import { causeOf, nameOf, points } from './articles.js';
import { type Line, linesOf, readRow, type Row } from './json-lines.js';
import { type Progress, startProgress } from './progress.js';
import { resume } from './resume.js';
import type { Streams } from './streams.js';

/** Digests JSONL, a line at a time, results in the order of the lines. Returns how many lines and files could not be. */
export async function digestLines(settings: Settings, streams: Streams): Promise<number> {
  const resumed = settings.resume === undefined ? undefined : await resume(settings.resume);
  const pool = settings.jobs > 1 ? createWorkerDigester({ workers: settings.jobs }) : undefined;
  const run: Run = {
    settings,
    streams,
    done: resumed?.done ?? new Set(),
    digest: (text) => (pool ?? { digest }).digest(text, points(settings)),
    write: resumed ? async (line) => void (await resumed.file.write(line)) : streams.write,
    progress: startProgress(streams),
    failures: 0,
  };
  try {
    for (const file of settings.files) await digestFile(run, file);
  } finally {
    run.progress.end();
    pool?.close();
    await resumed?.file.close();
  }
  return run.failures;
}

interface Run {
  settings: Settings;
  streams: Streams;
  /** The ids whose digest is there already. */
  done: Set<string>;
  digest(text: string): Promise<Digest>;
  write(line: string): Promise<void>;
  progress: Progress;
  failures: number;
}

/** How many lines a worker has waiting, so that it never waits for the reader. */
const LINES_AHEAD = 4;

async function digestFile(run: Run, file: string): Promise<void> {
  // Results are written in the order of the lines. The oldest is waited for when the workers have enough to do, so that
  // a slow reader of the output slows the reading of the input.
  const pending: Promise<Outcome>[] = [];
  const most = run.settings.jobs > 1 ? run.settings.jobs * LINES_AHEAD : 1;
  const settleOldest = async () => settle(run, file, await pending.shift()!);
  try {
    const input = file === '-' ? run.streams.input : createReadStream(file);
    for await (const line of linesOf(input)) {
      pending.push(digestLine(run, line));
      if (pending.length >= most) await settleOldest();
    }
    while (pending.length > 0) await settleOldest();
  } catch (error) {
    while (pending.length > 0) await settleOldest();
    fail(run, `${nameOf(file)}: ${causeOf(error)}`);
  }
}

type Outcome = { line: number; output: string | undefined } | { line: number; cause: string };

async function digestLine(run: Run, { number, bytes }: Line): Promise<Outcome> {
  try {
    const row = readRow(bytes);
    if (!row || (row.id !== undefined && run.done.has(row.id))) return { line: number, output: undefined };
    return { line: number, output: outputLine(row, await run.digest(row.text)) };
  } catch (error) {
    return { line: number, cause: causeOf(error) };
  }
}

function outputLine({ kept }: Row, found: Digest): string {
  return `{${[...kept, `"digest":${JSON.stringify(found)}`].join(',')}}\n`;
}

async function settle(run: Run, file: string, outcome: Outcome): Promise<void> {
  if ('cause' in outcome) {
    fail(run, `${nameOf(file)}:${outcome.line}: ${outcome.cause}`);
  } else if (outcome.output !== undefined) {
    await run.write(outcome.output);
    run.progress.count();
  }
}

function fail(run: Run, message: string): void {
  run.failures += 1;
  run.progress.clear();
  run.streams.complain(message);
}
