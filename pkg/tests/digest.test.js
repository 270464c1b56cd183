import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { digest, preload, version } from 'yaodian';
import { ARTICLE } from './article.js';

/** Every excerpt of a digest. */
function* excerpts(found) {
  if (found.title) yield found.title;
  yield* found.keyPoints;
  yield* found.excluded;
  for (const source of found.sources) {
    yield* source.stance.evidence;
    for (const statement of source.statements) {
      yield statement;
      if (statement.cue) yield statement.cue;
    }
  }
}

function assertVerbatim(input, found) {
  for (const { start, end, text } of excerpts(found)) assert.equal(text, input.slice(start, end));
}

test('an article has a title and key points, all verbatim', async () => {
  const found = await digest(ARTICLE);
  assert.equal(found.title.text, ARTICLE.slice(0, ARTICLE.indexOf('\n')));
  assert.ok(found.keyPoints.length > 0 && found.keyPoints.length <= 5);
  assertVerbatim(ARTICLE, found);
});

test('offsets hold behind emoji and astral Han', async () => {
  const input = `😀𠮷${ARTICLE}`.replaceAll('老城', '老𠮷城😀');
  assertVerbatim(input, await digest(input));
});

test('offsets hold behind half a surrogate pair', async () => {
  const input = `\ud800${ARTICLE}`.replaceAll('老城', '老\udfff城');
  assertVerbatim(input, await digest(input));
});

/** Numbers below a limit, the same in every run. */
function randomNumbers(state) {
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Everything of a digest that has an offset is inside the text, and every text is what stands there. */
async function assertOffsetsHold(input, options) {
  const found = await digest(input, options);
  assertVerbatim(input, found);
  const spans = [...excerpts(found), ...found.sources.flatMap(({ mentions }) => mentions)];
  for (const { start, end } of spans) assert.ok(0 <= start && start < end && end <= input.length, `${start}..${end}`);
  for (const { name, aliases, mentions } of found.sources) {
    const forms = new Set(mentions.map(({ start, end }) => input.slice(start, end)));
    for (const form of [name, ...aliases]) assert.ok(input.includes(form), form);
    assert.ok(mentions.length === 0 || [name, ...aliases].some((form) => forms.has(form)), name);
  }
  return found;
}

test('offsets hold in text of random words, marks and characters', async () => {
  const pieces = ['😀', '𠮷', '👨‍👩‍👧', '\ud800', '\udfff', '\0', '\ufeff', '\r\n', '\n\n', ' ', '\u3000', '“', '”', '「', '」', '"', '：', '，', '。', '！', '？', '…', ',', '.',
    '沈若川', '临江市交通委员会', '表示', '说', '认为', '反对', '支持', '不', '老城', '停车', '记者', '据', '報導', '對於', '责任编辑：', '- • ', '12', 'a'];
  const random = randomNumbers(20250816);
  for (let round = 0; round < 300; round++) {
    const piece = () => (random(8) > 0 ? pieces[random(pieces.length)] : String.fromCodePoint(random(0x110000)));
    await assertOffsetsHold(Array.from({ length: random(120) }, piece).join(''));
  }
});

test('offsets hold in an article with emoji and astral Han anywhere', async () => {
  const random = randomNumbers(7);
  for (let round = 0; round < 100; round++) {
    let input = ARTICLE;
    for (let count = random(40); count > 0; count--) {
      const at = random(input.length + 1);
      input = input.slice(0, at) + ['😀', '𠮷', '𡃁', '🇨🇳', '\u{e0100}'][random(5)] + input.slice(at);
    }
    const found = await assertOffsetsHold(input, { points: 7 });
    await assertOffsetsHold(input, { keep: found.excluded, words: ['老𠮷城'] });
  }
});

test('any text has a digest', async () => {
  const hostile = ['', ' \n\t\u3000', '好', 'An English text. It has two sentences.', '没有标点的文字'.repeat(500), '\0\x01\x1b[31m', '“'.repeat(5000)];
  for (const input of hostile) assertVerbatim(input, await digest(input));
});

test('a digest is plain data', async () => {
  const found = await digest(ARTICLE);
  assert.deepEqual(structuredClone(found), found);
  assert.deepEqual(JSON.parse(JSON.stringify(found)), found);
});

test('a text always gives the same digest, whatever was digested before', async () => {
  const first = await digest(ARTICLE);
  await digest('另一篇文章。“完全不同。”');
  assert.deepEqual(await digest(ARTICLE), first);
});

test('points limits the key points', async () => {
  assert.equal((await digest(ARTICLE, { points: 2 })).keyPoints.length, 2);
});

test('a limit beyond the memory of the engine is no limit', async () => {
  assert.deepEqual(await digest(ARTICLE, { maxCharacters: Number.MAX_SAFE_INTEGER }), await digest(ARTICLE));
});

test('a failure of the engine is an error, and the next call works', async () => {
  const before = await digest(ARTICLE);
  // An exception that crosses the engine leaves it in the middle of its work, as a panic does.
  let fails = true;
  const aborted = () => {
    if (!fails) return false;
    fails = false;
    throw new Error('out of the blue');
  };
  const signal = Object.create(AbortSignal.prototype, { aborted: { get: aborted }, throwIfAborted: { value() {} } });
  await assert.rejects(digest(ARTICLE, { signal }), (error) => {
    assert.equal(error.message, 'the text could not be digested: the engine failed on it');
    assert.equal(error.cause.message, 'out of the blue');
    return true;
  });
  assert.deepEqual(await digest(ARTICLE), before);
});

test('a wrong argument is named', async () => {
  const wrong = [
    [[1], TypeError, /^text must be a string, not number$/],
    [['', 5], TypeError, /^options must be an object, not number$/],
    [['', { points: 0 }], RangeError, /^points must be an integer from 1 to 100, not 0$/],
    [['', { points: 1.5 }], RangeError, /points/],
    [['', { points: '3' }], TypeError, /^points must be a number, not string$/],
    [['', { maxCharacters: -1 }], RangeError, /^maxCharacters must be a positive integer, not -1$/],
    [['', { maxLength: 0 }], RangeError, /^maxLength must be a positive integer, not 0$/],
    [['北京😀', { maxLength: 3 }], RangeError, /^text has 4 UTF-16 code units, more than maxLength, which is 3$/],
    [['要'.repeat(20_000_001)], RangeError, /^text has 20000001 UTF-16 code units, more than maxLength, which is 20000000$/],
    [['', { title: 3 }], TypeError, /title/],
    [['', { topic: null }], TypeError, /^topic must be a string, not null$/],
    [['', { words: '词' }], TypeError, /^words must be an array of strings, not string$/],
    [['', { words: ['词', null] }], TypeError, /^words\[1\] must be a string, not null$/],
    [['', { signal: {} }], TypeError, /^signal must be an AbortSignal, not object$/],
  ];
  for (const [args, type, message] of wrong) {
    await assert.rejects(digest(...args), (error) => error instanceof type && message.test(error.message), `${args}`);
  }
});

test('an aborted call rejects with the reason of its signal', async () => {
  await assert.rejects(digest(ARTICLE, { signal: AbortSignal.abort() }), { name: 'AbortError' });
  const reason = new Error('no longer wanted');
  await assert.rejects(digest(ARTICLE, { signal: AbortSignal.abort(reason) }), reason);
});

test('the version is that of the package', async () => {
  const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  assert.equal(version, manifest.version);
  await preload();
});
