import { parseWant, type Want } from '../../domain/clients/fit.ts';
import { emptyText, RapportError } from '../../domain/text/failure.ts';
import { foldText } from '../../domain/text/names.ts';
import type { Journal } from '../../store/journal.ts';
import { count, type Parse, value } from '../command.ts';

const want: Parse<Want> = (text) => {
  const found = parseWant(text);
  if (!found) throw notAWant(text);
  return found;
};

/** The flags that say what a criterion wants and what it weighs. */
export const criterionFlags = {
  wants: value('-w, --wants <want>', "yes, no, a least number '>=3', or a most '<=10'", want),
  weight: value('--weight <points>', 'how many points it is worth', count(1)),
};

/** The name for a criterion as it is kept; refused where it is empty, or another of the profile has it. */
export function criterionName(
  { criteria }: Journal,
  text: string,
  profile: { id: number; name: string },
  own?: number,
): string {
  const name = text.replace(/\s+/gu, ' ').trim();
  if (name === '')
    throw emptyText('The name of the criterion', 'For example: rapport criterion add key "pays on time"');
  const same = criteria
    .list(profile.id)
    .find((one) => foldText(one.name) === foldText(name) && one.id !== own);
  if (same) throw criterionExists(same.name, profile.name, same.id);
  return name;
}

/** The profile has a criterion of that name. */
function criterionExists(name: string, profile: string, id: number): RapportError {
  return new RapportError(
    'refused',
    'criterion-exists',
    `The profile ${profile} already has a criterion "${name}".`,
    [`Change it with: rapport criterion edit ${id}`],
  );
}

/** What is wanted cannot be read. */
function notAWant(text: string): RapportError {
  return new RapportError('usage', 'not-a-want', `"${text}" does not say what is wanted.`, [
    "It can be yes, no, a least number as '>=3', or a most as '<=10', in quotes.",
  ]);
}
