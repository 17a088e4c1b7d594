import { storedConcern } from '../app/concerns.ts';
import type { Concern } from '../domain/concern.ts';
import type { Context } from './context.ts';
import { entryId } from './entry-id.ts';

/** The concern with the number that was typed: `4` or `#4`. */
export function concernMeant({ journal }: Context, typed: string): Concern {
  return storedConcern(journal, entryId(typed, 'The number of a concern'));
}
