// What the specification of the Summarizer asks for (W3C Writing Assistance APIs), with Chinese texts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Summarizer } from 'yaodian/summarizer';
import { ARTICLE } from './article.js';

/** The attributes, all of which are enumerable. */
function attributesOf(summarizer) {
  const found = {};
  for (const name in summarizer) if (typeof summarizer[name] !== 'function') found[name] = summarizer[name];
  return found;
}

const PROMPT = '请为这段文字写一句话。';

test('what was not asked for has the value of the specification', async () => {
  const { type, format, length, preference, sharedContext, ...rest } = attributesOf(await Summarizer.create());
  assert.deepEqual({ type, format, length, preference, sharedContext }, { type: 'key-points', format: 'markdown', length: 'short', preference: 'auto', sharedContext: '' });
  assert.deepEqual(rest, { expectedInputLanguages: null, expectedContextLanguages: null, outputLanguage: null, inputQuota: rest.inputQuota });
});

test('attributes say what was asked for, language tags in canonical form and once each', async () => {
  const summarizer = await Summarizer.create({
    type: 'headline',
    format: 'plain-text',
    length: 'long',
    sharedContext: '城市交通',
    expectedInputLanguages: ['ZH-hans', 'zh-Hans', 'zh-tw'],
    expectedContextLanguages: ['zh'],
    outputLanguage: 'zh-hk',
  });
  assert.equal(summarizer.type, 'headline');
  assert.equal(summarizer.format, 'plain-text');
  assert.equal(summarizer.length, 'long');
  assert.equal(summarizer.sharedContext, '城市交通');
  assert.deepEqual(summarizer.expectedInputLanguages, ['zh-Hans', 'zh-TW']);
  assert.ok(Object.isFrozen(summarizer.expectedInputLanguages));
  assert.equal(summarizer.expectedInputLanguages, summarizer.expectedInputLanguages);
  assert.deepEqual(summarizer.expectedContextLanguages, ['zh']);
  assert.equal(summarizer.outputLanguage, 'zh-HK');
});

test('Chinese is available, other languages are not', async () => {
  assert.equal(await Summarizer.availability(), 'available');
  for (const tag of ['zh', 'zh-Hans', 'zh-Hant', 'zh-CN', 'zh-TW', 'zh-HK']) {
    assert.equal(await Summarizer.availability({ expectedInputLanguages: [tag], outputLanguage: tag }), 'available', tag);
  }
  for (const options of [{ expectedInputLanguages: ['en'] }, { expectedContextLanguages: ['zh', 'fr'] }, { outputLanguage: 'zu' }]) {
    assert.equal(await Summarizer.availability(options), 'unavailable');
    await assert.rejects(Summarizer.create(options), { name: 'NotSupportedError' });
  }
});

test('the monitor sees the progress from 0 to 1 before there is a summarizer', async () => {
  const seen = [];
  let created = false;
  const monitor = (target) => {
    target.addEventListener('downloadprogress', (event) => seen.push([event.loaded, event.total, event.lengthComputable, created]));
    target.ondownloadprogress = (event) => seen.push(event.type);
  };
  await Summarizer.create({ monitor });
  created = true;
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.deepEqual(seen, [[0, 1, true, false], 'downloadprogress', [1, 1, true, false], 'downloadprogress']);
});

test('an error of the monitor is the error of the creation', async () => {
  const error = new Error('from the monitor');
  await assert.rejects(Summarizer.create({ monitor() { throw error; } }), error);
});

test('a creation that is aborted at any progress rejects with the reason, and no progress follows', async () => {
  for (const stopAt of [0, 1]) {
    const reason = new Error('enough');
    const controller = new AbortController();
    const seen = [];
    let reached;
    const progress = new Promise((resolve) => (reached = resolve));
    const { create } = Summarizer;
    const creation = create({
      signal: controller.signal,
      monitor: (target) => target.addEventListener('downloadprogress', ({ loaded }) => {
        seen.push(loaded);
        if (loaded === stopAt) reached();
      }),
    });
    await progress;
    controller.abort(reason);
    await assert.rejects(creation, reason);
    assert.deepEqual(seen, [0, 1].slice(0, stopAt + 1));
  }
});

test('a signal aborts each call with its reason, before and after it began', async () => {
  const summarizer = await Summarizer.create();
  const calls = [
    (signal) => Summarizer.create({ signal }),
    (signal) => summarizer.summarize(PROMPT, { signal }),
    (signal) => summarizer.measureInputUsage(PROMPT, { signal }),
    async (signal) => summarizer.summarizeStreaming(PROMPT, { signal }).pipeTo(new WritableStream()),
  ];
  for (const call of calls) {
    for (const reason of [undefined, new Error('enough')]) {
      const controller = new AbortController();
      const promise = call(controller.signal);
      controller.abort(reason);
      const expected = reason ?? { name: 'AbortError' };
      await assert.rejects(promise, expected);
      await assert.rejects(call(controller.signal), expected);
    }
  }
  assert.throws(() => summarizer.summarizeStreaming(PROMPT, { signal: AbortSignal.abort() }), { name: 'AbortError' });
  assert.notEqual(await summarizer.summarize(PROMPT), '');
});

