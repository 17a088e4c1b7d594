import { listWords } from './input.ts';
import { RapportError } from './rapport-error.ts';

/** A rest that would be over before it begins. */
export function restOver(until: string, today: string): RapportError {
  return new RapportError(
    'usage',
    'rest-over',
    `A rest until ${until} would be over already; today is ${today}.`,
    ['Give a day to come with --until. To have it suggested again: rapport rest CLIENT RULE --over'],
  );
}

/** A rule whose matter is a reminder, which is put off itself. */
export function restsAsReminder(rule: string, clientId: number): RapportError {
  return new RapportError(
    'refused',
    'rests-as-reminder',
    `${rule} is about a reminder, and rests with that.`,
    [`Put it off with: rapport snooze ID DAY (its number: rapport reminders ${clientId})`],
  );
}

/** Nothing that could be put off. */
export function nothingToRest(clientName: string, clientId: number): RapportError {
  return new RapportError('refused', 'nothing-to-rest', `Nothing is suggested about ${clientName} today.`, [
    `See what is flagged with: rapport check ${clientId}`,
  ]);
}

/** A suggestion that was not put off. */
export function notResting(
  rule: string | null,
  clientName: string,
  resting: readonly string[],
): RapportError {
  return new RapportError(
    'refused',
    'not-resting',
    `${rule ?? 'Nothing'} ${rule === null ? 'was' : 'was not'} put off for ${clientName}.`,
    resting.length > 0 ? [`Put off there: ${listWords(resting, 'and')}.`] : [],
  );
}
