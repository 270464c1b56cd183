// The package as pages, workers, service workers and strict policies see it, without a bundler.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { digest } from 'yaodian';
import { toMarkdown } from 'yaodian/render';
import { ARTICLE } from './article.js';
import { openBrowser, serve } from './browser.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const EMPTY = '<!doctype html><meta charset="utf-8"><title>test</title><link rel="icon" href="data:,">';

/** A worker file of the page's own. */
const OWN_WORKER = `import { serve } from '/dist/worker/index.js'; serve();`;
/** One that has more to do than to serve, and fails on some texts. */
const BUSY_WORKER = `import { serve } from '/dist/worker/index.js';
addEventListener('message', ({ data }) => { if (data.text?.includes('致命')) throw new Error('fatal'); });
serve();
for (const message of [null, 5, { kind: 'hello' }, { id: 1 }]) postMessage(message);`;
const SERVICE_WORKER = `import { digest } from '/dist/index.js';
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('message', (event) => event.waitUntil(digest(event.data).then((found) => event.source.postMessage(found))));`;

let browser, expected;
before(async () => {
  browser = await openBrowser();
  expected = await digest(ARTICLE);
});
after(() => browser?.close());

/** Opens a page of the package's folder and runs `script` in it with the article. */
async function inPage(script, { headers, missing = [] } = {}) {
  const pages = { '/': EMPTY, '/own-worker.js': OWN_WORKER, '/busy-worker.js': BUSY_WORKER, '/service-worker.js': SERVICE_WORKER };
  const server = await serve(ROOT, { pages, headers, missing });
  const page = await browser.newPage();
  try {
    await page.goto(server.address);
    return { found: await page.evaluate(script, ARTICLE), requests: server.requests };
  } finally {
    await page.close();
    await server.close();
  }
}

const inMainThread = async (text) => {
  const { digest } = await import('/dist/index.js');
  const [first, second] = await Promise.all([digest(text), digest(text)]);
  return JSON.stringify(first) === JSON.stringify(second) ? first : null;
};

const inWorker = async (text) => {
  const { createWorkerDigester } = await import('/dist/worker/index.js');
  const digester = createWorkerDigester();
  const found = await digester.digest(text);
  digester.close();
  return found;
};

const wasmRequests = (requests) => requests.filter((path) => path.endsWith('.wasm')).length;
const inlineRequests = (requests) => requests.filter((path) => path.includes('base64')).length;

test('a page digests as Node does, and loads the engine once', async () => {
  const { found, requests } = await inPage(inMainThread);
  assert.deepEqual(found, expected);
  assert.equal(wasmRequests(requests), 1);
  assert.equal(inlineRequests(requests), 0);
});

test('where the file is missing, the engine comes from inside the code', async () => {
  const { found } = await inPage(inMainThread, { missing: ['/wasm/yaodian_bg.wasm'] });
  assert.deepEqual(found, expected);
});

test('a load that failed can be tried again', async () => {
  const { found } = await inPage(async (text) => {
    const { digest, preload } = await import('/dist/index.js');
    const failure = await preload('/nowhere.wasm').catch((error) => error.message);
    return { failure, digest: await digest(text) };
  });
  assert.match(found.failure, /nowhere\.wasm answered with status 404$/);
  assert.deepEqual(found.digest, expected);
});

test('where the network fails both ways, the calls fail, and later ones load again', async () => {
  const missing = ['/wasm/yaodian_bg.wasm', '/dist/wasm-inline.js'];
  const server = await serve(ROOT, { pages: { '/': EMPTY }, missing });
  const page = await browser.newPage();
  const twice = (text) =>
    page.evaluate(async (text) => {
      const { digest } = await import('/dist/index.js');
      return Promise.all([1, 2].map(() => digest(text).catch((error) => `${error.name}`)));
    }, text);
  try {
    await page.goto(server.address);
    assert.deepEqual(await twice(ARTICLE), ['TypeError', 'TypeError']);
    assert.equal(wasmRequests(server.requests), 1);
    missing.length = 0;
    assert.deepEqual(await twice(ARTICLE), [expected, expected]);
    assert.equal(wasmRequests(server.requests), 2);
  } finally {
    await page.close();
    await server.close();
  }
});

