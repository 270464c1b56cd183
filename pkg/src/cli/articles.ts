import { readFile } from 'node:fs/promises';
import { digest } from '../node.js';
import { toMarkdown } from '../render/markdown.js';
import { toText } from '../render/text.js';
import type { Digest } from '../types.js';
import type { Settings } from './arguments.js';
import { decode } from './decode.js';
import { explain } from './explain.js';
import { speakersOf } from './speakers.js';
import type { Streams } from './streams.js';

/** Digests whole files, one article each. Returns how many of them could not be. */
export async function digestFiles(settings: Settings, streams: Streams): Promise<number> {
  let failures = 0;
  const several = settings.files.length > 1;
  for (const [index, file] of settings.files.entries()) {
    try {
      const text = await readText(file, settings, streams);
      const found = await digest(text, points(settings));
      const printed = settings.explain ? explain(text, found, await speakersOf(text)) : print(found, file, settings, streams, several);
      await streams.write(separator(settings, file, index) + printed);
    } catch (error) {
      failures += 1;
      streams.complain(`${nameOf(file)}: ${causeOf(error)}`);
    }
  }
  return failures;
}

/** The options of every digest of a run. */
export function points(settings: Settings): { points?: number } {
  return settings.points === undefined ? {} : { points: settings.points };
}

/** A path as it is called in messages. */
export function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file;
}

/** The reason of a failure, without a stack and without the path, which the message names already. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EISDIR':
      return 'this is a directory';
    case 'EACCES':
      return 'permission to read it is denied';
    case 'ERR_FS_FILE_TOO_LARGE':
      return 'the file is larger than 2 GiB';
    default:
      return error.message;
  }
}

async function readText(file: string, settings: Settings, streams: Streams): Promise<string> {
  return decode(file === '-' ? await streams.readAll() : await readFile(file), settings.encoding);
}

function separator(settings: Settings, file: string, index: number): string {
  if (settings.files.length === 1 || settings.format === 'json') return '';
  const gap = index > 0 ? '\n' : '';
  return settings.format === 'markdown' ? gap : `${gap}==> ${nameOf(file)} <==\n`;
}

function print(found: Digest, file: string, settings: Settings, streams: Streams, several: boolean): string {
  switch (settings.format) {
    case 'markdown':
      return toMarkdown(found, { language: settings.language });
    case 'json':
      return several ? `${JSON.stringify({ file, digest: found })}\n` : `${JSON.stringify(found, null, 2)}\n`;
    default:
      return toText(found, { language: settings.language, width: streams.width, color: streams.color });
  }
}
