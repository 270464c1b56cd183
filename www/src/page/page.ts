import { toMarkdown, toText } from 'yaodian/render';
import { ArticleView } from '../article/article-view.js';
import { button, fill, h } from '../dom.js';
import { grouped, type Strings } from '../i18n/index.js';
import type { FromPage } from '../input/html.js';
import { linkTo, LONGEST_LINK } from '../input/link.js';
import type { ProblemKind } from '../input/problem.js';
import { ALL_MARKS, type MarkChoice, type Target } from '../marks/marks.js';
import type { Preferences } from '../reader/storage.js';
import type { Session, View } from '../reader/session.js';
import { copyText } from './clipboard.js';
import { showComparison, showCopyByHand, showHelp } from './dialogs.js';
import { DigestView } from './digest-view.js';
import { listenToIntake, takeClipboard, takeFile, type IntakeActions } from './intake.js';
import { listenToKeys } from './keyboard.js';
import { ArticleMarks } from './article-marks.js';
import { ProgressBar } from './progress-bar.js';
import { createShell, type MarkKind, type Panel, type Shell } from './shell.js';
import { Steps } from './steps.js';

/** Longer texts are read but not edited here: text fields of browsers become slow. */
const LONGEST_EDITED = 200_000;
/** Typing is digested when it pauses this long, in milliseconds. */
const TYPING_PAUSE = 120;
/** How far below the upper edge of the text field the caret is put, in pixels. */
const CARET_FROM_TOP = 90;
const TOAST_MILLISECONDS = 2_200;

/** What outlives a change of the interface's language. */
export interface PageActions {
  setLanguage(tag: string): void;
  setTheme(theme: Preferences['theme']): void;
  setRemember(remember: boolean): void;
  setPoints(points: number): void;
  clearStored(): void;
}

/** The page in one language: it shows the views of a session and passes on what the reader does. */
export class Page {
  private readonly shell: Shell;
  private readonly article: ArticleView;
  private readonly marks: ArticleMarks;
  private readonly digestView: DigestView;
  private readonly progress: ProgressBar;
  private readonly life = new AbortController();
  private readonly steps = new Steps();
  private choice: MarkChoice = { ...ALL_MARKS };
  private editing = false;
  /** An article from outside is being read, which has not been shown yet. */
  private isNew = false;
  private compared: number[] = [];
  private typing = 0;
  private toastTimer = 0;
  private announced: unknown = null;
  private view: View;

  /** With `expecting`, a text is about to be read, and the page waits with showing that there is none. */
  constructor(
    private readonly session: Session,
    private readonly strings: Strings,
    private readonly preferences: Preferences,
    private readonly actions: PageActions,
    expecting = false,
  ) {
    this.view = session.view;
    const shell = this.shell = createShell(strings, preferences, {
      typed: (text) => this.typed(text),
      paste: () => void takeClipboard(this.intake),
      openFile: (file) => this.takeFile(file),
      example: (text) => this.take({ text, whole: null }),
      startOver: () => this.startOver(),
      toggleEdit: () => this.toggleEdit(),
      undo: () => this.undo(),
      redo: () => this.redo(),
      cancel: () => this.cancel(),
      setLanguage: actions.setLanguage,
      setTheme: actions.setTheme,
      toggleMarks: (kind) => this.toggleMarks(kind),
      showPanel: (panel) => this.showPanel(panel),
      help: () => this.help(),
    });
    this.article = new ArticleView(strings, { keep: (parts, belongs) => void session.keep(parts, belongs) }, () => this.marks.repaint());
    this.marks = new ArticleMarks(this.article, shell.legend, strings, {
      choose: (source) => this.choose(source),
      open: (target) => this.openCard(target),
    }, this.life.signal);
    this.progress = new ProgressBar(shell, strings);
    this.digestView = new DigestView(shell.digest, strings, {
      jump: (target) => this.jump(target),
      choose: (source) => this.choose(this.choice.source === source ? null : source),
      preview: (source) => this.marks.preview(source),
      open: (source) => this.openCard({ kind: 'statement', source, statement: -1 }),
      compare: (source) => this.compare(source),
      keep: (parts, belongs) => void session.keep(parts, belongs),
      setPoints: (points) => this.setPoints(points),
      copyMarkdown: () => this.copyDigest((digest) => toMarkdown(digest, { language: this.exportLanguage })),
      copyPlain: () => this.copyDigest((digest) => toText(digest, { language: this.exportLanguage })),
      copyJson: () => this.copyDigest((digest) => `${JSON.stringify(digest, null, 2)}\n`),
      copyLink: () => void this.copyLink(),
      print: () => window.print(),
    });
    fill(shell.articleSlot, this.article.element);
    fill(document.body, ...shell.root);
    document.documentElement.lang = strings.tag;
    document.title = strings.pageTitle;
    listenToIntake(shell.input, this.intake, this.life.signal);
    this.listenToKeys();
    addEventListener('beforeprint', () => this.unfold(), { signal: this.life.signal });
    if (!expecting) this.show(this.view);
  }

