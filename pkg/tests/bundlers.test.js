// The package from its tarball, in an app built with each bundler, in Node, and checked by the linters of packages.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import * as esbuild from 'esbuild';
import { rollup } from 'rollup';
import * as vite8 from 'vite';
import * as vite5 from 'vite-5';
import webpack from 'webpack';
import { digest } from 'yaodian';
import { ARTICLE } from './article.js';
import { openBrowser, serve } from './browser.js';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));

const APP = `import { digest } from 'yaodian';
import { createWorkerDigester } from 'yaodian/worker';
window.run = async (text) => {
  const digester = createWorkerDigester();
  const both = [await digest(text), await digester.digest(text)];
  digester.close();
  return both;
};`;

const page = (script) => `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${script}`;

let folder, tarball, browser, expected;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yaodian-app-'));
  const [{ filename }] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], PACKAGE));
  tarball = join(folder, filename);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  npm(['install', '--offline', '--no-audit', '--no-fund', tarball], folder);
  writeFileSync(join(folder, 'app.js'), APP);
  writeFileSync(join(folder, 'index.html'), page('<script type="module" src="/app.js"></script>'));
  browser = await openBrowser();
  expected = await digest(ARTICLE);
});
after(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

function npm(args, cwd) {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], shell: process.platform === 'win32' });
}

async function runsAt(address) {
  const tab = await browser.newPage();
  try {
    await tab.goto(address);
    await tab.waitForFunction('window.run');
    const [here, inWorker] = await tab.evaluate((text) => window.run(text), ARTICLE);
    assert.deepEqual(here, expected);
    assert.deepEqual(inWorker, expected);
  } finally {
    await tab.close();
  }
}

/** Runs the app from a built folder; the bytes of the engine must have travelled once. */
async function runsFrom(out, html) {
  const server = await serve(out, html ? { pages: { '/': page(html) } } : {});
  try {
    await runsAt(`${server.address}/${html ? '' : 'index.html'}`);
    const loaded = server.requests.filter((path) => path.endsWith('.wasm') || /base64/.test(path));
    return loaded;
  } finally {
    await server.close();
  }
}

for (const [name, vite] of [['Vite 5', vite5], ['Vite 8', vite8]]) {
  const config = (more) => ({ root: folder, logLevel: 'error', configFile: false, cacheDir: join(folder, `.cache-${name}`), ...more });

  test(`${name}, development server`, async () => {
    const server = await vite.createServer(config({ server: { port: 0, host: '127.0.0.1' } }));
    try {
      await server.listen();
      await runsAt(server.resolvedUrls.local[0]);
    } finally {
      await server.close();
    }
  });

  test(`${name}, build`, async () => {
    const out = join(folder, `out-${name}`);
    await vite.build(config({ build: { outDir: out } }));
    const loaded = await runsFrom(out);
    assert.equal(loaded.length, 1, `${loaded}`);
  });
}

test('webpack 5', async () => {
  const out = join(folder, 'out-webpack');
  await new Promise((resolve, reject) => {
    webpack({ mode: 'production', context: folder, entry: './app.js', output: { path: out }, performance: false }, (error, stats) => {
      if (error || stats.hasErrors()) reject(error ?? new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
  const loaded = await runsFrom(out, '<script src="/main.js"></script>');
  assert.equal(loaded.length, 1, `${loaded}`);
});

for (const splitting of [true, false]) {
  test(`esbuild, ${splitting ? 'in chunks' : 'in one file'}`, async () => {
    const out = join(folder, `out-esbuild-${splitting}`);
    await esbuild.build({ absWorkingDir: folder, entryPoints: ['app.js'], bundle: true, format: 'esm', splitting, outdir: out, logLevel: 'error' });
    await runsFrom(out, '<script type="module" src="/app.js"></script>');
  });
}

test('Rollup', async () => {
  const out = join(folder, 'out-rollup');
  const bundle = await rollup({ input: join(folder, 'app.js'), plugins: [nodeResolve({ browser: true })] });
  await bundle.write({ dir: out, format: 'es' });
  await bundle.close();
  await runsFrom(out, '<script type="module" src="/app.js"></script>');
});

test('no bundler: an import map and a module script', async () => {
  const imports = { yaodian: '/node_modules/yaodian/dist/index.js', 'yaodian/worker': '/node_modules/yaodian/dist/worker/index.js' };
  const loaded = await runsFrom(folder, `<script type="importmap">${JSON.stringify({ imports })}</script><script type="module" src="/app.js"></script>`);
  assert.deepEqual(loaded, ['/node_modules/yaodian/wasm/yaodian_bg.wasm']);
});

test('no bundler: from another origin, as from a CDN', async () => {
  const cdn = await serve(join(folder, 'node_modules'), { headers: { 'access-control-allow-origin': '*' } });
  try {
    const at = `${cdn.address}/yaodian/dist`;
    const imports = { yaodian: `${at}/index.js`, 'yaodian/worker': `${at}/worker/index.js` };
    await runsFrom(folder, `<script type="importmap">${JSON.stringify({ imports })}</script><script type="module" src="/app.js"></script>`);
  } finally {
    await cdn.close();
  }
});

test('Node, with import and with require', () => {
  const use = `.digest('临江市公布停车新规。').then((found) => console.log(found.stats.sentences))`;
  for (const [type, code] of [['module', `(await import('yaodian'))${use}`], ['commonjs', `require('yaodian')${use}`]]) {
    const stdout = execFileSync(process.execPath, [`--input-type=${type}`, '--eval', code], { cwd: folder, encoding: 'utf8' });
    assert.equal(stdout, '1\n');
  }
  const bin = join(folder, 'node_modules/.bin', process.platform === 'win32' ? 'yaodian.cmd' : 'yaodian');
  assert.match(execFileSync(bin, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' }), /^\d+\.\d+\.\d+\n$/);
});

test('publint and arethetypeswrong find nothing', () => {
  // `npx` finds both among the development packages of this one.
  for (const tool of [['publint', '--strict'], ['attw']]) {
    execFileSync('npx', ['--no-install', tool[0], tarball, ...tool.slice(1)], { cwd: PACKAGE, stdio: 'pipe', shell: process.platform === 'win32' });
  }
});

test('the tarball holds what is needed and nothing else', () => {
  const installed = join(folder, 'node_modules/yaodian');
  assert.deepEqual(readdirSync(installed).sort(), ['LICENSE', 'NOTICE', 'README.md', 'bin', 'cjs', 'dist', 'package.json', 'schema', 'wasm']);
  assert.equal(readdirSync(join(installed, 'wasm')).filter((name) => name.endsWith('.wasm')).length, 1);
});
