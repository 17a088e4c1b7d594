import { addMonths } from '../../domain/days/calendar-date.ts';
import type { Context } from '../io.ts';

/** How many times as many talks with one as with any other make that one the usual. */
const muchMore = 3;

/** The same with the usual one first: the client talked with most within a year, three times as often as any other. */
export function usualFirst<One extends { id: number }>(
  { journal, today }: Pick<Context, 'journal' | 'today'>,
  candidates: readonly One[],
): One[] {
  const counts = journal.entries.exchangeCounts(
    candidates.map(({ id }) => id),
    { since: addMonths(today, -12), until: today },
  );
  const count = ({ id }: One) => counts.get(id) ?? 0;
  const [most, second] = candidates.toSorted((a, b) => count(b) - count(a));
  if (!most || count(most) === 0 || (second && count(most) < muchMore * count(second)))
    return [...candidates];
  return [most, ...candidates.filter((one) => one !== most)];
}
