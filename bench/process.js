// One fresh process: `node process.js CONTENDER first FILE` or `… all FILE`. Prints what it measured as JSON.
import { readFile } from 'node:fs/promises';
import { contenders, watchMemory } from './contenders.js';
import { median } from './median.js';

const [name, what, file] = process.argv.slice(2);
const text = await readFile(file, 'utf8');
const memory = watchMemory();

const start = performance.now();
const run = await contenders[name]();
const measured = {};

if (what === 'first') {
  await run(text);
  measured.first = performance.now() - start;
  measured.memory = memory();
} else {
  const articles = text.split('\n\n');
  measured.throughput = await throughput(articles);
  measured.memory = memory();
  await throughput(articles);
  measured.memoryAfterTwo = memory();
  const tenth = articles.join('\n').slice(0, 33_000);
  const whole = tenth.repeat(10);
  measured.scaling = (await time(whole)) / (await time(tenth));
}
if (what === 'first') {
  measured.warm = await time(text, 100);
}
console.log(JSON.stringify(measured));

/** Megabytes of UTF-8 a second, text by text. */
async function throughput(texts) {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const start = performance.now();
  for (const text of texts) await run(text);
  return bytes / 1000 / (performance.now() - start);
}

/** Milliseconds, the median. */
async function time(text, rounds = 5) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await run(text);
    times.push(performance.now() - start);
  }
  return median(times);
}
