import { describe, expect, test } from 'vitest';
import {
  ask,
  type Circumstances,
  flagOf,
  ids,
  inFull,
  lineOf,
  today,
} from '../../../../test/domain/rules/ask.ts';
import { aCaseEntry, aFile, aPromise, aStep } from '../../../../test/support/case-file.ts';
import { addDays } from '../../days/calendar-date.ts';
import caseStuckInWriting from './rule.ts';

// It came up on Monday, 2 March 2026.
const on = (days: number) => addDays(today, days);
const asked = (file: ReturnType<typeof aFile>, how: Circumstances = {}) =>
  ask(caseStuckInWriting, [], { ...how, repairs: { cases: [file], ...how.repairs } });
const flagged = (file: ReturnType<typeof aFile>, how: Circumstances = {}) =>
  flagOf(caseStuckInWriting, [], { ...how, repairs: { cases: [file], ...how.repairs } });

const line = (file: ReturnType<typeof aFile>, how?: Circumstances) => lineOf(flagged(file, how));

const theirs = aCaseEntry('2026-03-02', { direction: 'in' });
const yours = aCaseEntry('2026-03-03');
const again = aCaseEntry('2026-03-04', { direction: 'in', channel: 'message' });
const answer = { ...aCaseEntry('2026-03-04'), id: 20260305 };
const call = aCaseEntry('2026-03-04', { channel: 'call', direction: 'mutual' });
const complaint = aCaseEntry('2026-03-06', { direction: 'in' });

describe('case-stuck-in-writing, in writing', () => {
  test('speaks on the day of the second round, theirs and yours', () => {
    expect(lineOf(asked(aFile({ entries: [theirs, yours, again] }), { today: on(2) }))).toBe(
      `case-in-time: There is time until ${on(3)}.`,
    );
    const money = (minor: number) => ({ minor, currency: 'USD' });
    const file = aFile({
      case: { amount: money(50_000), handledBy: 'Sam' },
      entries: [theirs, yours, again, answer],
    });
    const repairs = { deciders: ['Dana Reyes'], yearlyValue: money(500_000) };
    const flag = flagged(file, { today: on(2), repairs });
    expect(flag).toMatchObject({
      ...{ level: 'amber', overdue: 0, sinceOn: today, act: 'call', caseId: 1 },
    });
    expect(flag.facts).toEqual({
      ...{ caseId: 1, what: 'The invoice was too high', openedOn: today, others: 0 },
      ...{ rung: 'email', to: 'call', dueOn: on(2), reasons: ['rounds', 'in-writing'] },
      ...{ written: 4, emails: 3, days: 3, workingDays: 1, talkedOn: null, stayedOn: null },
      ...{ unlogged: false, decidedOn: null, missedCalls: 0 },
      ...{ deciders: ['Dana Reyes'], handledBy: 'Sam' },
      ...{ amount: money(50_000), yearlyValue: money(500_000) },
    });
    expect(ids(flag.evidence)).toEqual([theirs.id, yours.id, again.id, answer.id]);
  });

  test('or when two working days are over, whichever comes first', () => {
    expect(asked(aFile(), { today: on(2) }).flagged).toBe(false);
    const { facts } = flagged(aFile(), { today: on(3) });
    expect([facts.reasons, facts.written, facts.days, facts.workingDays]).toEqual([['no-talk'], 0, 0, 2]);
    const limits = { rounds: 2, days: 4 };
    expect(asked(aFile({ entries: [theirs, yours] }), { today: on(4), limits }).flagged).toBe(false);
    expect(asked(aFile({ entries: [theirs, yours] }), { today: on(7), limits }).flagged).toBe(true);
    const entries = [theirs, yours, again, answer];
    expect(asked(aFile({ entries }), { today: on(2), limits }).flagged).toBe(true);
  });

  test('is red three working days after its day', () => {
    const file = aFile({ entries: [theirs, yours, again, answer] });
    expect(flagged(file, { today: on(7) })).toMatchObject({ level: 'amber', overdue: 5 });
    const late = flagged(file, { today: on(8) });
    expect(late).toMatchObject({ level: 'red', overdue: 6, act: 'call' });
    expect(late.facts).toMatchObject({ written: 4, emails: 3, days: 3 });
    // The rung was due on Saturday; the weekend does not count.
    const friday = aFile({ case: { openedOn: on(2) } });
    expect(flagged(friday, { today: on(9) }).level).toBe('amber');
    expect(flagged(friday, { today: on(10) }).level).toBe('red');
  });

  test('a call that reached nobody is no talk, and one that reached somebody is', () => {
    const missed = aCaseEntry('2026-03-04', { channel: 'call', kind: 'attempt' });
    const flag = flagged(aFile({ entries: [theirs, yours, missed] }), { today: on(3) });
    expect(ids(flag.evidence)).toEqual([theirs.id, yours.id]);
    expect(lineOf(asked(aFile({ entries: [theirs, yours, call] }), { today: on(3) }))).toBe(
      `case-in-time: There is time until ${on(8)}.`,
    );
  });

  test('knows that they were heard in a way that is not in the log', () => {
    const facts = (fields: object) =>
      flagged(aFile({ steps: [aStep('heard', '2026-03-03', fields)] }), { today: on(3) }).facts;
    expect(facts({}).unlogged).toBe(true);
    expect(facts({ entryId: 4 }).unlogged).toBe(false);
  });

  test('a rung that was put off is asked about again', () => {
    const steps = [aStep('stayed', '2026-03-04', { rung: 'call', because: 'they travel' })];
    expect(lineOf(asked(aFile({ steps }), { today: on(6) }))).toBe(
      `case-in-time: There is time until ${on(7)}.`,
    );
    expect(flagged(aFile({ steps }), { today: on(7) }).facts).toMatchObject({
      reasons: ['no-talk', 'stayed'],
      stayedOn: on(2),
    });
  });
});

