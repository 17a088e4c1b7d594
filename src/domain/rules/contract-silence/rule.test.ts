import { describe, expect, test } from 'vitest';
import { ago, ask, entry, flagOf, ids, missed, received } from '../../../../test/domain/rules/ask.ts';
import { kept } from '../../../../test/domain/rules/standards.ts';
import contractSilence from './rule.ts';

const signed = (days: number) => ({ client: { signedOn: ago(days) } });

describe('contract-silence', () => {
  test('says nothing where no contract is known', () => {
    expect(ask(contractSilence, [])).toEqual({ flagged: false, because: 'not-signed' });
  });

  test('speaks 14 days after the contract, in red after 42', () => {
    expect(ask(contractSilence, [], signed(13))).toEqual({
      flagged: false,
      because: 'signed',
      on: ago(13),
      dueOn: ago(-1),
    });
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
    // Hardly anything at all, though it begins early enough.
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
    expect(ask(contractSilence, [entry('call', 19)], signed(20))).toMatchObject({
      because: 'talked',
      on: ago(19),
    });
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
    expect(ask(contractSilence, [entry('video', -3)], signed(20))).toEqual({
      flagged: false,
      because: 'booked',
      on: ago(-3),
      channel: 'video',
    });
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
    expect(ask(contractSilence, [], signed(365))).toMatchObject({ because: 'signed', dueOn: null });
  });

  test('a contract of tomorrow is not signed yet', () => {
    expect(ask(contractSilence, [], signed(-1))).toMatchObject({ because: 'signed', dueOn: ago(-15) });
  });
});