  dispose(): void {
    this.life.abort();
    this.steps.drop();
    clearTimeout(this.typing);
    clearTimeout(this.toastTimer);
    this.marks.clear();
    this.article.dispose();
    this.digestView.dispose();
  }

  /** Where the reader is. */
  get place() {
    return { offset: this.article.placeInView, page: scrollY, digest: this.shell.digestPane.scrollTop };
  }

  /** Goes on where the page in another language was left, by choosing this one. */
  resume(place: Page['place']): void {
    this.steps.finish();
    this.article.reach(place.offset);
    scrollTo({ top: place.page, behavior: 'instant' });
    this.shell.digestPane.scrollTop = place.digest;
    this.shell.languageBox.focus({ preventScroll: true });
  }

  /** Shows what the session has come to. */
  show(view: View): void {
    const { shell, strings } = this;
    this.view = view;
    this.progress.show(view.busy, view.text);
    // While a new text is being read, what was shown stays; it is replaced in one step when the digest is there.
    if (view.busy && view.digest === null && view.text !== '' && !this.editing) return;
    // A text that could not be read is not lost: it stands in the text field.
    if (!view.busy && view.digest === null && view.text !== '' && view.text.length <= LONGEST_EDITED) this.editing = true;
    const isEmpty = view.text === '' && !this.editing;
    document.body.dataset['state'] = isEmpty || (!view.digest && !this.editing) ? 'empty' : this.editing ? 'editing' : 'reading';
    if (shell.input.value !== view.text && (this.editing || isEmpty)) shell.input.value = view.text;
    const label = this.editing ? strings.finishEditing : strings.editText;
    fill(shell.edit.lastElementChild!, label);
    shell.edit.setAttribute('aria-label', label);
    shell.edit.setAttribute('aria-pressed', String(this.editing));
    shell.undo.disabled = !this.session.canUndo;
    shell.redo.disabled = !this.session.canRedo;
    if (!view.busy) this.showProblem(view.problem);
    if (view.digest) this.showDigest(view);
    else if (!view.busy) this.showNothing();
  }

  /** Takes a new article from outside. */
  take(article: FromPage): void {
    this.editing = false;
    this.choice = { ...this.choice, source: null };
    this.compared = [];
    if (this.shell.input.value !== '') this.shell.input.value = '';
    // Setting what is so already would cost a frame, for which the key points then wait.
    if (!this.shell.offer.hidden) this.shell.offer.hidden = true;
    this.showPanel('digest');
    this.isNew = true;
    void this.session.read(article.text);
    if (article.whole !== null) this.offerWhole(article.whole);
  }

  takeFile(file: File): void {
    void takeFile(file, this.intake);
  }

  /** Says why something could not be read; what is shown stays. */
  refuse(problem: ProblemKind): void {
    this.show(this.session.view);
    this.showProblem(problem);
  }

  private readonly intake: IntakeActions = {
    take: (article) => this.take(article),
    refuse: (problem) => this.refuse(problem),
    hover: (over) => {
      this.shell.drop.hidden = !over;
    },
  };

  private get exportLanguage(): 'zh-Hans' | 'zh-Hant' | 'en' {
    return this.strings.tag as 'zh-Hans' | 'zh-Hant' | 'en';
  }

  /** The key points first, which are painted while the rest is being built. */
  private showDigest(view: View): void {
    const digest = view.digest!;
    const { strings } = this;
    const { main } = this.shell;
    if (this.choice.source !== null && this.choice.source >= digest.sources.length) this.choice = { ...this.choice, source: null };
    main.setAttribute('aria-busy', 'true');
    if (this.isNew) this.showBeginning();
    this.steps.run(
      () => this.digestView.showKeyPoints(digest, view.reading),
      () => {
        document.title = digest.title ? `${digest.title.text.slice(0, 60)} · ${strings.appName}` : strings.pageTitle;
        if (this.editing) return;
        this.article.show(view.text, digest);
        this.marks.show(digest, this.choice);
      },
      () => this.digestView.showSources(digest, view.reading),
      () => {
        this.digestView.showExcluded(digest, view.reading);
        this.showChosen();
        main.removeAttribute('aria-busy');
        if (this.announced === digest) return;
        this.announced = digest;
        this.announce(strings.done(digest.keyPoints.length, digest.sources.length, digest.excluded.length));
      });
  }

