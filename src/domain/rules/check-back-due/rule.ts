import { type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import { checkBackDays, checkBacksDue } from '../../repair/next-step.ts';
import { type CaseFacts, worstCase } from '../open-cases.ts';
import { defineRule } from '../rule.ts';
import { iso10002Closing } from '../sources.ts';

/** What `check-back-due` found. */
export interface CheckBackDueFacts extends CaseFacts {
  fixedOn: CalendarDate;
  dueOn: CalendarDate;
  /** How many days it is late; 0 on its day. */
  daysLate: number;
}

/** It was put right, and it is time to ask the client how it is now. */
export default defineRule<CheckBackDueFacts, 'red'>({
  id: 'check-back-due',
  kind: 'repair',
  place: 70,
  title: 'It is time to ask how it is now',
  looksAt: `Open cases that were put right, and the days on which to ask how it is now: ${checkBackDays.join(' and ')} days after that. It is quiet once you record that you asked: rapport case check-back.`,
  why: 'What is put right for you need not be put right for them. Whoever asks hears of what is left while it is small.',
  source: [iso10002Closing],
  thresholds: {
    red: {
      value: 7,
      help: 'From how many days after its day it is red; on its day it is amber',
      source: 'our choice',
    },
  },
  prospects: true,
  wishSilences: false,
  span: () => 1,
  check(relationship, limits, { today }) {
    return worstCase<CheckBackDueFacts>(relationship, (file) => {
      const { id, fixedOn } = file.case;
      const [dueOn = null] = checkBacksDue(file);
      if (fixedOn === null || dueOn === null || dueOn > today) {
        return { flagged: false, because: 'no-check-back', dueOn };
      }
      const daysLate = daysBetween(dueOn, today);
      return {
        level: daysLate >= limits.red ? 'red' : 'amber',
        overdue: daysLate,
        sinceOn: dueOn,
        facts: { fixedOn, dueOn, daysLate },
        evidence: file.entries.filter(({ happenedOn }) => happenedOn >= fixedOn),
        act: { command: 'case check-back', id, rest: '"…"' },
        doubt: null,
      };
    });
  },
});
