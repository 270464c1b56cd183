/**
 * What a reader of a Markdown file sees, one line a block. The lengths in the patterns keep the time in proportion to a
 * file that opens thousands of brackets and closes none.
 */
const REMOVED: [RegExp, string][] = [
  [/^\ufeff?---\n[\s\S]{0,10000}?\n---\n/, ''],
  [/<!--[\s\S]{0,10000}?-->/g, ''],
  [/!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)/g, ''],
  [/\[([^\]\n]{1,500})\]\([^)\n]{0,2000}\)/g, '$1'],
  [/^ {0,3}#{1,6}[ \t]+/gm, ''],
  [/^ {0,3}>[ \t]?/gm, ''],
  [/^[ \t]*(?:[-*_][ \t]*){3,}$/gm, ''],
  [/(\*\*|__)(?=\S)([^\n]{1,500}?)\1/g, '$2'],
];

export function textFromMarkdown(markdown: string): string {
  return REMOVED.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), markdown.replace(/\r\n?/g, '\n'));
}
