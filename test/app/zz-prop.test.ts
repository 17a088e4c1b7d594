import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientImporter } from '../../src/app/importing/import-clients.ts';
import { importRows } from '../../src/app/importing/import-rows.ts';
import { clientStatuses } from '../../src/domain/client.ts';
import { memoryJournal } from '../support/memory-journal.ts';
const today = '2026-03-02' as never;
const names = ['Ann', 'Bo', 'Cy', 'Áńn', 'ann@x.example'];
const record = fc.record({
  externalId: fc.option(fc.constantFrom('1', '2', '3'), { nil: undefined, freq: 3 }),
  company: fc.option(fc.constantFrom('Acme', 'Beta', 'Ann', 'ÁCME'), { nil: undefined }),
  who: fc.option(fc.constantFrom(...names), { nil: undefined }),
  title: fc.option(fc.constantFrom('CEO', 'CTO'), { nil: undefined }),
  emails: fc.uniqueArray(fc.constantFrom('ann@x.example', 'bo@x.example', 'info@x.example'), { maxLength: 2 }).map((v) => v.map((value) => ({ value }))),
  phones: fc.uniqueArray(fc.constantFrom('555 01', '555-01', '777'), { maxLength: 2 }).map((v) => v.map((value) => ({ value }))),
  tags: fc.uniqueArray(fc.constantFrom('Key', 'key', 'print'), { maxLength: 2 }),
  status: fc.option(fc.constantFrom(...clientStatuses), { nil: undefined }),
  notes: fc.option(fc.constantFrom('one', 'two', 'one more'), { nil: undefined }),
  cadence: fc.option(fc.constantFrom({ count: 2, unit: 'week' as const }, { count: 3, unit: 'day' as const }), { nil: undefined }),
  lastContactedOn: fc.option(fc.constantFrom('2025-01-01', '2025-02-02'), { nil: undefined }),
  sinceOn: fc.option(fc.constantFrom('2024-01-01', '2027-02-02'), { nil: undefined }),
}).map(({ who, title, company, ...rest }) => {
  const name = company ?? who ?? rest.emails[0]?.value;
  const employed = company && who && company.toLowerCase() !== who.toLowerCase();
  return { line: 2, problems: name ? [] : ['no name'], ...rest, company, name, person: employed ? { name: who, title } : undefined } as never;
});
const file = fc.array(record, { minLength: 1, maxLength: 7 });
const take = (journal: never, records: never[], extra = {}) =>
  importRows(journal, records, clientImporter(journal, { today, tags: [], sourceName: 'x' }), { dryRun: false, strict: false, title: 'i', ...extra });
test('twice', () => {
  fc.assert(fc.property(file, file, (before, records) => {
    const { journal, rows } = memoryJournal();
    take(journal as never, before);
    const start = rows();
    const dry = take(journal as never, records, { dryRun: true });
    expect(rows()).toEqual(start);
    const done = take(journal as never, records);
    expect({ ...dry, operation: 0 }).toEqual({ ...done, operation: 0 });
    const after = rows();
    const again = take(journal as never, records);
    expect(again.changes).toEqual([]);
    expect(again.new).toEqual(0);
    expect(rows()).toEqual(after);
    expect(again.operation).toBe(null);
    if (done.operation !== null) {
      journal.change('u', () => journal.operations.undo(journal.operations.get(done.operation as number) as never));
      expect(rows()).toEqual(start);
    } else expect(after).toEqual(start);
  }), { numRuns: 3000 });
}, 300_000);
