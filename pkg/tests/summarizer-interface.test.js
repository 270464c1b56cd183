// The Summarizer as Web IDL shapes a class and converts its arguments, and beside a Summarizer that the platform has.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { install, Summarizer } from 'yaodian/summarizer';

const ATTRIBUTES = ['sharedContext', 'type', 'format', 'length', 'preference', 'expectedInputLanguages', 'expectedContextLanguages', 'outputLanguage', 'inputQuota'];
const METHODS = { summarize: 1, summarizeStreaming: 1, measureInputUsage: 1, destroy: 0 };

test('the class is that of a platform', async () => {
  assert.throws(() => new Summarizer(), { name: 'TypeError', message: 'Illegal constructor' });
  assert.throws(() => Summarizer(), TypeError);
  assert.deepEqual([Summarizer.name, Summarizer.length], ['Summarizer', 0]);
  for (const name of ['create', 'availability']) {
    assert.equal(Summarizer[name].length, 0);
    assert.ok(Object.getOwnPropertyDescriptor(Summarizer, name).enumerable, name);
  }
  const members = Object.getOwnPropertyDescriptors(Summarizer.prototype);
  for (const name of ATTRIBUTES) {
    assert.deepEqual([typeof members[name].get, members[name].set, members[name].enumerable], ['function', undefined, true], name);
  }
  for (const [name, length] of Object.entries(METHODS)) {
    assert.deepEqual([members[name].value.length, members[name].enumerable], [length, true], name);
  }
  const { value, writable, enumerable, configurable } = members[Symbol.toStringTag];
  assert.deepEqual({ value, writable, enumerable, configurable }, { value: 'Summarizer', writable: false, enumerable: false, configurable: true });
  const summarizer = await Summarizer.create();
  assert.ok(summarizer instanceof Summarizer);
  assert.equal(Object.getPrototypeOf(summarizer), Summarizer.prototype);
  assert.deepEqual(Reflect.ownKeys(summarizer), []);
});

test('static members do not need the class as `this`', async () => {
  const { create, availability } = Summarizer;
  assert.equal(await availability(), 'available');
  assert.ok((await create()) instanceof Summarizer);
});

test('members of something else are refused, promises as promises', async () => {
  const { prototype } = Summarizer;
  for (const other of [undefined, {}, prototype, Object.create(prototype)]) {
    await assert.rejects(prototype.summarize.call(other, '文字。'), TypeError);
    await assert.rejects(prototype.measureInputUsage.call(other, '文字。'), TypeError);
    assert.throws(() => prototype.summarizeStreaming.call(other, '文字。'), TypeError);
    assert.throws(() => prototype.destroy.call(other), TypeError);
    for (const name of ATTRIBUTES) assert.throws(() => Reflect.get(prototype, name, other ?? 5), TypeError, name);
  }
});

test('an input is needed, and is converted to a string', async () => {
  const summarizer = await Summarizer.create({ format: 'plain-text' });
  await assert.rejects(summarizer.summarize(), TypeError);
  await assert.rejects(summarizer.measureInputUsage(), TypeError);
  assert.throws(() => summarizer.summarizeStreaming(), TypeError);
  await assert.rejects(summarizer.summarize(Symbol('文字。')), TypeError);
  assert.equal(await summarizer.summarize({ toString: () => '临江市公布方案。' }), '临江市公布方案。');
  assert.equal(await summarizer.measureInputUsage(undefined), 'undefined'.length);
});

/** An object that notes what is read of it. */
function observed(members, reads) {
  return new Proxy(members, {
    get(target, name) {
      reads.push(name);
      return target[name];
    },
  });
}

test('options are read once, in the order of their names, the inherited ones first', async () => {
  const core = ['expectedContextLanguages', 'expectedInputLanguages', 'format', 'length', 'outputLanguage', 'preference', 'type'];
  const reads = [];
  await Summarizer.availability(observed({}, reads));
  assert.deepEqual(reads.splice(0), core);
  const summarizer = await Summarizer.create(observed({}, reads));
  assert.deepEqual(reads.splice(0), [...core, 'monitor', 'sharedContext', 'signal']);
  await summarizer.summarize('文字。', observed({}, reads));
  assert.deepEqual(reads.splice(0), ['context', 'signal']);
});