describe('case-stuck-in-writing, when a call is not enough', () => {
  test('a meeting is due three working days after the last talk, if they wrote since', () => {
    const file = aFile({ entries: [theirs, call, complaint] });
    expect(asked(file, { today: on(7) }).flagged).toBe(false);
    const flag = flagged(file, { today: on(8) });
    expect(flag).toMatchObject({ level: 'amber', act: 'meeting' });
    expect(flag.facts).toMatchObject({
      ...{ rung: 'call', to: 'in-person', reasons: ['after-call'], talkedOn: on(2), workingDays: 3 },
    });
    expect(ids(flag.evidence)).toEqual([theirs.id, call.id, complaint.id]);
    expect(asked(file, { today: on(8), limits: { call: 4 } }).flagged).toBe(false);
  });

  test('or if the amount is large; else it asks what was agreed, and nobody meets over a trifle', () => {
    const usd = (minor: number) => ({ minor, currency: 'USD' });
    const over = (minor: number) => aFile({ case: { amount: usd(minor) }, entries: [theirs, call] });
    const at = { today: on(8), repairs: { yearlyValue: usd(1_000_000) } };
    expect(flagged(over(50_001), at)).toMatchObject({ level: 'amber', act: 'meeting' });
    expect(asked(over(50_000), at).flagged).toBe(false);
    const flag = flagged(aFile({ entries: [theirs, call] }), { today: on(30) });
    expect(flag.level).toBe('question');
    expect(flag.act).toEqual({ command: 'case promise', id: 1, rest: '"…" --by DAY' });
    expect(lineOf(flag)).toBe(
      `“The invoice was too high”: talked on ${on(2)}, still open 19 working days later: what is agreed, and by when?`,
    );
    const minor = aFile({ case: { severity: 'minor' }, entries: [theirs, yours] });
    expect(flagged(minor, { today: on(30) })).toMatchObject({ level: 'amber', act: 'call' });
    expect(asked(aFile({ ...minor, entries: [call, complaint] }), { today: on(30) }).flagged).toBe(false);
  });

  test('a day that was agreed is waited for', () => {
    const promised = aFile({ case: { severity: 'critical' }, promises: [aPromise('2026-03-13')] });
    expect(lineOf(asked(promised, { today: on(11) }))).toBe(`case-in-time: There is time until ${on(12)}.`);
    expect(flagged(promised, { today: on(12) }).level).toBe('red');
    const booked = aFile({ entries: [theirs, yours], booked: [{ ...call, happenedOn: on(9) }] });
    expect(asked(booked, { today: on(8) }).flagged).toBe(false);
    // A decision since outranks a promise from before it.
    const steps = [aStep('escalated', '2026-03-05', { rung: 'call' })];
    const promises = [aPromise('2026-03-13', { promisedOn: on(1) })];
    expect(asked(aFile({ steps, promises }), { today: on(4) }).flagged).toBe(true);
  });

  test('a critical case and a second failure go straight there, in red', () => {
    const critical = flagged(aFile({ case: { severity: 'critical' } }));
    expect(critical).toMatchObject({ level: 'red', act: 'meeting', overdue: 0 });
    expect(critical.facts.reasons).toEqual(['critical']);
    const before = (days: number) =>
      aFile({ case: { id: 9, openedOn: on(-days), settledOn: on(-1), outcome: 'settled' } });
    const second = flagged(aFile(), { repairs: { cases: [before(180), aFile()] } });
    expect(second).toMatchObject({ level: 'red', act: 'meeting' });
    expect(second.facts.reasons).toEqual(['second-failure']);
    expect(asked(aFile(), { repairs: { cases: [before(181), aFile()] } }).flagged).toBe(false);
    const broken = aPromise('2026-02-20', { brokenOn: on(-9), status: 'dropped' });
    expect(flagged(aFile(), { repairs: { promises: [broken] } }).level).toBe('red');
  });

  test('nags for a rung that was decided on and not reached', () => {
    const steps = [aStep('escalated', '2026-03-03', { rung: 'call' })];
    const missed = aCaseEntry('2026-03-04', { channel: 'call', kind: 'attempt' });
    const flag = flagged(aFile({ steps, entries: [missed] }), { today: on(2) });
    expect(flag).toMatchObject({ level: 'amber', overdue: 1, act: 'call' });
    expect(flag.facts).toMatchObject({
      ...{ rung: 'call', to: 'call', reasons: ['decided'], decidedOn: on(1), missedCalls: 1, talkedOn: null },
    });
    const meet = [aStep('escalated', '2026-03-03', { rung: 'in-person' })];
    expect(flagged(aFile({ steps: meet, entries: [call] }), { today: on(7) })).toMatchObject({
      ...{ act: 'meeting', level: 'red' },
    });
  });

  test('is quiet once they met, or it is fixed', () => {
    const met = aCaseEntry('2026-03-06', { channel: 'meeting', direction: 'mutual' });
    expect(lineOf(asked(aFile({ entries: [call, met] }), { today: on(30) }))).toBe(
      `case-off-paper: The two who decide have met about it, on ${on(4)}.`,
    );
    const past = aFile({ entries: [call, { ...met, reachedDecider: false }] });
    expect(asked(past, { today: on(30) }).flagged).toBe(true);
    const fixed = aFile({ case: { fixedOn: on(3) } });
    expect(lineOf(asked(fixed, { today: on(30) }))).toBe(
      'case-at-rest: It is fixed, and waits only for the client to say so.',
    );
    expect(asked(aFile({ case: { fixedOn: on(4) } }), { today: on(3) }).flagged).toBe(true);
  });
});

