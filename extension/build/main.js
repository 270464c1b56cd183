/** Builds the extension for each browser into `dist/`. Everything comes from this repository; nothing is fetched. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { drawIcons } from './icons.js';
import { ICON_SIZES, manifest } from './manifest.js';

const BROWSERS = /** @type {const} */ (['chromium', 'firefox']);
const here = new URL('..', import.meta.url);
const at = (/** @type {string} */ path) => new URL(path, here);
const require = createRequire(import.meta.url);

/** Our own, and those of what is built in. */
const LICENSES = /** @type {[URL | string, string][]} */ ([
  [at('../LICENSE'), 'LICENSE'],
  [at('../pkg/NOTICE'), 'NOTICE'],
  [at('../node_modules/@mozilla/readability/LICENSE.md'), 'licenses/readability.md'],
  [at('../node_modules/valibot/LICENSE.md'), 'licenses/valibot.md'],
]);

const { version } = JSON.parse(await readFile(at('package.json'), 'utf8'));
const icons = await drawIcons(ICON_SIZES);

/** The engine stands beside the worker as a file, so that the copy inside a script, for pages that lost the file, stays out. */
const withoutInlineEngine = {
  name: 'without-inline-engine',
  setup(/** @type {import('esbuild').PluginBuild} */ { onResolve, onLoad }) {
    onResolve({ filter: /\/wasm-inline\.js$/ }, ({ path }) => ({ path, namespace: 'none' }));
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: "export async function bytes() { throw new Error('the engine is missing from the package'); }" }));
  },
};

for (const browser of BROWSERS) {
  const out = at(`dist/${browser}/`);
  await rm(out, { recursive: true, force: true });
  await bundle(browser, out);
  await Promise.all([
    writeFile(new URL('manifest.json', out), `${JSON.stringify(manifest(browser, version), null, 2)}\n`),
    cp(at('_locales/'), new URL('_locales/', out), { recursive: true }),
    ...['panel/panel.html', 'options/options.html', 'page/marks.css'].map((path) => cp(at(`src/${path}`), new URL(path, out))),
    cp(require.resolve('yaodian/yaodian_bg.wasm'), new URL('wasm/yaodian_bg.wasm', out)),
    ...LICENSES.map(([file, name]) => cp(file, new URL(name, out))),
    mkdir(new URL('icons/', out), { recursive: true }).then(() => Promise.all([...icons].map(([size, png]) => writeFile(new URL(`icons/${size}.png`, out), png)))),
  ]);
}

/**
 * @param {import('./manifest.js').Browser} browser
 * @param {URL} out
 */
async function bundle(browser, out) {
  const common = /** @type {const} */ ({ bundle: true, charset: 'utf8', target: ['chrome116', 'firefox140'], legalComments: 'inline', logLevel: 'warning', absWorkingDir: here.pathname, minify: true, define: { BROWSER: JSON.stringify(browser) } });
  await build({
    ...common,
    format: 'esm',
    entryPoints: {
      'background/background': 'src/background/background.ts',
      'panel/panel': 'src/panel/panel.ts',
      'panel/worker': '../www/src/engine/worker.ts',
      'options/options': 'src/options/options.ts',
    },
    outdir: out.pathname,
    plugins: [withoutInlineEngine],
  });
  await build({ ...common, format: 'esm', entryPoints: { 'panel/panel': 'src/panel/panel.css', 'options/options': 'src/options/options.css' }, outdir: out.pathname });
  await build({ ...common, format: 'iife', entryPoints: { 'page/page': 'src/page/page.ts' }, outdir: out.pathname });
}
