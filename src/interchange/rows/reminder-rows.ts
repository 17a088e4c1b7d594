import type { ReminderRecord } from '../../domain/import-records.ts';
import { reminder } from '../../nouns/reminder.ts';
import type { CsvRow } from '../csv/rows.ts';
import { readFields } from './field-cells.ts';
import type { HeaderMapping } from './header-map.ts';
import { RowReader } from './row-reader.ts';

/** The reminder a row describes. */
export function toReminderRecord(row: CsvRow, mapping: HeaderMapping): ReminderRecord {
  const reader = new RowReader(row, mapping);
  const client = reader.one('client');
  if (!client) reader.problems.push('no client');
  if (!reader.text('text')) reader.problems.push('nothing to be reminded of');
  const dueOn = reader.dayOrProblem('due', 'no due date');
  const values = { ...readFields(reminder, reader, { without: ['dueOn'] }), dueOn };
  return { line: row.line, externalId: reader.one('externalId'), client, values, problems: reader.problems };
}
