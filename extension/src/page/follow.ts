/** How long a page must be quiet before it is read again, in milliseconds. */
const QUIET = 400;
/** After a change that brought nothing new the wait doubles, up to this, so that a busy page costs little. */
const LONGEST_WAIT = 30_000;
/** Added text shorter than this, in UTF-16 code units, such as a clock or a counter, is no reason to read again. */
const SHORTEST_ADDITION = 30;

export interface Follower {
  /** The roots to watch, as far as they are known by now. */
  watch(roots: readonly Node[]): void;
  stop(): void;
}

interface Reactions {
  /** The address has changed, and what is shown is about to. */
  moved(): void;
  /** What is shown has changed. Tells whether there was anything new to read. */
  changed(): boolean;
}

/** Follows a page that changes without being loaded anew. */
export function follow(reactions: Reactions): Follower {
  let address = location.href;
  let wait = QUIET;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const readAgain = () => {
    timer = undefined;
    wait = reactions.changed() ? QUIET : Math.min(wait * 2, LONGEST_WAIT);
  };
  const later = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(readAgain, delay);
  };
  const look = () => {
    if (withoutFragment(location.href) === withoutFragment(address)) return;
    address = location.href;
    wait = QUIET;
    reactions.moved();
    later(QUIET);
  };
  const observer = new MutationObserver((mutations) => {
    look();
    if (timer !== undefined && wait === QUIET) later(QUIET);
    else if (timer === undefined && addsText(mutations)) later(wait);
  });
  // Routers that change the address without changing the page are seen here; not all browsers tell of them.
  const clock = setInterval(look, 500);
  const navigation = (globalThis as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('navigatesuccess', look);

  return {
    watch(roots) {
      observer.disconnect();
      for (const root of roots) observer.observe(root, { childList: true, characterData: true, subtree: true });
    },
    stop() {
      observer.disconnect();
      clearInterval(clock);
      clearTimeout(timer);
      navigation?.removeEventListener('navigatesuccess', look);
    },
  };
}

function addsText(mutations: readonly MutationRecord[]): boolean {
  let added = 0;
  for (const mutation of mutations) {
    if (mutation.type === 'characterData') added += mutation.target.textContent?.length ?? 0;
    for (const node of mutation.addedNodes) added += node.textContent?.trim().length ?? 0;
    if (added >= SHORTEST_ADDITION) return true;
  }
  return false;
}

function withoutFragment(address: string): string {
  // What follows `#!` and `#/` is an address too, in old routers.
  return address.replace(/#(?![!/]).*$/, '');
}
