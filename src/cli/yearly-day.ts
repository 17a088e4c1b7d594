import { parseDay } from '../domain/date-phrase.ts';
import { parseYearlyDay, type YearlyDay } from '../domain/occasion.ts';
import { yearAhead } from '../errors/days.ts';
import { notADay } from '../errors/input.ts';
import type { Parse } from './flags.ts';

/** A day that comes round each year, with its year where it is said: `12 may`, `1980-05-12`; a first day to come is refused. */
export const yearlyDay: Parse<YearlyDay> = (text, _flag, today) => {
  const found = parseYearlyDay(text, today);
  if (!found) throw notADay(text, '12 may, 29 feb, 3 june 2019 or 1980-05-12');
  const first = found.year === null ? null : parseDay(text, today, 'past');
  if (first && first > today) throw yearAhead(first);
  return found;
};
