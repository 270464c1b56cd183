// Speed and memory, side by side with bare segmentation, in one run: `node main.js SHARED [NATIVE_MB_PER_SECOND]`.
import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { promisify } from 'node:util';
import { contenders } from './contenders.js';
import { median } from './median.js';
import { firstDigestInPage } from './page.js';

const ROUNDS = 15;
const [shared, native] = process.argv.slice(2);
const article = `${shared}/articles/alaska.txt`;
const corpus = `${shared}/corpus/news.txt`;
const program = new URL('process.js', import.meta.url).pathname;

async function inFreshProcess(...parameters) {
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...parameters]);
  return JSON.parse(stdout);
}

const names = Object.keys(contenders);
const starts = new Map(names.map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round++) {
  // In turn, so that what else the machine does falls on all alike.
  for (const name of names) starts.get(name).push(await inFreshProcess(name, 'first', article));
}

const rows = [];
for (const name of names) {
  const middle = (key) => median(starts.get(name).map((measured) => measured[key]));
  const all = await inFreshProcess(name, 'all', corpus);
  rows.push({
    '': name,
    'first (ms)': middle('first').toFixed(1),
    'warm (ms)': middle('warm').toFixed(2),
    'MB/s': all.throughput.toFixed(1),
    '1 MB : 100 kB': all.scaling.toFixed(1),
    'memory (MiB)': mebibytes(middle('memory')),
    'after corpus': mebibytes(all.memory),
    'after two': mebibytes(all.memoryAfterTwo),
  });
}
const page = await firstDigestInPage(article, ROUNDS);

console.log(`${cpus().length} × ${cpus()[0].model}, Node ${process.version}, medians of ${ROUNDS}\n`);
print(rows);
console.log(`\nChromium, module request to first digest: ${page.toFixed(1)} ms`);
if (native) console.log(`native, whole digests: ${native} MB/s`);

function mebibytes(bytes) {
  return bytes ? (bytes / 2 ** 20).toFixed(1) : '';
}

/** A Markdown table. */
function print(rows) {
  const columns = Object.keys(rows[0]);
  const widths = columns.map((column) => Math.max(...rows.map((row) => row[column].length), column.length));
  const line = (cells) => `| ${cells.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join(' | ')} |`;
  console.log(line(columns));
  console.log(line(widths.map((width, i) => (i ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)))));
  for (const row of rows) console.log(line(columns.map((column) => row[column])));
}
