import { daysBetween } from '../../days/calendar-date.ts';
import { orNextWorkingDay } from '../../days/working-days.ts';
import { dueDay } from '../../plans/reminder.ts';
import { on, onWeekday, say } from '../../text/sentence.ts';
import { quoted } from '../../text/words.ts';
import { besides, lateText } from '../open-cases.ts';
import { defineRule, quiet } from '../rule.ts';
import { halperin2022 } from '../sources.ts';

export default defineRule({
  id: 'promise-due',
  kind: 'repair',
  place: 20,
  title: 'A promise is due',
  looksAt:
    'It looks at open promises that are due, of a case or from rapport remind --promise, and names the oldest. A snoozed promise counts from its new day, and one due on a day off is late only after the next working day.',
  why: 'They judge you by what you said you would do, and when. If you tell them before, a late day is a delay; if they find out, it is a broken promise.',
  source: [halperin2022],
  thresholds: {
    red: {
      value: 1,
      help: 'How many days late it turns from amber to red',
      source: 'our choice',
    },
  },
  prospects: true,
  wishSilences: false,
  isReminder: true,
  span: () => 1,
  check({ repairs }, limits, { today, workingWeek }) {
    const open = repairs.promises
      .filter(({ status }) => status === 'open')
      .map((promise) => ({ promise, dueOn: dueDay(promise) }));
    const [first] = open.toSorted((a, b) => daysBetween(b.dueOn, a.dueOn));
    if (!first) return quiet('no-promise', say`No promise is open.`);
    const { promise, dueOn } = first;
    if (dueOn > today) return quiet('promise-in-time', say`The next promise is due on ${on(dueOn)}.`);
    const { id, text, caseId } = promise;
    const daysLate = daysBetween(dueOn, today);
    const others = open.filter((other) => other.dueOn <= today).length - 1;
    return {
      flagged: true,
      level: daysBetween(orNextWorkingDay(dueOn, workingWeek), today) >= limits.red ? 'red' : 'amber',
      overdue: daysLate,
      sinceOn: dueOn,
      says: say`promised for ${onWeekday(dueOn)}: ${quoted(text)}, ${lateText(daysLate)}`,
      ...besides(others, 'promise'),
      facts: { promiseId: id, text, dueOn, daysLate, others },
      evidence: [],
      act: { command: 'promise kept', id },
      doubt: null,
      ...(caseId === null ? {} : { caseId }),
    };
  },
});
