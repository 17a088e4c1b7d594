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
  received,
} from '../../../../test/domain/rules/ask.ts';
import { kept } from '../../../../test/domain/rules/standards.ts';
import type { LogEntry } from '../../log/relationship.ts';
import type { Flagged } from '../rule.ts';
import standardMissed from './rule.ts';
import type { MissedStandard } from './standings.ts';

const live = (days: number) => ({ limits: { live: days } });
const missedIn = ({ facts }: Flagged) => facts.missed as MissedStandard[];
const wish = { who: null, because: 'is deaf' };

describe('standard-missed', () => {
  test('asks nothing until it is said what is asked', () => {
    expect(lineOf(ask(standardMissed, []))).toBe('not-asked: It is switched off: no number is set.');
  });

  test('speaks from the day the standard names, in red from one and a half times as many', () => {
    expect(lineOf(ask(standardMissed, [entry('call', 89)], live(90)))).toBe(
      `standards-kept: The standard is met; the next is due on ${ago(-1)}.`,
    );
    const log = [entry('event', 90, { audience: 'group' }), entry('email', 2)];
    const flag = flagOf(standardMissed, log, live(90));
    expect(flag).toMatchObject({ level: 'amber', overdue: 0, sinceOn: ago(90), act: 'call' });
    expect(missedIn(flag)).toEqual([
      { standard: 'live', everyDays: 90, lastOn: ago(90), days: 90, pastDecider: null },
    ]);
    expect(ids(flag.evidence)).toEqual(ids(log.slice(0, 1)));
    expect(flagOf(standardMissed, kept(entry('call', 134)), live(90)).level).toBe('amber');
    expect(flagOf(standardMissed, kept(entry('call', 135)), live(90)).level).toBe('red');
    // A client whose pause just ended is not red at once.
    const resumed = (days: number) => ({ ...live(90), client: { quietUntilOn: ago(days) } });
    expect(flagOf(standardMissed, kept(entry('call', 200)), resumed(89)).level).toBe('amber');
    expect(flagOf(standardMissed, kept(entry('call', 200)), resumed(90)).level).toBe('red');
    // The call lies before the days read entry by entry.
    expect(missedIn(flagOf(standardMissed, [entry('call', 900)], live(90)))[0]).toMatchObject({
      days: 900,
    });
  });

  test('a talk in a group is live, and not one-on-one', () => {
    const log = [entry('call', 200), entry('video', 5, { audience: 'group' })];
    expect(ask(standardMissed, log, live(90)).flagged).toBe(false);
    const flag = flagOf(standardMissed, log, { limits: { live: 90, 'one-on-one': 180 } });
    expect(missedIn(flag)).toEqual([
      { standard: 'one-on-one', everyDays: 180, lastOn: ago(200), days: 200, pastDecider: null },
    ]);
  });

  test('a useful word is help, news or advice from you', () => {
    const useful = { limits: { useful: 60 } };
    const word = (days: number) => entry('email', days, { touches: ['personal', 'advice'] });
    const theirs = received('email', 3, { touches: ['news'] });
    expect(missedIn(flagOf(standardMissed, [word(60), theirs], useful))[0]?.lastOn).toBe(ago(60));
    expect(ask(standardMissed, [word(59)], useful).flagged).toBe(false);
    const flag = flagOf(standardMissed, [word(60)], useful);
    expect(flag).toMatchObject({ level: 'amber', act: { verb: 'email', rest: '"…" --touch help' } });
    expect(missedIn(flag)).toEqual([
      { standard: 'useful', everyDays: 60, lastOn: ago(60), days: 60, pastDecider: null },
    ]);
    expect(flagOf(standardMissed, kept(word(90)), useful).level).toBe('red');
    // A booked useful talk counts as well.
    const booked = entry('meeting', -2, { touches: ['help'] });
    expect(lineOf(ask(standardMissed, [word(90), booked], useful))).toBe(
      `booked: The next meeting is booked for ${ago(-2)}.`,
    );
    expect(missedIn(flagOf(standardMissed, [word(300)], useful))).toMatchObject([
      { lastOn: ago(300), days: 300 },
    ]);
  });

  test('a useful word is missed only where touches are noted, and is never red where none ever was', () => {
    const useful = { limits: { useful: 90 } };
    const sold = (count: number) =>
      Array.from({ length: count }, (_, at) => entry('call', 9 - at, { touches: ['sales'] }));
    const unnoted = (has: string) =>
      `touches-unnoted: You seem not to note touches: ${has} one, so nobody knows whether they had a useful word. Note them with --touch help, news or advice; it speaks from 3.`;
    expect(lineOf(ask(standardMissed, [entry('call', 5), entry('email', 3)], useful))).toBe(
      unnoted('0 entries in 366 days have'),
    );
    expect(lineOf(ask(standardMissed, sold(1), useful))).toBe(unnoted('1 entry in 366 days has'));
    const tried = entry('call', 2, { kind: 'attempt', touches: ['sales'] });
    expect(lineOf(ask(standardMissed, [...sold(2), tried], useful))).toBe(
      unnoted('2 entries in 366 days have'),
    );
    const flag = flagOf(standardMissed, sold(3), useful);
    expect(flag).toMatchObject({ level: 'amber', evidence: [] });
    expect(missedIn(flag)).toEqual([
      { standard: 'useful', everyDays: 90, lastOn: null, days: 365, pastDecider: null },
    ]);
    const young = { ...useful, client: { sinceOn: ago(100) } };
    expect(missedIn(flagOf(standardMissed, sold(3), young))[0]).toMatchObject({ days: 100 });
    // The other standards are still judged.
    const both = { limits: { live: 2, useful: 90 } };
    expect(missedIn(flagOf(standardMissed, [entry('call', 5)], both))).toMatchObject([{ standard: 'live' }]);
  });

  test('new is not neglected, and what was never logged is never red', () => {
    const since = (days: number) => ({ ...live(90), client: { sinceOn: ago(days) } });
    expect(lineOf(ask(standardMissed, [], since(89)))).toBe(
      `standards-kept: The standard is met; the next is due on ${ago(-1)}.`,
    );
    expect(missedIn(flagOf(standardMissed, [], since(90)))).toEqual([
      { standard: 'live', everyDays: 90, lastOn: null, days: 90, pastDecider: null },
    ]);
    expect(flagOf(standardMissed, [], since(900))).toMatchObject({ level: 'amber', sinceOn: ago(900) });
  });

  test('names every standard that is missed, the one most overdue first', () => {
    const log = [entry('call', 100, { touches: ['help'] })];
    const flag = flagOf(standardMissed, log, { limits: { live: 90, 'one-on-one': 60, useful: 80 } });
    expect(missedIn(flag).map(({ standard }) => standard)).toEqual(['one-on-one', 'useful', 'live']);
    expect(flag).toMatchObject({ overdue: 40, act: { verb: 'call', rest: '"…" --touch help' } });
    expect(flag.evidence).toHaveLength(1);
  });

  test('a wish to be written to silences what asks for a talk, and not the useful word', () => {
    const limits = { live: 90, 'one-on-one': 90 };
    expect(lineOf(ask(standardMissed, [], { wish, limits }))).toBe(
      'standards-kept: It is booked, or they asked to be written to.',
    );
    const log = [entry('email', 40, { touches: ['news'] })];
    const flag = flagOf(standardMissed, log, { wish, limits: { ...limits, useful: 30 } });
    expect(missedIn(flag).map(({ standard }) => standard)).toEqual(['useful']);
    expect(flag.act).toEqual({ verb: 'email', rest: '"…" --touch help' });
  });

  test('a talk with others than who decides is none, and is named', () => {
    const pastDecider = { talkedTo: ['Assi'], deciders: ['Bea'] };
    const log = [entry('call', 100), entry('call', 5, { pastDecider })];
    expect(missedIn(flagOf(standardMissed, log, live(90)))[0]).toMatchObject({ lastOn: ago(100) });
    const flag = flagOf(standardMissed, log, live(90));
    expect(missedIn(flag)[0]?.pastDecider).toEqual({ on: ago(5), ...pastDecider });
    expect(flag.act).toEqual({ verb: 'call', rest: '"…"', person: 'Bea' });
    const old = [entry('call', 200), entry('call', 150, { pastDecider })];
    expect(missedIn(flagOf(standardMissed, old, live(90)))[0]).toMatchObject({ lastOn: ago(200) });
    const never = [entry('call', 60, { pastDecider }), entry('call', 1, { pastDecider })];
    expect(flagOf(standardMissed, never, live(30))).toMatchObject({
      level: 'amber',
      facts: { missed: [{ lastOn: null }] },
    });
  });

  test('what is booked too far off is asked for all the same', () => {
    const booked = (days: number) => [entry('call', 100), entry('call', -days)];
    expect(ask(standardMissed, booked(90), live(90)).flagged).toBe(false);
    expect(ask(standardMissed, booked(91), live(90)).flagged).toBe(true);
  });

  test('what is booked is not asked for, and a contact only a file tells of may have been a talk', () => {
    const log = [entry('call', 100), entry('meeting', -4, { audience: 'group' })];
    expect(lineOf(ask(standardMissed, log, live(90)))).toBe(
      `booked: The next meeting is booked for ${ago(-4)}.`,
    );
    expect(ask(standardMissed, log, { limits: { 'one-on-one': 90 } }).flagged).toBe(true);
    // A kept standard stays kept.
    expect(lineOf(ask(standardMissed, [entry('call', 10), entry('call', -4)], live(90)))).toBe(
      `standards-kept: The standard is met; the next is due on ${ago(-80)}.`,
    );
    const told = (days: number) => ({ ...live(90), client: { toldContactOn: ago(days) } });
    expect(lineOf(ask(standardMissed, [entry('call', 100)], told(50)))).toBe(
      `told: An imported contact on ${ago(50)} names no channel, so it may have been a talk.`,
    );
    expect(flagOf(standardMissed, [entry('call', 200)], told(140))).toMatchObject({
      level: 'amber',
      overdue: 50,
      doubt: { kind: 'told', on: ago(140) },
      facts: { missed: [{ lastOn: ago(200), days: 140 }] },
    });
  });

  test('where hardly anything was logged it asks whether the log is complete', () => {
    expect(flagOf(standardMissed, [], live(90)).doubt).toMatchObject({ kind: 'thin', entries: 0 });
    expect(flagOf(standardMissed, [entry('call', 200)], live(90))).toMatchObject({
      level: 'amber',
      doubt: { kind: 'thin', entries: 1 },
    });
    expect(flagOf(standardMissed, kept(entry('call', 200)), live(90)).doubt).toBeNull();
  });

  test('who was talked to instead is said however long ago that was', () => {
    const pastDecider = { talkedTo: ['Ian'], deciders: ['Dana'] };
    const log = [entry('call', 200), entry('call', 150, { pastDecider })];
    for (const days of [30, 90])
      expect(missedIn(flagOf(standardMissed, log, live(days)))[0]?.pastDecider).toMatchObject({
        on: ago(150),
      });
    expect(flagOf(standardMissed, log, live(30)).act).toMatchObject({ verb: 'call', person: 'Dana' });
  });

  test('says of each standard how long it is missed, and who was talked to', () => {
    const pastDecider = { talkedTo: ['Ann'], deciders: ['Bea Vos'] };
    const past = [entry('call', 193), entry('call', 9, { pastDecider })];
    expect(lineOf(flagOf(standardMissed, past, live(90)))).toBe(
      `no talk with Bea Vos, who decides, in 193 days, since ${ago(193)} (asked: every 90); talked to Ann on ${ago(9)}`,
    );
    const word = entry('email', 193, { touches: ['help'] });
    expect(lineOf(flagOf(standardMissed, [word], { limits: { useful: 60 } }))).toBe(
      `no useful word from you in 193 days, since ${ago(193)} (asked: every 60)`,
    );
    const log = [
      entry('video', 193, { audience: 'group' }),
      ...[8, 7, 6].map((days) => entry('email', days, { touches: ['sales'] })),
    ];
    const all = { limits: { live: 90, 'one-on-one': 330, useful: 60 }, client: { sinceOn: ago(400) } };
    expect(lineOf(flagOf(standardMissed, log, all))).toBe(
      [
        'no useful word noted in 400 days (asked: every 60; is --touch noted?)',
        `no talk in 193 days, since ${ago(193)} (asked: every 90)`,
        'no talk between two in 400 days (asked: every 330)',
      ].join('; '),
    );
  });

  test('the whole finding, about a talk, a useful word and both', () => {
    const log = kept(entry('call', 100), entry('email', 70, { touches: ['help'] }));
    const whole = (limits: Record<string, number>) => inFull(ask(standardMissed, log, { limits }));
    expect(whole({ live: 90 })).toMatchInlineSnapshot(`
      "amber, 10 days over, since 2025-11-22
      no talk in 100 days, since 2025-11-22 (asked: every 90)
      facts: missed [{"standard":"live","everyDays":90,"lastOn":"2025-11-22","days":100,"pastDecider":null}]
      evidence: exchange by call on 2025-11-22
      act: call
      doubt: null"
    `);
    expect(whole({ useful: 60 })).toMatchInlineSnapshot(`
      "amber, 10 days over, since 2025-12-22
      no useful word from you in 70 days, since 2025-12-22 (asked: every 60)
      facts: missed [{"standard":"useful","everyDays":60,"lastOn":"2025-12-22","days":70,"pastDecider":null}]
      evidence: exchange by email on 2025-12-22
      act: verb email, rest "…" --touch help
      doubt: null"
    `);
    expect(whole({ live: 60, useful: 60 })).toMatchInlineSnapshot(`
      "red, 40 days over, since 2025-11-22
      no talk in 100 days, since 2025-11-22 (asked: every 60); no useful word from you in 70 days, since 2025-12-22 (asked: every 60)
      facts: missed [{"standard":"live","everyDays":60,"lastOn":"2025-11-22","days":100,"pastDecider":null},{"standard":"useful","everyDays":60,"lastOn":"2025-12-22","days":70,"pastDecider":null}]
      evidence: exchange by call on 2025-11-22, exchange by email on 2025-12-22
      act: verb call, rest "…" --touch help
      doubt: null"
    `);
  });

  test('the whole reason, where nothing can be judged', () => {
    const whole = (log: LogEntry[], how: Circumstances) => inFull(ask(standardMissed, log, how));
    expect(whole([], { ...live(90), wish })).toMatchInlineSnapshot(`
      "standards-kept: It is booked, or they asked to be written to.
      unjudged nothing"
    `);
    expect(whole([], { limits: { useful: 90 } })).toMatchInlineSnapshot(`
      "touches-unnoted: You seem not to note touches: 0 entries in 366 days have one, so nobody knows whether they had a useful word. Note them with --touch help, news or advice; it speaks from 3.
      unjudged nothing"
    `);
    const told = { ...live(90), client: { toldContactOn: ago(50) } };
    expect(whole([entry('call', 100)], told)).toMatchInlineSnapshot(`
      "told: An imported contact on 2026-01-11 names no channel, so it may have been a talk.
      unjudged nothing"
    `);
  });

  test('what is kept speaks for all, and the next day is the soonest', () => {
    const line = (log: LogEntry[], how: Circumstances) => lineOf(ask(standardMissed, log, how));
    const call = entry('call', 10);
    const due = (days: number) => `standards-kept: The standard is met; the next is due on ${ago(days)}.`;
    expect(line([call], { limits: { live: 90, 'one-on-one': 30 } })).toBe(due(-20));
    expect(line([call], { limits: { live: 30, 'one-on-one': 90 } })).toBe(due(-20));
    expect(line([entry('call', 0)], live(90))).toBe(due(-90));
    expect(line([call], { limits: { live: 90, useful: 90 } })).toBe(due(-80));
    expect(line([], { limits: { live: 60, useful: 60 }, client: { sinceOn: ago(0) } })).toBe(due(-60));
    const told = { client: { toldContactOn: ago(50) }, limits: { live: 90, useful: 90 } };
    expect(line([entry('call', 100), entry('email', 9, { touches: ['help'] })], told)).toBe(due(-81));
    const sold = [0, 0, 0].map((day) => entry('email', day, { touches: ['sales'] }));
    expect(line(sold, { limits: { useful: 90 }, client: { sinceOn: ago(0) } })).toBe(due(-90));
  });

  test('is red if one of several is, and never for what was never logged', () => {
    const call = kept(entry('call', 200));
    expect(flagOf(standardMissed, call, { limits: { live: 90, 'one-on-one': 180 } }).level).toBe('red');
    expect(flagOf(standardMissed, kept(), live(90))).toMatchObject({ level: 'amber', doubt: null });
  });

  test('judges how thin the log is by the longest of what is missed', () => {
    const log = [entry('call', 400), entry('email', 9), entry('email', 8)];
    expect(flagOf(standardMissed, log, { limits: { live: 365, 'one-on-one': 30 } }).doubt).toBeNull();
    expect(flagOf(standardMissed, log, { limits: { 'one-on-one': 30 } }).doubt).toMatchObject({
      kind: 'thin',
    });
  });

  test('a booking counts from the day it would be missed, and not before', () => {
    expect(ask(standardMissed, [entry('call', 90), entry('call', -4)], live(90))).toMatchObject({
      because: 'booked',
    });
    const word = (days: number) => entry('email', days, { touches: ['help'] });
    const useful = { limits: { useful: 60 } };
    expect(ask(standardMissed, [word(60), word(-2)], useful)).toMatchObject({ because: 'booked' });
    expect(ask(standardMissed, [word(59), word(-2)], useful)).toMatchObject({ because: 'standards-kept' });
  });

  test('a contact that a file tells of is as late as any', () => {
    const told = (days: number) =>
      ask(standardMissed, [entry('call', 100)], { ...live(90), client: { toldContactOn: ago(days) } })
        .flagged;
    expect([told(89), told(90)]).toEqual([false, true]);
  });

  describe('names a talk past who decides', () => {
    const past = (days: number, who = 'Ann', other: Partial<LogEntry> = {}) =>
      entry('call', days, { pastDecider: { talkedTo: [who], deciders: ['Bea'] }, ...other });
    const group = { audience: 'group' as const };
    const named = (log: LogEntry[], limits: Record<string, number> = { live: 90 }) =>
      missedIn(flagOf(standardMissed, log, { limits })).map(({ pastDecider }) => pastDecider?.on ?? null);

    test.each([
      ['after the last one with them', [entry('call', 100), past(99)], ago(99)],
      ['not before it', [past(150), entry('call', 100)], null],
      ['not long before it', [past(800), entry('call', 100)], null],
      ['long ago, if it was after theirs', [entry('call', 900), past(800)], ago(800)],
      ['long ago, if there was none with them', [past(800)], ago(800)],
    ])('%s', (_, log, day) => {
      expect(named(log)).toEqual([day]);
    });

    test('only of its kind, and the most pressing first', () => {
      expect(named([entry('call', 100), past(50, 'Ann', group)], { 'one-on-one': 90 })).toEqual([null]);
      const log = [entry('call', 200), past(9), past(5, 'Bob', group)];
      expect(lineOf(flagOf(standardMissed, log, { limits: { live: 30, 'one-on-one': 60 } }))).toMatch(
        /; talked to Bob on 2026-02-25$/,
      );
    });
  });

  test('reads until a standard is red, and a year for a useful word', () => {
    const span = (talk: number, alone: number, useful: number) =>
      standardMissed.span({ live: talk, 'one-on-one': alone, useful });
    expect([span(90, 60, 0), span(60, 90, 30), span(0, 0, 400)]).toEqual([136, 366, 601]);
  });
});
