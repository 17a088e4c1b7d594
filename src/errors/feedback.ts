import { clientRef } from '../domain/text/shell-word.ts';
import { RapportError } from './rapport-error.ts';

/** A score that is no whole number from 0 to 10. */
export function notAScore(text: string): RapportError {
  return new RapportError('usage', 'not-a-score', `A score is a whole number from 0 to 10, not "${text}".`, [
    'Leave it out where they gave none.',
  ]);
}

/** A number that is a question's and a client's. */
export function questionOrClient(
  id: number,
  asked: string,
  client: { id: number; name: string },
): RapportError {
  return new RapportError(
    'usage',
    'question-or-client',
    `${id} is the number of feedback from ${asked}, and of the client ${client.name}.`,
    [
      `For the question: rapport feedback record "#${id}" "THEIR WORDS"`,
      `For the client: rapport feedback record ${clientRef(client)} "THEIR WORDS"`,
    ],
  );
}

/** An answer where there is one already. */
export function alreadySaid(id: number, on: string, client: { id: number; name: string }): RapportError {
  return new RapportError('refused', 'already-said', `Feedback ${id} has their words of ${on} already.`, [
    `To correct them: rapport feedback edit ${id} --words "THEIR WORDS"`,
    `If they said more: rapport feedback record ${clientRef(client)} "THEIR WORDS"`,
  ]);
}

/** Something that follows from their words, where they have said nothing. */
export function feedbackUnsaid(id: number, client: { id: number; name: string }): RapportError {
  return new RapportError('refused', 'feedback-unsaid', `They have not answered feedback ${id} yet.`, [
    `When they do: rapport feedback record ${clientRef(client)} "THEIR WORDS"`,
    `If they never will: rapport feedback close ${id} --because REASON`,
  ]);
}

/** Telling them what was changed, where nothing was. */
export function nothingChanged(id: number): RapportError {
  return new RapportError('refused', 'nothing-changed', `Feedback ${id} does not say what you changed.`, [
    `Say it first: rapport feedback answer ${id} "WHAT YOU CHANGED"`,
    `If nothing is to be told: rapport feedback close ${id} --because REASON`,
  ]);
}

/** Closing without a word where something was changed for them, and how to tell them. */
export function changeUntold(id: number, by: 'email' | 'call'): RapportError {
  return new RapportError(
    'refused',
    'change-untold',
    `You changed something after feedback ${id}, and they do not know.`,
    [
      `Tell them: rapport feedback tell ${id} --by ${by}`,
      `If you did not: rapport feedback edit ${id} --no-changed`,
    ],
  );
}

/** A loop that has come to its end. */
export function feedbackOver(id: number, end: 'told' | 'closed', on: string): RapportError {
  return new RapportError(
    'refused',
    'feedback-over',
    end === 'told'
      ? `They were told on ${on} what came of feedback ${id}.`
      : `Feedback ${id} was closed on ${on}.`,
    [`If it is open after all: rapport feedback edit ${id} --open`],
  );
}

/** Being told on a day before they said it. */
export function toldBeforeSaid(id: number, on: string, saidOn: string): RapportError {
  return new RapportError(
    'usage',
    'told-before-said',
    `${on} is before the day of their words in feedback ${id}, ${saidOn}; they cannot have been told then.`,
    [`If they said it before: rapport feedback edit ${id} --said ${on}`],
  );
}

/** Words that would be older than the question they answer. */
export function saidBeforeAsked(id: number, saidOn: string, askedOn: string): RapportError {
  return new RapportError(
    'refused',
    'said-before-asked',
    `They said it on ${saidOn}, before they were asked on ${askedOn}.`,
    [
      `Nothing was changed. Give the right day with --asked or --said: rapport feedback edit ${id} --said DAY`,
      'What was said unasked is feedback of its own: rapport feedback record CLIENT "THEIR WORDS" --on DAY',
    ],
  );
}
