import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { digest } from 'yaodian';
import { ARTICLE } from './article.js';

const BIN = fileURLToPath(new URL('../bin/yaodian.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'yaodian-'));

function run(args, input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function file(name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const rows = (stdout) => stdout.trimEnd().split('\n').map((line) => JSON.parse(line));

test('reads standard input and prints text', () => {
  const { status, stdout, stderr } = run([], ARTICLE);
  assert.equal(status, 0);
  assert.equal(stderr, '');
  assert.match(stdout, /^临江市拟关停老城区露天停车场 居民意见不一\n/);
  assert.match(stdout, /要点\n 1\. /);
});

test('prints the digest of the package as JSON', async () => {
  const { stdout } = run(['--format', 'json', '--points', '2', '-'], ARTICLE);
  assert.deepEqual(JSON.parse(stdout), await digest(ARTICLE, { points: 2 }));
});

test('a file that cannot be read is named, and the rest is done', () => {
  const good = file('good.txt', ARTICLE);
  const pdf = file('report.pdf', '%PDF-1.7\n…');
  const missing = join(folder, 'missing.txt');
  const { status, stdout, stderr } = run(['--format', 'markdown', missing, pdf, folder, good]);
  assert.equal(status, 1);
  assert.match(stdout, /^\n?# 临江市/);
  assert.deepEqual(stderr.trimEnd().split('\n'), [
    `yaodian: ${missing}: there is no such file`,
    `yaodian: ${pdf}: this is a PDF, not text; copy the article out of it`,
    `yaodian: ${folder}: this is a directory`,
  ]);
});

test('wrong usage has status 2 and says what is wrong', () => {
  for (const [args, message] of [
    [['--format', 'pdf'], /--format must be one of text, markdown, json, jsonl, not pdf/],
    [['--points', '0'], /--points must be an integer from 1 to 100, not 0/],
    [['--points', 'five'], /not five/],
    [['--jobs', '2'], /--jobs needs --format jsonl/],
    [['--resume', 'out.jsonl', '--format', 'json'], /--resume needs --format jsonl/],
    [['--encoding', 'klingon'], /klingon is not known/],
    [['--encoding', 'big5', '--format', 'jsonl'], /--encoding is not for --format jsonl, which is UTF-8/],
    [['--language', 'fr'], /--language must be one of zh-Hans, zh-Hant, en, not fr/],
    [['--wrong'], /--wrong/],
  ]) {
    const { status, stdout, stderr } = run(args);
    assert.equal(status, 2, args.join(' '));
    assert.equal(stdout, '');
    assert.match(stderr, message);
  }
});

test('reads the encodings that Chinese files come in', () => {
  const text = '临江市公布方案。';
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  const gb18030 = Buffer.from([0xc1, 0xd9, 0xbd, 0xad, 0xca, 0xd0, 0xb9, 0xab, 0xb2, 0xbc, 0xb7, 0xbd, 0xb0, 0xb8, 0xa1, 0xa3]);
  for (const bytes of [Buffer.from(`\ufeff${text}`), utf16, gb18030]) {
    const { status, stdout } = run([file('encoded.txt', bytes)]);
    assert.equal(status, 0);
    assert.ok(stdout.includes('临江市公布方案'), stdout);
  }
});

test('control characters of an article do not reach the terminal', () => {
  const { stdout } = run([], `\x1b[31m临江市\u202e公布方案。\x07`);
  assert.doesNotMatch(stdout, /[\x00-\x09\x0b-\x1f\u202e]/);
});

test('JSONL: members pass through untouched, the text does not, and the digest is added', async () => {
  const { status, stdout } = run(['--format', 'jsonl'], `{"id": 12345678901234567890, "text": ${JSON.stringify(ARTICLE)}, "b":{"c":[1.0,"},\\""]}}\n`);
  assert.equal(status, 0);
  assert.ok(stdout.startsWith('{"id": 12345678901234567890,"b":{"c":[1.0,"},\\""]},"digest":{'), stdout.slice(0, 99));
  assert.deepEqual(rows(stdout)[0].digest, await digest(ARTICLE));
});

test('JSONL: a bad line is reported with its number, and the rest is done', () => {
  const lines = ['{"id":1,"text":"一。"}', '', '{"id":2', '[3]', '{"id":4}', '{"id":5,"text":"五。"}'].join('\n');
  const { status, stdout, stderr } = run(['--format', 'jsonl', file('bad.jsonl', lines)]);
  assert.equal(status, 1);
  assert.deepEqual(rows(stdout).map((row) => row.id), [1, 5]);
  assert.match(stderr, /bad\.jsonl:3: .*\n.*bad\.jsonl:4: this is no JSON object\n.*bad\.jsonl:5: "text" must be a string\n$/);
});

const numbered = (count) => Array.from({ length: count }, (_, id) => JSON.stringify({ id, text: `临江市公布第${id}号方案。${'方案将公开征求意见。'.repeat(id % 7)}` }));

test('JSONL: many workers give the lines in their order', () => {
  const input = numbered(60);
  input[30] = 'broken';
  const alone = run(['--format', 'jsonl'], input.join('\n'));
  const together = run(['--format', 'jsonl', '--jobs', '3'], input.join('\n'));
  assert.equal(together.stdout, alone.stdout);
  assert.equal(together.stderr, alone.stderr);
  assert.deepEqual([alone.status, together.status], [1, 1]);
  assert.deepEqual(rows(together.stdout).map((row) => row.id), Array.from({ length: 60 }, (_, id) => id).filter((id) => id !== 30));
});

test('JSONL: a run goes on where another was cut off', () => {
  const input = file('resumed.jsonl', numbered(10).join('\n'));
  const whole = run(['--format', 'jsonl', input]).stdout;
  const cut = whole.slice(0, whole.indexOf('\n', whole.length / 2) + 40);
  const output = file('output.jsonl', cut);
  const { status, stdout } = run(['--format', 'jsonl', '--resume', output, input]);
  assert.equal(status, 0);
  assert.equal(stdout, '');
  assert.equal(readFileSync(output, 'utf8'), whole);
  run(['--format', 'jsonl', '--resume', output, input]);
  assert.equal(readFileSync(output, 'utf8'), whole);
  const other = run(['--format', 'jsonl', '--resume', file('other.txt', 'no output\n'), input]);
  assert.equal(other.status, 1);
  assert.match(other.stderr, /other\.txt: line 1 is no JSON/);
});

test('JSONL: a reader that does not read stops the reading, and loses nothing', async () => {
  const child = spawn(process.execPath, [BIN, '--format', 'jsonl', '--jobs', '2']);
  const lines = numbered(20_000);
  let written = 0;
  let stalled = false;
  while (written < lines.length && !stalled) {
    const fits = child.stdin.write(`${lines[written++]}\n`);
    if (!fits) stalled = await Promise.race([once(child.stdin, 'drain').then(() => false), wait(2000).then(() => true)]);
  }
  assert.ok(stalled, `${written} lines were taken without anybody reading`);
  child.stdin.end();
  let count = 0;
  for await (const chunk of child.stdout) count += chunk.filter((byte) => byte === 0x0a).length;
  assert.equal(count, written);
});

test('JSONL: only line feeds end a line', () => {
  const { stdout } = run(['--format', 'jsonl'], '{"id":1,"text":"一\u2028二。"}\r\n{"id":2,"text":"三。"}');
  assert.deepEqual(rows(stdout).map((row) => row.id), [1, 2]);
});

test('JSONL: progress is shown where standard error is a terminal, and taken away', { skip: process.platform !== 'linux' }, () => {
  const input = file('progress.jsonl', numbered(30).join('\n'));
  const command = `'${process.execPath}' '${BIN}' --format jsonl '${input}' > '${join(folder, 'progress.out')}'`;
  const { stdout } = spawnSync('script', ['--quiet', '--return', '--command', command, '/dev/null'], { encoding: 'utf8' });
  assert.match(stdout, /\r\x1b\[K\d+ articles, \d+ a second/);
  assert.match(stdout, /\r\x1b\[K$/);
  assert.equal(run(['--format', 'jsonl', input]).stderr, '');
});

test('explains each statement: its rule, its cue, and where its speaker is named', async () => {
  const text = '😀公告\n\n临江市交通委员会副主任沈若川说：“方案已经公布。”他表示，土地将改建为公园。\n';
  const { status, stdout } = run(['--explain'], text);
  assert.equal(status, 0);
  const { sources } = await digest(text);
  assert.equal(stdout, `3:18: 方案已经公布。
  source   沈若川, 临江市交通委员会副主任, person
  speaker  临江市交通委员会副主任沈若川 at 3:1
  rule     explicit, confidence ${sources[0].statements[0].confidence.toFixed(2)}
  cue      说 at 3:15
  form     direct

3:30: 土地将改建为公园
  source   沈若川, 临江市交通委员会副主任, person
  speaker  他 at 3:26
  named    沈若川 at 3:12
  rule     pronoun, confidence ${sources[0].statements[1].confidence.toFixed(2)}
  cue      表示 at 3:27
  form     indirect
`);
  assert.equal(run(['--explain', '--format', 'json'], ARTICLE).status, 2);
});

test('explains every statement of the digest', async () => {
  const { stdout } = run(['--explain'], ARTICLE);
  const { sources } = await digest(ARTICLE);
  for (const { name, statements } of sources) {
    for (const { text, rule } of statements) {
      assert.ok(stdout.includes(`: ${text}\n  source   ${name}`), name);
      assert.ok(stdout.includes(`rule     ${rule}`));
    }
  }
  assert.equal(stdout.match(/speaker /g).length, sources.flatMap(({ statements }) => statements).length);
});

test('an empty input has an empty digest', () => {
  assert.deepEqual(JSON.parse(run(['--format', 'json'], '').stdout).keyPoints, []);
  assert.equal(run(['--format', 'jsonl'], '').stdout, '');
});
