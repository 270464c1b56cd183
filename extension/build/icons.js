import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const require = createRequire(import.meta.url);
/** Below this many pixels the drawing with fewer strokes is clearer. */
const LARGEST_SMALL = 32;

/**
 * Draws the icon.
 *
 * @param {number[]} sizes in pixels
 * @returns {Promise<Map<number, Uint8Array>>} PNG by size
 */
export async function drawIcons(sizes) {
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const [large, small] = await Promise.all(['icon.svg', 'icon-small.svg'].map((name) => readFile(new URL(`../icons/${name}`, import.meta.url), 'utf8')));
  return new Map(sizes.map((size) => [size, new Resvg(size > LARGEST_SMALL ? large : small, { fitTo: { mode: 'width', value: size } }).render().asPng()]));
}
