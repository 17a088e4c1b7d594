import type { CalendarDate } from '../domain/calendar-date.ts';
import type { CsvRow } from './csv.ts';
import type { HeaderMapping } from './header-map.ts';
import { RowReader } from './row-reader.ts';

/** One row of a file of reminders; a field the row leaves empty is undefined. */
export interface ReminderRecord {
  line: number;
  externalId?: string;
  /** Who the client is, in the file's words. */
  client?: string;
  text?: string;
  due?: CalendarDate;
  /** The period as written, as `2 weeks`. */
  every?: string;
  /** Clauses, each a reason to refuse the row. */
  problems: string[];
}

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
    every: reader.one('every'),
    problems: reader.problems,
  };
}
