/** Puts text on the clipboard; false where the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether the browser has a clipboard that a page may ask for. */
export function canReadClipboard(): boolean {
  return typeof navigator.clipboard?.read === 'function';
}

/** What is on the clipboard, as a web page and as plain text; null where the reader or the browser does not allow it. */
export async function readClipboard(): Promise<{ html: string; plain: string } | null> {
  try {
    const [item] = await navigator.clipboard.read();
    const flavour = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
    return { html: await flavour('text/html'), plain: await flavour('text/plain') };
  } catch {
    return null;
  }
}
