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
import type { LogEntry } from '../../log/relationship.ts';
import goneQuiet from './rule.ts';

/** Enough entries to rule out doubt about the log. */
const kept = () => [300, 400, 500, 600, 700, 800].map((days) => entry('call', days));

describe('gone-quiet', () => {
  test('is amber from the day the cadence is over', () => {
    expect(lineOf(ask(goneQuiet, [...kept(), entry('call', 59)]))).toBe(
      `recent: The last entry was on ${ago(59)}; the next is due on ${ago(-1)}.`,
    );
    const flag = flagOf(goneQuiet, [...kept(), entry('call', 60)]);
    expect(flag).toMatchObject({ level: 'amber', sinceOn: ago(60), overdue: 0, act: 'call', doubt: null });
    expect(flag.facts).toEqual({
      silentDays: 60,
      everyDays: 60,
      lastOn: ago(60),
      lastChannel: 'call',
      missedCalls: 0,
      plannedOn: null,
      plannedChannel: null,
    });
  });

  test('is red from half the cadence more', () => {
    expect(flagOf(goneQuiet, [...kept(), entry('email', 89)]).level).toBe('amber');
    expect(flagOf(goneQuiet, [...kept(), entry('email', 90)])).toMatchObject({ level: 'red', overdue: 30 });
  });

  test('rounds in favour of the client who waits', () => {
    const limits = { days: 21 };
    expect(flagOf(goneQuiet, [...kept(), entry('email', 31)], { limits }).level).toBe('amber');
    expect(flagOf(goneQuiet, [...kept(), entry('email', 32)], { limits }).level).toBe('red');
  });

  test('goes by the percentages it is given', () => {
    const limits = { days: 60, amber: 50, red: 200 };
    expect(lineOf(ask(goneQuiet, [...kept(), entry('email', 29)], { limits }))).toBe(
      `recent: The last entry was on ${ago(29)}; the next is due on ${ago(-1)}.`,
    );
    expect(flagOf(goneQuiet, [...kept(), entry('email', 30)], { limits }).level).toBe('amber');
    expect(flagOf(goneQuiet, [...kept(), entry('email', 119)], { limits }).level).toBe('amber');
    expect(flagOf(goneQuiet, [...kept(), entry('email', 120)], { limits }).level).toBe('red');
  });

  test('a client seen once a year is not nagged for eleven months', () => {
    const limits = { days: 365 };
    expect(lineOf(ask(goneQuiet, [entry('meeting', 364)], { limits }))).toBe(
      `recent: The last entry was on ${ago(364)}; the next is due on ${ago(-1)}.`,
    );
    expect(ask(goneQuiet, [entry('meeting', 365)], { limits }).flagged).toBe(true);
  });

  test('any exchange counts, theirs too, and a group is heard', () => {
    for (const last of [received('email', 5), entry('event', 5, { audience: 'group' }), entry('letter', 5)]) {
      expect(ask(goneQuiet, [...kept(), last]).flagged).toBe(false);
    }
  });

  test('calls that reached nobody, mails to everyone and automatic answers reset nothing', () => {
    const last = entry('email', 70);
    const noise = [
      missed(20),
      entry('email', 10, { kind: 'bulk' }),
      received('email', 9, { kind: 'automatic' }),
    ];
    const flag = flagOf(goneQuiet, [...kept(), last, ...noise]);
    expect(flag.facts).toMatchObject({ silentDays: 70, missedCalls: 1 });
    expect(flag.act).toBe('call');
    expect(ids(flag.evidence)).toEqual([last.id, noise[0]?.id]);
    expect(flagOf(goneQuiet, [...kept(), last, missed(20), missed(19)])).toMatchObject({
      facts: { missedCalls: 2 },
      act: 'email',
    });
  });

  test('a booked exchange makes it say when, calmly', () => {
    const last = entry('email', 200);
    const meeting = entry('meeting', -5);
    const flag = flagOf(goneQuiet, [...kept(), last, entry('call', -9), meeting]);
    expect(flag).toMatchObject({ level: 'amber', act: 'show', overdue: 0 });
    expect(flag.facts).toMatchObject({ plannedOn: ago(-5), plannedChannel: 'meeting' });
    expect(ids(flag.evidence)).toEqual([last.id, meeting.id]);
  });

  test('a planned mail to everyone is nothing booked', () => {
    const flag = flagOf(goneQuiet, [...kept(), entry('email', 200), entry('email', -2, { kind: 'bulk' })]);
    expect(flag).toMatchObject({ level: 'red', facts: { plannedOn: null } });
  });

  test('stays amber just after a pause the owner set', () => {
    const log = [...kept(), entry('email', 250)];
    expect(flagOf(goneQuiet, log, { client: { quietUntilOn: ago(59) } }).level).toBe('amber');
    expect(flagOf(goneQuiet, log, { client: { quietUntilOn: ago(60) } }).level).toBe('red');
  });

  test('asks whether the log is complete when there is hardly anything in it', () => {
    const two = [entry('email', 100), entry('email', 360)];
    const thin = flagOf(goneQuiet, two, { client: { sinceOn: ago(361) } });
    expect(thin).toMatchObject({ level: 'amber', doubt: { kind: 'thin', entries: 2, days: 361 } });
    expect(flagOf(goneQuiet, two, { client: { sinceOn: ago(360) } })).toMatchObject({
      level: 'red',
      doubt: null,
    });
    // A log with newsletters counts as a log.
    const bulk = entry('email', 150, { kind: 'bulk' });
    expect(flagOf(goneQuiet, [...two, bulk], { client: { sinceOn: ago(361) } }).doubt).toBeNull();
  });

  test('a yearly client is not doubted for a yearly entry', () => {
    const log = [entry('meeting', 370)];
    expect(flagOf(goneQuiet, log, { client: { sinceOn: ago(370) }, limits: { days: 365 } }).doubt).toBeNull();
    expect(
      flagOf(goneQuiet, log, { client: { sinceOn: ago(731) }, limits: { days: 365 } }).doubt,
    ).not.toBeNull();
  });

  test('where nothing was ever said it leaves the word to never-contacted', () => {
    expect(lineOf(ask(goneQuiet, [missed(100)]))).toBe(
      'nothing-said: Nothing is logged yet; never-contacted looks after that.',
    );
  });

  test('proposes to write where they wish it', () => {
    const log = [...kept(), entry('email', 70)];
    expect(flagOf(goneQuiet, log, { wish: { who: null, because: 'is deaf' } }).act).toBe('email');
    expect(flagOf(goneQuiet, [...kept(), entry('email', 70, { byWish: true })]).act).toBe('email');
  });

  test('counts from the last contact a file tells of, in amber, where nothing later is logged', () => {
    const told = (days: number, log: LogEntry[] = []) =>
      ask(goneQuiet, log, { client: { toldContactOn: ago(days) } });
    expect(told(60)).toMatchObject({ flagged: true, level: 'amber', sinceOn: ago(60), evidence: [] });
    expect(told(59)).toMatchObject({
      flagged: false,
      because: 'recent',
      round: { lastOn: ago(59), dueOn: ago(-1) },
    });
    expect(told(900)).toMatchObject({
      level: 'amber',
      doubt: { kind: 'told' },
      facts: { silentDays: 900, lastOn: ago(900), lastChannel: null },
    });
    expect(told(70, [entry('call', 71)])).toMatchObject({ sinceOn: ago(70), doubt: { kind: 'told' } });
    expect(told(70, [entry('call', 70)])).toMatchObject({ sinceOn: ago(70), facts: { lastChannel: 'call' } });
    expect(told(-1)).toMatchObject({ because: 'nothing-said' });
  });

  test('says since what it is quiet, and what was tried or is booked', () => {
    const line = (...log: LogEntry[]) => lineOf(flagOf(goneQuiet, [...kept(), ...log]));
    const email = entry('email', 70);
    expect(line(email)).toBe(`quiet for 70 days (rhythm: 60) since an email on ${ago(70)}`);
    expect(line(entry('video', 70))).toContain(`since a video call on ${ago(70)}`);
    expect(line(email, missed(9), entry('meeting', -7))).toBe(
      `quiet for 70 days (rhythm: 60) since an email on ${ago(70)}; a call reached nobody; meeting booked for ${ago(-7)}`,
    );
    const toldContactOn = ago(70);
    const told = flagOf(goneQuiet, [], { client: { toldContactOn } });
    expect(lineOf(told)).toBe(`quiet for 70 days (rhythm: 60) since an imported contact on ${ago(70)}`);
    expect(told.saysDoubt).toBe(true);
    const spoke = { acquaintance: { feedbackSaidOn: ago(70) } };
    expect(lineOf(flagOf(goneQuiet, [], spoke))).toBe(
      `quiet for 70 days (rhythm: 60) since they said how you did on ${ago(70)}`,
    );
  });

  test('the whole finding, with what was tried and what is booked', () => {
    const log = [...kept(), entry('email', 70), missed(9), entry('meeting', -7)];
    expect(inFull(ask(goneQuiet, log))).toMatchInlineSnapshot(`
      "amber, 0 days over, since 2025-12-22
      quiet for 70 days (rhythm: 60) since an email on 2025-12-22; a call reached nobody; meeting booked for 2026-03-09
      facts: silentDays 70, everyDays 60, lastOn 2025-12-22, lastChannel email, missedCalls 1, plannedOn 2026-03-09, plannedChannel meeting
      evidence: exchange by email on 2025-12-22, attempt by call on 2026-02-21, exchange by meeting on 2026-03-09
      act: show
      doubt: null"
    `);
    expect(inFull(ask(goneQuiet, [missed(9)]))).toMatchInlineSnapshot(`
      "nothing-said: Nothing is logged yet; never-contacted looks after that.
      unjudged nothing"
    `);
  });

  test('the whole finding where only a file or their feedback tells of the last contact', () => {
    const log = [...kept(), entry('call', 80)];
    expect(inFull(ask(goneQuiet, log, { client: { toldContactOn: ago(70) } }))).toMatchInlineSnapshot(`
      "amber, 10 days over, since 2025-12-22
      quiet for 70 days (rhythm: 60) since an imported contact on 2025-12-22
      facts: silentDays 70, everyDays 60, lastOn 2025-12-22, lastChannel null, missedCalls 0, plannedOn null, plannedChannel null
      evidence: none
      act: call
      doubt: kind told, on 2025-12-22
      saysDoubt true"
    `);
    expect(inFull(ask(goneQuiet, log, { acquaintance: { feedbackSaidOn: ago(70) } }))).toMatchInlineSnapshot(`
      "amber, 10 days over, since 2025-12-22
      quiet for 70 days (rhythm: 60) since they said how you did on 2025-12-22
      facts: silentDays 70, everyDays 60, lastOn 2025-12-22, lastChannel null, missedCalls 0, plannedOn null, plannedChannel null
      evidence: none
      act: call
      doubt: null"
    `);
  });

  test.each([
    ['no older than the last exchange', 80, 80, 'call'],
    ['older', 81, 80, 'call'],
    ['newer', 79, 79, null],
  ] as const)('feedback that is %s', (_, said, silentDays, lastChannel) => {
    const how = { acquaintance: { feedbackSaidOn: ago(said) } };
    expect(flagOf(goneQuiet, [...kept(), entry('call', 80)], how).facts).toMatchObject({
      ...{ silentDays, lastChannel },
    });
  });

  test('a log that misses answers makes it a question, up to twice the days and with nothing booked', () => {
    const client = { cadenceDays: 60 };
    const open = (days: number, ...more: LogEntry[]) =>
      flagOf(goneQuiet, [...kept(), received('email', days + 5), received('email', days), ...more], {
        client,
      });
    expect(open(119).level).toBe('question');
    expect(lineOf(open(119))).toBe(
      `quiet for 119 days (rhythm: 60) since an email on ${ago(119)}: is the log complete?`,
    );
    expect(open(120).level).toBe('red');
    expect(open(70, entry('call', -5)).level).toBe('amber');
    expect(flagOf(goneQuiet, [...kept(), entry('email', 119)], { client }).level).toBe('red');
  });

  test('where the log of all clients misses answers, it waits for a thin log, and is not red after a message that waits', () => {
    const level = (log: LogEntry[], answers: number) => {
      const verdict = ask(goneQuiet, log, { gaps: { answers, replies: 0 } });
      return verdict.flagged ? verdict.level : verdict.because;
    };
    const thin = (days: number) => [entry('email', days)];
    expect([level(thin(60), 0.24), level(thin(60), 0.25)]).toEqual(['amber', 'recent']);
    expect([level(thin(89), 0.25), level(thin(90), 0.25)]).toEqual(['recent', 'amber']);
    expect(level([...kept(), entry('email', 60)], 0.25)).toBe('amber');
    const last = (other: Partial<LogEntry>) => [...kept(), received('email', 150, other)];
    expect([level(last({}), 0.24), level(last({}), 0.25)]).toEqual(['red', 'amber']);
    expect(level(last({ replyNeeded: false }), 0.25)).toBe('red');
    expect(level([...kept(), entry('email', 150)], 0.25)).toBe('red');
  });

  // The days between talks, oldest first; the last one was 150 days ago.
  test.each([
    ['three gaps show no rhythm', [72, 72, 72], 60],
    ['four do: the usual one, with a quarter on top', [71, 71, 71, 71], 89],
    ['the usual one is in the middle', [72, 100, 40, 64], 90],
    ['closer talks ask for no more than is asked', [20, 20, 20, 20], 60],
    ['wider ones for no less than half', [110, 110, 110, 110], 120],
    ['the last eight gaps count', [1, 48, 48, 48, 48, 56, 60, 60, 60], 70],
  ])('%s', (_, gaps, everyDays) => {
    const days = [...gaps, 150];
    const log = days.map((_, at) =>
      entry(
        'call',
        days.slice(at).reduce((sum, one) => sum + one),
      ),
    );
    expect(flagOf(goneQuiet, log).facts).toMatchObject({ silentDays: 150, everyDays });
    expect(flagOf(goneQuiet, log, { client: { cadenceDays: 60 } }).facts).toMatchObject({ everyDays: 60 });
  });

  test('two talks of a day are no gap', () => {
    const log = [150, 150, 221, 292, 363, 434].map((days) => entry('call', days));
    expect(flagOf(goneQuiet, log).facts.everyDays).toBe(89);
  });
});
