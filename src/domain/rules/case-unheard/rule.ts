import { daysBetween } from '../../days/calendar-date.ts';
import { morningAfter, workingDaysOver } from '../../days/working-days.ts';
import { agreedTalk, ifAhead } from '../../repair/agreed.ts';
import { type CaseEntry, type CaseFile, checkBacks, lastStep } from '../../repair/case.ts';
import { isTrifle } from '../../repair/proportion.ts';
import { on, onWeekday, say } from '../../text/sentence.ts';
import { plural, quoted } from '../../text/words.ts';
import { caseInTime, caseLevel, dayAgreed, isTalkBooked, lastTalkIn, worstCase } from '../open-cases.ts';
import { defineRule, type Quiet, quiet } from '../rule.ts';
import { iso10002, min2020 } from '../sources.ts';

export default defineRule({
  id: 'case-unheard',
  kind: 'repair',
  place: 40,
  title: 'They have not been heard yet',
  looksAt:
    'It looks at open cases for which you have not written down what the client says: rapport case hear. If a talk about the case is logged, it only asks whether they were heard; if one is booked, it waits. A small case (minor, or over little money) is never red, and neither is a fixed one.',
  why: 'People who are upset want to be heard first. Until then, anything you say sounds like a defence, even if you are right.',
  source: [min2020, iso10002],
  thresholds: {
    days: {
      value: 1,
      help: 'Working days without hearing them before it is amber',
      source: 'our choice: one business day',
    },
    red: {
      value: 3,
      help: 'Working days without hearing them before it is red',
      source: 'our choice',
    },
  },
  prospects: true,
  wishSilences: false,
  exempt: { future: 'a booked talk keeps it from red' },
  span: () => 1,
  check(relationship, limits, { today, workingWeek }) {
    const wish = relationship.wish ?? relationship.repairs.decidersWish;
    const rest = `"…" --by ${wish === null ? 'call' : 'email'}`;
    return worstCase(relationship, (file) => {
      const { id, what, openedOn, fixedOn } = file.case;
      const spared = sparedFrom(file, isTrifle(file.case, relationship.repairs.yearlyValue));
      if (spared) return spared;
      const agreed = ifAhead(agreedTalk(file), today);
      if (agreed) return dayAgreed(agreed);
      const workingDays = workingDaysOver(openedOn, today, workingWeek);
      if (workingDays < limits.days) return caseInTime(morningAfter(openedOn, limits.days, workingWeek));
      const talk = lastTalkIn(file, openedOn);
      if (talk?.happenedOn === today) return quiet('talk-today', say`The talk about it is today.`);
      const days = plural(workingDays, 'working day');
      const found = {
        overdue: daysBetween(openedOn, today),
        sinceOn: openedOn,
        facts: { workingDays, talkedOn: talk?.happenedOn ?? null },
        evidence: file.entries,
        doubt: null,
      };
      if (talk) return { ...found, ...askedIn(talk, file) };
      return {
        ...found,
        level: caseLevel(file, relationship, {
          late: workingDays >= limits.red,
          calmed: fixedOn !== null || isTalkBooked(relationship, today),
        }),
        says: say`${quoted(what)}, open since ${on(openedOn)}: ${days}, and they have not been heard`,
        act: { command: 'case hear', id, rest },
      };
    });
  },
});

/** Why nobody has to hear them any more; null if somebody has to. */
function sparedFrom(file: CaseFile, isSmall: boolean): Quiet | null {
  const heard = lastStep(file, 'heard');
  if (heard) return quiet('case-heard', say`They were heard on ${on(heard.happenedOn)}.`);
  if (file.case.fixedOn === null) return null;
  if (isSmall) return quiet('case-mended', say`It was small, and fixed on ${on(file.case.fixedOn)}.`);
  const asked = checkBacks(file).at(-1);
  return asked ? quiet('case-asked', say`They were asked how it is now on ${on(asked.happenedOn)}.`) : null;
}

/** A talk about it is logged: most likely they were heard in it. */
function askedIn({ id: entryId, channel, happenedOn }: CaseEntry, { case: { id, what } }: CaseFile) {
  return {
    level: 'question' as const,
    says: say`${quoted(what)}: a ${channel} about it on ${onWeekday(happenedOn)}, but no account from them: were they heard?`,
    act: { command: 'case hear', id, rest: `"…" --entry ${entryId}` },
  };
}
