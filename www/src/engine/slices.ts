import type { Digest } from 'yaodian';

/** A piece of one of the lists of a digest. */
export interface Slice {
  /** Which of the lists, in the order of {@link lists}. */
  list: number;
  items: unknown[];
}

/** Items that a browser takes out of a message in a few milliseconds. */
const AT_ONCE = 1_000;

/** The lists of a digest that grow with the text, in an order that both ends know. */
function* lists(digest: Digest): Generator<unknown[]> {
  yield digest.excluded;
  for (const source of digest.sources) {
    yield source.statements;
    yield source.mentions;
    yield source.stance.evidence;
  }
}

/** Takes the long lists out of a digest, piece by piece: a page stands still while it takes a message apart. */
export function* takeSlices(digest: Digest): Generator<Slice> {
  let number = 0;
  for (const list of lists(digest)) {
    for (let start = 0; list.length > AT_ONCE && start < list.length; start += AT_ONCE) {
      yield { list: number, items: list.slice(start, start + AT_ONCE) };
    }
    if (list.length > AT_ONCE) list.length = 0;
    number++;
  }
}

/** Puts back what {@link takeSlices} has taken out, in the same order. */
export function putSlices(digest: Digest, slices: readonly Slice[]): void {
  const all = [...lists(digest)];
  for (const { list, items } of slices) all[list]!.push(...items);
}
