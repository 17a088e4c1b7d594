import { RapportError } from './rapport-error.ts';

/** Something that is recorded as done on a day that has not come. */
export function notYet(day: string): RapportError {
  return new RapportError('usage', 'not-yet', `${day} has not come yet; this records what has happened.`, [
    'When it has, say it again. To plan it: rapport remind CLIENT TEXT --on DAY',
  ]);
}

/** A day on which nothing can have been learnt yet. */
export function notLearntYet(day: string): RapportError {
  return new RapportError(
    'usage',
    'not-learnt-yet',
    `${day} has not come yet; it cannot be the day you learnt it.`,
    ['Leave --on out where that is today.'],
  );
}

/** A birthday or an anniversary whose first day is still to come. */
export function yearAhead(day: string): RapportError {
  return new RapportError('usage', 'year-ahead', `${day} lies ahead, and cannot be the day it began.`, [
    'Give the year it began, as in 1980-05-12, or leave the year out: 12 may',
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
