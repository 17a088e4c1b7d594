import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  briefsToChoose,
  cachedBriefs,
  cachedSweep,
  cachedTold,
  type Look,
  wholeOf,
} from '../../../src/app/flags/cached-flags.ts';
import { type Told, told } from '../../../src/app/flags/finding.ts';
import { findFlags } from '../../../src/app/flags/findings.ts';
import { chooseLines } from '../../../src/app/flags/on-page.ts';
import { takeBack } from '../../../src/app/take-back.ts';
import { addDays, calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { defaultSettings } from '../../../src/domain/settings.ts';
import { profile } from '../../../src/nouns/profile.ts';
import type { Journal } from '../../../src/store/journal.ts';
import { aCase } from '../../support/case-file.ts';
import { anyOperation } from '../../support/journal-steps.ts';
import { memoryJournal } from '../../support/memory-journal.ts';
import { runs } from '../../support/runs.ts';

const today = calendarDate('2026-06-15');

const client = (name: string) => ({
  ...{ name, externalId: null, status: 'active' as const, quietUntilOn: null, cadenceDays: null },
  ...{ sinceOn: today, writingBecause: null, about: null, archivedOn: null },
});

/** Numbers that make rules speak early, so that changes matter. */
const early = {
  ...defaultSettings,
  thresholds: new Map([
    ['nothing-known.exchanges', 1],
    ['nothing-known.days', 1],
    ['next-unasked.days', 30],
  ]),
};

/** Adds a long-standing client with an open case, a concern without help, and unanswered words; all have number 1. */
function troubled(journal: Journal): void {
  const monthsAgo = addDays(today, -90);
  journal.change('a client with an open case, a concern and words that wait', () => {
    const clientId = journal.clients.add({ ...client('Acme'), sinceOn: addDays(today, -400) });
    journal.clients.update(clientId, { yearlyValue: { minor: 500_000, currency: 'USD' } });
    const {
      id: _,
      clientName,
      personName,
      personLeft,
      neverHeard,
      ...fields
    } = aCase({ openedOn: addDays(today, -20) });
    journal.cases.add({ ...fields, amount: { minor: 50_000, currency: 'USD' } });
    journal.entries.add(
      {
        ...{ clientId, happenedOn: monthsAgo, channel: 'email', direction: 'mutual', kind: 'exchange' },
        ...{ audience: 'one-on-one', replyNeeded: false, minutes: null, text: 'Hello' },
      },
      [],
    );
    journal.concerns.add({
      ...{ clientId, personId: null, what: 'No time to hire', notedOn: monthsAgo },
      ...{ closedOn: null, ending: null },
    });
    journal.feedback.add({
      ...{ clientId, personId: null, askedOn: null, askedChannel: null, about: null },
      ...{ saidOn: monthsAgo, words: 'Too slow', score: null, changed: null },
      ...{ toldOn: null, toldChannel: null, closedOn: null, closedBecause: null },
    });
  });
}

const changes: Readonly<Record<string, (journal: Journal) => void>> = {
  'a concern': ({ concerns }) =>
    concerns.add({
      ...{ clientId: 1, personId: null, what: 'No money', notedOn: addDays(today, -60) },
      ...{ closedOn: null, ending: null },
    }),
  'an act of help': ({ concerns }) =>
    concerns.addAct({ concernId: 1, actedOn: today, text: 'Named three people', entryId: null }),
  'a concern that is over': ({ concerns }) => concerns.update(1, { closedOn: today }),
  'what they were told': ({ feedback }) => feedback.update(1, { changed: 'I am quick', toldOn: today }),
  'a note': ({ notes }) =>
    notes.add({ clientId: 1, personId: null, notedOn: today, text: 'Twins', kind: 'personal' }),
  'a profile': ({ profiles }) => profiles.assign([1], 5),
};

const cachedFlags = async (...look: Look) => [...(await cachedSweep(...look)).findings];

/** What a list says of a finding; of its entries, the last one heard is kept. */
const toldParts = ({ evidence: _, ...found }: Told) => found;

test.each(Object.keys(changes))('%s is seen, and seen again when it is taken back', async (what) => {
  const { journal } = memoryJournal();
  troubled(journal);
  const before = await cachedFlags(journal, early, today);
  journal.change(what, () => changes[what]?.(journal));
  const after = await cachedFlags(journal, early, today);
  expect(after).not.toEqual(before);
  expect(after).toEqual(findFlags(journal, early, today));
  takeBack(journal, undefined, false);
  expect(await cachedFlags(journal, early, today)).toEqual(before);
  takeBack(journal, 1, false);
  expect(await cachedFlags(journal, early, today)).toEqual([]);
  journal.close();
});

test('cached findings equal fresh ones, after any operation and its undo', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(anyOperation, fc.nat({ max: 9 })), { minLength: 2, maxLength: 20, size: 'max' }),
      async (steps) => {
        const { journal, database } = memoryJournal();
        troubled(journal);
        for (const [step, luck] of steps) {
          journal.change(step.name, () => step.act(journal, database));
          if (luck === 0) takeBack(journal, undefined, false);
          // Skip some operations, so that the cache must catch up with several at once.
          if (luck < 6)
            expect(await cachedFlags(journal, early, today)).toEqual(findFlags(journal, early, today));
        }
        expect(await cachedFlags(journal, early, today)).toEqual(findFlags(journal, early, today));
        journal.close();
      },
    ),
    { numRuns: runs(25) },
  );
});

