/** What a file begins with that is certainly no text, and what to call it. */
const BINARY: [signature: number[], name: string][] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or office document'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an office document'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF image'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x00, 0x61, 0x73, 0x6d], 'a WebAssembly module'],
];

/** Control characters that no article has, but that the bytes of other files decode to. */
const CONTROL = /[\x00-\x08\x0E-\x1A\x1C-\x1F]/;

/**
 * The text of a file: by its byte order mark, else as UTF-8 where it is that, else as GB18030, the encoding of older
 * Chinese files.
 *
 * @param label the encoding, where the caller knows it
 * @throws Error that says what the bytes are instead of text
 */
export function decode(bytes: Uint8Array, label?: string): string {
  for (const [signature, name] of BINARY) {
    if (signature.every((byte, index) => bytes[index] === byte)) {
      throw new Error(`this is ${name}, not text; copy the article out of it`);
    }
  }
  const encoding = label ?? encodingOfMark(bytes);
  if (encoding !== undefined) return strictly(encoding, bytes) ?? fail(encoding);
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== undefined) return utf8;
  const gb18030 = strictly('gb18030', bytes);
  return gb18030 !== undefined && !CONTROL.test(gb18030) ? gb18030 : fail('utf-8 or gb18030');
}

function encodingOfMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  return undefined;
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function fail(encoding: string): never {
  throw new Error(`this is not text in ${encoding}`);
}
