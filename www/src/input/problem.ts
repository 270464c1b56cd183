import type { Strings } from '../i18n/index.js';

export type ProblemKind = keyof Strings['problem'];

/** Input that cannot be read; `kind` names the sentence that tells the reader why. */
export class InputProblem extends Error {
  constructor(readonly kind: ProblemKind) {
    super(kind);
    this.name = 'InputProblem';
  }
}
