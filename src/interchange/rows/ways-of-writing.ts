import type { DateOrder } from '../../domain/days/day-reading.ts';
import { client } from '../../nouns/client.ts';
import { entry } from '../../nouns/entry.ts';
import { importFields, type Kind } from '../../nouns/field.ts';
import { reminder } from '../../nouns/reminder.ts';
import type { CsvRow } from '../csv/csv.ts';
import { ThousandsMarkEvidence } from './amounts.ts';
import type { FieldName } from './column-names.ts';
import type { HeaderMapping } from './columns.ts';
import { DateOrderEvidence } from './file-dates.ts';

/** The `--map` names of a kind's declared fields. */
function namesOf(kind: Kind): string[] {
  return [...importFields(client), ...importFields(entry), ...importFields(reminder)]
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