  /** A new article is read from its beginning, wherever the reader was in the last one. */
  private showBeginning(): void {
    this.isNew = false;
    scrollTo({ top: 0, behavior: 'instant' });
    this.shell.digestPane.scrollTop = 0;
  }

  private showNothing(): void {
    this.steps.drop();
    this.shell.main.removeAttribute('aria-busy');
    this.digestView.clear();
    this.marks.clear();
    document.title = this.strings.pageTitle;
  }

  private showProblem(problem: ProblemKind | null): void {
    const { notice } = this.shell;
    notice.hidden = problem === null;
    fill(notice, problem === null ? '' : this.strings.problem[problem]);
  }

  /** Offers all the text of a web page where only its article was taken. */
  private offerWhole(whole: string): void {
    const { offer } = this.shell;
    fill(offer, h('span', {}, this.strings.extracted), button({ class: 'small' }, () => {
      offer.hidden = true;
      void this.session.read(whole);
    }, this.strings.takeWhole));
    offer.hidden = false;
  }

  private typed(text: string): void {
    this.editing = true;
    this.progress.hide();
    document.body.dataset['state'] = 'editing';
    clearTimeout(this.typing);
    this.typing = window.setTimeout(() => void this.session.type(text), TYPING_PAUSE);
  }

  private toggleEdit(): void {
    const { shell, strings } = this;
    if (!this.editing && this.view.text.length > LONGEST_EDITED) {
      this.toast(strings.tooLongToEdit(grouped(LONGEST_EDITED)));
      return;
    }
    // The reader goes on where they are.
    const place = this.editing ? shell.input.selectionStart : this.article.placeInView;
    this.editing = !this.editing;
    this.session.finishTyping();
    this.showPanel('article');
    if (this.editing) this.marks.clear();
    this.show(this.session.view);
    this.steps.finish();
    if (this.editing) {
      scrollTo({ top: 0, behavior: 'instant' });
      showCaretAt(shell.input, place);
    } else {
      this.article.element.focus({ preventScroll: true });
      this.article.scrollTo(place);
    }
  }

  private startOver(): void {
    this.editing = false;
    void this.session.read('');
    this.shell.input.focus();
    scrollTo({ top: 0 });
  }

  private undo(): void {
    const done = this.session.undo();
    if (done) void done.then(() => this.announce(this.strings.undone));
  }

  private redo(): void {
    const done = this.session.redo();
    if (done) void done.then(() => this.announce(this.strings.redone));
  }

  private cancel(): void {
    this.session.cancel();
    this.announce(this.strings.cancelled);
    this.toast(this.strings.cancelled);
  }

  private setPoints(points: number): void {
    this.digestView.showPointCount(points);
    this.actions.setPoints(points);
    void this.session.setPoints(points);
  }

  private toggleMarks(kind: MarkKind): void {
    this.choice = { ...this.choice, [kind]: !this.choice[kind] };
    this.repaint();
  }

  private choose(source: number | null): void {
    this.choice = { ...this.choice, source };
    this.repaint();
    // On a wide screen the article is beside the card, and the first words of the source come into view there.
    if (source !== null && matchMedia('(min-width: 900px)').matches) this.marks.bringIntoView({ kind: 'statement', source, statement: 0 });
  }

  private repaint(): void {
    this.steps.finish();
    if (this.view.digest && !this.editing) this.marks.show(this.view.digest, this.choice);
    this.showChosen();
  }

  private showChosen(): void {
    for (const [kind, toggle] of this.shell.marks) toggle.setAttribute('aria-pressed', String(this.choice[kind]));
    for (const element of this.shell.digest.querySelectorAll<HTMLElement>('[data-choose]')) {
      element.setAttribute('aria-pressed', String(Number(element.dataset['choose']) === this.choice.source));
    }
    for (const element of this.shell.digest.querySelectorAll<HTMLElement>('[data-compare]')) {
      element.setAttribute('aria-pressed', String(this.compared.includes(Number(element.dataset['compare']))));
    }
  }

  private compare(source: number): void {
    const { digest } = this.view;
    if (!digest) return;
    if (this.compared.includes(source)) this.compared = this.compared.filter((other) => other !== source);
    else this.compared = [...this.compared, source].slice(-2);
    const [first, second] = this.compared;
    if (first !== undefined && second !== undefined) {
      this.shell.toast.hidden = true;
      showComparison(digest, [first, second], this.strings);
      this.compared = [];
    } else if (first !== undefined) {
      this.toast(this.strings.comparePick);
      this.announce(this.strings.comparePick);
    }
    this.showChosen();
  }

  private jump(target: Target): void {
    this.steps.finish();
    if (this.editing) this.toggleEdit();
    this.showPanel('article');
    this.marks.jump(target);
  }

