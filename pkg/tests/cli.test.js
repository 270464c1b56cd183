import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
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
    [['--encoding', 'klingon'], /klingon is not known/],
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

test('an empty input has an empty digest', () => {
  assert.deepEqual(JSON.parse(run(['--format', 'json'], '').stdout).keyPoints, []);
  assert.equal(run(['--format', 'jsonl'], '').stdout, '');
});
