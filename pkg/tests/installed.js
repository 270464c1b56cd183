// The package as its tarball installs it into an empty folder, beside an app that uses it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest } from 'yaodian';
import { ARTICLE } from './article.js';
import { openBrowser, serve } from './browser.js';

export const PACKAGE = fileURLToPath(new URL('..', import.meta.url));

export function npm(args, cwd) {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], shell: process.platform === 'win32' });
}

/** Packs the package and installs it; `remove` takes the folder away again. */
export function install() {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-app-'));
  const [{ filename }] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], PACKAGE));
  const tarball = join(folder, filename);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  npm(['install', '--offline', '--no-audit', '--no-fund', tarball], folder);
  return { folder, tarball, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A page that holds `content` and asks for nothing else. */
export const page = (content) => `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${content}`;

/** Opens built apps in a browser. */
export async function openApps() {
  const browser = await openBrowser();
  const expected = await digest(ARTICLE);

  /** Every digest of the app at the address must be that of Node. */
  async function runsAt(address) {
    const tab = await browser.newPage();
    try {
      await tab.goto(address);
      await tab.waitForFunction('window.run');
      const digests = await tab.evaluate((text) => window.run(text), ARTICLE);
      for (const found of digests) assert.deepEqual(found, expected);
    } finally {
      await tab.close();
    }
  }

  /** Runs an app from a folder, or a page over it; returns what it asked for that may hold the engine. */
  async function runsFrom(out, html) {
    const server = await serve(out, html ? { pages: { '/': page(html) } } : {});
    try {
      await runsAt(`${server.address}/${html ? '' : 'index.html'}`);
      return server.requests.filter((path) => path.endsWith('.wasm') || /base64|inline/.test(path));
    } finally {
      await server.close();
    }
  }

  return { expected, runsAt, runsFrom, close: () => browser.close() };
}
