import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { digest } from 'yaodian';
import { FILE, schema } from '../scripts/schema.js';
import { ARTICLE } from './article.js';

const FIXTURES = new URL('../../tests/articles/', import.meta.url);

test('the schema is that of the types', () => {
  assert.equal(readFileSync(FILE, 'utf8'), schema(), 'write it again with `node scripts/schema.js`');
});

test('digests are valid, whatever the text', async () => {
  const validate = new Ajv().compile(JSON.parse(readFileSync(FILE, 'utf8')));
  const fixtures = readdirSync(FIXTURES).map((name) => readFileSync(new URL(`${name}/input.txt`, FIXTURES), 'utf8'));
  for (const text of [ARTICLE, '', '\ud800', '“'.repeat(1000), '他说，好。'.repeat(100), ...fixtures]) {
    const found = await digest(text);
    assert.ok(validate(found), JSON.stringify(validate.errors));
  }
});

test('what is no digest is not valid', async () => {
  const validate = new Ajv().compile(JSON.parse(readFileSync(FILE, 'utf8')));
  const found = await digest(ARTICLE);
  assert.ok(!validate({}));
  assert.ok(!validate({ ...found, script: 'latin' }));
  assert.ok(!validate({ ...found, keyPoints: [{ ...found.keyPoints[0], start: '0' }] }));
  assert.ok(!validate({ ...found, sources: [{ ...found.sources[0], kind: 'robot' }] }));
});
