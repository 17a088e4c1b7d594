import { describe, expect, test } from 'vitest';
import { allBusiness } from '../../../src/domain/rules/all-business.ts';
import { notCandid } from '../../../src/domain/rules/not-candid.ts';
import { aFile } from '../../support/case-file.ts';
import { ago, ask, entry, flagOf, ids, received } from './ask.ts';
import { knowing, noted, touched } from './standards.ts';

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

describe('not-candid', () => {
  test('speaks from eight exchanges with a touch in a year, none of them candid', () => {
    const log = touched(8, ['personal']);
    expect(flagOf(notCandid, log)).toMatchObject({
      level: 'amber',
      facts: { noted: 8, days: 365 },
      act: { verb: 'call', rest: '"…" --touch candor' },
    });
    expect(ask(notCandid, log.slice(1)).flagged).toBe(false);
    const candid = (days: number) => entry('call', days, { touches: ['candor'] });
    expect(ask(notCandid, [candid(364), ...log])).toMatchObject({ because: 'touched', on: ago(364) });
    expect(ask(notCandid, [candid(365), ...log]).flagged).toBe(true);
  });

  test('what came from them is neither your candor nor a word in which you could have been candid', () => {
    const theirs = (days: number) => received('email', days, { touches: ['candor'] });
    expect(flagOf(notCandid, [theirs(3), ...touched(8, ['help'])]).facts).toMatchObject({
      noted: 8,
      exchanges: 8,
    });
    expect(ask(notCandid, [theirs(3), ...touched(7, ['help'])])).toMatchObject({ because: 'few', count: 7 });
  });
});
