import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CalendarDate, calendarDate } from '../../../src/domain/days/calendar-date.ts';
import type { LogEntry } from '../../../src/domain/log/relationship.ts';
import { relationshipIn } from '../../../src/domain/log/relationship.ts';
import type { Journal } from '../../../src/store/journal.ts';
import { wishesSql } from '../../../src/store/rules/acquaintances.ts';
import { relationshipSql } from '../../../src/store/rules/relationships.ts';
import { anyInteraction } from '../../support/arbitraries.ts';
import { memoryJournal } from '../../support/memory-journal.ts';
import { runs } from '../../support/runs.ts';
import { openOperation } from '../three-clients.ts';

const today = calendarDate('2026-03-02');

const emptyJournal = () => openOperation().journal;

function addClient(
  journal: Journal,
  name: string,
  other: { writingBecause?: string; archived?: boolean } = {},
): number {
  return journal.clients.add({
    name,
    externalId: null,
    status: 'active',
    quietUntilOn: null,
    sinceOn: today,
    cadenceDays: null,
    writingBecause: other.writingBecause ?? null,
    about: null,
    archivedOn: other.archived ? today : null,
  });
}

function addPerson(journal: Journal, clientId: number, name: string, writingBecause: string | null): number {
  const id = journal.people.add({ name, writingBecause, about: null });
  journal.people.setPosition(id, clientId, { title: null, roles: [] });
  return id;
}

function email(journal: Journal, clientId: number, happenedOn: CalendarDate, people: number[] = []): number {
  return journal.entries.add(
    {
      clientId,
      happenedOn,
      channel: 'email',
      direction: 'out',
      audience: 'one-on-one',
      kind: 'exchange',
      replyNeeded: true,
      minutes: null,
      text: 'Sent the draft',
    },
    people,
  );
}

