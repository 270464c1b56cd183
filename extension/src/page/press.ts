/** Calls `pressed` with the place in the text that the reader presses, links and fields left alone. Gives what ends it. */
export function listenToPresses(pressed: (node: Node, offset: number) => void): () => void {
  const listen = (event: MouseEvent) => {
    const [target] = event.composedPath();
    if (event.button !== 0 || !(target instanceof Element) || target.closest('a[href], button, input, textarea, select, [contenteditable]')) return;
    if (!document.getSelection()?.isCollapsed) return;
    const place = placeAt(event.clientX, event.clientY);
    if (place) pressed(...place);
  };
  document.addEventListener('click', listen, { capture: true, passive: true });
  return () => document.removeEventListener('click', listen, { capture: true });
}

interface Pointing {
  caretPositionFromPoint?(x: number, y: number, options?: { shadowRoots: ShadowRoot[] }): { offsetNode: Node; offset: number } | null;
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

function placeAt(x: number, y: number): [node: Node, offset: number] | null {
  const pointing = document as Pointing;
  const position = pointing.caretPositionFromPoint?.(x, y);
  if (position) return [position.offsetNode, position.offset];
  const range = pointing.caretRangeFromPoint?.(x, y);
  return range ? [range.startContainer, range.startOffset] : null;
}
