import type { Digest } from 'yaodian';

/** A piece of one of the lists of a digest. */
export interface Slice {
  /** Which of the lists, in the order of {@link lists}; or the list of sources. */
  list: number | 'sources';
  items: unknown[];
}

/** Items that a browser takes out of a message in a few milliseconds. */
const AT_ONCE = 1_000;
const SOURCES_AT_ONCE = 200;

/** The lists of a digest that grow with the text, besides that of its sources, in an order that both ends know. */
function lists(digest: Digest): unknown[][] {
  return [digest.excluded, ...digest.sources.flatMap((source) => [source.statements, source.mentions, source.stance.evidence])];
}

/** Takes the long lists out of a digest, piece by piece: a page stands still while it takes a message apart. */
export function* takeSlices(digest: Digest): Generator<Slice> {
  for (const [number, list] of lists(digest).entries()) yield* take(number, list, AT_ONCE);
  yield* take('sources', digest.sources, SOURCES_AT_ONCE);
}

function* take(list: Slice['list'], items: unknown[], most: number): Generator<Slice> {
  if (items.length <= most) return;
  for (let start = 0; start < items.length; start += most) yield { list, items: items.slice(start, start + most) };
  items.length = 0;
}

/** Puts back what {@link takeSlices} has taken out. */
export function putSlices(digest: Digest, slices: readonly Slice[]): void {
  for (const { list, items } of slices) {
    if (list === 'sources') digest.sources.push(...(items as Digest['sources']));
  }
  const others = lists(digest);
  for (const { list, items } of slices) {
    if (list !== 'sources') others[list]!.push(...items);
  }
}