describe('what the rules read', () => {
  test('is the same as the whole log, seen from that day', () => {
    fc.assert(
      fc.property(
        fc.array(anyInteraction, { maxLength: 25 }),
        fc.integer({ min: 0, max: 900 }),
        (interactions, days) => {
          const journal = emptyJournal();
          const [mine, other] = [addClient(journal, 'Acme'), addClient(journal, 'Nordlicht')];
          const log: LogEntry[] = interactions.map((fields, index) => {
            const clientId = index % 4 === 3 ? other : mine;
            const id = journal.entries.add({ ...fields, clientId }, []);
            return {
              ...fields,
              clientId,
              id,
              byWish: false,
              pastDecider: null,
              replyNeeded: fields.replyNeeded ?? true,
              touches: fields.touches ?? [],
            };
          });
          const [client] = journal.relationships.subjects(mine);
          if (!client) throw new Error('the client is gone');
          const since = addDays(today, -days);
          const own = log.flatMap((one, index) => (index % 4 === 3 ? [] : [pick(one)]));
          const expected = relationshipIn(own, client, { today, since });
          for (const clientId of [mine, undefined]) {
            const entries = journal.relationships.entriesOf(since, clientId)(mine, since);
            expect(entries).toEqual([...expected.entries, ...expected.planned]);
          }
          const earlier = journal.relationships.earlier(mine, since, today);
          const { firstOn, logged, lastExchange, lastLive, lastOneOnOne, lastHeard, lastHeardOneOnOne } =
            earlier;
          expect({
            ...{ firstOn, logged, lastExchange, lastLive, lastOneOnOne, lastHeard, lastHeardOneOnOne },
          }).toEqual(expected.earlier);
          journal.close();
        },
      ),
      { numRuns: runs(40) },
    );
  });

  test('begins with a day, and what lies before it is looked up', () => {
    const journal = emptyJournal();
    const [acme, other] = [addClient(journal, 'Acme'), addClient(journal, 'Other')];
    const late = email(journal, acme, today);
    const before = email(journal, acme, addDays(today, -1));
    const first = email(journal, acme, addDays(today, -2));
    const ids = (since: CalendarDate, clientId?: number) =>
      journal.relationships
        .entriesOf(since, clientId)(acme, since)
        .map(({ id }) => id);
    for (const clientId of [acme, undefined]) {
      expect(ids(addDays(today, -2), clientId)).toEqual([first, before, late]);
      expect(ids(today, clientId)).toEqual([late]);
    }
    const earlier = (client: number, day: CalendarDate) => journal.relationships.earlier(client, day, today);
    expect(earlier(acme, today).lastExchange?.id).toBe(before);
    expect(earlier(acme, addDays(today, -1)).lastExchange?.id).toBe(first);
    expect(earlier(acme, today)).toMatchObject({ firstOn: addDays(today, -2), logged: 3, lastLive: null });
    expect(earlier(other, today)).toMatchObject({ firstOn: null, logged: 0, lastExchange: null });
  });

  test('has what a client says of itself', () => {
    const journal = emptyJournal();
    const id = journal.clients.add({ name: 'Acme', status: 'paused', sinceOn: today });
    const day = (days: number) => addDays(today, days);
    const fields = { quietUntilOn: day(1), cadenceDays: 14, writingBecause: 'is deaf', archivedOn: day(2) };
    const more = { toldContactOn: day(3), profileId: 2, signedOn: day(4) };
    journal.clients.update(id, { ...fields, ...more });
    expect(journal.relationships.subjects(id)).toEqual([
      { id, name: 'Acme', status: 'paused', sinceOn: today, ...fields, ...more },
    ]);
  });

  test('has how each entry was', () => {
    const journal = emptyJournal();
    const how = { channel: 'call', direction: 'in', audience: 'group', kind: 'attempt' } as const;
    const more = { happenedOn: today, replyNeeded: false, touches: ['help' as const] };
    const clientId = addClient(journal, 'Acme');
    const id = journal.entries.add({ clientId, text: 'Hello', ...how, ...more }, []);
    journal.entries.add({ clientId, text: 'Hello', ...how, ...more, kind: 'bulk' }, []);
    for (const of of [clientId, undefined])
      expect(journal.relationships.entriesOf(today, of)(clientId, today)).toEqual([
        { id, ...how, ...more, byWish: false, pastDecider: null },
      ]);
  });

  test('leaves archived clients out, unless one is named', () => {
    const journal = emptyJournal();
    const acme = addClient(journal, 'Acme');
    const gone = addClient(journal, 'Gone', { archived: true });
    expect(journal.relationships.subjects().map(({ id }) => id)).toEqual([acme]);
    expect(journal.relationships.subjects(gone)).toMatchObject([{ id: gone, archivedOn: today }]);
    expect(journal.relationships.subjects(99)).toEqual([]);
  });

  test('knows clients at which everybody wishes to be written to', () => {
    const journal = emptyJournal();
    const [all, some, none] = [
      addClient(journal, 'All'),
      addClient(journal, 'Some'),
      addClient(journal, 'None'),
    ];
    addPerson(journal, all, 'Eli Okafor', 'lives in Apia');
    addPerson(journal, all, 'Dana Reyes', 'is deaf');
    addPerson(journal, some, 'Marit Vos', 'is deaf');
    addPerson(journal, some, 'Kofi Brandt', null);
    addPerson(journal, none, 'Pia Haas', null);
    const wishes = new Map([[all, { who: 'Dana Reyes', because: 'is deaf' }]]);
    expect(journal.relationships.wishes()).toEqual(wishes);
    expect(journal.relationships.wishes(all)).toEqual(wishes);
    expect(journal.relationships.wishes(some)).toEqual(new Map());
  });

  test('marks entries with none but people who wish to be written to', () => {
    const journal = emptyJournal();
    const acme = addClient(journal, 'Acme');
    const dana = addPerson(journal, acme, 'Dana Reyes', 'is deaf');
    const eli = addPerson(journal, acme, 'Eli Okafor', null);
    const wished = email(journal, acme, today, [dana]);
    email(journal, acme, today, [dana, eli]);
    email(journal, acme, today, [eli]);
    email(journal, acme, today);
    const marked = () =>
      journal.relationships
        .entriesOf(today)(acme, today)
        .filter(({ byWish }) => byWish);
    expect(marked().map(({ id }) => id)).toEqual([wished]);
    // Read before the day: the same holds.
    journal.relationships.entriesOf(addDays(today, 1));
    journal.people.update(eli, { writingBecause: 'stammers' });
    expect(marked()).toHaveLength(3);
  });
});

