import type { Strings } from '../i18n/index.js';
import type { Shell } from './shell.js';

/** Texts above this many characters show their progress at once. */
const LARGE = 350_000;
/** Others only when they take longer than this, in milliseconds. */
const PATIENCE = 400;
/** Characters a millisecond; corrected by every text that is read. */
const FIRST_GUESS = 600;
/** How often the bar moves, in milliseconds. */
const BEAT = 120;

/**
 * The progress of a text that takes long. The engine reads a text in one go and does not report how far it is, so that
 * the bar follows the time which texts of that length have taken, and waits short of its end.
 */
export class ProgressBar {
  private speed = FIRST_GUESS;
  private started = 0;
  private length = 0;
  private timer = 0;

  constructor(private readonly shell: Pick<Shell, 'progressBox' | 'progress' | 'progressText'>, private readonly strings: Strings) {}

  show(busy: boolean, text: string): void {
    if (busy === this.started > 0) return;
    if (!busy) return this.finish();
    this.started = performance.now();
    this.length = text.length;
    if (text.length > LARGE) this.appear();
    this.timer = window.setInterval(() => this.move(), BEAT);
  }

  hide(): void {
    clearInterval(this.timer);
    this.started = 0;
    this.shell.progressBox.hidden = true;
  }

  private appear(): void {
    const { progressBox, progress, progressText } = this.shell;
    const { strings } = this;
    const size = new Intl.NumberFormat(strings.tag, { maximumFractionDigits: 1, notation: 'compact' }).format(this.length);
    progressText.textContent = this.length > LARGE ? strings.workingLarge(size) : strings.working;
    progress.value = 0;
    progressBox.hidden = false;
  }

  private move(): void {
    const elapsed = performance.now() - this.started;
    if (elapsed > PATIENCE && this.shell.progressBox.hidden) this.appear();
    const expected = this.length / this.speed + 200;
    this.shell.progress.value = 100 * (1 - Math.exp((-2 * elapsed) / expected));
  }

  private finish(): void {
    const elapsed = performance.now() - this.started;
    if (this.length > LARGE) this.speed = this.length / elapsed;
    this.hide();
  }
}
