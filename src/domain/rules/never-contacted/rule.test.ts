import { describe, expect, test } from 'vitest';
import {
  ago,
  ask,
  entry,
  flagOf,
  ids,
  inFull,
  lineOf,
  missed,
  received,
} from '../../../../test/domain/rules/ask.ts';
import { aFile, aPromise, aStep } from '../../../../test/support/case-file.ts';
import type { CaseStepKind } from '../../../nouns/case.ts';
import neverContacted from './rule.ts';

describe('never-contacted', () => {
  test('speaks from the fourteenth day without a word', () => {
    expect(lineOf(ask(neverContacted, [], { client: { sinceOn: ago(13) } }))).toBe(
      `young: The client is new; it speaks from ${ago(-1)}.`,
    );
    expect(flagOf(neverContacted, [], { client: { sinceOn: ago(14) } })).toMatchObject({
      level: 'amber',
      overdue: 0,
      sinceOn: ago(14),
      facts: { knownDays: 14, missedCalls: 0 },
      evidence: [],
      act: 'call',
      doubt: null,
    });
  });

  test.each([entry('email', 900), received('letter', 3), entry('event', 3, { audience: 'group' })])(
    'one exchange of any kind is enough',
    (one) => {
      expect(lineOf(ask(neverContacted, [one]))).toBe(`said: The last entry was on ${one.happenedOn}.`);
    },
  );

  test('what was said in a case without being logged is enough', () => {
    const step = (kind: CaseStepKind) => ({ cases: [aFile({ steps: [aStep(kind, ago(3))] })] });
    for (const kind of ['heard', 'restated', 'answered', 'checked-back'] as const)
      expect(lineOf(ask(neverContacted, [], { repairs: step(kind) }))).toBe(
        `said: The last entry was on ${ago(3)}.`,
      );
    expect(ask(neverContacted, [], { repairs: step('escalated') }).flagged).toBe(true);
    const broken = { status: 'dropped', brokenOn: ago(5), brokenToldOn: ago(2) } as const;
    const told = (brokenTold: string | null) => ({ promises: [aPromise(ago(5), { ...broken, brokenTold })] });
    expect(lineOf(ask(neverContacted, [], { repairs: told('Called') }))).toBe(
      `said: The last entry was on ${ago(2)}.`,
    );
    expect(ask(neverContacted, [], { repairs: told(null) }).flagged).toBe(true);
  });

  test('a last contact that a file tells of is enough, unless it lies ahead', () => {
    expect(lineOf(ask(neverContacted, [], { client: { toldContactOn: ago(900) } }))).toBe(
      `said: The last entry was on ${ago(900)}.`,
    );
    expect(ask(neverContacted, [], { client: { toldContactOn: ago(0) } }).flagged).toBe(false);
    expect(ask(neverContacted, [], { client: { toldContactOn: ago(-1) } }).flagged).toBe(true);
  });

  test('calls that reached nobody, mails to everyone and automatic answers are no exchange', () => {
    const noise = [entry('email', 4, { kind: 'bulk' }), received('email', 4, { kind: 'automatic' })];
    const tries = [missed(3), missed(2)];
    const flag = flagOf(neverContacted, [...noise, ...tries], { client: { sinceOn: ago(20) } });
    expect(flag).toMatchObject({ facts: { missedCalls: 2 }, act: 'email' });
    expect(ids(flag.evidence)).toEqual(ids(tries));
  });

  test('waits for a first exchange that is booked', () => {
    expect(lineOf(ask(neverContacted, [entry('meeting', -3)]))).toBe(
      `planned: A first meeting is booked for ${ago(-3)}.`,
    );
  });

  test('doubts a log that is empty after half a year', () => {
    expect(flagOf(neverContacted, [], { client: { sinceOn: ago(179) } }).doubt).toBeNull();
    expect(flagOf(neverContacted, [missed(1)], { client: { sinceOn: ago(180) } }).doubt).toEqual({
      kind: 'thin',
      entries: 1,
      days: 180,
    });
  });

  test('proposes to write where they wish it', () => {
    expect(flagOf(neverContacted, [], { wish: { who: null, because: 'lives in Apia' } }).act).toBe('email');
  });

  test('says for how long, and what was tried', () => {
    const since = { client: { sinceOn: ago(14) } };
    expect(lineOf(flagOf(neverContacted, [], since))).toBe('a client for 14 days, and never in touch');
    expect(lineOf(flagOf(neverContacted, [missed(3), missed(2)], since))).toBe(
      'a client for 14 days, but 2 calls reached nobody',
    );
  });

  test('the whole finding, and the whole question about an old record', () => {
    expect(inFull(ask(neverContacted, [missed(3)], { client: { sinceOn: ago(20) } }))).toMatchInlineSnapshot(`
      "amber, 6 days over, since 2026-02-10
      a client for 20 days, but a call reached nobody
      facts: knownDays 20, missedCalls 1
      evidence: attempt by call on 2026-02-27
      act: call
      doubt: null"
    `);
    expect(inFull(ask(neverContacted, [], { client: { sinceOn: ago(180) } }))).toMatchInlineSnapshot(`
      "question, 166 days over, since 2025-09-03
      a client for 180 days, and never in touch
      facts: knownDays 180, missedCalls 0
      evidence: none
      act: call
      doubt: kind thin, entries 0, days 180"
    `);
  });
});
