import { birthdayOf, type ComingOccasion, comingOccasion } from '../app/occasions.ts';
import type { Context } from './context.ts';

/** The birthday of a person with the next day it comes round; null where it is not known. */
export function knownBirthday(
  { journal, today }: Pick<Context, 'journal' | 'today'>,
  personId: number,
): ComingOccasion | null {
  const known = birthdayOf(journal, personId);
  return known && comingOccasion(known, today);
}
