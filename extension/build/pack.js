/** Packs what was built into one archive a browser: the same bytes for the same sources. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const dist = new URL('../dist/', import.meta.url);
const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
/** The oldest time that the format can tell. */
const LONG_AGO = new Date(1980, 0, 1);

for (const browser of ['chromium', 'firefox']) {
  const folder = new URL(`${browser}/`, dist);
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(fileURLToPath(folder).length).replace(/^\//, '').replaceAll('\\', '/'))
    .sort();
  const files = {};
  for (const path of paths) files[path] = [new Uint8Array(await readFile(new URL(path, folder))), { level: 9, mtime: LONG_AGO }];
  const archive = new URL(`yaodian-${version}-${browser}.zip`, dist);
  await writeFile(archive, zipSync(files));
  console.log(fileURLToPath(archive));
}
