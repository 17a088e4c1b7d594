import { describe, expect, test } from 'vitest';
import { inFull } from '../../../test/domain/rules/ask.ts';
import { aCase, aCaseEntry, aFile } from '../../../test/support/case-file.ts';
import { calendarDate } from '../days/calendar-date.ts';
import { noRepairs } from '../repair/repairs.ts';
import { say } from '../text/sentence.ts';
import { lastTalkIn, worstCase } from './open-cases.ts';
import { type Level, quiet } from './rule.ts';

const day = calendarDate('2026-03-02');
const found = (level: Level, overdue: number) => ({
  ...{ level, overdue, sinceOn: day, says: say`late`, facts: {} },
  ...{ evidence: [], act: 'call' as const, doubt: null },
});
const none = (because: string) => quiet(because, say`All is well.`);

/** The verdict about open cases 1, 2 and so on, each judged as given. */
const worst = (...verdicts: (ReturnType<typeof found> | ReturnType<typeof none>)[]) =>
  worstCase(
    { repairs: { ...noRepairs, cases: verdicts.map((_, at) => aFile({ case: { id: at + 1 } })) } },
    ({ case: { id } }) => verdicts[id - 1] ?? none('never'),
  );

describe('of several cases', () => {
  test.each([
    ['red before amber', [found('amber', 90), found('red', 1)], 2],
    ['amber before a question', [found('question', 90), found('amber', 1)], 2],
    ['the first of two like it', [found('amber', 9), found('amber', 9)], 1],
    ['the one longest overdue of a level', [found('red', 3), found('red', 9), found('red', 5)], 2],
    ['what is found before what is not', [none('first'), found('question', 0)], 2],
  ])('names %s', (_, verdicts, caseId) => {
    expect(worst(...verdicts)).toMatchObject({ flagged: true, caseId });
  });

  test('gives the reason of the first where nothing is found', () => {
    expect(worst(none('first'), none('second'))).toMatchObject({ because: 'first' });
    expect(inFull(worst())).toBe('no-case: No case is open.');
  });

  test('says which one it is about, and how many others there are', () => {
    expect(inFull(worst(found('red', 3), none('second'), found('red', 5)))).toMatchInlineSnapshot(`
      "red, 5 days over, since 2026-03-02
      late (and 1 more case)
      facts: caseId 3, what The invoice was too high, openedOn 2026-03-02, others 1
      evidence: none
      act: call
      doubt: null
      caseId 3"
    `);
  });

  test('leaves out those that are over', () => {
    const over = aFile({ case: aCase({ settledOn: day, outcome: 'settled' }) });
    expect(worstCase({ repairs: { ...noRepairs, cases: [over] } }, () => found('red', 1)).flagged).toBe(
      false,
    );
  });
});

test('the last talk about a case reached somebody who decides, on that day or later', () => {
  const talk = (on: string, fields: Parameters<typeof aCaseEntry>[1] = {}) =>
    aCaseEntry(on, { channel: 'call', ...fields });
  const last = (...entries: ReturnType<typeof talk>[]) => lastTalkIn({ entries }, day)?.happenedOn;
  expect(last(talk('2026-03-02'))).toBe('2026-03-02');
  expect(last(talk('2026-03-01'))).toBeUndefined();
  expect(last(talk('2026-03-03'), talk('2026-03-04'))).toBe('2026-03-04');
  for (const other of [{ reachedDecider: false }, { channel: 'email' }, { kind: 'attempt' }] as const)
    expect(last(talk('2026-03-03'), talk('2026-03-04', other))).toBe('2026-03-03');
});
