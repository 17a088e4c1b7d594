import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClientRecord } from '../../../src/app/importing/import-rows.ts';
import { type CalendarDate, calendarDate } from '../../../src/domain/days/calendar-date.ts';
import type { Period } from '../../../src/domain/days/period.ts';
import { foldText } from '../../../src/domain/text/names.ts';
import { clientStatuses } from '../../../src/nouns/client.ts';
import type { Journal } from '../../../src/store/journal.ts';
import { memoryJournal } from '../../support/memory-journal.ts';
import { runs } from '../../support/runs.ts';
import { clientRow, takeClients } from '../clients/take-clients.ts';

const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const some = (...values: string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });
const labelled = (values: readonly string[]) => values.map((value) => ({ value }));

/** A row from so few names and addresses that rows collide. */
function anyRow(address: (name: string, local: string) => string): fc.Arbitrary<ClientRecord> {
  return fc
    .record({
      id: maybe('1', '2', '3'),
      company: maybe('Acme', 'Beta', 'Ann', 'ÁCME'),
      who: maybe('Ann', 'Bo', 'Cy', 'Áńn'),
      title: maybe('CEO', 'CTO'),
      locals: some('ann', 'bo', 'info'),
      phones: some('555 01', '555-01', '777 00').map(labelled),
      tags: some('Key', 'key', 'print'),
      status: maybe(...clientStatuses),
      notes: maybe('one', 'two', 'one more'),
      cadence: maybe<Period>({ count: 2, unit: 'week' }, { count: 3, unit: 'day' }),
      lastContactedOn: maybe<CalendarDate>(calendarDate('2025-01-01'), calendarDate('2025-02-02')),
      sinceOn: maybe<CalendarDate>(calendarDate('2024-01-01'), calendarDate('2027-02-02')),
      source: maybe('fair', 'web'),
      yearlyValue: maybe({ minor: 1, currency: 'EUR' }, { minor: 1, currency: 'USD' }),
    })
    .map(({ id, company, who, title, locals, ...rest }) => {
      const name = company ?? who ?? '';
      const isEmployed = company !== undefined && who !== undefined && foldText(company) !== foldText(who);
      return clientRow({
        ...rest,
        emails: labelled(locals.map((local) => address(foldText(name), local))),
        problems: name === '' ? ['no name'] : [],
        ...(company ? { company } : {}),
        ...(who && !company ? { name: who } : {}),
        ...(isEmployed ? { person: { name: who, ...(title ? { title } : {}) } } : {}),
        ...(id ? { externalId: id } : {}),
      });
    });
}

const shared = fc.array(
  anyRow((_, local) => `${local}@x.example`),
  { maxLength: 6 },
);
const own = fc.array(
  anyRow((name, local) => `${local}@${name}.example`),
  { minLength: 1, maxLength: 7 },
);

function undo(journal: Journal, id: number): void {
  const operation = journal.operations.get(id);
  if (!operation) throw new Error('the operation is not there');
  journal.change('undone', () => journal.operations.undo(operation));
}

describe('whatever is in the journal and in the file', () => {
  test('a dry run reports everything and changes nothing, a second import changes nothing, undo restores everything', () => {
    fc.assert(
      fc.property(shared, fc.oneof(shared, own), (before, records) => {
        const { journal, rows } = memoryJournal();
        takeClients(journal, before);
        const start = rows();

        const told = takeClients(journal, records, {}, { dryRun: true });
        expect(rows()).toEqual(start);
        const done = takeClients(journal, records);
        expect({ ...told, operation: done.operation }).toEqual(done);
        expect(done.new + done.updated + done.unchanged + done.refused.length).toBe(records.length);

        const after = rows();
        const again = takeClients(journal, records);
        expect(again).toMatchObject({ new: 0, updated: 0, operation: null });
        expect(rows()).toEqual(after);
        if (done.operation !== null) undo(journal, done.operation);
        expect(rows()).toEqual(start);
      }),
      { numRuns: runs(25) },
    );
  });
});

