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
    'Promises that are open, those of a case and those set with rapport remind --promise, whose day has come. A snoozed one counts from the day it was snoozed to, and one that is due on a day off is late after the next working day. It speaks of the one that is owed longest and says how many more there are.',
  why: 'What you said you would do, by when, is what they judge you by. A day late and told beforehand is a delay; a day late and found out is a broken word.',
  source: [halperin2022],
  thresholds: {
    red: {
      value: 1,
      help: 'From how many days after its day, or the next working day, it is red; before it is amber',
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
