import { describe, expect, test } from 'vitest';
import { ago, ask, entry, flagOf, ids, inFull, lineOf, missed } from '../../../../test/domain/rules/ask.ts';
import { aFile, aPromise, aStep } from '../../../../test/support/case-file.ts';
import promiseBroken from './rule.ts';

const broken = (daysAgo: number, told: string | null = null, id = 9) =>
  aPromise(ago(daysAgo + 3), {
    id,
    status: 'dropped',
    closedOn: ago(daysAgo),
    brokenOn: ago(daysAgo),
    brokenTold: told,
  });

describe('promise-broken', () => {
  test('is red as long as they were not told', () => {
    const flag = flagOf(promiseBroken, [], { repairs: { promises: [broken(0)] } });
    expect(flag).toMatchObject({ level: 'red', overdue: 0, sinceOn: ago(0), caseId: 1, evidence: [] });
    expect(flag.act).toEqual({ command: 'promise broken', id: 9, rest: '--told "…"' });
    expect(flag.facts).toEqual({
      promiseId: 9,
      text: 'Refund it',
      brokenOn: ago(0),
      talkedOn: null,
      others: 0,
    });
    expect(lineOf(ask(promiseBroken, [], { repairs: { promises: [broken(4, 'I said so')] } }))).toBe(
      `broken-told: They were told about the promise that was broken on ${ago(4)}.`,
    );
  });

  test('asks, where they talked on that day or since, and rests after a month', () => {
    const repairs = { promises: [broken(29)] };
    const talk = entry('call', 29);
    const flag = flagOf(promiseBroken, [talk], { repairs });
    expect(flag).toMatchObject({ level: 'question', facts: { talkedOn: ago(29) } });
    expect(ids(flag.evidence)).toEqual([talk.id]);
    expect(lineOf(flag)).toBe(
      `a promise was broken on ${ago(29)} (“Refund it”), and you talked on ${ago(29)}: were they told?`,
    );
    for (const other of [entry('call', 30), entry('email', 3), missed(3)])
      expect(flagOf(promiseBroken, [other], { repairs }).level).toBe('red');
    expect(lineOf(ask(promiseBroken, [entry('call', 3)], { repairs: { promises: [broken(30)] } }))).toBe(
      `broken-past: A promise was broken on ${ago(30)}; you have talked since, or made it good.`,
    );
    // One that nobody talked about comes first.
    const promises = [broken(20, null, 1), broken(2, null, 2)];
    expect(flagOf(promiseBroken, [entry('call', 9)], { repairs: { promises } })).toMatchObject({
      ...{ level: 'red', facts: { promiseId: 2, others: 1 } },
    });
  });

  test('its case makes it amber if it is small, and quiet once it is fixed and they were asked', () => {
    const having = (parts: Parameters<typeof aFile>[0]) => ({
      ...{ cases: [aFile(parts)], promises: [broken(5)] },
    });
    expect(flagOf(promiseBroken, [], { repairs: having({ case: { severity: 'minor' } }) }).level).toBe(
      'amber',
    );
    const opened = { openedOn: ago(20), fixedOn: ago(4) };
    expect(flagOf(promiseBroken, [], { repairs: having({ case: opened }) }).level).toBe('red');
    const steps = [aStep('checked-back', ago(1))];
    expect(ask(promiseBroken, [], { repairs: having({ case: opened, steps }) })).toMatchObject({
      because: 'broken-past',
    });
    const before = { ...opened, fixedOn: ago(6) };
    expect(flagOf(promiseBroken, [], { repairs: having({ case: before, steps }) }).level).toBe('red');
  });

  test('looks back 180 days', () => {
    expect(flagOf(promiseBroken, [], { repairs: { promises: [broken(179)] } }).overdue).toBe(179);
    expect(lineOf(ask(promiseBroken, [], { repairs: { promises: [broken(180)] } }))).toBe(
      'none-broken: No promise was broken recently.',
    );
    const limits = { within: 181 };
    expect(ask(promiseBroken, [], { repairs: { promises: [broken(180)] }, limits }).flagged).toBe(true);
  });

  test('speaks of the oldest, and counts the others', () => {
    const promises = [broken(2, null, 1), broken(7, 'told', 2), broken(5, null, 3)];
    expect(flagOf(promiseBroken, [], { repairs: { promises } }).facts).toMatchObject({
      ...{ promiseId: 3, others: 1 },
    });
  });

  test('a promise that is open, or was kept, is not broken', () => {
    const promises = [aPromise(ago(40)), aPromise(ago(9), { status: 'done', closedOn: ago(1) })];
    expect(ask(promiseBroken, [], { repairs: { promises } }).flagged).toBe(false);
    expect(ask(promiseBroken, [], { repairs: { promises: [broken(3)] }, today: ago(4) }).flagged).toBe(false);
  });

  test('says which promise it was, and how many more there are', () => {
    const line = (...promises: ReturnType<typeof broken>[]) =>
      lineOf(flagOf(promiseBroken, [], { repairs: { promises } }));
    const said = `a promise was broken on ${ago(5)} (“Refund it”), and they have not been told`;
    expect(line(broken(5))).toBe(said);
    expect(line(broken(5, null, 1), broken(2, null, 2))).toBe(`${said} (and 1 more promise)`);
  });

  test('the whole finding, with the last talk, and without a case', () => {
    const promises = [broken(9), { ...broken(5, null, 8), caseId: null }];
    expect(
      inFull(ask(promiseBroken, [entry('call', 8), entry('call', 7)], { repairs: { promises } })),
    ).toMatchInlineSnapshot(`
      "red, 5 days over, since 2026-02-25
      a promise was broken on 2026-02-25 (“Refund it”), and they have not been told (and 1 more promise)
      facts: promiseId 8, text Refund it, brokenOn 2026-02-25, talkedOn null, others 1
      evidence: none
      act: command promise broken, id 8, rest --told "…"
      doubt: null"
    `);
  });

  test('a case fixed on the day it broke made it good; one that is still open did not', () => {
    const steps = [aStep('checked-back', ago(1))];
    const asked = (fixedOn: ReturnType<typeof ago> | null) =>
      ask(promiseBroken, [], {
        repairs: {
          promises: [broken(5)],
          cases: [aFile({ case: { openedOn: ago(20), fixedOn }, steps })],
        },
      }).flagged;
    expect([ago(5), ago(6), null].map(asked)).toEqual([false, true, true]);
  });

  test('asks about the last talk since', () => {
    const log = [entry('call', 8), entry('call', 7)];
    expect(flagOf(promiseBroken, log, { repairs: { promises: [broken(9)] } }).facts.talkedOn).toBe(ago(7));
  });
});