test('destroying ends what is under way and refuses the rest', async () => {
  const summarizer = await Summarizer.create();
  const underWay = [
    summarizer.summarize(PROMPT),
    summarizer.measureInputUsage(PROMPT),
    summarizer.summarizeStreaming(PROMPT).pipeTo(new WritableStream()),
  ];
  summarizer.destroy();
  const sameTurn = [summarizer.summarize(PROMPT), summarizer.measureInputUsage(PROMPT)];
  assert.throws(() => summarizer.summarizeStreaming(PROMPT), { name: 'AbortError' });
  for (const promise of [...underWay, ...sameTurn]) await assert.rejects(promise, { name: 'AbortError' });
  await assert.rejects(summarizer.summarize(PROMPT), { name: 'InvalidStateError' });
  await assert.rejects(summarizer.measureInputUsage(PROMPT), { name: 'InvalidStateError' });
  assert.throws(() => summarizer.summarizeStreaming(PROMPT), { name: 'InvalidStateError' });
  summarizer.destroy();
});

test("the creation's signal destroys the summarizer", async () => {
  const controller = new AbortController();
  const reason = new Error('the page was left');
  const summarizer = await Summarizer.create({ signal: controller.signal });
  const underWay = summarizer.summarize(PROMPT);
  controller.abort(reason);
  const sameTurn = summarizer.summarize(PROMPT);
  await assert.rejects(underWay, reason);
  await assert.rejects(sameTurn, reason);
  await assert.rejects(summarizer.summarize(PROMPT), { name: 'InvalidStateError' });
});

test('nothing to summarize gives nothing', async () => {
  for (const type of ['key-points', 'tldr', 'teaser', 'headline']) {
    const summarizer = await Summarizer.create({ type });
    for (const input of ['', ' \n\t\u3000', '\0\x01', '。！…']) {
      assert.equal(await summarizer.summarize(input, { context: '城市' }), '');
      assert.deepEqual(await Array.fromAsync?.(summarizer.summarizeStreaming(input)) ?? [], []);
    }
    assert.notEqual(await summarizer.summarize(PROMPT, { context: ' ' }), '');
  }
});

test('a text that is all boilerplate, or has no sentence, has a summary all the same', async () => {
  for (const type of ['key-points', 'tldr', 'teaser', 'headline']) {
    const summarizer = await Summarizer.create({ type, format: 'plain-text' });
    for (const input of ['请关注我们的公众号。', '责任编辑：何苗', '写一个句子', '好']) {
      assert.equal((await summarizer.summarize(input)).replace('。', ''), input.replace('。', ''), type);
    }
  }
});

test('key points are a bulleted list of at most 3, 5 or 7 sentences of the text', async () => {
  for (const [length, most] of [['short', 3], ['medium', 5], ['long', 7]]) {
    const summarizer = await Summarizer.create({ length });
    const lines = (await summarizer.summarize(ARTICLE)).split('\n');
    assert.ok(lines.length > 1 && lines.length <= most, `${length}: ${lines.length}`);
    for (const line of lines) assert.ok(line.startsWith('* ') && ARTICLE.includes(line.slice(2)), line);
    const plain = await Summarizer.create({ length, format: 'plain-text' });
    assert.equal(await plain.summarize(ARTICLE), lines.map((line) => line.slice(2)).join('\n'));
  }
});

test('a context steers what is chosen', async () => {
  const summarizer = await Summarizer.create({ type: 'tldr' });
  const about = (context) => summarizer.summarize(ARTICLE, { context });
  const noodles = '老城面馆的客人没有地方停车，经营者陆桂芳反对';
  assert.notEqual(await about(noodles), await about('公开征求意见的期限'));
  const shared = await Summarizer.create({ type: 'tldr', sharedContext: noodles });
  assert.equal(await shared.summarize(ARTICLE), await about(noodles));
});

test('every other type is made of the text as well', async () => {
  for (const type of ['tldr', 'teaser', 'headline']) {
    let shorter = 0;
    for (const length of ['short', 'medium', 'long']) {
      const summarizer = await Summarizer.create({ type, length, format: 'plain-text' });
      const summary = await summarizer.summarize(ARTICLE);
      assert.ok(summary.length >= shorter, `${type} ${length}`);
      shorter = summary.length;
      for (const part of summary.split(/(?<=[。！？”])/)) assert.ok(ARTICLE.includes(part), `${type}: ${part}`);
    }
  }
});

test('a sentence, a short paragraph and a paragraph are as long as their names say', async () => {
  for (const type of ['tldr', 'teaser']) {
    for (const [length, most] of [['short', 1], ['medium', 2], ['long', 4]]) {
      const summarizer = await Summarizer.create({ type, length });
      const summary = await summarizer.summarize(ARTICLE);
      assert.ok(!summary.includes('\n'));
      const quotedAsOne = summary.replaceAll(/“[^”]*”/g, '');
      assert.ok((quotedAsOne.match(/[。！？]/g)?.length ?? 0) <= most, `${type} ${length}: ${summary}`);
    }
  }
});

