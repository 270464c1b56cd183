// What the TypeScript compiler does not make: the WebAssembly and the worker's script as text, and the package for `require`.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');
const CJS = join(ROOT, 'cjs');

inlineWasm();
await inlineWorker();
await joinFiles();
await writeCommonJs();
cpSync(join(ROOT, '../LICENSE'), join(ROOT, 'LICENSE'));

/** The WebAssembly file, compressed: the way in for bundlers that lose the file. */
function inlineWasm() {
  const bytes = readFileSync(join(ROOT, 'wasm/yaodian_bg.wasm'));
  const base64 = gzipSync(bytes, { level: 9 }).toString('base64');
  writeFileSync(join(DIST, 'wasm-base64.js'), `export const base64 = '${base64}';\n`);
}

/** The script of a worker that starts from a blob, glue and all. */
async function inlineWorker() {
  const { outputFiles } = await build({
    entryPoints: [join(DIST, 'worker/blob-main.js')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  const source = JSON.stringify(outputFiles[0].text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  writeFileSync(join(DIST, 'worker/blob-source.js'), `export const source = ${source};\n`);
}

/**
 * What runs for the first digest, one file each: finding and linking a file takes Node half a millisecond, and a page without
 * a bundler fetches file after file as it meets them. Names stay, so that an error tells where it was.
 */
async function joinFiles() {
  const shared = { outbase: DIST, outdir: DIST, allowOverwrite: true, bundle: true, format: 'esm', minifySyntax: true, minifyWhitespace: true };
  // What is imported only when it is needed stays apart.
  const external = (filter) => ({
    name: 'later',
    setup: (bundle) => bundle.onResolve({ filter }, ({ path }) => ({ path, external: true })),
  });
  const entries = (...files) => files.map((file) => join(DIST, file));
  await build({ ...shared, entryPoints: entries('index.js'), plugins: [external(/wasm-inline/)], target: 'es2022' });
  await build({
    ...shared,
    entryPoints: entries('node.js', 'worker/node-main.js'),
    plugins: [external(/wasm-source/)],
    platform: 'node',
    target: 'node20',
  });
}

/** The entries of Node and all that they need, file by file, so that they share one engine. */
async function writeCommonJs() {
  rmSync(CJS, { recursive: true, force: true });
  const files = ['node.js', 'worker/node.js', 'worker/node-main.js', 'summarizer/node.js', 'render/index.js'].map((file) => join(DIST, file));
  const keepFilesApart = {
    name: 'keep files apart',
    setup(bundle) {
      bundle.onResolve({ filter: /^\.\.?\// }, ({ importer, path }) => {
        const file = resolve(dirname(importer), path);
        if (relative(DIST, file).startsWith('..')) return undefined;
        if (!files.includes(file)) files.push(file);
        return { path, external: true };
      });
    },
  };
  for (const file of files) {
    await build({
      entryPoints: [file],
      outfile: join(CJS, relative(DIST, file)),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      define: { 'import.meta.url': 'fileAddress' },
      banner: { js: "const fileAddress = require('node:url').pathToFileURL(__filename).href;" },
      plugins: [keepFilesApart],
    });
  }
  writeFileSync(join(CJS, 'package.json'), '{ "type": "commonjs" }\n');
  const isDeclaration = (path) => !path.includes(`${join(DIST, 'cli')}`) && !path.endsWith('.js');
  cpSync(DIST, CJS, { recursive: true, filter: isDeclaration });
}
