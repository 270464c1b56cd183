/** What a key does on the page, by `KeyboardEvent.key`; letters in lower case. */
export type KeyActions = Record<string, () => void>;

/** Single keys act where nothing is being typed and no dialog is open; Ctrl or Command with Z or Y undo and redo there. */
export function listenToKeys(target: Document, actions: KeyActions, steps: { undo(): void; redo(): void }, signal: AbortSignal): void {
  target.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || isEditing(event.target) || target.querySelector('dialog[open]')) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if ((event.ctrlKey || event.metaKey) && !event.altKey) {
      const step = key === 'z' && !event.shiftKey ? steps.undo : key === 'y' || key === 'z' ? steps.redo : null;
      if (step) {
        event.preventDefault();
        step();
      }
      return;
    }
    if (event.altKey || (key === 'Enter' && isPressable(event.target))) return;
    const action = actions[key];
    if (!action) return;
    event.preventDefault();
    action();
  }, { signal });
}

export function isEditing(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'range'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLElement && target.isContentEditable);
}

function isPressable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, summary, [role="button"], input') !== null;
}
