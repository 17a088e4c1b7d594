import { RapportError } from './rapport-error.ts';

/** A flag's value that is not one of those it takes. */
export function notOneOf(
  what: string,
  value: string,
  valid: readonly string[],
  nearest?: string,
): RapportError {
  const hint = nearest ? `Did you mean "${nearest}"?` : `It can be ${listWords(valid)}.`;
  return new RapportError('usage', 'not-one-of', `${what} cannot be "${value}".`, [hint]);
}

/** A day that cannot be read. */
export function notADay(value: string, examples: string): RapportError {
  return new RapportError('usage', 'not-a-day', `"${value}" is not a day rapport can read.`, [
    `Days look like ${examples}.`,
  ]);
}

/** A number that is not a whole number in its range. */
export function notANumber(what: string, value: string, least: number): RapportError {
  return new RapportError(
    'usage',
    'not-a-number',
    `${what} must be a whole number of at least ${least}, not "${value}".`,
  );
}

/** A period that cannot be read. */
export function notAPeriod(value: string): RapportError {
  return new RapportError('usage', 'not-a-period', `"${value}" is not a period rapport can read.`, [
    'Periods look like 10d, 2w, 3m, 1y, "2 weeks" or monthly.',
  ]);
}

/** A period longer than any may be. */
export function periodTooLong(value: string): RapportError {
  return new RapportError('usage', 'period-too-long', `"${value}" is too long.`, [
    'A period is at most 100 years.',
  ]);
}

/** Text that was asked for and is empty. */
export function emptyText(what: string, hint: string): RapportError {
  return new RapportError('usage', 'empty-text', `${what} is empty.`, [hint]);
}

/** The placeholder of a hint in place of a text. */
export function notYourWords(placeholder: string): RapportError {
  return new RapportError('usage', 'not-your-words', `Put your own words in place of "${placeholder}".`, [
    'Nothing was recorded.',
  ]);
}

/** Something only a person can answer, off a terminal. */
export function needsAnswer(what: string, flag: string): RapportError {
  return new RapportError('usage', 'needs-answer', `${what} is needed, and there is no terminal to ask at.`, [
    `Say it with ${flag}.`,
  ]);
}

/** Two flags that cannot go together. */
export function flagsConflict(first: string, second: string): RapportError {
  return new RapportError('usage', 'flags-conflict', `${first} and ${second} cannot be used together.`);
}

/** A written word that is said to have reached nobody. */
export function writtenIsSent(channel: string): RapportError {
  return new RapportError(
    'usage',
    'written-is-sent',
    `--no-answer is for a call or a visit that reached nobody; what is written (${channel}) was sent.`,
    ['Leave it out; an entry that was such an attempt so far also takes --reached.'],
  );
}

/** The editor could not be run, or gave nothing back. */
export function editorFailed(editor: string, why: string): RapportError {
  return new RapportError('refused', 'editor-failed', `The editor "${editor}" ${why}; nothing was saved.`, [
    'Set EDITOR to a working editor, or give the text on the command line.',
  ]);
}

/** A file that cannot be read. */
export function unreadableFile(path: string, why: string): RapportError {
  return new RapportError('refused', 'unreadable-file', `Cannot read "${path}": ${why}.`);
}

/** The answer could not be written to stdout. */
export function answerUnwritten(why: string): RapportError {
  return new RapportError('refused', 'answer-unwritten', `The answer could not be written: ${why}.`, [
    'What the command did is done; see it with: rapport history',
  ]);
}

/** The question was cancelled with Ctrl-C. */
export function cancelled(): RapportError {
  return new RapportError('cancelled', 'cancelled', 'Cancelled; nothing was changed.');
}

/** Words joined as a person lists them: `a, b or c`. */
export function listWords(words: readonly string[], last = 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
