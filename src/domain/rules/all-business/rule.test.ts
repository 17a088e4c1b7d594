import { describe, expect, test } from 'vitest';
import {
  ago,
  ask,
  type Circumstances,
  entry,
  flagOf,
  ids,
  inFull,
  lineOf,
} from '../../../../test/domain/rules/ask.ts';
import { knowing, noted, touched } from '../../../../test/domain/rules/standards.ts';
import { aFile } from '../../../../test/support/case-file.ts';
import type { LogEntry } from '../../log/relationship.ts';
import allBusiness from './rule.ts';

const wish = { who: null, because: 'is deaf' };

describe('all-business', () => {
  test('speaks from five exchanges with a touch, none of them personal', () => {
    const log = touched(5, ['help', 'sales']);
    const flag = flagOf(allBusiness, log);
    expect(flag).toMatchObject({ level: 'amber', sinceOn: ago(5), doubt: null });
    expect(flag.facts).toEqual({ noted: 5, exchanges: 5, days: 180, firstOn: ago(5) });
    expect(flag.act).toEqual({ verb: 'call', rest: '"…" --touch personal' });
    expect(ids(flag.evidence)).toEqual(ids(log));
    expect(lineOf(ask(allBusiness, log.slice(1)))).toBe(
      'few: 4 entries in 180 days that count here; it speaks from 5.',
    );
  });

  test('exchanges without a touch, and attempts with one, say nothing', () => {
    const four = touched(4, ['help']);
    const bare = [1, 2, 3].map((day) => entry('email', day));
    expect(
      lineOf(ask(allBusiness, [...four, ...bare, entry('call', 0, { kind: 'attempt', touches: ['help'] })])),
    ).toBe('few: 4 entries in 180 days that count here; it speaks from 5.');
  });

  test('says of how many exchanges it knows what they were', () => {
    const bare = [7, 8, 9].map((day) => entry('email', day));
    expect(flagOf(allBusiness, [...bare, ...touched(5, ['help'])]).facts).toMatchObject({
      noted: 5,
      exchanges: 8,
    });
  });

  test('one personal word in 180 days is enough, and so is a personal note learnt in them', () => {
    const log = touched(6, ['help']);
    const word = (days: number) => entry('email', days, { touches: ['personal', 'help'] });
    expect(lineOf(ask(allBusiness, [word(179), ...log]))).toBe(
      `touched: There was a personal word on ${ago(179)}.`,
    );
    expect(ask(allBusiness, [word(180), ...log]).flagged).toBe(true);
    expect(ask(allBusiness, log, knowing({ notes: { personal: noted(179) } }))).toMatchObject({
      because: 'noted',
    });
    expect(ask(allBusiness, log, knowing({ notes: { personal: noted(180) } })).flagged).toBe(true);
    expect(ask(allBusiness, log, knowing({ notes: { preference: noted(1) } })).flagged).toBe(true);
  });

  test('waits for a personal talk that is booked within a month, and for the end of a case', () => {
    const log = touched(5, ['help']);
    const dinner = (days: number) => entry('meeting', -days, { touches: ['personal'] });
    expect(lineOf(ask(allBusiness, [...log, dinner(30)]))).toBe(
      `booked: The next meeting is booked for ${ago(-30)}.`,
    );
    expect(ask(allBusiness, [...log, dinner(31)]).flagged).toBe(true);
    expect(ask(allBusiness, [...log, entry('meeting', -5)]).flagged).toBe(true);
    expect(ask(allBusiness, log, { repairs: { cases: [aFile()] } })).toMatchObject({ because: 'case-open' });
  });

  test('presses no call on who wishes to be written to, and says that it is young', () => {
    const flag = flagOf(allBusiness, touched(5, ['news']), { wish, client: { sinceOn: ago(20) } });
    expect(flag.act).toEqual({ verb: 'email', rest: '"…" --touch personal' });
    expect(flag).toMatchObject({ doubt: { kind: 'young', days: 20 }, facts: { days: 21 } });
  });

  test('says in how many exchanges, and in which days', () => {
    const line = (how?: Circumstances, ...more: LogEntry[]) =>
      lineOf(flagOf(allBusiness, [...touched(6, ['help']), ...more], how));
    expect(line()).toBe('all business: not one personal word in 6 entries in 6 months');
    const bare = Array.from({ length: 9 }, (_, at) => entry('email', 10 + at));
    expect(line({}, ...bare)).toBe(
      'all business: not one personal word in the 6 of 15 entries with a touch, in 6 months',
    );
    expect(line({ client: { sinceOn: ago(40) } })).toBe(
      'all business: not one personal word in 6 entries in your first 41 days',
    );
  });

  test('the whole finding', () => {
    const tried = entry('call', 3, { kind: 'attempt' });
    expect(inFull(ask(allBusiness, [...touched(5, ['help']), tried]))).toMatchInlineSnapshot(`
      "amber, 5 days over, since 2026-02-25
      all business: not one personal word in 5 entries in 6 months
      facts: noted 5, exchanges 5, days 180, firstOn 2026-02-25
      evidence: exchange by call on 2026-02-25, exchange by call on 2026-02-26, exchange by call on 2026-02-27, exchange by call on 2026-02-28, exchange by call on 2026-03-01
      act: verb call, rest "…" --touch personal
      doubt: null"
    `);
  });

  test('names the last personal word; a call that reached nobody is none, even if it is planned', () => {
    const word = (days: number, kind: 'exchange' | 'attempt' = 'exchange') =>
      entry('call', days, { kind, touches: ['personal'] });
    const log = touched(5, ['help']);
    expect(lineOf(ask(allBusiness, [...log, word(9), word(8), word(7, 'attempt')]))).toBe(
      `touched: There was a personal word on ${ago(8)}.`,
    );
    expect(ask(allBusiness, [...log, word(7, 'attempt'), word(-7, 'attempt')]).flagged).toBe(true);
  });
});