test('the engine comes from bytes, a module, a response or an address', async () => {
  const { found } = await inPage(async () => {
    const { load } = await import('/dist/load-web.js');
    const address = '/wasm/yaodian_bg.wasm';
    const bytes = await (await fetch(address)).arrayBuffer();
    const sources = [bytes, new Uint8Array(bytes), new WebAssembly.Module(bytes), await fetch(address), address, new URL(address, location.href)];
    const modules = await Promise.all(sources.map((source) => load(source)));
    return modules.every((module) => module instanceof WebAssembly.Module);
  });
  assert.ok(found);
});

test('the package starts its own worker, with one load of the engine', async () => {
  const { found, requests } = await inPage(inWorker);
  assert.deepEqual(found, expected);
  assert.equal(wasmRequests(requests), 1);
});

test('a worker of the page does as well', async () => {
  const { found } = await inPage(async (text) => {
    const { createWorkerDigester } = await import('/dist/worker/index.js');
    const digester = createWorkerDigester({ worker: () => new Worker('/own-worker.js', { type: 'module' }) });
    const found = await digester.digest(text);
    digester.close();
    return found;
  });
  assert.deepEqual(found, expected);
});

test('a worker of the page that fails rejects its text, and another takes its place', async () => {
  const { found } = await inPage(async (text) => {
    const { createWorkerDigester } = await import('/dist/worker/index.js');
    const digester = createWorkerDigester({ worker: () => new Worker('/busy-worker.js', { type: 'module' }) });
    const failure = await digester.digest('致命的文章。').catch((error) => error.message);
    const found = await digester.digest(text);
    digester.close();
    return { failure, found };
  });
  assert.match(found.failure, /fatal/);
  assert.deepEqual(found.found, expected);
});

test('a worker of the page that cannot be started rejects, and a later one serves', async () => {
  const { found } = await inPage(async (text) => {
    const { createWorkerDigester } = await import('/dist/worker/index.js');
    const files = ['/nowhere.js', '/own-worker.js'];
    const digester = createWorkerDigester({ worker: () => new Worker(files.shift(), { type: 'module' }) });
    const failure = await digester.preload().catch((error) => error instanceof Error);
    const found = await digester.digest(text);
    digester.close();
    return { failure, found };
  });
  assert.equal(found.failure, true);
  assert.deepEqual(found.found, expected);
});

test('a worker can digest by itself', async () => {
  const { found } = await inPage(async (text) => {
    const source = `import { digest } from '${location.origin}/dist/index.js';
      onmessage = async (event) => postMessage(await digest(event.data));`;
    const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })), { type: 'module' });
    worker.postMessage(text);
    return new Promise((resolve) => (worker.onmessage = (event) => resolve(event.data)));
  });
  assert.deepEqual(found, expected);
});

test('a service worker can digest', async () => {
  const { found } = await inPage(async (text) => {
    await navigator.serviceWorker.register('/service-worker.js', { type: 'module' });
    const { active } = await navigator.serviceWorker.ready;
    const answer = new Promise((resolve) => navigator.serviceWorker.addEventListener('message', (event) => resolve(event.data)));
    active.postMessage(text);
    return answer;
  });
  assert.deepEqual(found, expected);
});

// The policy of an extension page, and the strictest that lets WebAssembly run at all.
for (const policy of [
  "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'",
]) {
  test(`under the policy ${policy}`, async () => {
    const headers = { 'content-security-policy': policy };
    assert.deepEqual((await inPage(inMainThread, { headers })).found, expected);
    assert.deepEqual((await inPage(inWorker, { headers })).found, expected);
    assert.deepEqual((await inPage(inMainThread, { headers, missing: ['/wasm/yaodian_bg.wasm'] })).found, expected);
  });
}