describe('a run', () => {
  const good = clientRow({ name: 'Acme', line: 2 });
  const bad = clientRow({ line: 3, problems: ['no name', 'no date'] });

  test('imports what it can, as one operation with a summary', () => {
    const { journal } = memoryJournal();
    expect(takeClients(journal, [good, bad])).toEqual({
      rows: 2,
      new: 1,
      updated: 0,
      unchanged: 0,
      refusedCount: 1,
      refused: [{ line: 3, reason: 'no name · no date' }],
      changes: [],
      remarks: [],
      remarkCount: 0,
      added: { clients: 1, people: 0 },
      operation: 1,
    });
    expect(journal.operations.list(5)).toMatchObject([{ id: 1, summary: 'imported: 1 new, 1 refused' }]);
  });

  test('in strict mode imports all or nothing', () => {
    const { journal, rows } = memoryJournal();
    const before = rows();
    expect(takeClients(journal, [good, bad], {}, { strict: true })).toMatchObject({
      new: 1,
      operation: null,
    });
    expect(rows()).toEqual(before);
    expect(takeClients(journal, [good], {}, { strict: true }).operation).toBe(1);
  });

  test('that fails in the middle leaves nothing behind', () => {
    const { journal, rows } = memoryJournal();
    const before = rows();
    function* failing() {
      yield good;
      throw new Error('torn');
    }
    expect(() => takeClients(journal, failing() as unknown as ClientRecord[])).toThrow('torn');
    expect(rows()).toEqual(before);
    expect(journal.operations.list(5)).toEqual([]);
    // Later rows are recorded as usual.
    takeClients(journal, [good]);
    expect(journal.operations.list(5)).toHaveLength(1);
  });

  test('reports refused rows and progress on the way', () => {
    const { journal } = memoryJournal();
    const refused: number[] = [];
    const progress: number[] = [];
    const many = Array.from({ length: 4001 }, (_, i) => clientRow({ name: `Client ${i}`, line: i + 2 }));
    takeClients(
      journal,
      [bad, ...many],
      {},
      {
        onRefused: ({ line }) => refused.push(line),
        onProgress: (rows) => progress.push(rows),
      },
    );
    expect(refused).toEqual([3]);
    expect(progress).toEqual([2000, 4000]);
  });
});

describe('rows that later rows make clear', () => {
  test('are taken in with the others, and counted once', () => {
    const { journal } = memoryJournal();
    takeClients(
      journal,
      ['a/1', 'a/2'].map((externalId) => clientRow({ name: 'Ann', externalId })),
    );
    const unclear = clientRow({ line: 2, name: 'Ann', phones: [{ value: '555 01 02' }] });
    const renames = clientRow({ line: 3, name: 'Cy', externalId: 'a/1' });
    const refused: number[] = [];
    let times = 1;
    const outcome = takeClients(
      journal,
      [unclear, renames],
      {},
      {
        onRefused: ({ line }) => refused.push(line),
        onAgain: () => {
          times += 1;
          refused.length = 0;
        },
      },
    );
    expect(outcome).toMatchObject({ rows: 2, updated: 2, refusedCount: 0, refused: [] });
    expect(refused).toEqual([]);
    expect(times).toBeGreaterThan(1);
    expect(journal.clients.allNames(5).map(({ name }) => name)).toEqual(['Cy', 'Ann']);
  });

  test('are read once where no name or address leads to two', () => {
    const { journal } = memoryJournal();
    let times = 1;
    const rows = ['Ann', 'Bo', 'Cy'].map((name, i) =>
      clientRow({ line: i + 2, name, emails: [{ value: `${name}@x.example` }] }),
    );
    takeClients(journal, [...rows, ...rows], {}, { onAgain: () => (times += 1) });
    expect(times).toBe(1);
  });
});