describe('a talk past those who decide', () => {
  test('names people, and nobody who decides at that client', () => {
    const journal = emptyJournal();
    const [acme, birch] = [addClient(journal, 'Acme'), addClient(journal, 'Birch')];
    const [ann, bea, cem] = [
      addPerson(journal, acme, 'Ann', null),
      addPerson(journal, acme, 'Bea', null),
      addPerson(journal, birch, 'Cem', null),
    ];
    const decides = (person: number, client: number, roles: ('decision-maker' | 'user')[]) =>
      journal.people.setPosition(person, client, { title: null, roles });
    const talk = (client: number, people: number[], other: object = {}) =>
      journal.entries.add(
        {
          ...{ clientId: client, happenedOn: today, channel: 'call', direction: 'mutual', kind: 'exchange' },
          ...{ audience: 'one-on-one', replyNeeded: true, minutes: null, text: 'Hello', ...other },
        },
        people,
      );
    const past = talk(acme, [ann]);
    talk(acme, [bea]);
    const both = talk(acme, [ann, bea]);
    const nobody = talk(acme, [], { audience: 'group' });
    talk(acme, [ann], { kind: 'attempt' });
    email(journal, acme, today, [ann]);
    const stranger = talk(acme, [cem]);
    talk(birch, [ann]);
    const marked = (clientId?: number) =>
      (clientId === undefined ? [acme, birch] : [clientId])
        .flatMap((id) => journal.relationships.entriesOf(today, clientId)(id, today))
        .flatMap(({ id, pastDecider }) => (pastDecider ? [[id, pastDecider]] : []));
    expect(marked()).toEqual([]);
    decides(bea, acme, ['user', 'decision-maker']);
    // A person who decides elsewhere does not decide here.
    decides(cem, birch, ['decision-maker']);
    const found = [
      [past, { talkedTo: ['Ann'], deciders: ['Bea'] }],
      [stranger, { talkedTo: ['Cem'], deciders: ['Bea'] }],
    ];
    expect(marked(acme)).toEqual(found);
    // Ann at Birch, where Cem decides.
    expect(marked()).toEqual([...found, [8, { talkedTo: ['Ann'], deciders: ['Cem'] }]]);
    expect(marked(birch)).toHaveLength(1);
    expect(journal.relationships.entriesOf(addDays(today, 1))(acme, addDays(today, 1))).toEqual([]);
    // Before the days that are read, the last talk that counts is looked up past the others.
    const before = () => journal.relationships.earlier(acme, addDays(today, 1), today);
    expect([before().lastLive?.id, before().lastHeard?.id]).toEqual([stranger, nobody]);
    expect(before().lastHeardOneOnOne?.id).toBe(both);
    // Who wishes to be written to is not waited for at the telephone.
    journal.people.update(bea, { writingBecause: 'is deaf' });
    expect(marked(acme)).toEqual([]);
    expect(before().lastHeard?.id).toBe(stranger);
    journal.people.update(bea, { writingBecause: null });
    decides(bea, acme, ['user']);
    expect(marked(acme)).toEqual([]);
  });

  test('names those talked to, and those who decide, by name, and counts who has left as one who may have decided', () => {
    const journal = emptyJournal();
    const acme = addClient(journal, 'Acme');
    const [zoe, ann, pat] = ['Zoe', 'Ann', 'Pat'].map((name) => addPerson(journal, acme, name, null));
    for (const name of ['Yul', 'Bea']) {
      const id = addPerson(journal, acme, name, null);
      journal.people.setPosition(id, acme, { roles: ['decision-maker'] });
    }
    const talk = (happenedOn: CalendarDate, people: (number | undefined)[]) =>
      journal.entries.add(
        {
          ...{ clientId: acme, happenedOn, channel: 'meeting', direction: 'mutual', kind: 'exchange' },
          ...{ audience: 'group', text: 'Hello' },
        },
        people.flatMap((id) => id ?? []),
      );
    talk(today, [zoe, ann]);
    const withPat = talk(today, [pat]);
    talk(addDays(today, -1), [ann]);
    journal.people.removePosition(pat ?? 0, acme);
    const past = journal.relationships
      .entriesOf(today)(acme, today)
      .map(({ pastDecider }) => pastDecider);
    const deciders = ['Bea', 'Yul'];
    expect(past).toEqual([
      { talkedTo: ['Ann', 'Zoe'], deciders },
      { talkedTo: ['Pat'], deciders, hasLeft: true },
    ]);
    const { lastHeard } = journal.relationships.earlier(acme, addDays(today, 1), today);
    expect(lastHeard?.id).toBe(withPat);
  });

  test('a client with a day of last contact from a file is read with it', () => {
    const journal = emptyJournal();
    const acme = addClient(journal, 'Acme');
    expect(journal.relationships.subjects(acme)).toMatchObject([{ toldContactOn: null }]);
    expect(journal.imports.tellContact(acme, addDays(today, -9))).toBe(true);
    expect(journal.imports.tellContact(acme, addDays(today, -9))).toBe(false);
    expect(journal.imports.tellContact(acme, addDays(today, -10))).toBe(false);
    expect(journal.relationships.subjects()).toMatchObject([{ toldContactOn: addDays(today, -9) }]);
  });
});

