import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { digest } from '../node.js';
import type { Settings } from './arguments.js';
import { causeOf, nameOf, points } from './articles.js';
import { membersOf } from './members.js';
import type { Streams } from './streams.js';

/** Digests JSONL, a line at a time. Returns how many lines and files could not be. */
export async function digestLines(settings: Settings, streams: Streams): Promise<number> {
  let failures = 0;
  for (const file of settings.files) {
    let number = 0;
    try {
      const input = file === '-' ? streams.input : createReadStream(file);
      for await (const line of createInterface({ input, crlfDelay: Infinity })) {
        number += 1;
        if (line.trim() === '') continue;
        try {
          await streams.write(`${await digestLine(line, settings)}\n`);
        } catch (error) {
          failures += 1;
          streams.complain(`${nameOf(file)}:${number}: ${causeOf(error)}`);
        }
      }
    } catch (error) {
      failures += 1;
      streams.complain(`${nameOf(file)}: ${causeOf(error)}`);
    }
  }
  return failures;
}

async function digestLine(line: string, settings: Settings): Promise<string> {
  const row: unknown = JSON.parse(line);
  if (typeof row !== 'object' || row === null || Array.isArray(row)) throw new Error('this is no JSON object');
  const { text } = row as { text?: unknown };
  if (typeof text !== 'string') throw new Error('"text" must be a string');
  const found = await digest(text, points(settings));
  const kept = membersOf(line).filter(({ key }) => key !== 'text' && key !== 'digest');
  return `{${[...kept.map(({ source }) => source), `"digest":${JSON.stringify(found)}`].join(',')}}`;
}
