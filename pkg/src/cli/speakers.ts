import { initSync, speakers } from '../../wasm/yaodian.js';
import { compiled } from '../node.js';

let started: Promise<unknown> | undefined;

/**
 * Of each statement of the text the start and the end, then those of the phrase that names its speaker, 0 without one.
 * From an instance of its own: that of the package has no way in but for digests.
 */
export async function speakersOf(text: string): Promise<Uint32Array> {
  started ??= compiled().then((module) => initSync({ module }));
  await started;
  return speakers(text);
}