describe('the plans of its statements', () => {
  const { database } = memoryJournal();

  function plan(sql: string): string[] {
    const places = sql.match(/\?|:\w+/g)?.length ?? 0;
    const bound = sql.includes(':')
      ? [{ clientId: 1, since: today }]
      : Array.from({ length: places }, () => 1);
    return database
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...bound)
      .map(({ detail }) => detail);
  }

  const byStatement: Partial<Record<keyof typeof relationshipSql, string>> = {
    entriesOfOne: 'SEARCH interactions USING INDEX interactions_by_client (client_id=? AND happened_on>?)',
    lastExchange: 'SEARCH interactions USING INDEX interactions_by_client (client_id=? AND happened_on<?)',
    lastLive: 'SEARCH interactions USING INDEX interactions_talks (client_id=? AND happened_on<?)',
    lastOneOnOne: 'SEARCH interactions USING INDEX interactions_talks (client_id=? AND happened_on<?)',
    wholeLog:
      'SEARCH interactions USING COVERING INDEX interactions_by_client (client_id=? AND happened_on<?)',
  };

  test.each(Object.entries(byStatement))('%s uses its index and sorts nothing', (name, expected) => {
    expect(plan(relationshipSql[name as keyof typeof relationshipSql])).toEqual([expected]);
  });

  test('no statement walks the whole log', () => {
    for (const sql of Object.values(relationshipSql)) {
      expect(plan(sql).filter((step) => /^SCAN (interactions|taken|other|positions)\b/.test(step))).toEqual(
        [],
      );
    }
  });

  test('talks past a decider are looked for only where somebody decides', () => {
    const steps = plan(relationshipSql.pastDeciders);
    expect(steps).toContain('SCAN decider USING INDEX positions_who_decide');
    expect(steps).toContain('SEARCH talk USING INDEX interactions_talks (client_id=? AND happened_on>?)');
    expect(steps.filter((step) => /^SCAN/.test(step) && !/decider|decided|subquery/i.test(step))).toEqual([]);
  });

  test('of one client, only those who decide there are looked at', () => {
    expect(plan(relationshipSql.pastDecidersOfOne)).toContain(
      'SEARCH decider USING INDEX positions_who_decide (client_id=?)',
    );
  });

  test('wishes are looked for among those who have one', () => {
    for (const sql of [wishesSql, relationshipSql.wishedEntries]) {
      expect(plan(sql)[0]).toBe('SCAN people USING INDEX people_who_write');
    }
  });
});

function pick({
  id,
  happenedOn,
  channel,
  direction,
  audience,
  replyNeeded,
  byWish,
  pastDecider,
  touches,
  kind,
}: LogEntry): LogEntry {
  return { id, happenedOn, channel, direction, audience, replyNeeded, byWish, pastDecider, touches, kind };
}
