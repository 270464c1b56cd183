import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { digest } from 'yaodian';
import { createWorkerDigester } from 'yaodian/worker';
import { ARTICLE } from './article.js';

/** Long enough to be still under way when it is aborted. */
const LONG = ARTICLE.repeat(400);

function withDigester(options, run) {
  return async () => {
    const digester = createWorkerDigester(options);
    try {
      await run(digester);
    } finally {
      digester.close();
    }
  };
}

test('a worker gives the digest of the calling thread', withDigester({ workers: 2 }, async (digester) => {
  const inputs = [ARTICLE, `😀${ARTICLE}`, '', `\ud800${ARTICLE}`];
  const found = await Promise.all(inputs.map((input) => digester.digest(input, { points: 3 })));
  for (const [index, input] of inputs.entries()) assert.deepEqual(found[index], await digest(input, { points: 3 }));
}));

test('errors keep their type', withDigester({ workers: 1 }, async (digester) => {
  await assert.rejects(digester.digest(ARTICLE, { points: 0 }), RangeError);
  await assert.rejects(digester.digest(5), TypeError);
  assert.ok(await digester.digest(ARTICLE));
}));

test('aborting ends the wait and frees the worker', withDigester({ workers: 1 }, async (digester) => {
  await digester.preload();
  const reason = new Error('no longer wanted');
  const running = new AbortController();
  const waiting = new AbortController();
  const first = digester.digest(LONG, { signal: running.signal });
  const second = digester.digest(LONG, { signal: waiting.signal });
  const third = digester.digest(ARTICLE);
  waiting.abort();
  await assert.rejects(second, { name: 'AbortError' });
  setTimeout(() => running.abort(reason), 10);
  await assert.rejects(first, reason);
  assert.deepEqual(await third, await digest(ARTICLE));
  await assert.rejects(digester.digest(ARTICLE, { signal: AbortSignal.abort(reason) }), reason);
}));

test('aborting while the worker loads leaves it to the next text', withDigester({ workers: 1 }, async (digester) => {
  const loading = digester.preload();
  const controller = new AbortController();
  const aborted = digester.digest(ARTICLE, { signal: controller.signal });
  controller.abort();
  await assert.rejects(aborted, { name: 'AbortError' });
  await loading;
  assert.deepEqual(await digester.digest(ARTICLE), await digest(ARTICLE));
}));

/** Runs `use` while threads are not given the messages for which `takes` does something else. */
async function whilePosting(takes, use) {
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message) {
    if (!takes(message, this)) postMessage.call(this, message);
  };
  try {
    await use();
  } finally {
    Worker.prototype.postMessage = postMessage;
  }
}

test('a worker that dies fails its text alone, and another takes its place', withDigester({ workers: 2 }, async (digester) => {
  const die = ({ text }, worker) => text?.includes('致命') && worker.terminate();
  await whilePosting(die, async () => {
    const texts = [ARTICLE, '致命的文章。', ARTICLE, '致命的文章。', ARTICLE];
    const results = await Promise.allSettled(texts.map((text) => digester.digest(text)));
    assert.deepEqual(results.map(({ status }) => status), ['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled']);
    assert.match(results[1].reason.message, /^the worker ended$/);
  });
  assert.deepEqual(await digester.digest(ARTICLE), await digest(ARTICLE));
}));

test('closing while a worker loads ends the wait for it', async () => {
  const digester = createWorkerDigester({ workers: 1 });
  const close = ({ kind }) => kind === 'load' && (setImmediate(digester.close), true);
  await whilePosting(close, () => assert.rejects(digester.preload(), { name: 'AbortError' }));
});

test('a worker that dies while it loads is replaced', withDigester({ workers: 1 }, async (digester) => {
  let deaths = 0;
  const die = ({ kind }, worker) => kind === 'load' && deaths++ < 2 && worker.terminate();
  await whilePosting(die, async () => {
    const results = await Promise.allSettled([ARTICLE, ARTICLE, ARTICLE].map((text) => digester.digest(text)));
    assert.deepEqual(results.map(({ status }) => status), ['rejected', 'rejected', 'fulfilled']);
  });
}));

test('answers find their texts, whichever comes first', withDigester({ workers: 3 }, async (digester) => {
  const texts = Array.from({ length: 30 }, (_, index) => `第${index}号方案公布。`.repeat(1 + ((index * 7) % 11)));
  const order = [];
  const found = await Promise.all(texts.map(async (text, index) => {
    const one = await digester.digest(text);
    order.push(index);
    return one;
  }));
  for (const [index, text] of texts.entries()) assert.deepEqual(found[index], await digest(text));
  assert.equal(order.length, texts.length);
}));

test('one signal may serve many calls, without a word from Node', () => {
  const script = `import { createWorkerDigester } from 'yaodian/worker';
    import { Summarizer } from 'yaodian/summarizer';
    const { signal } = new AbortController();
    const digester = createWorkerDigester({ workers: 1 });
    const summarizer = await Summarizer.create({ signal });
    const calls = [() => digester.digest('好。', { signal }), () => summarizer.summarize('好。'), () => summarizer.summarize('好。', { signal }), () => Summarizer.create({ signal })];
    for (const call of calls) await Promise.all(Array.from({ length: 20 }, call));
    digester.close();`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    timeout: 60_000,
    encoding: 'utf8',
  });
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
});

test('closing rejects what is pending and what comes after', async () => {
  const digester = createWorkerDigester({ workers: 1 });
  const pending = [digester.digest(LONG), digester.digest(ARTICLE), digester.preload()];
  digester.close();
  digester.close();
  for (const promise of pending) await assert.rejects(promise, { name: 'AbortError' });
  await assert.rejects(digester.digest(ARTICLE), { name: 'InvalidStateError' });
  await assert.rejects(digester.preload(), { name: 'InvalidStateError' });
});

test('a wrong number of workers is named', () => {
  assert.throws(() => createWorkerDigester({ workers: 0 }), /^RangeError: workers must be an integer from 1 to 256, not 0$/);
  assert.throws(() => createWorkerDigester({ workers: '2' }), /^TypeError: workers must be a number, not string$/);
});

test('an idle digester that nobody closes does not keep the process alive', () => {
  const script = `import { createWorkerDigester } from 'yaodian/worker';
    const { stats } = await createWorkerDigester({ workers: 2 }).digest('临江市公布方案。');
    console.log(stats.sentences);`;
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    timeout: 60_000,
    encoding: 'utf8',
  });
  assert.equal(status, 0);
  assert.equal(stdout, '1\n');
});
