/** A line of a file, as its bytes. */
export interface Line {
  /** From 1. */
  number: number;
  bytes: Uint8Array;
}

const LINE_FEED = 0x0a;

/**
 * The lines of a stream of bytes. Only line feeds end a line: JSON may hold every other line separator inside a string.
 */
export async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let number = 0;
  let parts: Uint8Array[] = [];
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      parts.push(chunk.subarray(start, end));
      yield { number: ++number, bytes: Buffer.concat(parts) };
      parts = [];
      start = end + 1;
    }
    if (start < chunk.length) parts.push(chunk.subarray(start));
  }
  if (parts.length > 0) yield { number: ++number, bytes: Buffer.concat(parts) };
}

/** An article of a JSONL file. */
export interface Row {
  text: string;
  /** All members but the text and the digest, as they are written. */
  kept: string[];
  /** The value of `id` as it is written. */
  id: string | undefined;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a line; a blank line holds no row.
 *
 * @throws Error that says what is wrong with the line
 */
export function readRow(bytes: Uint8Array): Row | undefined {
  const line = decodeLine(bytes).trim();
  if (line === '') return undefined;
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('this is no JSON object');
  const { text } = value as { text?: unknown };
  if (typeof text !== 'string') throw new Error('"text" must be a string');
  const members = membersOf(line);
  return {
    text,
    kept: members.filter(({ key }) => key !== 'text' && key !== 'digest').map(({ source }) => source),
    id: members.findLast(({ key }) => key === 'id')?.value,
  };
}

function decodeLine(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw new Error('this is not text in utf-8');
  }
}

/** A member of a JSON object, as it is written. */
export interface Member {
  key: string;
  /** Key and value. */
  source: string;
  value: string;
}

/**
 * The members of a JSON object as they are written, so that those which pass through do so untouched: a number beyond
 * 2⁵³ would lose digits by being read and written again.
 *
 * @param json an object that `JSON.parse` accepts
 */
export function membersOf(json: string): Member[] {
  const members: Member[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < json.length; index++) {
    const character = json[index];
    if (character === '"') {
      index = endOfString(json, index);
    } else if (character === '{' || character === '[') {
      depth += 1;
      if (depth === 1) start = index + 1;
    } else if (character === '}' || character === ']' || (character === ',' && depth === 1)) {
      if (depth === 1) {
        members.push(...memberOf(json.slice(start, index).trim()));
        start = index + 1;
      }
      if (character !== ',') depth -= 1;
    }
  }
  return members;
}

function memberOf(source: string): Member[] {
  if (source === '') return [];
  const endOfKey = endOfString(source, 0) + 1;
  const value = source.slice(source.indexOf(':', endOfKey) + 1).trim();
  return [{ key: JSON.parse(source.slice(0, endOfKey)) as string, source, value }];
}

/** The index of the quotation mark that closes the string which opens at `index`. */
function endOfString(json: string, index: number): number {
  do {
    index = json.indexOf('"', index + 1);
  } while (isEscaped(json, index));
  return index;
}

function isEscaped(json: string, index: number): boolean {
  let backslashes = 0;
  while (json[index - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}
