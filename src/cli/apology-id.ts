import type { Journal } from '../app/journal.ts';
import type { Apology } from '../domain/repair/apology-record.ts';
import { noSuchEntry } from '../errors/naming.ts';
import { entryId } from './entry-id.ts';

/** The apology with the number that was typed. */
export function storedApology(journal: Journal, typed: string): Apology {
  const id = entryId(typed, 'The number of an apology');
  const apology = journal.apologies.get(id);
  if (!apology) throw noSuchEntry('apology', id, 'rapport apology list');
  return apology;
}
