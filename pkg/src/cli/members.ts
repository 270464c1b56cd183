/** A member of a JSON object with its value exactly as it is written. */
export interface Member {
  key: string;
  /** `"key":value`, white space around it left out. */
  source: string;
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
  const close = (end: number) => {
    const source = json.slice(start, end).trim();
    if (source !== '') members.push({ key: JSON.parse(/^"(?:[^"\\]|\\.)*"/s.exec(source)![0]) as string, source });
    start = end + 1;
  };
  for (let index = 0; index < json.length; index++) {
    switch (json[index]) {
      case '"':
        index = endOfString(json, index);
        break;
      case '{':
      case '[':
        depth += 1;
        if (depth === 1) start = index + 1;
        break;
      case '}':
      case ']':
        depth -= 1;
        if (depth === 0) close(index);
        break;
      case ',':
        if (depth === 1) close(index);
        break;
    }
  }
  return members;
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
