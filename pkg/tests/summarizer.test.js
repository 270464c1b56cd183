// What the specification of the Summarizer asks for (W3C Writing Assistance APIs), with Chinese texts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Summarizer } from 'yaodian/summarizer';
import { ARTICLE } from './article.js';

const PROMPT = '请为这段文字写一句话。';

test('the class is shaped as the specification says', async () => {
  const summarizer = await Summarizer.create();
  assert.ok(summarizer instanceof Summarizer);
  assert.equal(Object.prototype.toString.call(summarizer), '[object Summarizer]');
  assert.equal(Summarizer.name, 'Summarizer');
  assert.throws(() => new Summarizer(), TypeError);
  const { type, format, length, preference, sharedContext } = summarizer;
  assert.deepEqual({ type, format, length, preference, sharedContext }, { type: 'key-points', format: 'markdown', length: 'short', preference: 'auto', sharedContext: '' });
  assert.equal(summarizer.expectedInputLanguages, null);
  assert.equal(summarizer.expectedContextLanguages, null);
  assert.equal(summarizer.outputLanguage, null);
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

test('malformed options are refused with the error of their kind', async () => {
  for (const tag of ['z', 'Hans', '11', 'zh_CN', 'zh-Han', 'zh-abc-invalid', '']) {
    await assert.rejects(Summarizer.create({ expectedInputLanguages: [tag] }), RangeError, tag);
    await assert.rejects(Summarizer.availability({ outputLanguage: tag }), RangeError, tag);
  }
  for (const options of [{ type: 'tl;dr' }, { format: 'html' }, { length: 'huge' }, { expectedInputLanguages: 'zh' }, { signal: {} }, { monitor: 5 }, 7]) {
    await assert.rejects(Summarizer.create(options), TypeError, JSON.stringify(options));
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
  assert.deepEqual(seen, ['downloadprogress', [0, 1, true, false], 'downloadprogress', [1, 1, true, false]]);
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
  const tooLong = '字'.repeat(summarizer.inputQuota + 1);
  await assert.rejects(summarizer.summarize(tooLong), (error) => {
    assert.equal(error.name, 'QuotaExceededError');
    assert.ok(error instanceof DOMException);
    assert.equal(error.quota, summarizer.inputQuota);
    assert.ok(error.requested > error.quota);
    return true;
  });
});

test('where the platform has a summarizer, other languages go there', async () => {
  const { install, Summarizer: ours } = await import('yaodian/summarizer');
  const made = { native: true };
  globalThis.Summarizer = { availability: async () => 'downloadable', create: async () => made };
  try {
    install();
    assert.equal(globalThis.Summarizer, ours);
    install();
    assert.equal(await globalThis.Summarizer.availability({ expectedInputLanguages: ['en'] }), 'downloadable');
    assert.equal(await globalThis.Summarizer.create({ outputLanguage: 'en' }), made);
    assert.equal(await globalThis.Summarizer.availability({ expectedInputLanguages: ['zh', 'en'] }), 'unavailable');
    assert.ok((await globalThis.Summarizer.create()) instanceof ours);
  } finally {
    delete globalThis.Summarizer;
  }
});
