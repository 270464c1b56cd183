// The package from its tarball, in an app built with each bundler, without any configuration for it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import * as esbuild from 'esbuild';
import { rollup } from 'rollup';
import * as vite8 from 'vite';
import * as vite5 from 'vite-5';
import * as vite6 from 'vite-6';
import * as vite7 from 'vite-7';
import webpack from 'webpack';
import { install, openApps, page } from './installed.js';

const EVERYWHERE = ['inPage', 'inWorkerOfPackage', 'inOwnWorker', 'inWorkerThatServes'];

/** An app that digests in these places. */
const app = (places) => `import { digest } from 'yaodian';
import { createWorkerDigester } from 'yaodian/worker';
const inPage = () => ({ digest, close() {} });
const inWorkerOfPackage = () => createWorkerDigester();
${places.includes('inOwnWorker') ? IN_OWN_WORKER : ''}
${places.includes('inWorkerThatServes') ? IN_WORKER_THAT_SERVES : ''}
const digesters = [${places}].map((create) => create());
window.run = async (text) => {
  const digests = await Promise.all(digesters.map((digester) => digester.digest(text)));
  digesters.forEach((digester) => digester.close());
  return digests;
};`;
const IN_OWN_WORKER = `function inOwnWorker() {
  const worker = new Worker(new URL('./own.js', import.meta.url), { type: 'module' });
  const digest = (text) => new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(text);
  });
  return { digest, close: () => worker.terminate() };
}`;
const IN_WORKER_THAT_SERVES = `function inWorkerThatServes() {
  return createWorkerDigester({ worker: () => new Worker(new URL('./serving.js', import.meta.url), { type: 'module' }) });
}`;
const OWN = `import { digest } from 'yaodian';
onmessage = async ({ data }) => postMessage(await digest(data));`;
const SERVING = `import { serve } from 'yaodian/worker';
serve();`;
const SCRIPT = '<script type="module" src="./app.js"></script>';

/** How often the engine is loaded: by the page and by the app's own worker, each for itself; the others are given it. */
const LOADS = 2;

let folder, remove, apps;
before(async () => {
  ({ folder, remove } = install());
  for (const [name, code] of Object.entries({ 'app.js': app(EVERYWHERE), 'own.js': OWN, 'serving.js': SERVING })) writeFileSync(join(folder, name), code);
  writeFileSync(join(folder, 'index.html'), page(SCRIPT));
  apps = await openApps();
});
after(async () => {
  await apps?.close();
  remove?.();
});

function loadedAsFile(loaded) {
  assert.ok(loaded.length === LOADS && loaded.every((path) => path.endsWith('.wasm')), `${loaded}`);
}

function loadedAsChunk(loaded) {
  const chunks = loaded.filter((path) => path.endsWith('.js'));
  assert.ok(chunks.length > 0 && chunks.length <= LOADS && new Set(chunks).size === 1, `${loaded}`);
}

for (const [name, vite] of [['Vite 5', vite5], ['Vite 6', vite6], ['Vite 7', vite7], ['Vite 8', vite8]]) {
  // A server of Vite leaves its mode in the environment, which a build in the same process would take for its own.
  const config = (more) => {
    delete process.env.NODE_ENV;
    return { root: folder, base: './', logLevel: 'error', configFile: false, cacheDir: join(folder, `.cache-${name}`), ...more };
  };

  test(`${name}, development server`, async () => {
    const server = await vite.createServer(config({ server: { port: 0, host: '127.0.0.1' } }));
    try {
      await server.listen();
      await apps.runsAt(server.resolvedUrls.local[0]);
    } finally {
      await server.close();
    }
  });

  test(`${name}, build`, async () => {
    const out = join(folder, `out-${name}`);
    await vite.build(config({ build: { outDir: out } }));
    loadedAsFile(await apps.runsFrom(out));
  });
}

test('webpack 5', async () => {
  const out = join(folder, 'out-webpack');
  await new Promise((resolve, reject) => {
    webpack({ mode: 'production', context: folder, entry: './app.js', output: { path: out }, performance: false }, (error, stats) => {
      if (error || stats.hasErrors() || stats.hasWarnings()) reject(error ?? new Error(stats.toString('errors-warnings')));
      else resolve();
    });
  });
  loadedAsFile(await apps.runsFrom(out, '<script src="/main.js"></script>'));
});

// Parcel 2.16 loses what two workers of one app have in common; hence an app for each.
for (const place of ['inOwnWorker', 'inWorkerThatServes']) {
  test(`Parcel 2, ${place}`, async () => {
    const parcel = fileURLToPath(import.meta.resolve('parcel/lib/bin.js'));
    const root = join(folder, `parcel-${place}`);
    mkdirSync(root);
    for (const name of ['own.js', 'serving.js', 'index.html']) cpSync(join(folder, name), join(root, name));
    writeFileSync(join(root, 'app.js'), app(['inPage', 'inWorkerOfPackage', place]));
    writeFileSync(join(root, 'package.json'), '{ "private": true }');
    execFileSync(process.execPath, [parcel, 'build', 'index.html', '--no-cache', '--no-source-maps', '--public-url', './'], { cwd: root, stdio: 'pipe' });
    const loaded = await apps.runsFrom(join(root, 'dist'));
    assert.ok(loaded.length > 0 && loaded.every((path) => path.endsWith('.wasm')), `${loaded}`);
  });
}

const entries = ['app.js', 'own.js', 'serving.js'];

for (const splitting of [true, false]) {
  test(`esbuild, ${splitting ? 'in chunks' : 'in one file'}`, async () => {
    const out = join(folder, `out-esbuild-${splitting}`);
    const { warnings } = await esbuild.build({ absWorkingDir: folder, entryPoints: entries, bundle: true, format: 'esm', splitting, outdir: out, logLevel: 'error' });
    assert.deepEqual(warnings, []);
    const loaded = await apps.runsFrom(out, SCRIPT);
    if (splitting) loadedAsChunk(loaded);
  });
}

test('Rollup', async () => {
  const out = join(folder, 'out-rollup');
  const bundle = await rollup({
    input: entries.map((name) => join(folder, name)),
    plugins: [nodeResolve({ browser: true })],
    onwarn: (warning) => assert.fail(warning.message),
  });
  await bundle.write({ dir: out, format: 'es' });
  await bundle.close();
  loadedAsChunk(await apps.runsFrom(out, SCRIPT));
});
