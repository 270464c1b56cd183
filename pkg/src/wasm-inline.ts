import { base64 } from './wasm-base64.js';

/** The WebAssembly file, from inside this package's code. */
export async function bytes(): Promise<ArrayBuffer> {
  // Decoded here and not by fetching a `data:` address, which a strict `connect-src` forbids.
  const compressed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([compressed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
