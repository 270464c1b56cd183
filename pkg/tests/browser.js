// Real Chromium for the tests, and a server for the files that it loads.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** The browser that `cargo xtask test` has found. */
const executablePath = process.env.YAODIAN_BROWSER ?? '/usr/bin/chromium';
const args = ['--no-sandbox', '--disable-background-networking'];

export function openBrowser() {
  return chromium.launch({ executablePath, args });
}

/** Starts the browser with an unpacked extension; `background` is its service worker. */
export async function openExtension(folder) {
  const profile = await mkdtemp(join(tmpdir(), 'yaodian-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...args, `--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
  });
  const background = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  async function close() {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return { context, background, close };
}

/**
 * Serves a folder on a free port. `pages` are extra paths with their HTML; `headers` go with every answer;
 * paths in `missing` are answered as if they did not exist.
 * `requests` lists every path that was asked for, in order.
 */
export async function serve(folder, { pages = {}, headers = {}, missing = [] } = {}) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    requests.push(path);
    try {
      if (missing.includes(path)) throw new Error('missing');
      const body = pages[path] ?? (await readFile(join(folder, normalize(path))));
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? TYPES['.html'], ...headers }).end(body);
    } catch {
      response.writeHead(404, headers).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    requests,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