test('options may be absent, null, or any object', async () => {
  const summarizer = await Summarizer.create(null);
  for (const options of [undefined, null, {}, new Date(), { unknown: 1, type: undefined }]) {
    assert.equal(await Summarizer.availability(options), 'available');
    assert.equal((await Summarizer.create(options)).type, 'key-points');
  }
  for (const options of [undefined, null, {}, () => {}, []]) assert.notEqual(await summarizer.summarize('文字。', options), '');
  for (const options of [5, 'zh', true, 5n, Symbol('zh')]) {
    await assert.rejects(Summarizer.availability(options), TypeError);
    await assert.rejects(Summarizer.create(options), TypeError);
    await assert.rejects(summarizer.summarize('文字。', options), TypeError);
    assert.throws(() => summarizer.summarizeStreaming('文字。', options), TypeError);
  }
});

test('strings and enumerations are converted, and unknown values refused', async () => {
  const as = (value) => ({ toString: () => value });
  const summarizer = await Summarizer.create({ type: as('tldr'), sharedContext: 5, outputLanguage: as('zh-tw') });
  assert.deepEqual([summarizer.type, summarizer.sharedContext, summarizer.outputLanguage], ['tldr', '5', 'zh-TW']);
  assert.equal((await Summarizer.create({ sharedContext: null })).sharedContext, 'null');
  for (const name of ['type', 'format', 'length', 'preference']) {
    for (const value of ['', 'Short', 'other', null, 5, Symbol(name)]) {
      await assert.rejects(Summarizer.create({ [name]: value }), TypeError, name);
      await assert.rejects(Summarizer.availability({ [name]: value }), TypeError, name);
    }
  }
  await assert.rejects(Summarizer.create({ type: 'tl;dr' }), /^TypeError: type must be one of tldr, teaser, key-points, headline, not tl;dr$/);
  for (const options of [{ signal: {} }, { signal: null }, { monitor: 5 }, { monitor: {} }, { monitor: null }, { sharedContext: Symbol('zh') }]) {
    await assert.rejects(Summarizer.create(options), TypeError);
  }
  for (const options of [{ signal: {} }, { signal: null }, { context: Symbol('zh') }]) await assert.rejects(summarizer.summarize('文字。', options), TypeError);
});

test('languages are any iterable of tags', async () => {
  function* tags() {
    yield 'zh';
    yield { toString: () => 'ZH-cn' };
  }
  for (const name of ['expectedInputLanguages', 'expectedContextLanguages']) {
    for (const given of [tags(), new Set(['zh', 'zh-CN']), ['zh', 'zh', 'zh-CN'], new String('zh-CN').split('-CN').fill('zh', 0, 1).fill('zh-CN', 1)]) {
      assert.deepEqual((await Summarizer.create({ [name]: given }))[name], ['zh', 'zh-CN']);
    }
    assert.equal((await Summarizer.create({ [name]: [] }))[name], null);
    for (const given of ['zh', null, 5, {}, [Symbol('zh')]]) await assert.rejects(Summarizer.create({ [name]: given }), TypeError);
    const failing = { [Symbol.iterator]() { throw new Error('from the iterable'); } };
    await assert.rejects(Summarizer.create({ [name]: failing }), /from the iterable/);
  }
});

test('malformed language tags are refused by name', async () => {
  for (const tag of ['', 'z', 'Hans', '11', 'zh_CN', 'zh-Han', 'zh-A999', 'zh-abc-invalid', 'zh-', '中文']) {
    await assert.rejects(Summarizer.create({ expectedInputLanguages: ['zh', tag] }), RangeError, tag);
    await assert.rejects(Summarizer.create({ expectedContextLanguages: [tag] }), RangeError, tag);
    await assert.rejects(Summarizer.availability({ outputLanguage: tag }), RangeError, tag);
  }
  await assert.rejects(Summarizer.create({ outputLanguage: 'zh_CN' }), /^RangeError: "zh_CN" is no language tag$/);
});

