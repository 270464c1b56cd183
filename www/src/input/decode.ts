import { InputProblem } from './problem.js';

/**
 * Characters that nearly every Chinese sentence has some of, in both scripts. A text decoded in the wrong legacy
 * encoding is still full of Chinese characters, but of rare ones.
 */
const COMMON = new Set('的一是不在有了人我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年过過发發后後作里裡');

/** The text of a file: by byte order mark, then declaration, then UTF-8, then the likelier of GB18030 and Big5. */
export function decodeText(bytes: Uint8Array): string {
  const marked = byteOrderMark(bytes);
  if (marked) return requireText(decode(bytes, marked));
  const utf16 = guessUtf16(bytes);
  if (utf16) return requireText(decode(bytes, utf16));
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== null) return utf8;
  const declared = declaredEncoding(bytes);
  const candidates = [declared, 'gb18030', 'big5'].filter((name) => name !== null);
  let best: { text: string; score: number } | null = null;
  for (const name of candidates) {
    const text = decode(bytes, name);
    if (text === null) continue;
    const score = commonShare(text) + (name === declared ? 1 : 0);
    if (!best || score > best.score) best = { text, score };
  }
  return requireText(best?.text ?? null);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: line feeds, spaces and digits put zeros on one side of each pair of bytes. */
function guessUtf16(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length & ~1, 4096);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0 && bytes[i + 1] !== 0) even++;
    if (bytes[i] !== 0 && bytes[i + 1] === 0) odd++;
  }
  const few = length / 400;
  if (odd > few && even === 0) return 'utf-16le';
  if (even > few && odd === 0) return 'utf-16be';
  return null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const name = /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  return name ?? null;
}

/** Null where the bytes are not valid in the encoding, or the browser does not know it. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function commonShare(text: string): number {
  let common = 0;
  let chinese = 0;
  for (const character of text.slice(0, 20_000)) {
    if (character >= '\u3400') chinese++;
    if (COMMON.has(character)) common++;
  }
  return chinese === 0 ? 0 : common / chinese;
}

/** A picture or a program may pass as legacy text, but not without many control characters. */
function requireText(text: string | null): string {
  if (text === null) throw new InputProblem('binary');
  const sample = text.slice(0, 20_000);
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  if (controls > sample.length / 50) throw new InputProblem('binary');
  return text;
}
