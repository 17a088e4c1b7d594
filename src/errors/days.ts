import { RapportError } from './rapport-error.ts';

/** Something that is recorded as done on a day that has not come. */
export function notYet(day: string): RapportError {
  return new RapportError('usage', 'not-yet', `${day} has not come yet; this records what has happened.`, [
    'When it has, say it again. To plan it: rapport remind CLIENT TEXT --on DAY',
  ]);
}
