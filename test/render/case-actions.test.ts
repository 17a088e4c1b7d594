import { expect, test } from 'vitest';
import type { Finding } from '../../src/app/flags/finding.ts';
import type { OpenCase } from '../../src/app/repair/open-cases.ts';
import { calendarDate } from '../../src/domain/days/calendar-date.ts';
import { caseActions } from '../../src/render/repair/case-actions.ts';
import { aFile } from '../support/case-file.ts';
import { aPage, aStanding } from '../support/case-standing.ts';

const today = '2026-03-05';

function unheard(others: number): Finding {
  const openedOn = calendarDate('2026-03-02');
  const facts = { caseId: 1, what: 'The invoice was too high', openedOn, others, workingDays: 3 };
  return {
    ...{
      rule: 'case-unheard',
      kind: 'repair',
      place: 40,
      client: { id: 1, name: 'Acme' },
      level: 'red',
      sinceOn: openedOn,
      facts,
      isProspect: false,
    },
    ...{
      rhythm: 60,
      overdue: 3,
      evidence: [],
      doubt: null,
      caseId: 1,
      wish: null,
      mute: null,
      restsUntil: null,
    },
    suggestion: ['case hear', 'Acme', { command: 'case hear', id: 1, rest: '"…" --by call' }],
  } as Finding;
}

function line(fields: Partial<OpenCase>, columns?: number) {
  const standing = aStanding(aFile(), today);
  const dueOn = standing.next?.dueOn ?? null;
  const one = { standing, finding: null, isNext: false, more: 0, dueOn, reminderId: null, asksToday: true };
  return caseActions([{ besides: null, ...one, ...fields }], aPage(today, columns))[0];
}

test('each case has a line of its own, which counts no others', () => {
  expect(line({ finding: unheard(3) })?.what).toBe(
    'Case 1: “The invoice was too high”, open since 2026-03-02: 3 working days, and they have not been heard',
  );
});

test('the day is that of the next step only where the line speaks of it', () => {
  const next = calendarDate('2026-03-09');
  expect(line({ dueOn: next })?.when).toEqual({ text: next });
  expect(line({ dueOn: next, finding: unheard(0), isNext: true })?.when).toEqual({ text: next });
  expect(line({ dueOn: next, finding: unheard(0) })?.when).toBeUndefined();
  expect(line({ dueOn: null })?.when).toBeUndefined();
});

test('what more there is is named, with the command where a line has the room', () => {
  const said = 'Case 1: “The invoice was too high”: hear them out';
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
