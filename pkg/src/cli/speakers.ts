import { initSync, speakers } from '../../wasm/yaodian.js';
import { compiled } from '../node.js';
import type { Span } from '../types.js';

let started: Promise<unknown> | undefined;

/** A statement and the phrase that names its speaker there, where one does. */
export interface Spoken {
  said: Span;
  speaker?: Span;
}

/** The statements of the text. From an instance of its own: that of the package has no way in but for digests. */
export async function speakersOf(text: string): Promise<Spoken[]> {
  started ??= compiled().then((module) => initSync({ module }));
  await started;
  return speakers(text) as Spoken[];
}
