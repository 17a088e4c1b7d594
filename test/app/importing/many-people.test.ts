import { expect, test, vi } from 'vitest';
import { entryImporter } from '../../../src/app/importing/import-entries.ts';
import { type EntryRecord, importRows } from '../../../src/app/importing/import-rows.ts';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { entry } from '../../../src/nouns/entry.ts';
import type { Role } from '../../../src/nouns/person.ts';
import { memoryJournal } from '../../support/memory-journal.ts';
import { clientRow, fileRow, kept, takeClients } from '../clients/take-clients.ts';

const people = 300;

function rows(is: { title?: string; role?: Role }) {
  return Array.from({ length: people }, (_, i) =>
    clientRow({
      line: i + 2,
      company: 'Acme',
      person: { name: `Person ${i}`, ...is },
      emails: [{ value: `p${i}@acme.example` }],
      phones: [{ value: `+49 30 ${10_000 + i}` }],
      tags: [`t${i}`],
    }),
  );
}

/** A journal with many people of one client, and counts of what an import reads of them. */
function acme() {
  const { journal } = memoryJournal();
  expect(takeClients(journal, rows({}))).toMatchObject({ new: people, added: { clients: 1, people } });
  const read = { clients: 0, values: 0 };
  const counted = <T extends object>(all: readonly T[]): T[] =>
    all.map(
      (one) =>
        new Proxy(one, {
          get(row, key) {
            read.values += 1;
            return Reflect.get(row, key);
          },
        }),
    );
  const client = journal.imports.client;
  vi.spyOn(journal.imports, 'client').mockImplementation((id) => {
    read.clients += 1;
    const present = client(id);
    return { ...present, people: counted(present.people), points: counted(present.points) };
  });
  const lists = vi.spyOn(journal.people, 'list');
  return { journal, read, lists };
}

test('a client with many people is read once, and no row looks at all of them', () => {
  const { journal, read, lists } = acme();
  const again = takeClients(journal, rows({ title: 'Engineer', role: 'user' }));
  expect(again).toMatchObject({ updated: people, refusedCount: 0 });
  expect(again.changes[0]?.changed).toEqual(['title', 'roles']);
  expect(lists).not.toHaveBeenCalled();
  expect(read.clients).toBe(1);
  expect(read.values).toBeLessThan(30 * people);
});

test('rows of the log find who took part without looking at everybody', () => {
  const { journal, read } = acme();
  const records = Array.from({ length: people }, (_, i) =>
    fileRow<EntryRecord>(entry, {
      line: i + 2,
      client: 'Acme',
      person: `Person ${i}`,
      happenedOn: calendarDate('2026-02-03'),
      text: `Hello ${i}`,
    }),
  );
  const outcome = importRows(journal, records, () => entryImporter(journal, { channel: 'call' }), kept);
  expect(outcome).toMatchObject({ new: people, remarkCount: 0 });
  expect(read.clients).toBe(1);
  expect(read.values).toBeLessThan(10 * people);
});
