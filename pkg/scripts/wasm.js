// The sections of a WebAssembly module, and the numbers (LEB128) that it is written with.

const CUSTOM = 0;

/** Each section with its kind, where it and its content begin, where it ends, and the name of a custom one. */
export function sections(bytes) {
  const found = [];
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at];
    const { value: length, next: start } = read(bytes, at + 1);
    const end = start + length;
    found.push({ id, at, start, end, name: id === CUSTOM ? nameAt(bytes, start) : undefined });
    at = end;
  }
  return found;
}

function nameAt(bytes, start) {
  const { value: length, next } = read(bytes, start);
  return new TextDecoder().decode(bytes.subarray(next, next + length));
}

/** The unsigned number at a place, and where it ends. */
export function read(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, next: at };
  }
}

/** The bytes of an unsigned number. */
export function written(value) {
  const bytes = [];
  for (; value >= 0x80; value = Math.floor(value / 128)) bytes.push((value & 0x7f) | 0x80);
  return [...bytes, value];
}

/** Bytes behind their number. */
export function counted(bytes) {
  return [...written(bytes.length), ...bytes];
}
