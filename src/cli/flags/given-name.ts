import { emptyText, tooLong } from '../../domain/text/failure.ts';
import { longestName } from '../../nouns/field.ts';

/** A name as it is kept; refused where it is empty, or longer than names are. */
export function givenName(text: string, what: string, hint: string): string {
  const name = text.trim();
  if (name === '') throw emptyText(what, hint);
  if (name.length > longestName) throw tooLong(what, longestName);
  return name;
}
