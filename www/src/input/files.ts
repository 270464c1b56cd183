import { parseInertXml } from '../trusted.js';
import { decodeText } from './decode.js';
import { articleFromHtml, type FromPage } from './html.js';
import { textFromMarkdown } from './markdown.js';
import { InputProblem } from './problem.js';

const LARGEST_FILE = 60_000_000;

/** What the file chooser offers; any other text file is read all the same. */
export const ACCEPTED_FILES = '.txt,.md,.markdown,.html,.htm,.xhtml,.docx,text/plain,text/markdown,text/html';

/** The article in a file that the reader opened or dropped. */
export async function readFile(file: File): Promise<FromPage> {
  if (file.size > LARGEST_FILE) throw new InputProblem('tooLarge');
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new InputProblem('unreadable');
  }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) throw new InputProblem('pdf');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new InputProblem('doc');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    const { textFromDocx } = await import('./docx.js');
    return { text: textFromDocx(bytes, parseInertXml), whole: null };
  }
  const text = decodeText(bytes);
  if (/\.(md|markdown)$/i.test(file.name)) return { text: textFromMarkdown(text), whole: null };
  return isHtml(file, text) ? articleFromHtml(text) : { text, whole: null };
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

function isHtml(file: File, text: string): boolean {
  return /\.(x?html?)$/i.test(file.name) || file.type === 'text/html' || /^\s*<(!doctype html|html)[\s>]/i.test(text);
}
