import type { DateOrder } from '../../domain/days/day-reading.ts';
import { shortened } from '../../domain/text/shorten.ts';
import { client } from '../../nouns/client.ts';
import { entry } from '../../nouns/entry.ts';
import { importFields, type Kind, type Noun } from '../../nouns/field.ts';
import { thingNouns } from '../../nouns/index.ts';
import { reminder } from '../../nouns/reminder.ts';
import type { CsvRow } from '../csv/csv.ts';
import { type FormatError, unclear } from '../csv/format-error.ts';
import { longestNamed } from '../csv/limits.ts';
import type { FieldName } from '../header/column-names.ts';
import type { HeaderMapping } from '../header/columns.ts';
import { ThousandsMarkEvidence } from './amounts.ts';
import { DateOrderEvidence, readBirthday, readFileDay } from './file-dates.ts';

/** The `--map` names of a kind's declared fields. */
function namesOf(kind: Kind): string[] {
  return [client, entry, reminder, ...Object.values(thingNouns)]
    .flatMap((noun: Noun) => importFields(noun))
    .filter(([, , field]) => field.kind === kind)
    .map(([, name]) => name);
}

const dayColumns: ReadonlySet<FieldName> = new Set([...namesOf('day'), 'lastContacted', 'birthday']);
const moneyColumns: ReadonlySet<FieldName> = new Set(namesOf('money'));

/**
 * Adds the date order and thousands mark of each column, judged by its values in one pass; `usualOrder` is that of columns
 * whose values tell none.
 */
export function withWaysOfWriting(
  mapping: HeaderMapping,
  rows: Iterable<CsvRow>,
  usualOrder: DateOrder | null = null,
): HeaderMapping {
  const dates = evidenceFor(mapping, dayColumns, () => new DateOrderEvidence());
  const amounts = evidenceFor(mapping, moneyColumns, () => new ThousandsMarkEvidence());
  const judged = [...dates, ...amounts];
  if (judged.length === 0) return mapping;
  for (const { cells } of rows) {
    for (const [i, evidence] of judged) {
      const cell = cells[i];
      if (cell) evidence.see(cell);
    }
  }
  const columns = mapping.columns.map((target, i) => {
    const [dateOrder, thousandsMark] = [dates.get(i)?.found(usualOrder), amounts.get(i)?.found()];
    return target && (dateOrder || thousandsMark)
      ? { ...target, ...(dateOrder && { dateOrder }), ...(thousandsMark && { thousandsMark }) }
      : target;
  });
  return { ...mapping, columns };
}

/** What is learnt of each column that holds one of the fields, by its position. */
function evidenceFor<E>({ columns }: HeaderMapping, fields: ReadonlySet<FieldName>, start: () => E) {
  return new Map(
    columns.flatMap((target, i) => (target && fields.has(target.field) ? [[i, start()] as const] : [])),
  );
}

/** A column with so many cells, and no day that can be read, is said to be lost. */
const mostLost = 10;
const mostLookedAt = 300;

/** Throws a FormatError if no day can be read in a column of days that nobody named. */
export function refuseLostDays(
  header: readonly string[],
  { columns, fields }: HeaderMapping,
  rows: Iterable<CsvRow>,
): void {
  const isDay = (field: FieldName) =>
    dayColumns.has(field) && !(field === 'birthday' && fields.has('birthMonth'));
  const days = columns.flatMap((target, i) =>
    target && !target.isTold && isDay(target.field) ? [{ i, target, filled: 0, read: 0, problem: '' }] : [],
  );
  if (days.length === 0) return;
  let looked = 0;
  for (const { cells } of rows) {
    for (const day of days) {
      const cell = cells[day.i]?.trim() ?? '';
      const { field, dateOrder } = day.target;
      const found = field === 'birthday' ? readBirthday(cell, dateOrder) : readFileDay(cell, dateOrder);
      if ('problem' in found) day.problem ||= found.problem;
      else if (Object.values(found)[0] === null) continue;
      else day.read += 1;
      day.filled += 1;
    }
    looked += 1;
    if (looked === mostLookedAt) break;
  }
  const lost = days.find(({ filled, read }) => filled >= mostLost && read === 0);
  if (lost) throw daysLost(header[lost.i]?.trim() ?? '', lost.problem);
}

/** No day of a whole column can be read. */
function daysLost(column: string, problem: string): FormatError {
  const isUnclear = problem.includes(' could be ');
  return unclear(
    `No day in "${shortened(column, longestNamed)}" can be read: ${problem}.`,
    `${isUnclear ? 'Say what comes first with rapport config set date-order day, or' : 'Mend the column, or'} leave it out with --map "${column}=ignore"`,
    isUnclear
      ? { about: 'day order', column }
      : { about: 'field', kind: 'clients', column: { name: column, samples: [] }, fields: [] },
  );
}
