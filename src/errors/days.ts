import { RapportError } from './rapport-error.ts';

/** Something that is recorded as done on a day that has not come. */
export function notYet(day: string): RapportError {
  return new RapportError('usage', 'not-yet', `${day} has not come yet; this records what has happened.`, [
    'When it has, say it again. To plan it: rapport remind CLIENT TEXT --on DAY',
  ]);
}

/** A span that would begin after today. */
export function sinceAhead(day: string): RapportError {
  return new RapportError(
    'usage',
    'since-ahead',
    `${day} has not come yet; nothing is to be counted from then on.`,
    ['Give --since a day that has passed, such as "last month".'],
  );
}
