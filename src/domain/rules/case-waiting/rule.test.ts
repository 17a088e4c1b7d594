import { describe, expect, test } from 'vitest';
import {
  ask,
  type Circumstances,
  entry,
  flagOf,
  ids,
  inFull,
  lineOf,
  missed,
  received,
  today,
} from '../../../../test/domain/rules/ask.ts';
import { aCaseEntry, aFile, aPromise, aStep } from '../../../../test/support/case-file.ts';
import { addDays } from '../../days/calendar-date.ts';
import { defaultWorkingWeek } from '../../days/working-days.ts';
import type { LogEntry } from '../../log/relationship.ts';
import caseWaiting from './rule.ts';

// It came up on Monday, 2 March 2026.
const on = (days: number) => addDays(today, days);
const repairs = { cases: [aFile()] };

describe('case-waiting', () => {
  test('speaks after three working days without a word, and is red after six', () => {
    expect(lineOf(ask(caseWaiting, [], { repairs, today: on(3) }))).toBe(
      `case-in-time: There is time until ${on(4)}.`,
    );
    const flag = flagOf(caseWaiting, [], { repairs, today: on(4) });
    expect(flag).toMatchObject({ level: 'amber', overdue: 4, sinceOn: today, act: 'call', caseId: 1 });
    expect(flag.facts).toMatchObject({
      wordOn: null,
      agreedOn: null,
      workingDays: 3,
      missedCalls: 0,
      others: 0,
    });
    expect(flag.evidence).toEqual([]);
    expect(flagOf(caseWaiting, [], { repairs, today: on(8) }).level).toBe('amber');
    expect(flagOf(caseWaiting, [], { repairs, today: on(9) }).level).toBe('red');
  });

  test('a holiday gives a day more', () => {
    const week = { ...defaultWorkingWeek, off: new Set([on(1)]) };
    expect(lineOf(ask(caseWaiting, [], { repairs, today: on(3), week }))).toBe(
      `case-in-time: There is time until ${on(5)}.`,
    );
    expect(flagOf(caseWaiting, [], { repairs, today: on(5), week }).facts.workingDays).toBe(3);
  });

  test('any word to them counts, about the case or not, and so does one logged with the case', () => {
    const word = entry('message', -1, { audience: 'group' });
    expect(lineOf(ask(caseWaiting, [word], { repairs, today: on(3) }))).toBe(
      `case-word-given: They heard from you on ${on(1)}; the next is due on ${on(5)}.`,
    );
    const flag = flagOf(caseWaiting, [word], { repairs, today: on(5) });
    expect(flag.facts).toMatchObject({ wordOn: on(1), workingDays: 3 });
    expect(ids(flag.evidence)).toEqual([word.id]);
    const inCase = { cases: [aFile({ entries: [aCaseEntry('2026-03-03')] })] };
    expect(lineOf(ask(caseWaiting, [], { repairs: inCase, today: on(3) }))).toBe(
      `case-word-given: They heard from you on ${on(1)}; the next is due on ${on(5)}.`,
    );
  });

  test('what they said, what was said before, and mails to everyone are no word to them', () => {
    const log = [entry('email', 1), received('email', -1), entry('email', -2, { kind: 'bulk' })];
    expect(flagOf(caseWaiting, log, { repairs, today: on(4) }).facts.wordOn).toBeNull();
    expect(lineOf(ask(caseWaiting, [entry('email', 0)], { repairs, today: on(2) }))).toBe(
      `case-word-given: They heard from you on ${today}; the next is due on ${on(4)}.`,
    );
  });

  test('what they were told of a broken promise is a word on that day', () => {
    const broken = (told: string | null) =>
      aPromise('2026-03-03', { status: 'dropped', brokenOn: on(2), brokenTold: told });
    const of = (told: string | null) => ({ cases: [aFile({ promises: [broken(told)] })] });
    expect(lineOf(ask(caseWaiting, [], { repairs: of('Called'), today: on(4) }))).toBe(
      `case-word-given: They heard from you on ${on(2)}; the next is due on ${on(8)}.`,
    );
    const later = { cases: [aFile({ promises: [{ ...broken('Called'), brokenToldOn: on(4) }] })] };
    expect(lineOf(ask(caseWaiting, [], { repairs: later, today: on(7) }))).toBe(
      `case-word-given: They heard from you on ${on(4)}; the next is due on ${on(10)}.`,
    );
    expect(flagOf(caseWaiting, [], { repairs: of(null), today: on(4) }).facts.wordOn).toBeNull();
  });

  test('hearing and answering them is a word; taking it up a rung is none', () => {
    for (const kind of ['heard', 'restated', 'answered', 'checked-back'] as const) {
      const steps = { cases: [aFile({ steps: [aStep(kind, '2026-03-03')] })] };
      expect(lineOf(ask(caseWaiting, [], { repairs: steps, today: on(3) }))).toBe(
        `case-word-given: They heard from you on ${on(1)}; the next is due on ${on(5)}.`,
      );
      expect(flagOf(caseWaiting, [], { repairs: steps, today: on(5) }).sinceOn).toBe(on(1));
    }
    for (const kind of ['escalated', 'stayed'] as const) {
      const steps = { cases: [aFile({ steps: [aStep(kind, '2026-03-03', { rung: 'call' })] })] };
      expect(ask(caseWaiting, [], { repairs: steps, today: on(4) }).flagged).toBe(true);
    }
  });

  test('a case that is reopened counts from that day', () => {
    const steps = [aStep('heard', '2026-03-02'), aStep('reopened', '2026-03-16')];
    const again = { cases: [aFile({ steps })] };
    expect(lineOf(ask(caseWaiting, [], { repairs: again, today: on(16) }))).toBe(
      `case-in-time: There is time until ${on(18)}.`,
    );
    expect(flagOf(caseWaiting, [], { repairs: again, today: on(18) }).sinceOn).toBe(on(14));
  });

  test('calls that reached nobody are told of; after two of them writing is better', () => {
    const once = flagOf(caseWaiting, [missed(-1)], { repairs, today: on(4) });
    expect([once.facts.missedCalls, once.act]).toEqual([1, 'call']);
    const twice = flagOf(caseWaiting, [missed(-1), missed(-2)], { repairs, today: on(4) });
    expect([twice.facts.missedCalls, twice.act, twice.evidence.length]).toEqual([2, 'email', 2]);
    const wish = { who: null, because: 'is deaf' };
    expect(flagOf(caseWaiting, [], { repairs, today: on(4), wish }).act).toBe('email');
  });

  test('a word from long ago is not looked for; the days it looks at are all without one', () => {
    const old = { cases: [aFile({ case: { openedOn: on(-300) } })] };
    const flag = flagOf(caseWaiting, [entry('email', 200)], { repairs: old });
    expect(flag.facts.wordOn).toBeNull();
    expect(flag.sinceOn).toBe(on(-179));
    expect(flagOf(caseWaiting, [entry('email', 179)], { repairs: old }).facts.wordOn).toBe(on(-179));
  });

  test('waits for the day that was agreed, and counts from it', () => {
    const promised = { cases: [aFile({ promises: [aPromise('2026-03-13')] })] };
    expect(lineOf(ask(caseWaiting, [], { repairs: promised, today: on(11) }))).toBe(
      `day-agreed: It is promised for ${on(11)}.`,
    );
    expect(lineOf(ask(caseWaiting, [], { repairs: promised, today: on(16) }))).toBe(
      `case-in-time: There is time until ${on(17)}.`,
    );
    const flag = flagOf(caseWaiting, [], { repairs: promised, today: on(17) });
    expect(flag).toMatchObject({
      level: 'amber',
      sinceOn: on(11),
      facts: { agreedOn: on(11), workingDays: 3 },
    });
    expect(lineOf(flag)).toBe(
      `“The invoice was too high”, open since ${today}: no word from you since ${on(11)}, the agreed day, 3 working days`,
    );
    const talk = aCaseEntry('2026-03-16', { channel: 'meeting', direction: 'mutual' });
    const booked = { cases: [aFile({ booked: [talk] })] };
    expect(ask(caseWaiting, [], { repairs: booked, today: on(13) })).toMatchObject({ because: 'day-agreed' });
  });

  test('what is small is not red', () => {
    const small = { cases: [aFile({ case: { severity: 'minor' } })] };
    expect(flagOf(caseWaiting, [], { repairs: small, today: on(30) }).level).toBe('amber');
  });

  test('is at rest once it is fixed', () => {
    const fixed = { cases: [aFile({ case: { fixedOn: on(1) } })] };
    expect(lineOf(ask(caseWaiting, [], { repairs: fixed, today: on(30) }))).toBe(
      'case-at-rest: It is fixed, and waits only for the client to say so.',
    );
  });

  test('says since when there was no word, and what was tried', () => {
    const line = (...log: LogEntry[]) => lineOf(flagOf(caseWaiting, log, { repairs, today: on(8) }));
    expect(line(entry('email', -2))).toBe(
      `“The invoice was too high”, open since ${today}: no word from you since ${on(2)}, 3 working days`,
    );
    expect(line(missed(-1))).toBe(
      `“The invoice was too high”, open since ${today}: no word from you, 5 working days; a call reached nobody`,
    );
  });

  test('the whole finding', () => {
    const log = [entry('email', -1), missed(-2)];
    expect(inFull(ask(caseWaiting, log, { repairs, today: on(6) }))).toMatchInlineSnapshot(`
      "amber, 5 days over, since 2026-03-03
      “The invoice was too high”, open since 2026-03-02: no word from you since 2026-03-03, 3 working days; a call reached nobody
      facts: wordOn 2026-03-03, agreedOn null, workingDays 3, missedCalls 1, caseId 1, what The invoice was too high, openedOn 2026-03-02, others 0
      evidence: exchange by email on 2026-03-03, attempt by call on 2026-03-04
      act: call
      doubt: null
      caseId 1"
    `);
  });

  test('the last word counts, wherever it is noted', () => {
    const steps = (...days: string[]) => ({
      cases: [aFile({ steps: days.map((day) => aStep('heard', day)) })],
    });
    const wordIn = (log: LogEntry[], of: Circumstances['repairs']) =>
      flagOf(caseWaiting, log, { repairs: of, today: on(8) }).facts.wordOn;
    expect(wordIn([entry('email', -1), entry('email', -2)], repairs)).toBe(on(2));
    expect(wordIn([], steps('2026-03-03', '2026-03-04'))).toBe(on(2));
    expect(wordIn([entry('email', -2)], steps('2026-03-03'))).toBe(on(2));
    // The email is not what they heard last.
    const flag = flagOf(caseWaiting, [entry('email', -1)], { repairs: steps('2026-03-04'), today: on(8) });
    expect([flag.facts.wordOn, flag.evidence]).toEqual([on(2), []]);
  });

  test('what they were told before it came up is no word about it', () => {
    const told = aPromise('2026-02-20', { brokenOn: on(-9), brokenTold: 'Called', brokenToldOn: on(-3) });
    const before = { cases: [aFile({ promises: [{ ...told, status: 'dropped' }] })] };
    expect(flagOf(caseWaiting, [], { repairs: before, today: on(4) }).facts.wordOn).toBeNull();
  });

  test('a word on the day that was agreed, or after it, counts instead of that day', () => {
    const promised = { cases: [aFile({ promises: [aPromise('2026-03-04')] })] };
    const agreedOn = (log: LogEntry[]) =>
      flagOf(caseWaiting, log, { repairs: promised, today: on(14) }).facts.agreedOn;
    expect([[entry('email', -1)], [entry('email', -2)], [entry('email', -3)]].map(agreedOn)).toEqual([
      ...[on(2), null, null],
    ]);
    expect(lineOf(ask(caseWaiting, [entry('email', -1)], { repairs: promised, today: on(4) }))).toBe(
      `case-in-time: There is time until ${on(8)}.`,
    );
  });

  test('a talk that is booked soon keeps it from red', () => {
    expect(flagOf(caseWaiting, [entry('call', -12)], { repairs, today: on(9) }).level).toBe('amber');
  });

  test('looks back far enough for weeks of one working day', () => {
    expect(caseWaiting.span({ days: 30, red: 60 })).toBe(421);
    expect(caseWaiting.span({ days: 60, red: 30 })).toBe(421);
  });
});
