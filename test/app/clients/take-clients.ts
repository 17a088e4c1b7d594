import { type ClientOptions, clientImporter } from '../../../src/app/importing/import-clients.ts';
import type { ImportOutcome } from '../../../src/app/importing/import-rows.ts';
import { type ImportRun, importRows } from '../../../src/app/importing/import-rows.ts';
import type { Journal } from '../../../src/app/journal.ts';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import type { ClientRecord } from '../../../src/domain/import-records.ts';

/** How an import runs that keeps what it did. */
export const kept: ImportRun = { dryRun: false, strict: false, title: 'imported' };

/** A row of a file of clients, on line 2 unless it says otherwise. */
export function clientRow(fields: Partial<ClientRecord>): ClientRecord {
  const name = fields.company ?? fields.name ?? fields.person?.name ?? fields.emails?.[0]?.value;
  return { line: 2, emails: [], phones: [], tags: [], problems: [], ...fields, ...(name ? { name } : {}) };
}

/** Imports rows of clients on 2 March 2026. */
export function takeClients(
  journal: Journal,
  records: readonly ClientRecord[],
  options: Partial<ClientOptions> = {},
  run: Partial<ImportRun> = {},
): ImportOutcome {
  const today = calendarDate('2026-03-02');
  const takeIn = clientImporter(journal, { today, tags: [], sourceName: 'the list', ...options });
  return importRows(journal, records, takeIn, { ...kept, ...run });
}
