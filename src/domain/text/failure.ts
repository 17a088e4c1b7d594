import { readable, shortened } from './shorten.ts';

/** The ways a command can end, with exit codes for scripts; `help exit-codes` prints this table. */
export const exitCodes = {
  done: { code: 0, means: 'done, also when there is nothing to show' },
  refused: { code: 1, means: 'refused; the reason is on stderr and nothing was changed' },
  usage: { code: 2, means: 'the command was not understood' },
  journal: {
    code: 3,
    means: 'the journal cannot be used: locked, damaged, newer than this program, or no permission',
  },
  attention: { code: 4, means: 'something needs attention; only with --exit-code' },
  bug: { code: 70, means: 'a fault in rapport itself' },
  cancelled: { code: 130, means: 'cancelled at a question; nothing was changed' },
} as const;

type ExitKind = keyof typeof exitCodes;

/** The most characters of a sentence or a hint, and of a value quoted in it: what a person can read on one screen. */
const longestSentence = 1_500;
const longestQuoted = 250;

/** A failure for the user: what is wrong, and what to type instead. */
export class RapportError extends Error {
  readonly kind: ExitKind;
  /** A stable name for scripts and for the gallery of errors. */
  readonly code: string;
  readonly hints: readonly string[];

  constructor(kind: ExitKind, code: string, sentence: string, hints: readonly string[] = []) {
    super(readable(sentence, longestSentence, longestQuoted));
    this.name = 'RapportError';
    this.kind = kind;
    this.code = code;
    this.hints = hints.map((hint) => shortened(hint, longestSentence));
  }
}

/** For a required text that is empty. */
export function emptyText(what: string, hint: string): RapportError {
  return new RapportError('usage', 'empty-text', `${what} is empty.`, [hint]);
}

/** That a text, named by `what`, is too long: `the notes have more than 100,000 characters`. */
export function tooManyCharacters(what: string, most: number): string {
  const have = /[^s]s$/.test(what) ? 'have' : 'has';
  return `${what} ${have} more than ${most.toLocaleString('en')} characters`;
}

/** For a text of more characters than are kept. */
export function tooLong(what: string, most: number): RapportError {
  return new RapportError('refused', 'too-long', `${tooManyCharacters(what, most)}.`, [
    'Nothing was changed. Say it in fewer words.',
  ]);
}

/** For a log entry of another client. */
export function entryOfAnother(
  id: number,
  owner: string,
  client: { id: number; name: string },
): RapportError {
  return new RapportError(
    'refused',
    'entry-of-another',
    `Entry ${id} is with ${owner}, not with ${client.name}.`,
    [`See theirs with: rapport entries ${client.id}`],
  );
}

/** For a question cancelled with Ctrl-C. */
export function cancelled(): RapportError {
  return new RapportError('cancelled', 'cancelled', 'Cancelled; nothing was changed.');
}
