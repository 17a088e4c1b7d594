import type { CaseStanding } from '../../src/app/repair/case-ladder.ts';
import type { ClientPerson } from '../../src/domain/clients/client.ts';
import { type CalendarDate, calendarDate } from '../../src/domain/days/calendar-date.ts';
import { addWorkingDays, defaultWorkingWeek } from '../../src/domain/days/working-days.ts';
import type { CaseFile } from '../../src/domain/repair/case.ts';
import { acknowledgedOn, ladderOf, nextStep } from '../../src/domain/repair/ladder.ts';
import type { Page } from '../../src/render/layout/view.ts';

/** Somebody who decides at Acme. */
export function aDecider(name: string): ClientPerson {
  return {
    ...{
      id: 7,
      name,
      alsoCalled: null,
      capture: true,
      writingBecause: null,
      about: null,
      clientId: 1,
      clientName: 'Acme',
      title: null,
    },
    ...{ roles: ['decision-maker'], contactPoints: [] },
  };
}

/** Where a case stands on a day, at a client who is worth 5000 USD a year, where Dana Reyes decides. */
export function aStanding(file: CaseFile, today: string, more: Partial<CaseStanding> = {}): CaseStanding {
  const { second = null, wish = null, yearlyValue = { minor: 500_000, currency: 'USD' } } = more;
  const on = { today: calendarDate(today), workingWeek: defaultWorkingWeek };
  const ladder = ladderOf(file, { ...on, second, yearlyValue, wantsWriting: wish !== null });
  return {
    ...{ file, ladder, second, wish, next: nextStep(file, ladder, defaultWorkingWeek) },
    yearlyValue,
    deciders: [aDecider('Dana Reyes')],
    acknowledgedOn: acknowledgedOn(file),
    acknowledgeBy: addWorkingDays(file.case.openedOn, 1, defaultWorkingWeek),
    ...more,
  };
}

/** A terminal of so many columns without colours, or no terminal at all. */
export function aPage(today: CalendarDate | string, columns?: number): Page {
  return {
    width: columns ?? Number.POSITIVE_INFINITY,
    isTerminal: columns !== undefined,
    today: calendarDate(today),
    mark: (_label, text) => text,
  };
}
