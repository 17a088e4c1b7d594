import { type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import { dueDay } from '../../plans/reminder.ts';
import { defineRule } from '../rule.ts';
import { halperin2022 } from '../sources.ts';

/** What `promise-due` found. */
export interface PromiseDueFacts {
  promiseId: number;
  text: string;
  dueOn: CalendarDate;
  /** How many days it is late; 0 on its day. */
  daysLate: number;
  /** How many more promises are due. */
  others: number;
}

/** The day of a promise has come, and it is not kept yet. */
export default defineRule<PromiseDueFacts, 'red'>({
  id: 'promise-due',
  kind: 'repair',
  place: 20,
  title: 'A promise is due',
  looksAt:
    'Promises that are open, those of a case and those set with rapport remind --promise, whose day has come. A snoozed one counts from the day it was snoozed to. It speaks of the one that is owed longest and says how many more there are.',
  why: 'What you said you would do, by when, is what they judge you by. A day late and told beforehand is a delay; a day late and found out is a broken word.',
  source: [halperin2022],
  thresholds: {
    red: {
      value: 1,
      help: 'From how many days after its day it is red; on its day it is amber',
      source: 'our choice',
    },
  },
  prospects: true,
  wishSilences: false,
  span: () => 1,
  check({ repairs }, limits, { today }) {
    const open = repairs.promises
      .filter(({ status }) => status === 'open')
      .map((promise) => ({
        promise,
        dueOn: dueDay(promise),
      }));
    const [first] = open.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
    if (!first) return { flagged: false, because: 'no-promise' };
    const { promise, dueOn } = first;
    if (dueOn > today) return { flagged: false, because: 'promise-in-time', dueOn };
    const daysLate = daysBetween(dueOn, today);
    const others = open.filter((other) => other.dueOn <= today).length - 1;
    return {
      flagged: true,
      level: daysLate >= limits.red ? 'red' : 'amber',
      overdue: daysLate,
      sinceOn: dueOn,
      facts: { promiseId: promise.id, text: promise.text, dueOn, daysLate, others },
      evidence: [],
      act: { command: 'promise kept', id: promise.id },
      doubt: null,
      ...(promise.caseId === null ? {} : { caseId: promise.caseId }),
    };
  },
});