test('of several errors the one that the specification checks first is the one that comes', async () => {
  const reason = new Error('enough');
  const signal = AbortSignal.abort(reason);
  const malformed = ['zh_CN'];
  const never = () => assert.fail('the monitor was called');
  await assert.rejects(Summarizer.create({ expectedInputLanguages: malformed, type: 'other' }), TypeError);
  await assert.rejects(Summarizer.create({ expectedInputLanguages: malformed, signal: {} }), TypeError);
  await assert.rejects(Summarizer.create({ expectedInputLanguages: malformed, signal, monitor: never }), RangeError);
  await assert.rejects(Summarizer.create({ outputLanguage: 'fr', signal, monitor: never }), reason);
});

test('the monitor is called before the creation returns', async () => {
  let given;
  const creation = Summarizer.create({ monitor: (...args) => (given = args) });
  assert.equal(given.length, 1);
  assert.ok(given[0] instanceof EventTarget);
  assert.equal(Object.prototype.toString.call(given[0]), '[object CreateMonitor]');
  await creation;
});

test('ondownloadprogress holds one handler, or null', async () => {
  const calls = [];
  await Summarizer.create({
    monitor(target) {
      assert.equal(target.ondownloadprogress, null);
      target.ondownloadprogress = () => calls.push('replaced');
      target.addEventListener('downloadprogress', () => calls.push('listener'));
      target.ondownloadprogress = function handler(event) {
        calls.push([this === target, event.target === target, event.loaded]);
      };
    },
  });
  assert.deepEqual(calls, [[true, true, 0], 'listener', [true, true, 1], 'listener']);
  await Summarizer.create({
    monitor(target) {
      target.ondownloadprogress = () => calls.push('removed');
      target.ondownloadprogress = null;
      assert.equal(target.ondownloadprogress, null);
    },
  });
  assert.ok(!calls.includes('removed'));
});

/** A summarizer as a browser may have it, which notes what it is asked. */
function nativeSummarizer() {
  const asked = [];
  class Native {
    static async availability(options) {
      asked.push(['availability', options]);
      return 'downloadable';
    }
    static async create(options) {
      asked.push(['create', options]);
      if (options.outputLanguage === 'fr') throw new DOMException('no French here', 'NotAllowedError');
      return new Native();
    }
  }
  return { Native, asked };
}

test('where the platform has a summarizer, other languages go there and Chinese does not', async () => {
  const { Native, asked } = nativeSummarizer();
  globalThis.Summarizer = Native;
  try {
    for (const installed of [false, true, true]) {
      if (installed) install();
      assert.equal(globalThis.Summarizer === Summarizer, installed);
      const english = { expectedInputLanguages: ['en'], outputLanguage: 'en' };
      assert.equal(await Summarizer.availability(english), 'downloadable');
      const made = await Summarizer.create(english);
      assert.ok(made instanceof Native && made instanceof Summarizer);
      assert.deepEqual(asked.splice(0), [['availability', english], ['create', english]]);
      await assert.rejects(Summarizer.create({ outputLanguage: 'fr' }), { name: 'NotAllowedError' });
      asked.splice(0);
      for (const options of [undefined, {}, { expectedInputLanguages: ['zh'] }, { outputLanguage: 'zh-HK' }]) {
        assert.equal(await Summarizer.availability(options), 'available');
        const ours = await Summarizer.create(options);
        assert.ok(ours instanceof Summarizer && !(ours instanceof Native));
      }
      const both = { expectedInputLanguages: ['zh', 'en'] };
      assert.equal(await Summarizer.availability(both), 'unavailable');
      await assert.rejects(Summarizer.create(both), { name: 'NotSupportedError' });
      await assert.rejects(Summarizer.create({ outputLanguage: 'e' }), RangeError);
      assert.deepEqual(asked, []);
    }
  } finally {
    delete globalThis.Summarizer;
  }
});

test('where the platform has none, other languages are not supported', async () => {
  let called = 0;
  await assert.rejects(Summarizer.create({ outputLanguage: 'en', monitor: () => called++ }), { name: 'NotSupportedError' });
  assert.equal(called, 1);
  install();
  try {
    assert.equal(await globalThis.Summarizer.availability({ outputLanguage: 'en' }), 'unavailable');
  } finally {
    delete globalThis.Summarizer;
  }
});
