import type { ReminderRecord } from '../../domain/import-records.ts';
import type { CsvRow } from '../csv/rows.ts';
import type { HeaderMapping } from './header-map.ts';
import { RowReader } from './row-reader.ts';

/** The reminder a row describes. */
export function toReminderRecord(row: CsvRow, mapping: HeaderMapping): ReminderRecord {
  const reader = new RowReader(row, mapping);
  const [client, text] = [reader.one('client'), reader.text('text')];
  if (!client) reader.problems.push('no client');
  if (!text) reader.problems.push('nothing to be reminded of');
  const known = reader.problems.length;
  const due = reader.day('due');
  if (!due && reader.problems.length === known) reader.problems.push('no due date');
  return {
    line: row.line,
    externalId: reader.one('externalId'),
    client,
    text,
    due,
    every: reader.period('every'),
    problems: reader.problems,
  };
}
