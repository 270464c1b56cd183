// Sends many articles through the command line as JSONL, and prints how long it took and how much memory it had at most.
//
// usage: node tests/many-articles.js [ARTICLES [JOBS]]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ARTICLE } from './article.js';

const [articles = 100_000, jobs = 1] = process.argv.slice(2).map(Number);
const bin = fileURLToPath(new URL('../bin/yaodian.js', import.meta.url));
const child = spawn(process.execPath, [bin, '--format', 'jsonl', '--jobs', `${jobs}`], { stdio: ['pipe', 'pipe', 'inherit'] });

/** The most memory that the process has had so far, in MB; Linux only. */
function peak() {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024);
  } catch {
    return NaN;
  }
}

let lines = 0;
let highest = 0;
child.stdout.on('data', (chunk) => {
  for (const byte of chunk) if (byte === 0x0a && ++lines % Math.ceil(articles / 10) === 0) report();
});

const start = performance.now();
function report() {
  highest = Math.max(highest, peak());
  console.log(`${lines} articles, ${((performance.now() - start) / 1000).toFixed(0)} s, peak ${highest} MB`);
}

for (let id = 0; id < articles; id++) {
  const line = `${JSON.stringify({ id, text: ARTICLE.replaceAll('17', `${id}`) })}\n`;
  if (!child.stdin.write(line)) await once(child.stdin, 'drain');
}
child.stdin.end();
const [status] = await once(child, 'close');
if (status !== 0 || lines !== articles) throw new Error(`${lines} of ${articles} articles came back, status ${status}`);
