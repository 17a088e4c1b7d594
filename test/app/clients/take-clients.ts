import { type ClientOptions, clientImporter } from '../../../src/app/importing/import-clients.ts';
import {
  type ClientRecord,
  type ImportOutcome,
  type ImportRecord,
  type ImportRun,
  importRows,
} from '../../../src/app/importing/import-rows.ts';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { client } from '../../../src/nouns/client.ts';
import { importFields, type Noun } from '../../../src/nouns/field.ts';
import type { Journal } from '../../../src/store/journal.ts';

/** An import that keeps its changes. */
export const kept: ImportRun = { dryRun: false, strict: false, title: 'imported' };

type Flat<R extends ImportRecord & { values: object }> = Partial<Omit<R, 'values'>> & R['values'];

/** A row of a file, on line 2 by default; its noun's declared fields become its values. */
export function fileRow<R extends ImportRecord & { values: object }>(noun: Noun, words: Flat<R>): R {
  const isValue = (key: string) => importFields(noun).some(([field]) => field === key);
  const part = (wanted: boolean) =>
    Object.fromEntries(Object.entries(words).filter(([key]) => isValue(key) === wanted));
  return { line: 2, problems: [], ...part(false), values: part(true) } as unknown as R;
}

export function clientRow(words: Flat<ClientRecord>): ClientRecord {
  const name = words.company ?? words.name ?? words.person?.name ?? words.emails?.[0]?.value;
  const row = { emails: [], phones: [], tags: [], ...words };
  return fileRow<ClientRecord>(client, name === undefined ? row : { ...row, name });
}

/** Imports client rows on 2 March 2026. */
export function takeClients(
  journal: Journal,
  records: readonly ClientRecord[],
  options: Partial<ClientOptions> = {},
  run: Partial<ImportRun> = {},
): ImportOutcome {
  const today = calendarDate('2026-03-02');
  const begin = () => clientImporter(journal, { today, tags: [], sourceName: 'the list', ...options });
  return importRows(journal, records, begin, { ...kept, ...run });
}
