import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClientOptions, clientImporter } from '../../src/app/importing/import-clients.ts';
import { type ImportRun, importRows } from '../../src/app/importing/import-rows.ts';
import type { Journal } from '../../src/app/journal.ts';
import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import { clientStatuses } from '../../src/domain/client.ts';
import type { ClientRecord } from '../../src/domain/import-records.ts';
import { memoryJournal } from '../support/memory-journal.ts';

const today = '2026-03-02' as CalendarDate;
const plain: ClientOptions = { today, tags: [], sourceName: 'the list' };

function row(fields: Partial<ClientRecord>, line = 2): ClientRecord {
  const name = fields.company ?? fields.name ?? fields.emails?.[0]?.value;
  return { line, emails: [], phones: [], tags: [], problems: [], ...fields, name };
}

const email = (...values: string[]) => values.map((value) => ({ value }));

function take(
  journal: Journal,
  records: readonly ClientRecord[],
  options: Partial<ClientOptions> = {},
  run: Partial<ImportRun> = {},
) {
  const takeIn = clientImporter(journal, { ...plain, ...options });
  return importRows(journal, records, takeIn, { dryRun: false, strict: false, title: 'imported', ...run });
}

describe('which client a row is about', () => {
  function shop() {
    const { journal, rows } = memoryJournal();
    take(journal, [
      row({ externalId: 'a', name: 'Acme', emails: email('office@acme.example') }),
      row({ company: 'Beta', person: { name: 'Dana Reyes' }, emails: email('dana@beta.example') }),
    ]);
    return { journal, rows };
  }

  test('its id comes first, and brings a new name', () => {
    const { journal } = shop();
    expect(take(journal, [row({ externalId: 'a', name: 'Acme International' })])).toMatchObject({
      updated: 1,
      changes: [{ client: 'Acme International', changed: ['name'] }],
    });
    expect(journal.clients.list({}).map(({ name }) => name)).toEqual(['Acme International', 'Beta']);
  });

  test('then an address, also of a person there, whatever the name', () => {
    const { journal } = shop();
    const outcome = take(journal, [
      row({ name: 'ACME Ltd', emails: email('Office@ACME.example') }),
      row({ name: 'D. Reyes', emails: email('dana@beta.example'), phones: [{ value: '+44 20 7946 0000' }] }),
    ]);
    expect(outcome).toMatchObject({ new: 0, updated: 1, unchanged: 1 });
    expect(journal.people.list(2)).toMatchObject([
      { name: 'Dana Reyes', contactPoints: [{ value: 'dana@beta.example' }, { value: '+44 20 7946 0000' }] },
    ]);
  });

  test('then the exact name, whatever its case and accents', () => {
    const { journal } = shop();
    expect(take(journal, [row({ name: 'ácme' })])).toMatchObject({ unchanged: 1 });
    expect(take(journal, [row({ name: 'Acme & Sons' })])).toMatchObject({ new: 1 });
  });

  test('two of that name are nobody, unless an address tells', () => {
    const { journal } = shop();
    journal.change('added', () => journal.clients.add({ ...journal.clients.get(1)!, name: 'Acme' } as never));
  });
});
