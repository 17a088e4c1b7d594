import { calendarDateOf } from '../../domain/days/calendar-date.ts';
import { type FileBytes, openText } from '../csv/dialect.ts';
import { FormatError } from '../csv/format-error.ts';
import { writeCsv } from '../csv/writer.ts';

interface Task {
  uuid?: unknown;
  description?: unknown;
  project?: unknown;
  due?: unknown;
  status?: unknown;
}

/** Open tasks with a day as a CSV file of reminders; the first part of a project names the client, or else the words do. */
export function tasksAsCsv(bytes: FileBytes): FileBytes {
  const text = [...openText(bytes).pieces()].join('');
  let tasks: Task[];
  try {
    // Older versions leave the brackets out.
    tasks = JSON.parse(
      /^\s*\[/.test(text) ? text : `[${text.trim().replace(/\}\s*\n\s*\{/g, '},{')}]`,
    ) as Task[];
  } catch {
    throw new FormatError(
      'This list of tasks is damaged or cut short.',
      'Write it again: task export > tasks.json',
    );
  }
  const rows = tasks.flatMap(({ uuid, description, project, due, status }) => {
    const on = dayOf(String(due ?? ''));
    if (on === null || /^(?:completed|deleted|recurring)$/.test(String(status ?? ''))) return [];
    const [client = ''] = String(project ?? '').split('.');
    return [[`taskwarrior/${String(uuid)}`, client, on, String(description ?? '')]];
  });
  if (rows.length === 0)
    throw new FormatError(
      'No open task in it has a day.',
      'Give those that are for clients one: task 1 modify due:friday',
    );
  const csv = Buffer.from(writeCsv([['External ID', 'Client', 'Due', 'Text'], ...rows]));
  return function* () {
    yield csv;
  };
}

/** The day of an instant as taskwarrior writes it: `20260302T090000Z`. */
function dayOf(text: string): string | null {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
  if (y === undefined) return null;
  return calendarDateOf(new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`));
}
