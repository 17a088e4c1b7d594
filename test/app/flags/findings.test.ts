import { expect, test } from 'vitest';
import { byStrength, type Finding, strongestOfEach } from '../../../src/app/flags/finding.ts';
import { findFlags, sweep } from '../../../src/app/flags/findings.ts';
import { addDays, calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { isLiveChannel } from '../../../src/domain/log/entry.ts';
import { defaultSettings } from '../../../src/domain/settings.ts';
import type { NewClient } from '../../../src/nouns/client.ts';
import type { Channel, NewEntry } from '../../../src/nouns/entry.ts';
import { memoryJournal } from '../../support/memory-journal.ts';

const today = calendarDate('2026-03-02');
const ago = (days: number) => addDays(today, -days);

/** A journal to fill and to check. */
function smallBusiness() {
  const { journal, database } = memoryJournal();
  database.prepare("INSERT INTO operations (at, command, summary) VALUES ('', '', '')").run();
  return {
    journal,
    client: (name: string, other: Partial<NewClient> = {}) =>
      journal.clients.add({
        name,
        externalId: null,
        status: 'active',
        quietUntilOn: null,
        sinceOn: ago(900),
        cadenceDays: null,
        writingBecause: null,
        about: null,
        archivedOn: null,
        ...other,
      }),
    log(clientId: number, channel: Channel, days: readonly number[], other: Partial<NewEntry> = {}) {
      return days.map((day) =>
        journal.entries.add(
          {
            clientId,
            happenedOn: ago(day),
            channel,
            direction: isLiveChannel(channel) ? 'mutual' : 'out',
            audience: 'one-on-one',
            kind: 'exchange',
            replyNeeded: false,
            minutes: null,
            text: 'About the draft',
            ...other,
          },
          [],
        ),
      );
    },
    flags: (filter: Parameters<typeof findFlags>[3] = {}, thresholds: [string, number][] = []) =>
      findFlags(journal, { ...defaultSettings, thresholds: new Map(thresholds) }, today, filter).map(
        ({ client, rule }) => `${client.name}: ${rule}`,
      ),
  };
}

test('an empty journal has no flags', () => {
  expect(smallBusiness().flags()).toEqual([]);
});

test('flags come strongest first: long waits, then red, then amber, booked ones, suggestions', () => {
  const { client, log, flags } = smallBusiness();
  const kept = [180, 240, 300, 360, 420, 480, 540];
  const booked = client('Booked');
  log(booked, 'call', [...kept, -3, 150]);
  const amber = client('Amber');
  log(amber, 'call', [...kept, 80]);
  const red = client('Red');
  log(red, 'call', [...kept, 120]);
  const redder = client('Redder');
  log(redder, 'call', [...kept, 150]);
  const waiting = client('Waiting');
  log(waiting, 'email', [4], { direction: 'in', replyNeeded: true });
  log(waiting, 'call', [30]);
  const late = client('Late');
  log(late, 'email', [7], { direction: 'in', replyNeeded: true });
  log(late, 'call', [30]);
  expect(flags()).toEqual([
    'Late: waiting-for-you',
    'Redder: gone-quiet',
    'Red: gone-quiet',
    'Waiting: waiting-for-you',
    'Amber: gone-quiet',
    'Booked: gone-quiet',
    // What one may do comes after what one should.
    ...['Amber', 'Booked', 'Red', 'Redder'].map((name) => `${name}: nothing-known`),
  ]);
});

test('clients are separate, and one client alone gets the same judgement', () => {
  const { client, log, flags } = smallBusiness();
  const acme = client('Acme');
  const other = client('Nordlicht');
  log(acme, 'email', [1, 2, 3]);
  log(other, 'call', [4]);
  expect(flags()).toEqual(['Acme: email-only']);
  expect(flags({ clientId: acme })).toEqual(['Acme: email-only']);
  expect(flags({ clientId: other })).toEqual([]);
  expect(flags({ rule: 'gone-quiet' })).toEqual([]);
});

test('paused, former, archived and prospective clients are left alone, but a waiting prospect is heard', () => {
  const { client, log, flags } = smallBusiness();
  for (const other of [
    { status: 'paused' },
    { status: 'former' },
    { archivedOn: today },
    { quietUntilOn: ago(-1) },
    { status: 'prospect' },
  ] as const) {
    const id = client(JSON.stringify(other), other);
    log(id, 'email', [100, 101, 102]);
  }
  expect(flags()).toEqual([]);
  log(client('Lead', { status: 'prospect' }), 'email', [4], { direction: 'in', replyNeeded: true });
  expect(flags()).toEqual(['Lead: waiting-for-you']);
});

test('respects a wish for writing, of the client or of everybody there', () => {
  const { journal, client, log, flags } = smallBusiness();
  log(client('Deaf', { writingBecause: 'is deaf' }), 'email', [1, 2, 3]);
  const far = client('Far');
  log(far, 'email', [1, 2, 3]);
  expect(flags()).toEqual(['Far: email-only']);
  const dana = journal.people.add({ name: 'Dana Reyes', writingBecause: 'lives in Apia', about: null });
  journal.people.setPosition(dana, far, { title: null, roles: [] });
  expect(flags()).toEqual([]);
});

test('a mute hides a flag until its day, and reports what it hides', () => {
  const { journal, client, log, flags } = smallBusiness();
  const acme = client('Acme');
  log(acme, 'email', [1, 2, 3]);
  journal.mutes.set({ clientId: acme, rule: 'email-only', untilOn: ago(-1), because: 'same office' });
  expect(flags()).toEqual([]);
  const { muted, clients } = sweep(journal, defaultSettings, today);
  expect(muted.map(({ rule, mute }) => [rule, mute?.because])).toEqual([['email-only', 'same office']]);
  expect(clients).toBe(1);
  journal.mutes.set({ clientId: acme, rule: 'email-only', untilOn: today, because: 'same office' });
  expect(flags()).toEqual(['Acme: email-only']);
  journal.mutes.set({ clientId: acme, rule: 'group-only', untilOn: null, because: 'same office' });
  expect(flags()).toEqual(['Acme: email-only']);
});

test("the client's numbers override the configuration's", () => {
  const { journal, client, log, flags } = smallBusiness();
  const acme = client('Acme', { cadenceDays: 1000 });
  const other = client('Nordlicht', { cadenceDays: 1000 });
  for (const id of [acme, other]) log(id, 'email', [200, 210, 220]);
  expect(flags()).toEqual([]);
  expect(flags({}, [['email-only.days', 365]])).toEqual(['Acme: email-only', 'Nordlicht: email-only']);
  journal.thresholds.set(acme, 'email-only', 'days', 30);
  expect(flags({}, [['email-only.days', 365]])).toEqual(['Nordlicht: email-only']);
  // Further back than the entries read for everybody.
  journal.thresholds.set(acme, 'email-only', 'days', 365);
  expect(flags()).toEqual(['Acme: email-only']);
});

test('a client’s cadence is its own', () => {
  const { client, log, flags } = smallBusiness();
  log(client('Key', { cadenceDays: 21, sinceOn: ago(22) }), 'call', [22]);
  log(client('Yearly', { cadenceDays: 365 }), 'call', [200, 400, 600]);
  expect(flags()).toEqual(['Key: gone-quiet']);
});

test('can return only the strongest flag of each client', () => {
  const { journal, client, log } = smallBusiness();
  const acme = client('Acme');
  log(acme, 'email', [70, 80, 90], { replyNeeded: true });
  const all = findFlags(journal, defaultSettings, today);
  expect(all.map(({ rule }) => rule)).toHaveLength(3);
  expect(strongestOfEach(all)).toEqual([all[0]]);
  expect([...all].reverse().sort(byStrength)).toEqual(all satisfies Finding[]);
});
