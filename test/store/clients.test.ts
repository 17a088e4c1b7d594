import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { calendarDate } from '../../src/domain/days/calendar-date.ts';
import type { Journal } from '../../src/store/journal.ts';
import { memoryJournal } from '../support/memory-journal.ts';

let journal: Journal;

beforeEach(() => {
  const made = memoryJournal();
  journal = made.journal;
  onTestFinished(() => journal.close());
  made.database.exec("INSERT INTO operations (at, command, summary) VALUES ('', '', '')");
});

function addClient(name: string): number {
  return journal.clients.add({
    ...{ name, externalId: null, status: 'active', quietUntilOn: null, sinceOn: calendarDate('2026-01-01') },
    ...{ cadenceDays: null, writingBecause: null, about: null, archivedOn: null },
  });
}

function addEntry(clientId: number, day: string, kind: 'exchange' | 'attempt' | 'bulk' | 'automatic'): void {
  const how = { channel: 'email', direction: 'out', audience: 'one-on-one', replyNeeded: true } as const;
  const happenedOn = calendarDate(day);
  journal.entries.add({ ...how, clientId, happenedOn, kind, minutes: null, text: 'Sent the draft' }, []);
}

test('a row that points at nothing is refused', () => {
  expect(() => addEntry(99, '2026-03-01', 'exchange')).toThrow('FOREIGN KEY constraint failed');
});

test.each(['attempt', 'bulk', 'automatic'] as const)('the last contact is an exchange, and no %s', (kind) => {
  const acme = addClient('Acme');
  addEntry(acme, '2026-02-20', kind);
  expect(journal.clients.stored(acme)).toMatchObject({ lastContactOn: null, lastChannel: null });
  addEntry(acme, '2026-02-10', 'exchange');
  expect(journal.clients.stored(acme)).toMatchObject({ lastContactOn: '2026-02-10', lastChannel: 'email' });
});

test('a client is found by any part of an address, and by the last five digits of a number', () => {
  const [mail, phone] = [addClient('Acme'), addClient('Nordlicht')];
  journal.clients.setContactPoints(mail, [{ kind: 'email', value: 'studio41234@acme.example', label: null }]);
  journal.clients.setContactPoints(phone, [{ kind: 'phone', value: '+1 555 014 1234', label: null }]);
  const found = (text: string) => journal.clients.match(text).map(({ name, rank }) => `${name} ${rank}`);
  expect(found('41234')).toEqual(['Acme 6', 'Nordlicht 6']);
  expect(found('1-41-23-4')).toEqual(['Nordlicht 6']);
  expect(found('1-23-4')).toEqual([]);
  expect(found('0141')).toEqual([]);
  expect(found('15550141234')).toEqual(['Nordlicht 1']);
  expect(found('studio41234@acme.example')).toEqual(['Acme 1']);
  expect(found('jo41234@other.example')).toEqual([]);
});