test('a headline has no more than 12, 17 or 22 words', async () => {
  const long = '临江市交通委员会副主任沈若川宣布明年年底前关停老城区全部十七处露天停车场并改建为口袋公园社区食堂和老年活动中心';
  const words = new Intl.Segmenter('zh', { granularity: 'word' });
  for (const [length, most] of [['short', 12], ['medium', 17], ['long', 22]]) {
    const summarizer = await Summarizer.create({ type: 'headline', length });
    for (const input of [ARTICLE, long, `${long}\n\n${long}。`, `${long}\n\n临江市公布方案，${long}。`]) {
      const headline = await summarizer.summarize(input);
      const count = [...words.segment(headline)].filter(({ isWordLike }) => isWordLike).length;
      assert.ok(count > 0 && count <= most, `${length}: ${count} words, ${headline}`);
    }
  }
});

test('Markdown of a text is no markup', async () => {
  const summarizer = await Summarizer.create();
  const summary = await summarizer.summarize('他们把*所有*的[预算](http://a)和<b>计划</b>都公布了。');
  assert.ok(!/(?<!\\)[*[<](?! )/.test(summary.slice(2)), summary);
});

test('a stream gives in pieces what the call gives at once', async () => {
  const summarizer = await Summarizer.create({ length: 'medium' });
  const pieces = [];
  for await (const piece of summarizer.summarizeStreaming(ARTICLE)) pieces.push(piece);
  assert.ok(pieces.length > 1);
  assert.equal(pieces.join(''), await summarizer.summarize(ARTICLE));
});

test('a stream can be left before its end, and be read twice', async () => {
  const summarizer = await Summarizer.create({ length: 'long' });
  const whole = await summarizer.summarize(ARTICLE);
  const left = summarizer.summarizeStreaming(ARTICLE).getReader();
  assert.ok(whole.startsWith((await left.read()).value));
  await left.cancel();
  assert.deepEqual(await left.read(), { value: undefined, done: true });
  const unread = summarizer.summarizeStreaming(ARTICLE);
  await unread.cancel('no longer wanted');
  for (const branch of summarizer.summarizeStreaming(ARTICLE).tee()) {
    let read = '';
    for await (const piece of branch) read += piece;
    assert.equal(read, whole);
  }
});

test('destroying ends a stream that is half read', async () => {
  const summarizer = await Summarizer.create({ length: 'long' });
  const reader = summarizer.summarizeStreaming(ARTICLE).getReader();
  await reader.read();
  summarizer.destroy();
  await assert.rejects(reader.read().then(() => reader.read()), { name: 'AbortError' });
});

test('of two signals the first that is aborted gives the reason', async () => {
  const creation = new AbortController();
  const summarizer = await Summarizer.create({ signal: creation.signal });
  const call = new AbortController();
  const first = summarizer.summarize(PROMPT, { signal: call.signal });
  call.abort('call');
  creation.abort('creation');
  await assert.rejects(first, (reason) => reason === 'call');
  const other = await Summarizer.create({ signal: (new AbortController()).signal });
  const kept = other.summarizeStreaming(PROMPT, { signal: AbortSignal.any([AbortSignal.timeout(60_000)]) });
  for await (const piece of kept) assert.notEqual(piece, '');
});

test('calls at the same time do not disturb each other', async () => {
  const summarizer = await Summarizer.create();
  const [first, second, third] = await Promise.all([ARTICLE, PROMPT, ARTICLE].map((input) => summarizer.summarize(input)));
  assert.equal(first, third);
  assert.notEqual(first, second);
});

test('the quota is finite, measured, and kept', async () => {
  const summarizer = await Summarizer.create({ sharedContext: '城市' });
  const usage = await summarizer.measureInputUsage(PROMPT);
  assert.ok(usage > 0 && usage < summarizer.inputQuota && Number.isFinite(summarizer.inputQuota));
  assert.ok((await summarizer.measureInputUsage(PROMPT, { context: '交通' })) > usage);
  assert.ok((await (await Summarizer.create()).measureInputUsage('')) > 0);
  const tooLong = '字'.repeat(summarizer.inputQuota + 1);
  await assert.rejects(summarizer.summarize(tooLong), (error) => {
    assert.equal(error.name, 'QuotaExceededError');
    assert.ok(error instanceof DOMException);
    assert.equal(error.quota, summarizer.inputQuota);
    assert.ok(error.requested > error.quota);
    return true;
  });
  const stream = summarizer.summarizeStreaming(tooLong).getReader();
  await assert.rejects(stream.read(), { name: 'QuotaExceededError' });
  await assert.rejects(Summarizer.create({ sharedContext: tooLong }), { name: 'QuotaExceededError' });
});
