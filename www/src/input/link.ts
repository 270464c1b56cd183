import { InputProblem } from './problem.js';

/** Longer addresses are cut by some programs through which links travel. */
export const LONGEST_LINK = 60_000;

/**
 * The text that an address carries: `#text=`, `?text=` and a shared `?title=`, `#z=` as made by {@link linkTo}, or a fragment
 * that is Chinese itself.
 */
export async function textFromLink(address: URL): Promise<string | null> {
  const fragment = new URLSearchParams(address.hash.slice(1));
  const packed = fragment.get('z');
  if (packed !== null) return unpack(packed);
  const text = fragment.get('text') ?? address.searchParams.get('text') ?? chinese(address.hash.slice(1));
  if (text === null || text.trim() === '') return null;
  const title = address.searchParams.get('title')?.trim();
  return title && !text.includes(title) ? `${title}\n${text}` : text;
}

/** An address of this page that carries `text` in its fragment, compressed (DEFLATE, RFC 1951; base64url, RFC 4648). */
export async function linkTo(text: string, page: URL): Promise<string> {
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const packed = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return `${page.origin}${page.pathname}#z=${packed}`;
}

/** Fragments of the page itself name a part of it and are not Chinese. */
function chinese(fragment: string): string | null {
  try {
    const text = decodeURIComponent(fragment);
    return /[\u4e00-\u9fff]/.test(text) ? text : null;
  } catch {
    throw new InputProblem('link');
  }
}

async function unpack(packed: string): Promise<string> {
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(await through(bytes, new DecompressionStream('deflate-raw')));
  } catch {
    throw new InputProblem('link');
  }
}

async function through(bytes: Uint8Array<ArrayBuffer>, transform: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(transform);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
