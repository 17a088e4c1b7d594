import { daysBetween } from '../../days/calendar-date.ts';
import { checkBackDays, checkBacksDue } from '../../repair/ladder.ts';
import { on, say } from '../../text/sentence.ts';
import { quoted } from '../../text/words.ts';
import { lateText, worstCase } from '../open-cases.ts';
import { defineRule, quiet } from '../rule.ts';
import { iso10002Closing } from '../sources.ts';

export default defineRule({
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
  isReminder: true,
  span: () => 1,
  check(relationship, limits, { today }) {
    return worstCase(relationship, (file) => {
      const { id, what, fixedOn } = file.case;
      const [dueOn = null] = checkBacksDue(file);
      if (fixedOn === null || dueOn === null || dueOn > today) {
        const next = dueOn ? say`The next check-back is due on ${on(dueOn)}.` : say`No check-back is due.`;
        return quiet('no-check-back', next);
      }
      const daysLate = daysBetween(dueOn, today);
      return {
        level: daysLate >= limits.red ? 'red' : 'amber',
        overdue: daysLate,
        sinceOn: dueOn,
        says: say`${quoted(what)}, put right on ${on(fixedOn)}: to ask how it is now is ${lateText(daysLate)}`,
        facts: { fixedOn, dueOn, daysLate },
        evidence: file.entries.filter(({ happenedOn }) => happenedOn >= fixedOn),
        act: { command: 'case check-back', id, rest: '"…"' },
        doubt: null,
      };
    });
  },
});
