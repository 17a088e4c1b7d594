import { describe, expect, test } from 'vitest';
import {
  ask,
  type Circumstances,
  entry,
  flagOf,
  ids,
  inFull,
  lineOf,
  today,
} from '../../../../test/domain/rules/ask.ts';
import { aCaseEntry, aFile, aPromise, aStep } from '../../../../test/support/case-file.ts';
import { addDays } from '../../days/calendar-date.ts';
import secondFailure from './rule.ts';

// The second came up on Monday, 2 March 2026.
const on = (days: number) => addDays(today, days);
const before = (days: number, cause = 'bill') =>
  aFile({
    case: { id: 7, what: 'Late proofs', cause, openedOn: on(-days), settledOn: on(-1), outcome: 'settled' },
  });

describe('second-failure', () => {
  test('is red at once when another case came up within 180 days before', () => {
    const theirs = aCaseEntry('2026-03-02', { direction: 'in' });
    const repairs = { cases: [before(180), aFile({ entries: [theirs] })], deciders: ['Dana Reyes'] };
    const flag = flagOf(secondFailure, [], { repairs });
    expect(flag).toMatchObject({ level: 'red', overdue: 0, sinceOn: today, act: 'meeting', caseId: 1 });
    expect(flag.facts).toMatchObject({
      first: { kind: 'case', id: 7, what: 'Late proofs', sameCause: true, on: on(-180) },
      deciders: ['Dana Reyes'],
    });
    expect(ids(flag.evidence)).toEqual([theirs.id]);
    expect(lineOf(ask(secondFailure, [], { repairs: { cases: [before(181), aFile()] } }))).toBe(
      'first-failure: Nothing else went wrong for them recently.',
    );
    const limits = { days: 181 };
    expect(ask(secondFailure, [], { repairs: { cases: [before(181), aFile()] }, limits }).flagged).toBe(true);
  });

  test('tells whether it is the same cause', () => {
    const { facts } = flagOf(secondFailure, [], { repairs: { cases: [before(9, 'late'), aFile()] } });
    expect(facts.first).toMatchObject({ sameCause: false });
  });

  test('a broken promise is a failure too, before the case or since', () => {
    for (const days of [-180, 4]) {
      const broken = aPromise(on(days), { brokenOn: on(days), status: 'dropped' });
      const repairs = { cases: [aFile()], promises: [broken] };
      const flag = flagOf(secondFailure, [], { repairs, today: on(5) });
      expect(flag.facts.first).toMatchObject({ kind: 'promise', text: 'Refund it', on: on(days) });
      expect(flag.sinceOn).toBe(on(Math.max(0, days)));
    }
    const broken = aPromise(on(-181), { brokenOn: on(-181), status: 'dropped' });
    expect(ask(secondFailure, [], { repairs: { cases: [aFile()], promises: [broken] } }).flagged).toBe(false);
  });

  test('what went wrong for another client is none of theirs', () => {
    const broken = aPromise(on(-4), { clientId: 2, brokenOn: on(-4), status: 'dropped' });
    expect(ask(secondFailure, [], { repairs: { cases: [aFile()], promises: [broken] } }).flagged).toBe(false);
    const other = aFile({ case: { id: 7, clientId: 2, openedOn: on(-9), settledOn: on(-1) } });
    expect(ask(secondFailure, [], { repairs: { cases: [other, aFile()] } }).flagged).toBe(false);
  });

  test('is quiet once they met and reached who decides, or it is fixed', () => {
    const met = aCaseEntry('2026-03-06', { channel: 'meeting', direction: 'mutual' });
    const having = (file: ReturnType<typeof aFile>) => ({
      repairs: { cases: [before(9), file] },
      today: on(9),
    });
    expect(lineOf(ask(secondFailure, [], having(aFile({ entries: [met] }))))).toBe(
      `case-off-paper: The two who decide have met about it, on ${on(4)}.`,
    );
    const past = aFile({ entries: [{ ...met, reachedDecider: false }] });
    expect(ask(secondFailure, [], having(past)).flagged).toBe(true);
    const called = aFile({ entries: [{ ...met, channel: 'call' }] });
    expect(ask(secondFailure, [], having(called)).flagged).toBe(true);
    expect(lineOf(ask(secondFailure, [], having(aFile({ case: { fixedOn: on(5) } }))))).toBe(
      'case-at-rest: It is fixed, and waits only for the client to say so.',
    );
  });

  test('is amber where a day is agreed, and for what is small, which wants a call', () => {
    const having = (file: ReturnType<typeof aFile>) => ({
      repairs: { cases: [before(9), file] },
      today: on(1),
    });
    const talk = aCaseEntry('2026-03-12', { channel: 'meeting', direction: 'mutual' });
    const booked = flagOf(secondFailure, [], having(aFile({ booked: [talk] })));
    expect([booked.level, lineOf(booked)]).toEqual([
      'amber',
      `“The invoice was too high”: the second recent failure, after “Late proofs” of ${on(-9)}, of the same cause; a talk is booked for ${on(10)}`,
    ]);
    expect(flagOf(secondFailure, [], having(aFile({ promises: [aPromise('2026-03-12')] }))).level).toBe(
      'amber',
    );
    expect(flagOf(secondFailure, [entry('meeting', -9)], having(aFile())).level).toBe('amber');
    const minor = flagOf(secondFailure, [], having(aFile({ case: { severity: 'minor' } })));
    expect([minor.level, minor.act]).toEqual(['amber', 'call']);
    expect(lineOf(minor)).toContain('; call them');
    const called = aFile({
      case: { severity: 'minor' },
      entries: [{ ...talk, channel: 'call', happenedOn: on(1) }],
    });
    expect(ask(secondFailure, [], having(called))).toMatchObject({ because: 'talked' });
  });

  test('who wishes to be written to gets a letter', () => {
    const wish = { who: 'Dana Reyes', because: 'is deaf' };
    expect(flagOf(secondFailure, [], { repairs: { cases: [before(9), aFile()] }, wish }).act).toBe('letter');
  });

  test('says what went wrong before, and whom to meet', () => {
    const line = (how: Circumstances) => lineOf(flagOf(secondFailure, [], how));
    expect(line({ repairs: { cases: [before(9), aFile()], deciders: ['Dana Reyes'] } })).toBe(
      `“The invoice was too high”: the second recent failure, after “Late proofs” of ${on(-9)}, of the same cause; meet Dana Reyes, who decides`,
    );
    const broken = aPromise(on(-4), { brokenOn: on(-4), status: 'dropped' });
    const repairs = { cases: [aFile()], promises: [broken] };
    expect(line({ repairs })).toContain(`the promise “Refund it”, broken on ${on(-4)}; meet them`);
    expect(line({ repairs, wish: { who: null, because: 'is deaf' } })).toBe(
      `“The invoice was too high”: the second recent failure, after the promise “Refund it”, broken on ${on(-4)}`,
    );
  });

  test('the whole finding', () => {
    const repairs = {
      cases: [before(9, 'late'), aFile({ entries: [aCaseEntry('2026-03-02')] })],
      deciders: ['Dana Reyes'],
    };
    expect(inFull(ask(secondFailure, [], { repairs }))).toMatchInlineSnapshot(`
      "red, 0 days over, since 2026-03-02
      “The invoice was too high”: the second recent failure, after “Late proofs” of 2026-02-21; meet Dana Reyes, who decides
      facts: first {"kind":"case","id":7,"what":"Late proofs","sameCause":false,"on":"2026-02-21"}, deciders ["Dana Reyes"], caseId 1, what The invoice was too high, openedOn 2026-03-02, others 0
      evidence: exchange by email on 2026-03-02
      act: meeting
      doubt: null
      deciders ["Dana Reyes"], caseId 1"
    `);
  });

  test('says what was agreed', () => {
    const line = (parts: Parameters<typeof aFile>[0]) =>
      lineOf(ask(secondFailure, [], { repairs: { cases: [before(9), aFile(parts)] } }));
    const promises = [aPromise('2026-03-09')];
    expect(line({ promises })).toMatch(/, of the same cause; promised for 2026-03-09$/);
    const booked = [aCaseEntry('2026-03-09', { channel: 'meeting' })];
    expect(line({ booked })).toMatch(/; a talk is booked for 2026-03-09$/);
    const steps = [aStep('stayed', '2026-03-02', { rung: 'call', because: 'they travel', untilOn: on(7) })];
    expect(line({ steps })).toMatch(/; left until 2026-03-09$/);
  });
});
