/** Work done in steps, between which the browser paints what the last one made and serves the reader. */
export class Steps {
  private left: (() => void)[] = [];
  private cancelWait: () => void = () => undefined;

  get isDone(): boolean {
    return this.left.length === 0;
  }

  /** Does the first step now and the others one by one after the next paints; drops what is left of earlier work. */
  run(first: () => void, ...others: (() => void)[]): void {
    this.drop();
    this.left = others;
    first();
    this.continueLater();
  }

  /** Does all that is left now. */
  finish(): void {
    this.cancelWait();
    while (this.left.length > 0) this.left.shift()!();
  }

  drop(): void {
    this.cancelWait();
    this.left = [];
  }

  private continueLater(): void {
    if (this.left.length === 0) return;
    this.cancelWait = afterPaint(() => {
      this.left.shift()?.();
      this.continueLater();
    });
  }
}

/** A page that is not on the screen is not painted; work for it goes on after this long, in milliseconds. */
const UNPAINTED = 120;

/** Calls `action` in a task of its own after the next paint; returns how to call it off. */
function afterPaint(action: () => void): () => void {
  let frame = 0;
  let timer = 0;
  const go = () => {
    cancel();
    action();
  };
  const cancel = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  timer = window.setTimeout(go, UNPAINTED);
  frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = window.setTimeout(go);
  });
  return cancel;
}
