import { unzipSync } from 'fflate';
import { InputProblem } from './problem.js';

/** A document that unpacks to more than this is made to fill the memory. */
const LARGEST_DOCUMENT = 200_000_000;

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const DOCUMENT = 'word/document.xml';

/** The text of a Word document (ECMA-376, Office Open XML), one line a paragraph. */
export function textFromDocx(bytes: Uint8Array, parseXml: (xml: string) => Document): string {
  let xml: Uint8Array | undefined;
  try {
    xml = unzipSync(bytes, { filter: (file) => file.name === DOCUMENT && file.originalSize < LARGEST_DOCUMENT })[DOCUMENT];
  } catch {
    throw new InputProblem('docx');
  }
  if (!xml) throw new InputProblem('docx');
  const document = parseXml(new TextDecoder().decode(xml));
  const paragraphs = [...document.getElementsByTagNameNS(WORD, 'p')];
  if (paragraphs.length === 0) throw new InputProblem('docx');
  return paragraphs.map(paragraphText).join('\n');
}

function paragraphText(paragraph: Element): string {
  let text = '';
  for (const run of paragraph.getElementsByTagNameNS(WORD, '*')) {
    if (run.localName === 't') text += run.textContent ?? '';
    else if (run.localName === 'tab') text += ' ';
    else if (run.localName === 'br' || run.localName === 'cr') text += '\n';
  }
  return text;
}
