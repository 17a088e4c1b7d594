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
  missed,
} from '../../../../test/domain/rules/ask.ts';
import { knowing } from '../../../../test/domain/rules/standards.ts';
import type { CalendarDate } from '../../days/calendar-date.ts';
import type { LogEntry } from '../../log/relationship.ts';
import decisionMakerUnmet from './rule.ts';

const bea = { id: 2, name: 'Bea Vos', lastTalkOn: null, writingBecause: null };
const decides = knowing({ people: 2, deciders: [bea] });
const pastDecider = { talkedTo: ['Ann'], deciders: ['Bea Vos'] };
const two = () => [entry('call', 30, { pastDecider }), entry('email', 10)];

describe('decision-maker-unmet', () => {
  test('speaks where who decides was never named on a talk', () => {
    const log = two();
    const flag = flagOf(decisionMakerUnmet, log, decides);
    expect(flag).toMatchObject({ level: 'amber', sinceOn: ago(1000), overdue: 940 });
    expect(flag.act).toEqual({ verb: 'call', rest: '"…"', person: 'Bea Vos' });
    expect(flag.facts).toEqual({
      deciders: ['Bea Vos'],
      days: 365,
      knownDays: 1000,
      exchanges: 2,
      lastTalkOn: null,
      perhapsBefore: false,
      pastDecider: { on: ago(30), ...pastDecider },
    });
    expect(ids(flag.evidence)).toEqual(ids(log));
  });

  test('cites the last five exchanges it counts, and always the talk it speaks of', () => {
    const emails = [9, 8, 7, 6, 5].map((days) => entry('email', days));
    const [talk] = two();
    expect(ids(flagOf(decisionMakerUnmet, [entry('email', 40), ...emails], decides).evidence)).toEqual(
      ids(emails),
    );
    const log = [...(talk ? [talk] : []), ...emails];
    expect(ids(flagOf(decisionMakerUnmet, log, decides).evidence)).toEqual(
      ids([...log.slice(0, 1), ...emails.slice(1)]),
    );
  });

  test('is quiet where nobody is noted as deciding, or one of them was talked to within a year', () => {
    expect(ask(decisionMakerUnmet, two())).toMatchObject({ because: 'nobody-decides' });
    const met = (days: number) =>
      knowing({ deciders: [bea, { ...bea, id: 3, name: 'Cem', lastTalkOn: ago(days) }] });
    expect(lineOf(ask(decisionMakerUnmet, two(), met(364)))).toBe(`talked: You talked on ${ago(364)}.`);
    expect(flagOf(decisionMakerUnmet, two(), met(365))).toMatchObject({
      ...{ sinceOn: ago(365), overdue: 0, facts: { lastTalkOn: ago(365), deciders: ['Bea Vos', 'Cem'] } },
    });
  });

  test('one who wishes to be written to need not be talked to', () => {
    const deaf = { ...bea, writingBecause: 'is deaf' };
    expect(lineOf(ask(decisionMakerUnmet, two(), knowing({ deciders: [deaf] })))).toBe(
      'deciders-write: The one who decides asked to be written to.',
    );
    const both = knowing({ deciders: [deaf, { ...bea, id: 3, name: 'Cem' }] });
    expect(flagOf(decisionMakerUnmet, two(), both)).toMatchObject({
      ...{ act: { person: 'Cem' }, facts: { deciders: ['Cem'] } },
    });
  });

  test('a talk of the last year that names nobody may have been with them', () => {
    expect(lineOf(ask(decisionMakerUnmet, [...two(), entry('call', 200)], decides))).toBe(
      `names-nobody: The talk on ${ago(200)} may have been with the one who decides.`,
    );
    expect(ask(decisionMakerUnmet, [...two(), entry('call', 364)], decides).flagged).toBe(false);
    expect(flagOf(decisionMakerUnmet, [...two(), entry('call', 365)], decides).facts).toMatchObject({
      perhapsBefore: true,
    });
    expect(flagOf(decisionMakerUnmet, [...two(), entry('meeting', 800)], decides).facts.perhapsBefore).toBe(
      true,
    );
    expect(ask(decisionMakerUnmet, [...two(), missed(2)], decides).flagged).toBe(true);
  });

  test('a booked talk keeps it quiet, unless it is with others', () => {
    expect(ask(decisionMakerUnmet, [...two(), entry('call', -2)], decides)).toMatchObject({
      because: 'booked',
    });
    expect(ask(decisionMakerUnmet, [...two(), entry('call', -2, { pastDecider })], decides).flagged).toBe(
      true,
    );
  });

  test('waits 60 days, and for two exchanges', () => {
    const since = (days: number) => ({ ...decides, client: { sinceOn: ago(days) } });
    expect(lineOf(ask(decisionMakerUnmet, two(), since(59)))).toBe(
      `young: The client is new; it speaks from ${ago(-1)}.`,
    );
    expect(ask(decisionMakerUnmet, two(), since(60)).flagged).toBe(true);
    expect(lineOf(ask(decisionMakerUnmet, two().slice(1), decides))).toBe(
      'few: 1 entry in 365 days that count here; it speaks from 2.',
    );
  });

  test('says who decides there, since when there was no talk, and who was talked to', () => {
    const line = (log: LogEntry[], how: Circumstances = decides) =>
      lineOf(flagOf(decisionMakerUnmet, log, how));
    const emails = [entry('email', 11), entry('email', 10)];
    const since = (days: number) => ({ ...decides, client: { sinceOn: ago(days) } });
    expect(line(emails, since(200))).toBe('never talked to Bea Vos, who decides, in 6 months');
    expect(line(emails, since(60))).toContain(', in 8 weeks');
    const past = entry('call', 30, {
      pastDecider: { ...pastDecider, talkedTo: ['Ann', 'Cem', 'Dan', 'Eve'] },
    });
    expect(line([past, ...emails])).toBe(
      `talked to Ann, Cem and 2 others on ${ago(30)}, and never to Bea Vos, who decides`,
    );
    const met = knowing({ deciders: [{ ...bea, lastTalkOn: ago(400) }] });
    expect(line([past, ...emails], met)).toBe(
      `no talk with Bea Vos, who decides, since ${ago(400)}; talked to Ann, Cem and 2 others on ${ago(30)}`,
    );
    expect(line([entry('call', 500), ...emails])).toBe('no talk with Bea Vos, who decides, in 12 months');
  });

  test('the whole finding, in the order of the days', () => {
    expect(inFull(ask(decisionMakerUnmet, [entry('email', 40), ...two()], decides))).toMatchInlineSnapshot(`
      "amber, 940 days over, since 2023-06-06
      talked to Ann on 2026-01-31, and never to Bea Vos, who decides
      facts: deciders ["Bea Vos"], days 365, knownDays 1000, exchanges 3, lastTalkOn null, perhapsBefore false, pastDecider {"on":"2026-01-31","talkedTo":["Ann"],"deciders":["Bea Vos"]}
      evidence: exchange by email on 2026-01-21, exchange by call on 2026-01-31, exchange by email on 2026-02-20
      act: verb call, rest "…", person Bea Vos
      doubt: null"
    `);
  });

  test('names the last talk of several', () => {
    expect(
      lineOf(ask(decisionMakerUnmet, [...two(), entry('call', 200), entry('call', 100)], decides)),
    ).toContain(`The talk on ${ago(100)} `);
    const met = [400, 500].map((days, at) => ({ ...bea, id: at, lastTalkOn: ago(days) }));
    expect(flagOf(decisionMakerUnmet, two(), knowing({ deciders: met })).sinceOn).toBe(ago(400));
    const emails = [9, 8, 7, 6, 5].map((days) => entry('email', days));
    const log = [entry('call', 40, { pastDecider }), ...two(), ...emails];
    expect(flagOf(decisionMakerUnmet, log, decides).evidence[0]?.happenedOn).toBe(ago(30));
  });

  test('a call that reached nobody is no exchange', () => {
    expect(ask(decisionMakerUnmet, [entry('email', 10), missed(9)], decides)).toMatchObject({
      because: 'few',
    });
  });

  test('a contact that only a file tells of is a doubt, where it came after the last talk', () => {
    const doubt = (told: number, lastTalkOn = bea.lastTalkOn as CalendarDate | null) =>
      flagOf(decisionMakerUnmet, two(), {
        ...knowing({ deciders: [{ ...bea, lastTalkOn }] }),
        client: { toldContactOn: ago(told) },
      }).doubt;
    expect(doubt(100)).toEqual({ kind: 'told', on: ago(100) });
    expect(doubt(390, ago(400))).toEqual({ kind: 'told', on: ago(390) });
    expect(doubt(410, ago(400))).toBeNull();
  });

  test('an old talk that names nobody may have been with them, and nothing else', () => {
    const perhaps = (...log: LogEntry[]) =>
      flagOf(decisionMakerUnmet, [...log, ...two()], decides).facts.perhapsBefore;
    const withOneWhoLeft = { pastDecider: { ...pastDecider, hasLeft: true as const } };
    expect(perhaps(entry('call', 365))).toBe(true);
    expect(perhaps(entry('call', 365, withOneWhoLeft))).toBe(true);
    expect(perhaps(entry('call', 364, withOneWhoLeft))).toBe(false);
    expect(perhaps(entry('call', 400, { pastDecider }), entry('email', 400))).toBe(false);
    expect(lineOf(flagOf(decisionMakerUnmet, [entry('call', 400), ...two()], decides))).toBe(
      `no talk with Bea Vos, who decides, in 12 months; talked to Ann on ${ago(30)}`,
    );
  });
});
