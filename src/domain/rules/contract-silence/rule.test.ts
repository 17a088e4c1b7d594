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
import { kept } from '../../../../test/domain/rules/standards.ts';
import type { LogEntry } from '../../log/relationship.ts';
import contractSilence from './rule.ts';

const signed = (days: number) => ({ client: { signedOn: ago(days) } });

describe('contract-silence', () => {
  test('says nothing where no contract is known', () => {
    expect(lineOf(ask(contractSilence, []))).toBe(
      'not-signed: No contract is noted: rapport client edit CLIENT --signed DAY.',
    );
  });

  test('speaks 14 days after the contract, in red after 42', () => {
    expect(lineOf(ask(contractSilence, [], signed(13)))).toBe(
      `signed: The contract was signed on ${ago(13)}; it speaks from ${ago(-1)}.`,
    );
    expect(flagOf(contractSilence, [], signed(14))).toMatchObject({
      level: 'amber',
      overdue: 0,
      sinceOn: ago(14),
      act: 'call',
      facts: { signedOn: ago(14), days: 14, written: 0, missedCalls: 0, pastDecider: null },
    });
    const log = kept(entry('call', 60));
    expect(flagOf(contractSilence, log, signed(41)).level).toBe('amber');
    expect(flagOf(contractSilence, log, signed(42))).toMatchObject({
      level: 'red',
      overdue: 28,
      doubt: null,
    });
  });

  test('a log that is empty, or begins after the contract, may not be complete', () => {
    const doubt = (entries: number) => ({ kind: 'thin', entries, days: 90 });
    expect(flagOf(contractSilence, [], signed(90))).toMatchObject({ level: 'amber', doubt: doubt(0) });
    expect(flagOf(contractSilence, [entry('email', 30)], signed(90))).toMatchObject({
      level: 'amber',
      doubt: doubt(1),
    });
    // The log begins early enough but has hardly any entries.
    expect(flagOf(contractSilence, [entry('email', 700)], signed(90)).doubt).toMatchObject({
      kind: 'thin',
      entries: 1,
    });
    const resumed = { client: { signedOn: ago(90), quietUntilOn: ago(3) } };
    expect(flagOf(contractSilence, kept(entry('email', 95)), resumed)).toMatchObject({
      level: 'amber',
      doubt: null,
    });
    // Signed yesterday and entered today, as usual.
    const entered = { client: { signedOn: ago(90), sinceOn: ago(89) } };
    expect(flagOf(contractSilence, kept(entry('email', 76)), entered)).toMatchObject({
      level: 'red',
      doubt: null,
    });
  });

  test('a talk of the day after the contract counts, and one of the day itself led to it', () => {
    expect(lineOf(ask(contractSilence, [entry('call', 19)], signed(20)))).toBe(
      `talked: You talked on ${ago(19)}.`,
    );
    expect(ask(contractSilence, [entry('event', 3, { audience: 'group' })], signed(20)).flagged).toBe(false);
    expect(ask(contractSilence, [entry('meeting', 20)], signed(20)).flagged).toBe(true);
  });

  test('where it is known who decides, a talk that names only others is said and does not count', () => {
    const pastDecider = { talkedTo: ['Assi'], deciders: ['Bea'] };
    const past = entry('call', 15, { pastDecider });
    const flag = flagOf(contractSilence, [past], signed(20));
    expect(flag.facts.pastDecider).toEqual({ on: ago(15), ...pastDecider });
    expect(flag.act).toEqual({ verb: 'call', rest: '"…"', person: 'Bea' });
    expect(ids(flag.evidence)).toEqual(ids([past]));
    expect(ask(contractSilence, [past, entry('call', 2)], signed(20)).flagged).toBe(false);
  });

  test('what was written does not count and is cited; two calls that reached nobody ask for a meeting', () => {
    const log = [entry('email', 30), entry('email', 19), received('email', 18), missed(5), missed(4)];
    const flag = flagOf(contractSilence, log, signed(20));
    expect(flag).toMatchObject({ act: 'meeting', facts: { written: 2, missedCalls: 2 } });
    expect(ids(flag.evidence)).toEqual(ids(log.slice(1)));
  });

  test('a booked talk and an old contract keep it quiet; a told contact since keeps it amber', () => {
    expect(lineOf(ask(contractSilence, [entry('video', -3)], signed(20)))).toBe(
      `booked: The next video is booked for ${ago(-3)}.`,
    );
    expect(ask(contractSilence, [entry('email', -3)], signed(20)).flagged).toBe(true);
    expect(ask(contractSilence, [entry('meeting', -30)], signed(20)).flagged).toBe(false);
    expect(ask(contractSilence, [entry('meeting', -31)], signed(20)).flagged).toBe(true);
    const told = (days: number) => ({ client: { signedOn: ago(50), toldContactOn: ago(days) } });
    const before = kept(entry('call', 60));
    expect(flagOf(contractSilence, before, told(49))).toMatchObject({
      level: 'amber',
      doubt: { kind: 'told', on: ago(49) },
    });
    expect(flagOf(contractSilence, before, told(50))).toMatchObject({ level: 'red', doubt: null });
    expect(ask(contractSilence, [], signed(364)).flagged).toBe(true);
    expect(lineOf(ask(contractSilence, [], signed(365)))).toBe(
      `signed: The contract was signed on ${ago(365)}, too long ago.`,
    );
  });

  test('a contract of tomorrow is not signed yet', () => {
    expect(lineOf(ask(contractSilence, [], signed(-1)))).toBe(
      `signed: The contract was signed on ${ago(-1)}; it speaks from ${ago(-15)}.`,
    );
  });

  test('says since when, what there was instead, and who was talked to', () => {
    const line = (...log: LogEntry[]) => lineOf(flagOf(contractSilence, log, signed(19)));
    expect(line()).toBe(`signed on ${ago(19)}, and no talk in the 19 days since`);
    expect(line(entry('email', 9), missed(5))).toBe(
      `signed on ${ago(19)}, and no talk in the 19 days since, only 1 written entry; a call reached nobody`,
    );
    const past = entry('call', 15, { pastDecider: { talkedTo: ['Ann'], deciders: ['Bea Vos'] } });
    expect(line(past)).toBe(
      `signed on ${ago(19)}, and no talk with Bea Vos, who decides, in the 19 days since; talked to Ann on ${ago(15)}`,
    );
  });

  test('the whole finding', () => {
    const log = [entry('email', 9), missed(5), entry('email', 4, { kind: 'attempt' })];
    expect(inFull(ask(contractSilence, log, signed(19)))).toMatchInlineSnapshot(`
      "amber, 5 days over, since 2026-02-11
      signed on 2026-02-11, and no talk in the 19 days since, only 1 written entry; a call reached nobody
      facts: signedOn 2026-02-11, days 19, written 1, missedCalls 1, pastDecider null
      evidence: exchange by email on 2026-02-21, attempt by call on 2026-02-25
      act: call
      doubt: kind thin, entries 3, days 1000"
    `);
  });

  test('names the last of several talks', () => {
    expect(lineOf(ask(contractSilence, [entry('call', 18), entry('call', 17)], signed(20)))).toBe(
      `talked: You talked on ${ago(17)}.`,
    );
  });

  test('proposes to meet who decides, where two calls reached nobody', () => {
    const past = entry('call', 15, { pastDecider: { talkedTo: ['Ann'], deciders: ['Bea'] } });
    expect(flagOf(contractSilence, [past, missed(9), missed(8)], signed(20)).act).toEqual({
      ...{ verb: 'meet', rest: '"…"', person: 'Bea' },
    });
  });

  // The log begins so many days ago; six weeks are 42 days.
  test.each([
    [90, 75, 'the log began late, and has run for six weeks', 'red'],
    [57, 42, 'the same, to the day', 'red'],
    [57, 41, 'it has not run that long', 'amber'],
    [50, 40, 'it began within two weeks of the contract', 'red'],
    [50, 36, 'the same, to the day', 'red'],
    [50, 35, 'it began a day later', 'amber'],
  ])('signed %i days ago, the log begins %i days ago: %s', (days, first, _, level) => {
    const client = { signedOn: ago(days), sinceOn: ago(days - 1) };
    expect(flagOf(contractSilence, [entry('email', first)], { client }).level).toBe(level);
  });
});