  /** Brings the card of a mark into view; the statement -1 is the card of the source itself. */
  private openCard(target: Target): void {
    this.steps.finish();
    this.showPanel('digest');
    if (target.kind === 'statement' || target.kind === 'evidence') this.digestView.reach(target.source);
    const card = findCard(this.shell.digest, target);
    if (!card) return;
    card.scrollIntoView({ block: 'center', behavior: this.marks.motion });
    const focusable = card.matches('[tabindex]') ? card : card.querySelector<HTMLElement>('button');
    focusable?.focus({ preventScroll: true });
    card.classList.remove('found');
    requestAnimationFrame(() => card.classList.add('found'));
  }

  private copyDigest(render: (digest: NonNullable<View['digest']>) => string): void {
    if (this.view.digest) void this.copy(render(this.view.digest));
  }

  private async copyLink(): Promise<void> {
    const link = await linkTo(this.view.text, new URL(location.href));
    if (link.length > LONGEST_LINK) this.toast(this.strings.linkTooLong);
    else await this.copy(link);
  }

  private async copy(text: string): Promise<void> {
    if (!(await copyText(text))) return showCopyByHand(text, this.strings);
    this.toast(this.strings.copied);
    this.announce(this.strings.copied);
  }

  /** On paper nothing can be unfolded: it has all that was said. */
  private unfold(): void {
    this.steps.finish();
    this.digestView.unfold();
  }

  private help(): void {
    const { theme, remember } = this.preferences;
    const { setTheme, setRemember, clearStored } = this.actions;
    showHelp(this.strings, { theme, setTheme, remember, setRemember, clearStored });
  }

  private showPanel(panel: Panel): void {
    if (document.body.dataset['panel'] === panel) return;
    document.body.dataset['panel'] = panel;
    for (const [name, tab] of this.shell.panels) tab.setAttribute('aria-pressed', String(name === panel));
  }

  private announce(text: string): void {
    fill(this.shell.live, text);
  }

  private toast(text: string): void {
    const { toast } = this.shell;
    fill(toast, text);
    toast.hidden = false;
    clearTimeout(this.toastTimer);
    this.toastTimer = window.setTimeout(() => {
      toast.hidden = true;
    }, TOAST_MILLISECONDS);
  }

  private listenToKeys(): void {
    const points = (count: number) => () => this.view.digest && this.setPoints(count);
    listenToKeys(document, {
      j: () => this.marks.step(1),
      k: () => this.marks.step(-1),
      Enter: () => this.marks.openCurrent(),
      3: points(3), 5: points(5), 7: points(7),
      p: () => this.toggleMarks('keyPoints'),
      s: () => this.toggleMarks('statements'),
      w: () => this.toggleMarks('evidence'),
      x: () => this.toggleMarks('excluded'),
      e: () => this.view.text !== '' && this.toggleEdit(),
      a: () => this.switchPane(),
      c: () => this.copyDigest((digest) => toMarkdown(digest, { language: this.exportLanguage })),
      o: () => this.shell.openFile(),
      '?': () => this.help(),
      Escape: () => {
        if (!this.shell.progressBox.hidden) return this.cancel();
        this.compared = [];
        this.choose(null);
      },
    }, { undo: () => this.undo(), redo: () => this.redo() }, this.life.signal);
  }

  private switchPane(): void {
    const { digestPane } = this.shell;
    const toArticle = digestPane.contains(document.activeElement);
    this.showPanel(toArticle ? 'article' : 'digest');
    (toArticle ? this.article.element : digestPane).focus({ preventScroll: true });
  }
}

/** Puts the caret at an offset, with as much of the text below it in view as there is room for. */
function showCaretAt(input: HTMLTextAreaElement, offset: number): void {
  const { value } = input;
  // Only the end of a text can be scrolled to without measuring, so that for a moment the text ends here.
  input.value = value.slice(0, offset);
  input.scrollTop = input.scrollHeight;
  const end = input.scrollTop + input.clientHeight;
  input.value = value;
  input.focus({ preventScroll: true });
  input.setSelectionRange(offset, offset);
  input.scrollTop = end - CARET_FROM_TOP;
}

function findCard(root: HTMLElement, target: Target): HTMLElement | null {
  const find = (name: string) => root.querySelector<HTMLElement>(`[data-card="${name}"]`);
  switch (target.kind) {
    case 'keyPoint':
      return find(`keyPoint-${target.keyPoint}`);
    case 'statement':
      return find(`statement-${target.source}-${target.statement}`) ?? find(`source-${target.source}`);
    case 'evidence':
      return find(`source-${target.source}`);
    case 'excluded':
      root.querySelectorAll<HTMLDetailsElement>('.reason-group').forEach((group) => {
        group.open = true;
      });
      return find(`excluded-${target.excluded}`) ?? root.querySelector<HTMLElement>('.excluded-list');
  }
}
