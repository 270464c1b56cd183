import { readFile } from '../input/files.js';
import { articleFromHtml, type FromPage } from '../input/html.js';
import { InputProblem, type ProblemKind } from '../input/problem.js';
import { readClipboard } from './clipboard.js';
import { isEditing } from './keyboard.js';

export interface IntakeActions {
  /** A new article. */
  take(article: FromPage): void;
  refuse(problem: ProblemKind): void;
  /** A file is held over the page, or no more. */
  hover(over: boolean): void;
}

/** Markup longer than this is not worth parsing for its structure: the plain text beside it is taken. */
const LONGEST_MARKUP = 20_000_000;

/** Takes articles that are pasted or dropped anywhere on the page. */
export function listenToIntake(input: HTMLTextAreaElement, actions: IntakeActions, signal: AbortSignal): void {
  document.addEventListener('paste', (event) => {
    const data = event.clipboardData;
    if (!data || (isEditing(event.target) && !replacesAll(event.target, input))) return;
    event.preventDefault();
    void attempt(actions, takeTransfer(data));
  }, { signal });
  document.addEventListener('dragover', (event) => {
    if (isEditing(event.target) && !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    actions.hover(true);
  }, { signal });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) actions.hover(false);
  }, { signal });
  document.addEventListener('drop', (event) => {
    actions.hover(false);
    const data = event.dataTransfer;
    if (!data || (isEditing(event.target) && data.files.length === 0)) return;
    event.preventDefault();
    void attempt(actions, takeTransfer(data));
  }, { signal });
}

export function takeFile(file: File, actions: IntakeActions): Promise<void> {
  return attempt(actions, readFile(file));
}

/** Takes what is on the clipboard, which the browser may first ask the reader about. */
export function takeClipboard(actions: IntakeActions): Promise<void> {
  return attempt(actions, takeFromClipboard());
}

/** A paste into the text field is a new article where it replaces all that stands there. */
function replacesAll(target: EventTarget | null, input: HTMLTextAreaElement): boolean {
  return target === input && input.selectionEnd - input.selectionStart === input.value.length;
}

async function takeTransfer(data: DataTransfer): Promise<FromPage> {
  // Everything is read at once: the data is gone after the event.
  const file = data.files[0];
  const html = data.getData('text/html');
  const plain = data.getData('text/plain');
  if (file && plain === '') return readFile(file);
  return fromFlavours(html, plain);
}

async function takeFromClipboard(): Promise<FromPage> {
  const found = await readClipboard();
  if (!found) throw new InputProblem('clipboard');
  return fromFlavours(found.html, found.plain);
}

async function fromFlavours(html: string, plain: string): Promise<FromPage> {
  if (html === '' || html.length > LONGEST_MARKUP) return { text: plain, whole: null };
  const article = await articleFromHtml(html);
  return article.text.trim() === '' ? { text: plain, whole: null } : article;
}

async function attempt(actions: IntakeActions, article: Promise<FromPage>): Promise<void> {
  try {
    const found = await article;
    if (found.text.trim() === '') actions.refuse('empty');
    else actions.take(found);
  } catch (error) {
    actions.refuse(error instanceof InputProblem ? error.kind : 'unreadable');
  }
}