test('aborting in the browser frees the worker', async () => {
  const { found } = await inPage(async (text) => {
    const { createWorkerDigester } = await import('/dist/worker/index.js');
    const digester = createWorkerDigester();
    await digester.preload();
    const controller = new AbortController();
    const aborted = digester.digest(text.repeat(400), { signal: controller.signal }).catch((error) => error.name);
    setTimeout(() => controller.abort(), 10);
    return { aborted: await aborted, next: await digester.digest(text) };
  });
  assert.equal(found.aborted, 'AbortError');
  assert.deepEqual(found.next, expected);
});

test('a digest as nodes: everything of it is there, and no text is markup', async () => {
  const { found } = await inPage(async (text) => {
    const { digest } = await import('/dist/index.js');
    const { toNodes } = await import('/dist/render/index.js');
    const hostile = text.replaceAll('老城', '<img src=x onerror=alert(1)>老城');
    const jumps = [];
    document.body.append(toNodes(await digest(hostile), { onJump: (span) => jumps.push(hostile.slice(span.start, span.end)) }));
    const buttons = [...document.querySelectorAll('button.yaodian-excerpt')];
    buttons.forEach((button) => button.click());
    return {
      images: document.images.length,
      sameText: buttons.every((button, index) => button.textContent === jumps[index]),
      keyPoints: document.querySelectorAll('.yaodian-key-point').length,
    };
  });
  assert.equal(found.images, 0);
  assert.ok(found.sameText);
  assert.equal(found.keyPoints, 5);
});

test('the browser renders Markdown as Node does', async () => {
  const { found } = await inPage(async (text) => {
    const { digest } = await import('/dist/index.js');
    const { toMarkdown } = await import('/dist/render/index.js');
    return toMarkdown(await digest(text));
  });
  assert.equal(found, toMarkdown(expected));
});

test('the Summarizer gives objects and errors of the browser\'s own classes', async () => {
  const { found } = await inPage(async (text) => {
    const { Summarizer } = await import('/dist/summarizer/index.js');
    const events = [];
    const monitor = (target) => target.addEventListener('downloadprogress', (event) => events.push(event));
    const summarizer = await Summarizer.create({ monitor });
    const stream = summarizer.summarizeStreaming(text);
    const tooLong = await summarizer.summarize('字'.repeat(summarizer.inputQuota + 1)).catch((error) => error);
    return {
      events: events.map((event) => [event instanceof ProgressEvent, event.loaded, event.total, event.lengthComputable]),
      stream: stream instanceof ReadableStream && (await Array.fromAsync(stream)).every((piece) => typeof piece === 'string'),
      quota: tooLong instanceof QuotaExceededError && tooLong.requested > tooLong.quota && tooLong.quota === summarizer.inputQuota,
    };
  });
  assert.deepEqual(found, { events: [[true, 0, 1, true], [true, 1, 1, true]], stream: true, quota: true });
});

test("the browser's own Summarizer stays for other languages", async () => {
  const { found } = await inPage(async (text) => {
    const native = globalThis.Summarizer;
    const { install, Summarizer } = await import('/dist/summarizer/index.js');
    install();
    const summarizer = await globalThis.Summarizer.create({ expectedInputLanguages: ['zh'], length: 'medium' });
    const own = native ? await native.availability({ outputLanguage: 'en' }) : 'unavailable';
    return {
      isOurs: globalThis.Summarizer === Summarizer,
      summary: await summarizer.summarize(text),
      agree: (await globalThis.Summarizer.availability({ outputLanguage: 'en' })) === own,
    };
  });
  assert.ok(found.isOurs && found.agree);
  assert.match(found.summary, /^\* .+\n\* /);
});
