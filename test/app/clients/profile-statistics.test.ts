import { describe, expect, test } from 'vitest';
import { readProfileStatistics } from '../../../src/app/clients/profile-statistics.ts';
import { addDays, calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { isLiveChannel } from '../../../src/domain/log/entry.ts';
import { defaultSettings } from '../../../src/domain/settings.ts';
import type { NewClient } from '../../../src/nouns/client.ts';
import type { Channel, NewEntry } from '../../../src/nouns/entry.ts';
import { aCase } from '../../support/case-file.ts';
import { memoryJournal } from '../../support/memory-journal.ts';

const today = calendarDate('2026-03-02');
const ago = (days: number) => addDays(today, -days);

/** A journal with the profile key, number 1, which asks for a word every 21 days. */
function book() {
  const { journal, database } = memoryJournal();
  database.prepare("INSERT INTO operations (at, command, summary) VALUES ('', '', '')").run();
  const client = (name: string, profile: number | null, other: Partial<NewClient> = {}) => {
    const id = journal.clients.add({
      ...{ name, externalId: null, status: 'active', quietUntilOn: null, sinceOn: ago(900) },
      ...{ cadenceDays: null, writingBecause: null, about: null, archivedOn: null },
      ...other,
    });
    journal.profiles.assign([id], profile);
    return id;
  };
  const log = (clientId: number, channel: Channel, day: number, other: Partial<NewEntry> = {}) =>
    journal.entries.add(
      {
        ...{ clientId, happenedOn: ago(day), channel, audience: 'one-on-one', kind: 'exchange' },
        ...{
          direction: isLiveChannel(channel) ? 'mutual' : 'out',
          replyNeeded: false,
          minutes: null,
          text: 'x',
        },
        ...other,
      },
      [],
    );
  const show = (thresholds: [string, number][] = []) => {
    const profile = journal.profiles.get(1);
    if (!profile) throw new Error('the profile key is gone');
    return readProfileStatistics(
      journal,
      { ...defaultSettings, thresholds: new Map(thresholds) },
      today,
      profile,
    );
  };
  return { journal, client, log, show };
}

describe('what a kind of client has in common', () => {
  test('is counted for the group and the whole book, without archived clients', () => {
    const { journal, client, log, show } = book();
    const [acme, birch] = [client('Acme', 1), client('Birch', 1)];
    const cedar = client('Cedar', null);
    const gone = client('Gone', 1, { archivedOn: ago(3) });
    for (const id of [acme, birch, cedar, gone]) log(id, 'call', 10);
    log(acme, 'email', 5);
    log(cedar, 'email', 6);
    log(cedar, 'email', 400);
    log(acme, 'email', 4, { kind: 'bulk' });
    log(acme, 'call', 3, { kind: 'attempt', direction: 'out' });
    log(acme, 'meeting', -5);
    journal.clients.update(acme, { yearlyValue: { minor: 100, currency: 'EUR' } });
    journal.clients.update(birch, { yearlyValue: { minor: 300, currency: 'EUR' } });
    journal.clients.update(cedar, { yearlyValue: { minor: 500, currency: 'USD' } });
    journal.clients.update(acme, { source: 'a talk' });
    journal.clients.update(birch, { source: 'A Talk' });
    journal.clients.update(cedar, { source: 'a talk' });
    journal.clients.setTags(acme, ['print', 'vip']);
    journal.clients.setTags(birch, ['vip']);
    const { id: _, clientName, personName, personLeft, neverHeard, ...fields } = aCase({ clientId: acme });
    journal.cases.add(fields);
    journal.cases.add({ ...fields, openedOn: ago(-1) });
    journal.cases.add({ ...fields, settledOn: ago(1), outcome: 'settled' });

    const { group, book: whole } = show();
    expect(group).toMatchObject({
      ...{ clients: 2, exchanges: 3 },
      channels: [
        { channel: 'call', count: 2 },
        { channel: 'email', count: 1 },
      ],
      value: [{ currency: 'EUR', clients: 2, sum: { minor: 400 }, median: { minor: 200 } }],
      sources: [{ name: 'a talk', clients: 2 }],
      tags: [
        { name: 'vip', clients: 2 },
        { name: 'print', clients: 1 },
      ],
      openCases: { cases: 1, clients: 1 },
    });
    expect(whole).toMatchObject({
      ...{ clients: 3, exchanges: 5, sources: [{ name: 'a talk', clients: 3 }] },
      value: [{ currency: 'EUR' }, { currency: 'USD', sum: { minor: 500 } }],
    });
  });

  test('the reply time is a median of working days', () => {
    const { client, log, show } = book();
    const [acme, birch] = [client('Acme', 1), client('Birch', 1)];
    const asks = (id: number, day: number) => log(id, 'email', day, { direction: 'in', replyNeeded: true });
    // Today is a Monday, so 14 and 7 days ago were too.
    asks(acme, 14);
    log(acme, 'email', 13);
    asks(acme, 7);
    log(acme, 'call', 4);
    asks(birch, 14);
    log(birch, 'email', 7);
    asks(birch, 1);
    expect(show().group.replies).toEqual({ median: 3, count: 3 });
  });

  test("gaps use each client's own cadence and include the current one once it is too long", () => {
    const { journal, client, log, show } = book();
    const acme = client('Acme', 1);
    for (const day of [380, 360, 340, 300, 300, 10]) log(acme, 'email', day);
    // 20 (from before the year), 20, 40 and 290; the last ten days are no gap yet.
    expect(show().group.gaps).toEqual({ kept: 2, count: 4 });
    journal.thresholds.set(acme, 'gone-quiet', 'days', 40);
    expect(show().group.gaps).toEqual({ kept: 3, count: 4 });
    journal.thresholds.set(acme, 'gone-quiet', 'days', 9);
    expect(show().group.gaps).toEqual({ kept: 0, count: 5 });
    // Silence with a client who is left alone counts for nothing.
    journal.clients.update(acme, { status: 'paused' });
    expect(show().group.gaps).toEqual({ kept: 0, count: 4 });
  });
});

describe('standards', () => {
  test('have a number and its source, and name clients with their own', () => {
    const { journal, client, show } = book();
    const acme = client('Acme', 1, { cadenceDays: 14 });
    client('Birch', 1);
    journal.thresholds.set(acme, 'waiting-for-you', 'days', 2);
    journal.profiles.setThreshold(1, 'standard-missed', 'live', 30);
    const held = new Map(show([['feedback-due.days', 90]]).standards.map((one) => [one.standard.name, one]));
    expect(held.get('cadence')).toMatchObject({
      limit: { value: 21, from: 'profile', profile: 'key' },
      own: [{ name: 'Acme', value: 14 }],
    });
    expect(held.get('live')).toMatchObject({ limit: { value: 30, from: 'profile' }, own: [] });
    expect(held.get('reply')).toMatchObject({ limit: { value: 1, from: 'profile' }, own: [{ value: 2 }] });
    expect(held.get('feedback')).toMatchObject({ limit: { value: 180, from: 'profile' }, own: [] });
  });

  test("are judged at each month's end as of that day, for the clients they applied to", () => {
    const { journal, client, log, show } = book();
    journal.profiles.setThreshold(1, 'standard-missed', 'live', 45);
    const acme = client('Acme', 1);
    const birch = client('Birch', 1);
    // Not a client yet, left alone, and without a profile.
    client('New', 1, { sinceOn: today });
    client('Paused', 1, { status: 'paused' });
    log(client('Cedar', null), 'call', 1);
    for (const day of ['2025-08-25', '2025-09-25', '2025-12-28', '2026-02-20'])
      log(acme, 'call', 0, { happenedOn: calendarDate(day) });
    for (const day of ['2025-08-20', '2025-12-28', '2026-01-31'])
      log(birch, 'email', 0, { happenedOn: calendarDate(day) });

    const { months } = show();
    expect(months.map(({ on }) => on)).toEqual([
      ...['2025-09-30', '2025-10-31', '2025-11-30', '2025-12-31', '2026-01-31', '2026-02-28', '2026-03-02'],
    ]);
    const of = (name: string) =>
      months.map(({ standards }) => {
        const found = standards.find((one) => one.name === name);
        return `${found?.kept}/${found?.asked}`;
      });
    expect(of('cadence')).toEqual(['1/2', '0/2', '0/2', '2/2', '1/2', '1/2', '1/2']);
    // Nobody ever called Birch.
    expect(of('live').slice(0, 6)).toEqual(['1/2', '1/2', '0/2', '1/2', '1/2', '1/2']);
    expect(of('one-on-one')).toEqual(Array(7).fill('1/2'));
    // Nobody asked for anything.
    expect(of('reply')).toEqual(Array(7).fill('0/0'));
  });

  test('about answers count in the month of the message', () => {
    const { client, log, show } = book();
    const acme = client('Acme', 1);
    const email = (day: string, direction: 'in' | 'out') =>
      log(acme, 'email', 0, { happenedOn: calendarDate(day), direction, replyNeeded: true });
    // Answered in time after the weekend; answered weeks later, in the next month; never answered.
    for (const [asked, answered] of [
      ['2025-11-07', '2025-11-10'],
      ['2025-11-20', '2025-12-12'],
    ] as const) {
      email(asked, 'in');
      email(answered, 'out');
    }
    email('2026-01-12', 'in');
    const { months } = show();
    const reply = months.map(({ standards }) => standards.find(({ name }) => name === 'reply'));
    expect(reply.map((one) => `${one?.kept}/${one?.asked}`)).toEqual([
      ...['0/0', '0/0', '1/2', '0/0', '0/1', '0/0', '0/0'],
    ]);
    expect(reply[0]).toMatchObject({ of: 'answers', alone: 0, new: 0, nothing: 0 });
  });

  test('about feedback and known people count today only', () => {
    const { journal, client, show } = book();
    journal.profiles.setThreshold(1, 'feedback-due', 'days', 90);
    journal.profiles.setThreshold(1, 'single-thread', 'people', 1);
    const acme = client('Acme', 1);
    journal.entries.add(
      {
        ...{ clientId: acme, happenedOn: ago(20), channel: 'call', direction: 'mutual', kind: 'exchange' },
        ...{ audience: 'one-on-one', replyNeeded: true, minutes: null, text: 'x' },
      },
      [],
    );
    const of = (name: string) =>
      show().months.map(({ standards }) => {
        const found = standards.find((one) => one.name === name);
        return `${found?.kept}/${found?.asked}`;
      });
    expect(of('feedback')).toEqual([...Array(5).fill('0/0'), '0/1', '0/1']);
    expect(of('people')).toEqual([...Array(6).fill('0/0'), '0/1']);
    journal.people.setPosition(
      journal.people.add({ name: 'Ann', writingBecause: null, about: null }),
      ...([acme, { title: null, roles: [] }] as const),
    );
    expect(of('people').at(-1)).toBe('1/1');
  });

  test('are not missed on the due day itself', () => {
    const { journal, client, log, show } = book();
    journal.profiles.setThreshold(1, 'standard-missed', 'live', 30);
    log(client('Acme', 1), 'call', 21);
    log(client('Birch', 1), 'call', 22);
    log(client('Cedar', 1), 'call', 30);
    const now = show().months.at(-1)?.standards ?? [];
    expect(now.find(({ name }) => name === 'cadence')).toMatchObject({ kept: 1, asked: 3 });
    expect(now.find(({ name }) => name === 'live')).toMatchObject({ kept: 3, asked: 3 });
  });

  test('follow the rules for prospects, and count clients who are not judged', () => {
    const { journal, client, log, show } = book();
    journal.profiles.setThreshold(1, 'standard-missed', 'live', 45);
    journal.profiles.setThreshold(1, 'standard-missed', 'useful', 45);
    const acme = client('Acme', 1);
    const prospect = client('Prospect', 1, { status: 'prospect' });
    client('Paused', 1, { status: 'paused' });
    client('Nothing said', 1, { sinceOn: ago(20) });
    log(acme, 'call', 10);
    log(prospect, 'email', 100);
    const { group, months } = show();
    const today = new Map(months.at(-1)?.standards.map(({ name, ...count }) => [name, count]));
    expect(today.get('cadence')).toMatchObject({ kept: 1, asked: 2, alone: 1, new: 1, nothing: 0 });
    expect(today.get('live')).toMatchObject({ kept: 1, asked: 2, alone: 1, new: 1, nothing: 0 });
    expect(today.get('useful')).toMatchObject({ kept: 0, asked: 0, alone: 1, new: 1, nothing: 2 });
    expect(months[0]?.standards[0]).toMatchObject({ new: 1, alone: 1 });
    for (const { standards } of months)
      for (const { of, asked, alone, new: young, nothing } of standards)
        if (of === 'clients') expect(asked + alone + young + nothing).toBe(group.clients);
  });

  test('a profile without clients has no months', () => {
    const { show } = book();
    expect(show()).toMatchObject({ months: [], group: { clients: 0, exchanges: 0, value: [] } });
  });
});
