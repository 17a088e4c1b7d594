import { expect, test } from 'vitest';
import { type Finding, findingFrom } from '../../src/app/flags/finding.ts';
import type { OpenCase } from '../../src/app/repair/open-cases.ts';
import { calendarDate } from '../../src/domain/days/calendar-date.ts';
import caseUnheard from '../../src/domain/rules/case-unheard/rule.ts';
import { caseActions } from '../../src/render/repair/case-actions.ts';
import { flagOf, relationship } from '../domain/rules/ask.ts';
import { aFile } from '../support/case-file.ts';
import { aPage, aStanding } from '../support/case-standing.ts';

const today = '2026-03-05';

/** The rule's finding on 5 March for a case opened on the 2nd, with other similar ones. */
function unheard(others: number): Finding {
  const cases = Array.from({ length: others + 1 }, (_, at) => aFile({ case: { id: at + 1 } }));
  const how = { repairs: { cases }, today: calendarDate(today), client: { name: 'Acme' } };
  const verdict = flagOf(caseUnheard, [], how);
  return findingFrom(caseUnheard, relationship([], how), verdict, { mute: null, rhythm: 60 });
}

function line(fields: Partial<OpenCase>, columns?: number) {
  const standing = aStanding(aFile(), today);
  const dueOn = standing.next?.dueOn ?? null;
  const one = { standing, finding: null, isNext: false, more: 0, dueOn, reminderId: null, asksToday: true };
  return caseActions([{ besides: null, ...one, ...fields }], aPage(today, columns))[0];
}

test('each case has its own line, which counts no other cases', () => {
  expect(line({ finding: unheard(3) })?.what).toBe(
    'Case c1: “The invoice was too high”, open since 2026-03-02: 2 working days, and they have not been heard',
  );
});

test('shows the day only if the line is about the next step', () => {
  const next = calendarDate('2026-03-09');
  expect(line({ dueOn: next })?.when).toEqual({ text: next });
  expect(line({ dueOn: next, finding: unheard(0), isNext: true })?.when).toEqual({ text: next });
  expect(line({ dueOn: next, finding: unheard(0) })?.when).toBeUndefined();
  expect(line({ dueOn: null })?.when).toBeUndefined();
});

test('mentions other flags, with the command if the line has room', () => {
  const said = 'Case c1: “The invoice was too high”: hear them out';
  const young = aStanding(aFile(), '2026-03-02');
  expect(line({ more: 1, standing: young })?.what).toBe(`${said} (+1 more flag: rapport check Acme)`);
  expect(line({ more: 2, standing: young }, 80)?.what).toBe(`${said} (+2 more flags)`);
  const besides = { ...unheard(3), rule: 'waiting-for-you', caseId: null } as Finding;
  expect(line({ more: 1, besides, standing: young })?.what).toBe(
    `${said} (+waiting-for-you: rapport check Acme)`,
  );
  expect(line({ more: 3, besides, standing: young }, 80)?.what).toBe(
    `${said} (+waiting-for-you and 2 more flags)`,
  );
});
