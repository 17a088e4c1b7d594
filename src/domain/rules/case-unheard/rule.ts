import { daysBetween } from '../../days/calendar-date.ts';
import { addWorkingDays, workingDaysBetween } from '../../days/working-days.ts';
import { lastStep } from '../../repair/case.ts';
import { type CaseFacts, worstCase } from '../open-cases.ts';
import { defineRule } from '../rule.ts';
import { iso10002, min2020 } from '../sources.ts';

/** What `case-unheard` found. */
export interface CaseUnheardFacts extends CaseFacts {
  workingDays: number;
}

/** Something went wrong, and the client has not been heard yet. */
export default defineRule<CaseUnheardFacts, 'days' | 'red'>({
  id: 'case-unheard',
  kind: 'repair',
  place: 40,
  title: 'They have not been heard yet',
  looksAt:
    'Open cases in which the account of the client was not taken down: rapport case hear. Working days are counted from the day after it came up, today included. An answer given without hearing them does not make it quiet.',
  why: 'Whoever is upset wants to be heard before anything else. What is said before that, however right, sounds like a defence.',
  source: [min2020, iso10002],
  thresholds: {
    days: {
      value: 1,
      help: 'After how many working days without hearing them it is amber',
      source: 'our choice: one business day',
    },
    red: {
      value: 3,
      help: 'After how many working days without hearing them it is red',
      source: 'our choice',
    },
  },
  prospects: true,
  wishSilences: false,
  span: () => 1,
  check(relationship, limits, { today, workingWeek }) {
    const wish = relationship.wish ?? relationship.repairs.decidersWish;
    const rest = `"…" --by ${wish === null ? 'call' : 'email'}`;
    return worstCase<CaseUnheardFacts>(relationship, (file) => {
      const { id, openedOn } = file.case;
      const heard = lastStep(file, 'heard');
      if (heard) return { flagged: false, because: 'case-heard', on: heard.happenedOn };
      const workingDays = workingDaysBetween(openedOn, today, workingWeek);
      if (workingDays < limits.days) {
        const dueOn = addWorkingDays(openedOn, limits.days, workingWeek);
        return { flagged: false, because: 'case-in-time', dueOn };
      }
      return {
        level: workingDays >= limits.red ? 'red' : 'amber',
        overdue: daysBetween(openedOn, today),
        sinceOn: openedOn,
        facts: { workingDays },
        evidence: file.entries,
        act: { command: 'case hear', id, rest },
        doubt: null,
      };
    });
  },
});