describe('case-stuck-in-writing', () => {
  test('says what was written, what is at stake, and whom to call', () => {
    const usd = (minor: number) => ({ minor, currency: 'USD' });
    const emails = [theirs, yours, aCaseEntry('2026-03-05', { direction: 'in' }), answer];
    const at = { today: on(3), repairs: { deciders: ['Dana Reyes'], yearlyValue: usd(500_000) } };
    expect(line(aFile({ case: { amount: usd(50_000) }, entries: emails }), at)).toBe(
      '“The invoice was too high”: 4 emails in 3 days about it and no talk; stop writing, call Dana Reyes, who decides (500 USD at stake, 5\u00a0000 USD a year)',
    );
    expect(line(aFile({ entries: emails, steps: [aStep('heard', '2026-03-03')] }), at)).toContain(
      ': 4 emails in 3 days about it and no talk is logged; stop writing, call Dana Reyes, who decides',
    );
    const stayed = [aStep('stayed', '2026-03-02', { rung: 'call', because: 'they travel' })];
    expect(line(aFile({ entries: [theirs, yours, again, answer], steps: stayed }), { today: on(7) })).toBe(
      `“The invoice was too high”: 4 written entries in 3 days about it and no talk, left for later on ${today}; stop writing, call them`,
    );
    expect(line(aFile({ entries: [theirs] }), { today: on(3) })).toBe(
      '“The invoice was too high”: open for 2 working days and no talk; stop writing, call them',
    );
  });

  test('says that a call was not enough, or that there is no time for one', () => {
    const called = aFile({ case: { handledBy: 'Sam' }, entries: [theirs, call, complaint] });
    const deciders = { deciders: ['Dana Reyes'] };
    expect(line(called, { today: on(8), repairs: deciders })).toBe(
      `“The invoice was too high”: talked on ${on(2)}, still open 3 working days later; meet Dana Reyes, who decides, yourself and not through Sam`,
    );
    const before = aFile({ case: { id: 9, openedOn: on(-9), settledOn: on(-1), outcome: 'settled' } });
    const critical = aFile({ case: { severity: 'critical' }, entries: [theirs] });
    const both = { repairs: { cases: [before, critical], deciders: ['Ann', 'Bea'] } };
    expect(line(critical, both)).toBe(
      '“The invoice was too high”: critical, and the second recent failure; stop writing, meet Ann or Bea, who decide',
    );
    expect(flagged(critical, both).echoes).toBe('second-failure');
    expect(flagged(critical)).not.toHaveProperty('echoes');
    // What is stuck in writing for days is said beside it.
    expect(flagged(critical, { ...both, today: on(3) })).not.toHaveProperty('echoes');
  });

  test('says that a rung was decided on and not reached', () => {
    const missed = ['2026-03-03', '2026-03-04'].map((day) =>
      aCaseEntry(day, { channel: 'call', kind: 'attempt' }),
    );
    const steps = (rung: 'call' | 'in-person') => [aStep('escalated', '2026-03-03', { rung })];
    const at = { today: on(2), repairs: { deciders: ['Dana Reyes'] } };
    expect(line(aFile({ steps: steps('call'), entries: missed }), at)).toBe(
      `“The invoice was too high”: taken to a call on ${on(1)}, and none is logged, 2 calls reached nobody; call Dana Reyes, who decides`,
    );
    const critical = { case: { severity: 'critical' as const }, steps: steps('in-person') };
    expect(line(aFile(critical), at)).toBe(
      `“The invoice was too high”: taken to a meeting on ${on(1)}, and none is logged; critical; meet Dana Reyes, who decides`,
    );
  });

  test('the whole finding, and the whole question', () => {
    const whole = (file: ReturnType<typeof aFile>, how: Circumstances) => inFull(asked(file, how));
    const at = { today: on(3), repairs: { deciders: ['Dana Reyes'] } };
    expect(whole(aFile({ entries: [theirs, yours, again, answer] }), at)).toMatchInlineSnapshot(`
      "amber, 1 days over, since 2026-03-02
      “The invoice was too high”: 4 written entries in 3 days about it and no talk; stop writing, call Dana Reyes, who decides
      facts: rung email, to call, dueOn 2026-03-04, reasons ["rounds","in-writing"], written 4, emails 3, days 3, workingDays 2, talkedOn null, unlogged false, decidedOn null, missedCalls 0, stayedOn null, deciders ["Dana Reyes"], handledBy null, amount null, yearlyValue null, caseId 1, what The invoice was too high, openedOn 2026-03-02, others 0
      evidence: exchange by email on 2026-03-02, exchange by email on 2026-03-03, exchange by message on 2026-03-04, exchange by email on 2026-03-04
      act: call
      doubt: null
      deciders ["Dana Reyes"], caseId 1"
    `);
    expect(whole(aFile({ entries: [theirs, call] }), { ...at, today: on(8) })).toMatchInlineSnapshot(`
      "question, 0 days over, since 2026-03-02
      “The invoice was too high”: talked on 2026-03-04, still open 3 working days later: what is agreed, and by when?
      facts: rung call, to in-person, dueOn 2026-03-10, reasons ["after-call"], written 1, emails 1, days 1, workingDays 3, talkedOn 2026-03-04, unlogged false, decidedOn null, missedCalls 0, stayedOn null, deciders ["Dana Reyes"], handledBy null, amount null, yearlyValue null, caseId 1, what The invoice was too high, openedOn 2026-03-02, others 0
      evidence: exchange by email on 2026-03-02, exchange by call on 2026-03-04
      act: command case promise, id 1, rest "…" --by DAY
      doubt: null
      deciders ["Dana Reyes"], caseId 1"
    `);
    expect(whole(aFile({ case: { severity: 'critical' } }), { today })).toMatchInlineSnapshot(`
      "red, 0 days over, since 2026-03-02
      “The invoice was too high”: critical; meet them
      facts: rung email, to in-person, dueOn 2026-03-02, reasons ["critical"], written 0, emails 0, days 0, workingDays 0, talkedOn null, unlogged false, decidedOn null, missedCalls 0, stayedOn null, deciders [], handledBy null, amount null, yearlyValue null, caseId 1, what The invoice was too high, openedOn 2026-03-02, others 0
      evidence: none
      act: meeting
      doubt: null
      deciders [], caseId 1"
    `);
  });

  test('presses no talk on one who decides and wishes to be written to', () => {
    const decidersWish = { who: 'Dana Reyes', because: 'is deaf' };
    expect(
      lineOf(asked(aFile({ entries: [theirs] }), { today: on(3), repairs: { decidersWish } })),
    ).toContain('decider-writes: ');
  });

  test('a second failure that was talked about is no more than that', () => {
    const before = aFile({ case: { id: 9, openedOn: on(-9), settledOn: on(-1), outcome: 'settled' } });
    const talked = aFile({ entries: [theirs, call, complaint] });
    expect(flagged(talked, { today: on(9), repairs: { cases: [before, talked] } }).echoes).toBe(
      'second-failure',
    );
  });

  test('says nothing of writing or of a yearly value that there is not', () => {
    const amount = { minor: 50_000, currency: 'USD' };
    expect(line(aFile({ case: { amount } }), { today: on(3) })).toBe(
      '“The invoice was too high”: open for 2 working days and no talk; call them (500 USD at stake)',
    );
    const steps = [aStep('escalated', '2026-03-03', { rung: 'call' })];
    const missed = aCaseEntry('2026-03-03', { channel: 'call', kind: 'attempt' });
    expect(line(aFile({ steps, entries: [missed] }), { today: on(2) })).toContain(
      'and none is logged, a call reached nobody; call them',
    );
  });
});
