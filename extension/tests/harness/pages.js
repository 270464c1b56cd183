import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LAYOUTS = fileURLToPath(new URL('../layouts/', import.meta.url));

/** The pages written for these tests, and the text that each should give; null where it should be refused. */
export function layouts() {
  return readdirSync(LAYOUTS).map((name) => {
    const expected = join(LAYOUTS, name, 'expected.txt');
    return { name, html: readFileSync(join(LAYOUTS, name, 'page.html')), expected: existsSync(expected) ? readFileSync(expected, 'utf8') : null };
  });
}

/** The pages that stand in frames of the others, by name. */
export function frames() {
  return readdirSync(LAYOUTS)
    .filter((name) => existsSync(join(LAYOUTS, name, 'inner.html')))
    .map((name) => ({ name: `${name}.inner`, html: readFileSync(join(LAYOUTS, name, 'inner.html')) }));
}

/** Serves pages by name, as `http://127.0.0.1:PORT/NAME`, and nothing else. */
export async function serve(pages) {
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url, 'http://localhost').pathname.slice(1));
    const page = pages.get(name);
    if (page === undefined) return response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
    const { type = 'text/html; charset=utf-8', headers = {}, body = page } = Buffer.isBuffer(page) || typeof page === 'string' ? {} : page;
    response.writeHead(200, { 'content-type': type, ...headers }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return { at: (name) => `http://127.0.0.1:${port}/${encodeURIComponent(name)}`, close: () => new Promise((resolve) => server.close(resolve)) };
}

const SHARED = process.env['YAODIAN_SHARED'] ?? fileURLToPath(new URL('../../../../shared', import.meta.url));

/** Whole pages of real sites, with the expected text or pieces of it; null where they are not at hand. */
export function sharedPages() {
  const folder = join(SHARED, 'pages');
  if (!existsSync(folder)) return null;
  const read = (...path) => readFileSync(join(folder, ...path));
  const whole = readdirSync(join(folder, 'readability'))
    .filter((name) => existsSync(join(folder, 'readability', name, 'source.html')))
    .map((name) => ({
      name,
      html: withCharset(read('readability', name, 'source.html')),
      expected: textOf(String(read('readability', name, 'expected.html'))),
      present: [],
      absent: [],
    }));
  const pieces = Object.values(JSON.parse(String(read('trafilatura', 'evaldata_zh.json'))))
    .filter(({ file }) => existsSync(join(folder, 'trafilatura', file)))
    .map(({ file, with: present, without: absent }) => ({ name: file, html: read('trafilatura', file), expected: null, present, absent }));
  return [...whole, ...pieces];
}

/** These files are UTF-8, whatever they say of themselves. */
function withCharset(html) {
  return Buffer.concat([Buffer.from('\ufeff'), html]);
}

function textOf(html) {
  const named = { nbsp: ' ', lt: '<', gt: '>', quot: '"', amp: '&' };
  return html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/&(?:#(\d+)|(\w+));/g, (entity, code, name) => (code ? String.fromCodePoint(code) : (named[name] ?? entity)));
}
