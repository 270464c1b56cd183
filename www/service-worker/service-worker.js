// The page without a network: all its files are kept when it is first visited, and the whole set is replaced when any
// of them changes. The list and the version are filled in by the build.
const FILES = __FILES__;
const VERSION = __VERSION__;
const CACHE = `yaodian-${VERSION}`;
const SHARED_CACHE = 'yaodian-shared';

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(FILES))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith('yaodian-') && name !== CACHE && name !== SHARED_CACHE) await caches.delete(name);
      }
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === 'POST' && url.pathname.endsWith('/share')) {
    event.respondWith(keepShared(request));
  } else if (request.method === 'GET') {
    event.respondWith(answer(request));
  }
});

/** From the kept files; the address's query and fragment, which may carry an article, never reach the network then. */
async function answer(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request.mode === 'navigate' ? './' : request, { ignoreSearch: true, ignoreVary: true });
  return kept ?? fetch(request);
}

/** Keeps what another program shares until the page takes it. */
async function keepShared(request) {
  const form = await request.formData();
  const cache = await caches.open(SHARED_CACHE);
  const file = form.get('file');
  if (file instanceof File && file.size > 0) {
    await cache.put('file', new Response(file, { headers: { 'content-type': file.type, 'x-name': encodeURIComponent(file.name) } }));
  } else {
    const words = ['title', 'text', 'url'].map((name) => form.get(name)).filter((value) => typeof value === 'string' && value !== '');
    await cache.put('text', new Response(words.join('\n')));
  }
  return Response.redirect('./?shared', 303);
}
