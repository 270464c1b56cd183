import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { linesOf, membersOf } from './json-lines.js';

/** An output file that a run goes on with. */
export interface Resumed {
  file: FileHandle;
  /** The ids that are in it, as they are written. */
  done: Set<string>;
}

/**
 * Opens the output of an earlier run at its end. A last line that was cut off is taken away, and so is done again.
 *
 * @throws Error where the file cannot be opened, or is no output of this program
 */
export async function resume(path: string): Promise<Resumed> {
  const done = new Set<string>();
  const file = await open(path, 'a+');
  try {
    let whole = 0;
    for await (const { number, bytes } of linesOf(createReadStream(path))) {
      const isWhole = whole + bytes.length < (await file.stat()).size;
      if (!isWhole) break;
      whole += bytes.length + 1;
      const id = idOf(bytes, number);
      if (id !== undefined) done.add(id);
    }
    await file.truncate(whole);
    return { file, done };
  } catch (error) {
    await file.close();
    throw error;
  }
}

function idOf(bytes: Uint8Array, number: number): string | undefined {
  const line = new TextDecoder().decode(bytes).trim();
  if (line === '') return undefined;
  try {
    JSON.parse(line);
    return membersOf(line).findLast(({ key }) => key === 'id')?.value;
  } catch {
    throw new Error(`line ${number} is no JSON; this is no file to go on with`);
  }
}