test('a page chooses the same of a few findings as of all', async () => {
  const { journal } = memoryJournal();
  journal.change('many clients', () => {
    for (let count = 1; count <= 12; count += 1) {
      const id = journal.clients.add({ ...client(`Client ${count}`), sinceOn: addDays(today, -400 - count) });
      if (count % 3 === 0) continue;
      const how = { channel: 'email', direction: 'out', kind: 'exchange', audience: 'one-on-one' } as const;
      const entry = { ...how, clientId: id, replyNeeded: true, minutes: null, text: 'Hello' };
      for (const days of [70, 80 + count])
        journal.entries.add({ ...entry, happenedOn: addDays(today, -days) }, []);
    }
  });
  const look = [journal, defaultSettings, today] as const;
  const all = await cachedFlags(...look);
  for (const most of [1, 2, 3, 5]) {
    for (const about of [[], [3, 7]]) {
      const { briefs, unread } = await briefsToChoose(look, { about: new Set(about), most });
      const how = { shown: [], today, most };
      const { lines, clients } = chooseLines(briefs, how);
      const expected = chooseLines(all, how);
      expect(briefs.length + unread).toBeLessThanOrEqual(all.length);
      expect(clients + unread).toBe(expected.clients);
      expect(lines.map((line) => line.kind === 'client' && [line.flag.more, line.flag.finding.rule])).toEqual(
        expected.lines.map((line) => line.kind === 'client' && [line.flag.more, line.flag.finding.rule]),
      );
      expect(all).toEqual(expect.arrayContaining(await wholeOf(look, briefs)));
    }
  }
  expect((await briefsToChoose(look, { about: new Set(), most: 1 })).unread).toBeGreaterThan(0);
  journal.close();
});

test.each(["UPDATE kept_client_findings SET finding = '{'", 'DELETE FROM kept_client_findings'])(
  'what is damaged of the kept findings is made anew: %s',
  async (damage) => {
    const { journal, database } = memoryJournal();
    troubled(journal);
    const look = [journal, early, today] as const;
    await cachedFlags(...look);
    const briefs = await cachedBriefs(...look);
    database.exec(damage);
    expect(await wholeOf(look, briefs)).toEqual(findFlags(...look));
    // A client with nothing kept has no flag; a flag that cannot be read is made anew.
    if (damage.startsWith('UPDATE')) expect(await cachedFlags(...look)).toEqual(findFlags(...look));
    journal.close();
  },
);

test('somebody who leaves their last client is seen at each client they talked for', async () => {
  const { journal } = memoryJournal();
  const live = { ...early, thresholds: new Map([['standard-missed.live', 30]]) };
  journal.change('two clients with one person', () => {
    const [acme, beta] = ['Acme', 'Beta'].map((name) =>
      journal.clients.add({ ...client(name), sinceOn: addDays(today, -900) }),
    ) as [number, number];
    const dana = journal.people.add({ name: 'Dana' });
    const pat = journal.people.add({ name: 'Pat' });
    journal.people.setPosition(dana, acme, { roles: ['decision-maker'] });
    journal.people.setPosition(pat, beta, {});
    const talk = {
      channel: 'meeting',
      direction: 'mutual',
      kind: 'exchange',
      audience: 'one-on-one',
    } as const;
    const entry = { ...talk, clientId: acme, replyNeeded: false, minutes: null, text: 'Hello' };
    journal.entries.add({ ...entry, happenedOn: addDays(today, -60) }, [pat]);
    journal.entries.add({ ...entry, happenedOn: addDays(today, -20) }, [pat]);
  });
  await cachedFlags(journal, live, today);
  journal.change('Pat leaves', () => journal.people.removePosition(2, 2));
  expect(await cachedFlags(journal, live, today)).toEqual(findFlags(journal, live, today));
  takeBack(journal, undefined, false);
  expect(await cachedFlags(journal, live, today)).toEqual(findFlags(journal, live, today));
  journal.close();
});

test('another day, other settings and another program do not use the cache', async () => {
  const { journal } = memoryJournal();
  journal.change('', () => journal.clients.add(client('Acme')));
  expect(await cachedFlags(journal, defaultSettings, today)).toEqual([]);
  expect(await cachedFlags(journal, defaultSettings, addDays(today, 20))).toHaveLength(1);
  const patient = { ...defaultSettings, thresholds: new Map([['never-contacted.days', 60]]) };
  expect(await cachedFlags(journal, patient, addDays(today, 20))).toEqual([]);
  expect(journal.cachedFindings.operationOf('another stamp')).toBeNull();
  journal.close();
});

