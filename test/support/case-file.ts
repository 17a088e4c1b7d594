import { type CalendarDate, calendarDate } from '../../src/domain/days/calendar-date.ts';
import type { Reminder } from '../../src/domain/plans/reminder.ts';
import type { Case, CaseEntry, CaseFile, CaseStep } from '../../src/domain/repair/case.ts';
import type { CaseStepKind } from '../../src/nouns/case.ts';
import { reminder } from '../../src/nouns/reminder.ts';
import { emptyRow } from './empty-row.ts';

/** A case of Acme's, open since Monday 2 March 2026, unless told otherwise. */
export function aCase(fields: Partial<Case> = {}): Case {
  return {
    ...{
      id: 1,
      clientId: 1,
      clientName: 'Acme',
      personId: null,
      personName: null,
      personLeft: false,
      neverHeard: false,
    },
    ...{ what: 'The invoice was too high', happenedOn: null, openedOn: calendarDate('2026-03-02') },
    ...{ severity: 'serious', costs: [], costNote: null, amount: null, cause: 'bill', handledBy: null },
    ...{ fixedOn: null, settledOn: null, outcome: null, agreed: null, unanswered: null, change: null },
    lastWord: null,
    ...fields,
  };
}

/** A step of the case; what its kind has no use for is null. */
export function aStep(kind: CaseStepKind, on: string, fields: Partial<CaseStep> = {}): CaseStep {
  return {
    ...{ id: Number(on.replaceAll('-', '')), caseId: 1, kind, happenedOn: calendarDate(on), text: null },
    ...{ wants: null, confirmed: null, policyId: null, policyName: null, policyReason: null, middle: null },
    ...{
      withoutHearing: null,
      content: null,
      rung: null,
      because: null,
      untilOn: null,
      outcome: null,
      unanswered: null,
      afterId: null,
      entryId: null,
    },
    ...fields,
  };
}

/** An entry of the case: an email from you to them, unless told otherwise. */
export function aCaseEntry(on: string, fields: Partial<CaseEntry> = {}): CaseEntry {
  return {
    ...{ id: Number(on.replaceAll('-', '')), caseId: 1, happenedOn: calendarDate(on), channel: 'email' },
    ...{ direction: 'out', audience: 'one-on-one', kind: 'exchange', replyNeeded: true, byWish: false },
    ...{ pastDecider: null, touches: [], reachedDecider: true },
    ...fields,
  };
}

/** A promise in the case, open unless told otherwise. */
export function aPromise(dueOn: string, fields: Partial<Reminder> = {}): Reminder {
  const day: CalendarDate = calendarDate(dueOn);
  return {
    ...emptyRow(reminder),
    ...{ id: 9, clientId: 1, clientName: 'Acme', text: 'Refund it', promise: true },
    ...{ startsOn: day, dueOn: day, caseId: 1 },
    ...fields,
  };
}

/** A case with what belongs to it. */
export function aFile(parts: Partial<Omit<CaseFile, 'case'>> & { case?: Partial<Case> } = {}): CaseFile {
  return { steps: [], entries: [], booked: [], promises: [], ...parts, case: aCase(parts.case) };
}
