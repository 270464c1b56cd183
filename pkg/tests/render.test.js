// A digest as Markdown and as text: all of it is there, and nothing in the article becomes markup or moves the terminal.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Parser } from 'commonmark';
import { digest } from 'yaodian';
import { toMarkdown, toText } from 'yaodian/render';
import { ARTICLE } from './article.js';

/** The digest of an article that says `text` wherever an article can say something. */
function digestOf(text) {
  const excerpt = { start: 0, end: text.length, text };
  const statement = { ...excerpt, form: 'direct', cue: null, rule: 'explicit', confidence: 1 };
  const stance = { label: 'support', score: 1, confidence: 1, target: text, evidence: [{ ...excerpt, polarity: 'support', weight: 1 }] };
  return {
    title: excerpt,
    topic: `${text.trim()}的议题`,
    keyPoints: [{ ...excerpt, rank: 1, score: 1, paragraph: 0, sentence: 0 }],
    sources: [{ name: text, aliases: [text], role: text, kind: 'person', mentions: [], statements: [statement], stance }],
    excluded: [{ ...excerpt, reason: 'caption' }],
    script: 'simplified',
    stats: { characters: 0, sentences: 0, words: 0 },
  };
}

/** The blocks of a Markdown text that hold text, each with its kind, and the kinds of all that is in them. */
function blocksOf(markdown) {
  const blocks = [];
  const kinds = new Set();
  const walker = new Parser().parse(markdown).walker();
  for (let step = walker.next(); step; step = walker.next()) {
    const { entering, node } = step;
    if (!entering) continue;
    kinds.add(node.type);
    if (node.type === 'paragraph' || node.type === 'heading') blocks.push([node.type === 'heading' ? `h${node.level}` : node.parent.type, '']);
    else if (node.type === 'text') blocks.at(-1)[1] += node.literal;
  }
  return { blocks, kinds: [...kinds].sort() };
}

const HOSTILE = [
  '# 标题 #', '## a ##', '* 甲', '- 乙', '+ 丙', '1. 丁', '12) 戊', '> 引', '=== ', '---', '***', '```', '~~~', '    缩进',
  '*强*_调_**粗**__体__', '`码`', '[链](http://a)', '![图](http://a)', '<b>粗</b>', '<http://a>', '<!-- 注 -->', '&lt;&#35;&amp;',
  '甲|乙', '反\\斜\\*杠\\', '两\n行', '三\n\n段', '[甲]: http://a', '\t制表', '中 #', '末尾*', '*', '_', '\\', '~删~',
];

test('Markdown: whatever the article says is text, and all of it is there', () => {
  for (const hostile of HOSTILE) {
    const { blocks, kinds } = blocksOf(toMarkdown(digestOf(hostile)));
    const text = hostile.replaceAll(/\s+/g, ' ').trim();
    assert.deepEqual(blocks, [
      ['h1', text],
      ['document', `议题：${text}的议题`],
      ['h2', '要点'],
      ['item', text],
      ['h2', '谁说了什么'],
      ['h3', `${text}，${text}`],
      ['document', `支持：${text} (依据：+${text})`],
      ['item', `“${text}”`],
      ['h2', '不属于文章的部分'],
      ['item', '图片说明 (1)'],
    ], hostile);
    assert.deepEqual(kinds, ['document', 'emph', 'heading', 'item', 'list', 'paragraph', 'strong', 'text'], hostile);
  }
});

test('Markdown: a real digest', async () => {
  const found = await digest(ARTICLE);
  const { blocks } = blocksOf(toMarkdown(found, { language: 'en' }));
  const items = blocks.filter(([kind]) => kind === 'item').map(([, text]) => text);
  for (const { text } of found.keyPoints) assert.ok(items.includes(text), text);
  assert.deepEqual(blocks[0], ['h1', found.title.text]);
  assert.ok(blocks.some(([kind, text]) => kind === 'h2' && text === 'Key points'));
});

test('text: nothing that a terminal would obey', () => {
  for (const evil of ['\x1b[31m红', '\x07铃', '\u202e倒', '\r回', '\x9b1m', '\ud800']) {
    assert.doesNotMatch(toText(digestOf(evil)), /[^\P{Cc}\n]|[\p{Surrogate}\u202a-\u202e]/u);
  }
});

test('text: lines keep to the width of the terminal, where a Chinese character takes two columns', async () => {
  const found = await digest(ARTICLE);
  const columns = (line) => [...line].reduce((sum, character) => sum + (/[\u2018-\u201d\u2026\u3000-\uffef]/.test(character) ? 2 : 1), 0);
  for (const width of [40, 60, 100]) {
    const lines = toText(found, { width }).trimEnd().split('\n');
    // Closing punctuation stays with what it closes, at most two marks of it.
    for (const line of lines) assert.ok(columns(line) <= width + 4, `${width}: ${line}`);
    const unbroken = toText(found).replaceAll(/\s+/g, '');
    assert.equal(lines.join('').replaceAll(/\s+/g, ''), unbroken);
  }
});

test('text: colours where they are wanted, and otherwise none', async () => {
  const found = await digest(ARTICLE);
  const coloured = toText(found, { color: true });
  assert.match(coloured, /\x1b\[1m/);
  assert.equal(coloured.replaceAll(/\x1b\[\d+m/g, ''), toText(found));
});

test('the words around a digest are in the language that is asked for, else in the script of the article', async () => {
  const simplified = await digest(ARTICLE);
  const traditional = await digest('臨江市公布停車新規\n\n「我們支持。」臨江市交通委員會副主任沈若川說。');
  assert.match(toText(simplified), /\n要点\n/);
  assert.match(toText(traditional), /\n要點\n/);
  assert.match(toText(simplified, { language: 'zh-Hant' }), /\n要點\n/);
  assert.match(toText(traditional, { language: 'en' }), /\nKey points\n/);
});