test('an unchanged journal asks no rules, and a change only those about its clients', async () => {
  const { journal } = memoryJournal();
  const asked: (number | undefined)[] = [];
  const { subjects } = journal.relationships;
  journal.relationships.subjects = (clientId) => {
    asked.push(clientId);
    return subjects(clientId);
  };
  const add = (name: string) =>
    journal.change('', () =>
      journal.clients.add({
        ...{ name, externalId: null, status: 'active', quietUntilOn: null, cadenceDays: null },
        ...{ sinceOn: calendarDate('2026-01-01'), writingBecause: null, about: null, archivedOn: null },
      }),
    );
  const acme = add('Acme');
  add('Birch');
  expect(await cachedFlags(journal, defaultSettings, today)).toHaveLength(2);
  expect(await cachedFlags(journal, defaultSettings, today)).toHaveLength(2);
  expect(asked).toEqual([undefined]);
  journal.change('', () =>
    journal.entries.add(
      {
        ...{
          clientId: acme,
          happenedOn: today,
          channel: 'call',
          direction: 'mutual',
          audience: 'one-on-one',
        },
        ...{ kind: 'exchange', replyNeeded: true, minutes: null, text: 'Hello' },
      },
      [],
    ),
  );
  expect(await cachedFlags(journal, defaultSettings, today)).toHaveLength(1);
  expect(asked).toEqual([undefined, acme]);
  journal.close();
});

test('lists say the same of what is kept, of what was found just now, and where what is kept is damaged', async () => {
  const { journal, database } = memoryJournal();
  troubled(journal);
  const found = findFlags(journal, early, today).map(told).map(toldParts);
  expect(found.length).toBeGreaterThan(3);
  const listed = async () => [...(await cachedTold(journal, early, today)).findings].map(toldParts);
  expect(await listed()).toEqual(found);
  expect(await listed()).toEqual(found);
  database.prepare("UPDATE kept_client_findings SET told = 'gone' WHERE place = 1").run();
  expect(await listed()).toEqual(found);
  // Nothing can be kept: what was found is listed as it is.
  journal.change('', () => journal.clients.add(client('Birch')));
  database.pragma('query_only = ON');
  expect(await listed()).toEqual(findFlags(journal, early, today).map(told).map(toldParts));
  journal.close();
});

test('looks at everyone again where one client shows that the log misses answers', async () => {
  const { journal } = memoryJournal();
  const waits = (clientId: number, days: number) =>
    journal.entries.add(
      {
        ...{ clientId, happenedOn: addDays(today, -days), channel: 'email', direction: 'in' },
        ...{ audience: 'one-on-one', kind: 'exchange', replyNeeded: true, minutes: null, text: 'May I?' },
      },
      [],
    );
  journal.change('nineteen messages of ten clients', () => {
    for (let number = 1; number <= 10; number += 1)
      journal.clients.add({ ...client(`Client ${number}`), sinceOn: addDays(today, -400) });
    waits(1, 7);
    for (let at = 0; at < 19; at += 1) waits(2 + (at % 9), 60 + at);
  });
  const ofFirst = async () => {
    const flags = await cachedFlags(journal, defaultSettings, today);
    return flags.find(({ rule, client: { id } }) => id === 1 && rule === 'waiting-for-you')?.level;
  };
  expect(await ofFirst()).toBe('red');
  journal.change('one more', () => waits(2, 50));
  expect(await ofFirst()).toBe('question');
  expect(await cachedFlags(journal, defaultSettings, today)).toEqual(
    findFlags(journal, defaultSettings, today),
  );
  journal.close();
});

test('notices a change of a profile or of its clients', async () => {
  const { journal } = memoryJournal();
  const acme = journal.change('', () => {
    const id = journal.clients.add({ ...client('Acme'), sinceOn: addDays(today, -900) });
    for (const days of [200, 100, 30])
      journal.entries.add(
        {
          ...{ clientId: id, happenedOn: addDays(today, -days), channel: 'call', direction: 'mutual' },
          ...{ audience: 'one-on-one', kind: 'exchange', replyNeeded: false, minutes: null, text: 'Hello' },
        },
        [],
      );
    return id;
  });
  const quiet = async () =>
    (await cachedFlags(journal, defaultSettings, today)).filter(({ rule }) => rule === 'gone-quiet').length;
  expect(await quiet()).toBe(0);
  journal.change('', () => journal.profiles.assign([acme], 1));
  expect(await quiet()).toBe(1);
  journal.change('', () => journal.profiles.setThreshold(1, 'gone-quiet', 'days', 31));
  expect(await quiet()).toBe(0);
  takeBack(journal, undefined, false);
  expect(await quiet()).toBe(1);
  journal.change('', () => journal.rows.remove(profile, 1));
  expect(await quiet()).toBe(0);
  journal.close();
});
