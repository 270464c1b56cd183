/** Where the service worker leaves what another program shared with the page. */
const SHARED_CACHE = 'yaodian-shared';

/** Takes what was shared, once; false where nothing was. */
export async function takeShared(takeFile: (file: File) => void, takeText: (text: string) => void): Promise<boolean> {
  if (!('caches' in window)) return false;
  const cache = await caches.open(SHARED_CACHE);
  const file = await cache.match('file');
  const text = await cache.match('text');
  await caches.delete(SHARED_CACHE);
  if (file) {
    const name = decodeURIComponent(file.headers.get('x-name') ?? '');
    takeFile(new File([await file.blob()], name, { type: file.headers.get('content-type') ?? '' }));
    return true;
  }
  const words = (await text?.text()) ?? '';
  if (words.trim() === '') return false;
  takeText(words);
  return true;
}
