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
