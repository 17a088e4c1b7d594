import { daysBetween } from '../../days/calendar-date.ts';
import { addWorkingDays, workingDaysBetween } from '../../days/working-days.ts';
import { lastStep } from '../../repair/case.ts';
import { on, say } from '../../text/sentence.ts';
import { plural, quoted } from '../../text/words.ts';
import { caseInTime, worstCase } from '../open-cases.ts';
import { defineRule, quiet } from '../rule.ts';
import { iso10002, min2020 } from '../sources.ts';

export default defineRule({
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
    return worstCase(relationship, (file) => {
      const { id, what, openedOn } = file.case;
      const heard = lastStep(file, 'heard');
      if (heard) return quiet('case-heard', say`They were heard on ${on(heard.happenedOn)}.`);
      const workingDays = workingDaysBetween(openedOn, today, workingWeek);
      if (workingDays < limits.days) return caseInTime(addWorkingDays(openedOn, limits.days, workingWeek));
      const days = plural(workingDays, 'working day');
      return {
        level: workingDays >= limits.red ? 'red' : 'amber',
        overdue: daysBetween(openedOn, today),
        sinceOn: openedOn,
        says: say`${quoted(what)}, open since ${on(openedOn)}: ${days}, and they have not been heard`,
        facts: { workingDays },
        evidence: file.entries,
        act: { command: 'case hear', id, rest },
        doubt: null,
      };
    });
  },
});
