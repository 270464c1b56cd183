// The package from its tarball without a bundler: in Node, Deno and Bun, pages, extensions, and under the linters of packages.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ARTICLE } from './article.js';
import { openExtension, serve } from './browser.js';
import { install, openApps, PACKAGE, page } from './installed.js';

const APP = `import { digest } from 'yaodian';
import { createWorkerDigester } from 'yaodian/worker';
window.run = async (text) => {
  const digester = createWorkerDigester();
  const both = [await digest(text), await digester.digest(text)];
  digester.close();
  return both;
};`;
const SCRIPT = '<script type="module" src="/app.js"></script>';

/** Every entry of the package, and what is hard about them. */
const PROGRAM = `import { digest, version } from 'yaodian';
import { createWorkerDigester } from 'yaodian/worker';
import { Summarizer } from 'yaodian/summarizer';
import { toText } from 'yaodian/render';

const text = '临江市公布停车新规\\n\\n临江市12日公布停车新规，自下月起施行。';
const found = await digest(text);
const digester = createWorkerDigester({ workers: 2 });
await digester.preload();
const controller = new AbortController();
const aborted = digester.digest(text.repeat(20_000), { signal: controller.signal }).catch((error) => error.name);
setTimeout(() => controller.abort(), 5);
const [inWorker, wrong] = await Promise.all([digester.digest(text), digester.digest(5).catch((error) => error.name)]);
const summarizer = await Summarizer.create({ format: 'plain-text' });
let streamed = '';
for await (const piece of summarizer.summarizeStreaming(text)) streamed += piece;
console.log(JSON.stringify({
  version: /^\\d+\\.\\d+\\.\\d+$/.test(version),
  same: JSON.stringify(found) === JSON.stringify(inWorker),
  aborted: await aborted,
  wrong,
  again: (await digester.digest(text)).stats.sentences,
  streamed,
  text: toText(found).split('\\n')[0],
}));
digester.close();`;
const PRINTED = {
  version: true,
  same: true,
  aborted: 'AbortError',
  wrong: 'TypeError',
  again: 1,
  streamed: '临江市12日公布停车新规，自下月起施行。',
  text: '临江市公布停车新规',
};

let folder, tarball, remove, apps;
before(async () => {
  ({ folder, tarball, remove } = install());
  writeFileSync(join(folder, 'app.js'), APP);
  writeFileSync(join(folder, 'program.mjs'), PROGRAM);
  apps = await openApps();
});
after(async () => {
  await apps?.close();
  remove?.();
});

function importMap(at) {
  const imports = { yaodian: `${at}/index.js`, 'yaodian/worker': `${at}/worker/index.js` };
  return `<script type="importmap">${JSON.stringify({ imports })}</script>`;
}

test('a page with an import map and a module script', async () => {
  const loaded = await apps.runsFrom(folder, importMap('/node_modules/yaodian/dist') + SCRIPT);
  assert.deepEqual(loaded, ['/node_modules/yaodian/wasm/yaodian_bg.wasm']);
});

test('a page that takes the package from another origin, as from a CDN', async () => {
  const cdn = await serve(join(folder, 'node_modules'), { headers: { 'access-control-allow-origin': '*' } });
  try {
    await apps.runsFrom(folder, importMap(`${cdn.address}/yaodian/dist`) + SCRIPT);
    const loaded = cdn.requests.filter((path) => path.endsWith('.wasm') || /inline|base64/.test(path));
    assert.deepEqual(loaded, ['/yaodian/wasm/yaodian_bg.wasm']);
  } finally {
    await cdn.close();
  }
});

test('an extension: its page, its background, its worker', async () => {
  const extension = mkdtempSync(join(folder, 'extension-'));
  mkdirSync(join(extension, 'yaodian'));
  for (const part of ['dist', 'wasm']) cpSync(join(folder, 'node_modules/yaodian', part), join(extension, 'yaodian', part), { recursive: true });
  const files = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'test',
      version: '1',
      background: { service_worker: 'background.js', type: 'module' },
      content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'" },
    }),
    'background.js': `import { digest } from './yaodian/dist/index.js'; self.run = digest;`,
    'page.html': page('<script type="module" src="page.js"></script>'),
    'page.js': APP.replaceAll("'yaodian", "'./yaodian/dist/").replaceAll(/dist\/(\/worker)?'/g, "dist$1/index.js'"),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(extension, name), content);
  const { context, background, close } = await openExtension(extension);
  try {
    assert.deepEqual(await background.evaluate((text) => self.run(text), ARTICLE), apps.expected);
    const tab = await context.newPage();
    await tab.goto(new URL('/page.html', background.url()).href);
    await tab.waitForFunction('window.run');
    for (const found of await tab.evaluate((text) => window.run(text), ARTICLE)) assert.deepEqual(found, apps.expected);
  } finally {
    await close();
  }
});

const binary = (name) => fileURLToPath(new URL(`../../node_modules/.bin/${name}`, import.meta.url));

for (const [name, command] of [
  ['Node', [process.execPath]],
  ['Deno', [binary('deno'), 'run', '--allow-read', '--quiet']],
  ['Bun', [binary('bun'), 'run']],
]) {
  test(name, () => {
    const [file, ...args] = command;
    const printed = execFileSync(file, [...args, 'program.mjs'], { cwd: folder, encoding: 'utf8', timeout: 60_000, shell: process.platform === 'win32' });
    assert.deepEqual(JSON.parse(printed), PRINTED);
  });
}

test('require, and the command line', () => {
  const code = `require('yaodian').digest('临江市公布停车新规。').then((found) => console.log(found.stats.sentences))`;
  assert.equal(execFileSync(process.execPath, ['--input-type=commonjs', '--eval', code], { cwd: folder, encoding: 'utf8' }), '1\n');
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
