import { describe, expect, test } from 'vitest';
import { ago, ask, entry, flagOf, ids } from '../../../../test/domain/rules/ask.ts';
import { knowing, noted, touched } from '../../../../test/domain/rules/standards.ts';
import { aFile } from '../../../../test/support/case-file.ts';
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
    expect(ask(allBusiness, log.slice(1))).toMatchObject({ because: 'few', count: 4, needed: 5 });
  });

  test('exchanges without a touch, and attempts with one, say nothing', () => {
    const four = touched(4, ['help']);
    const bare = [1, 2, 3].map((day) => entry('email', day));
    expect(
      ask(allBusiness, [...four, ...bare, entry('call', 0, { kind: 'attempt', touches: ['help'] })]),
    ).toMatchObject({ because: 'few', count: 4 });
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
    expect(ask(allBusiness, [word(179), ...log])).toEqual({
      flagged: false,
      because: 'touched',
      touch: 'personal',
      on: ago(179),
    });
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
    expect(ask(allBusiness, [...log, dinner(30)])).toMatchObject({ because: 'booked', on: ago(-30) });
    expect(ask(allBusiness, [...log, dinner(31)]).flagged).toBe(true);
    expect(ask(allBusiness, [...log, entry('meeting', -5)]).flagged).toBe(true);
    expect(ask(allBusiness, log, { repairs: { cases: [aFile()] } })).toMatchObject({ because: 'case-open' });
  });

  test('presses no call on who wishes to be written to, and says that it is young', () => {
    const flag = flagOf(allBusiness, touched(5, ['news']), { wish, client: { sinceOn: ago(20) } });
    expect(flag.act).toEqual({ verb: 'email', rest: '"…" --touch personal' });
    expect(flag).toMatchObject({ doubt: { kind: 'young', days: 20 }, facts: { days: 21 } });
  });
});
