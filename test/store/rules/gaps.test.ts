import { describe, expect, test } from 'vitest';
import { addDays, calendarDate } from '../../../src/domain/days/calendar-date.ts';
import type { Entry } from '../../../src/domain/log/entry.ts';
import { gapsSql } from '../../../src/store/rules/gaps.ts';
import { memoryJournal } from '../../support/memory-journal.ts';

const today = calendarDate('2026-03-02');

/** A log of entries, each about a client and from some days ago, in which `clients` are known. */
function gapsIn(...log: (Partial<Omit<Entry, 'clientId'>> & { of: number; ago: number })[]) {
  const { journal } = memoryJournal();
  journal.change('a log', () => {
    for (let number = 0; number < 20; number += 1)
      journal.clients.add({
        ...{ name: `Client ${number}`, externalId: null, status: 'active', quietUntilOn: null, about: null },
        ...{ cadenceDays: null, sinceOn: today, writingBecause: null, archivedOn: null },
      });
    for (const { of, ago, ...other } of log)
      journal.entries.add(
        {
          ...{ clientId: of, happenedOn: addDays(today, -ago), channel: 'email', direction: 'in' },
          ...{ audience: 'one-on-one', kind: 'exchange', replyNeeded: true, minutes: null, text: 'Hello' },
          ...other,
        },
        [],
      );
  });
  const gaps = journal.relationships.gaps(today);
  journal.close();
  return gaps;
}

const twenty = Array.from({ length: 20 }, (_, at) => at);
/** A message of each of the twenty, from three weeks ago. */
const asked = twenty.map((at) => ({ of: at + 1, ago: 21 }));
/** What came after the messages of the first five. */
const after = (other: Omit<Parameters<typeof gapsIn>[0], 'of'>) =>
  twenty.slice(0, 5).map((at) => ({ of: at + 1, ...other }));
const answers = (other: Omit<Parameters<typeof gapsIn>[0], 'of'>) =>
  gapsIn(...asked, ...after(other)).answers;

describe('the share of messages that have no answer in the log of all clients', () => {
  test('counts what came from the other side within a week, and talks', () => {
    expect(gapsIn(...asked)).toEqual({ answers: 1, replies: 0 });
    expect(answers({ ago: 21, direction: 'out' })).toBe(0.75);
    expect(answers({ ago: 14, direction: 'out' })).toBe(0.75);
    expect(answers({ ago: 20, direction: 'mutual' })).toBe(0.75);
    expect(answers({ ago: 20, channel: 'call' })).toBe(0.75);
  });

  test('counts no answer that came too late, to somebody else, before, to everyone or in a group', () => {
    expect(answers({ ago: 13, direction: 'out' })).toBe(1);
    expect(answers({ ago: 22, direction: 'out' })).toBe(1);
    expect(answers({ ago: 20, direction: 'out', kind: 'bulk' })).toBe(1);
    expect(answers({ ago: 20, direction: 'out', kind: 'attempt' })).toBe(1);
    expect(answers({ ago: 20, direction: 'mutual', channel: 'event', audience: 'group' })).toBe(1);
    expect(gapsIn(...after({ ago: 21, direction: 'out', replyNeeded: false }), ...asked).answers).toBe(1);
  });

  test('counts the messages of the owner apart', () => {
    const sent = asked.map((one) => ({ ...one, direction: 'out' as const }));
    expect(gapsIn(...sent)).toEqual({ answers: 0, replies: 1 });
    expect(gapsIn(...sent, ...after({ ago: 20, replyNeeded: false })).replies).toBe(0.75);
  });

  test('looks only at messages that want an answer and had their week, within a year', () => {
    const more = { ago: 30, direction: 'in' as const };
    for (const other of [
      { replyNeeded: false },
      { kind: 'automatic' as const },
      { channel: 'call' as const },
      { direction: 'mutual' as const },
      { ago: 7 },
      { ago: 374 },
    ])
      expect(gapsIn(...asked.slice(1), { of: 1, ...more, ...other }).answers, JSON.stringify(other)).toBe(0);
    for (const other of [{}, { ago: 8 }, { ago: 373 }, { channel: 'letter' as const }])
      expect(gapsIn(...asked.slice(1), { of: 1, ...more, ...other }).answers, JSON.stringify(other)).toBe(1);
  });

  test('takes twenty messages of five clients', () => {
    expect(gapsIn(...asked.slice(1)).answers).toBe(0);
    const among = (clients: number) =>
      gapsIn(...asked.map((one, at) => ({ ...one, of: (at % clients) + 1 })));
    expect([among(4).answers, among(5).answers]).toEqual([0, 1]);
  });

  test('finds entries by their indexes', () => {
    const { database } = memoryJournal();
    const steps = database
      .prepare<[object], { detail: string }>(`EXPLAIN QUERY PLAN ${gapsSql}`)
      .all({ since: today, until: today, latest: 1, soon: '+7 days' })
      .map(({ detail }) => detail);
    expect(steps.filter((step) => /interactions|answer/.test(step))).toEqual([
      'SEARCH interactions USING INDEX interactions_by_day (happened_on>? AND happened_on<?)',
      'SEARCH answer USING INDEX interactions_by_client (client_id=? AND happened_on>? AND happened_on<?)',
    ]);
  });
});
