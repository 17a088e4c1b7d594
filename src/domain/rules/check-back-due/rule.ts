import { type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import { isLiveChannel } from '../../log/entry.ts';
import { agreedTalk, ifAhead } from '../../repair/agreed.ts';
import { type CaseEntry, type CaseFile, type CaseStep, checkBacks } from '../../repair/case.ts';
import { checkBackDays, checkBacksDue } from '../../repair/ladder.ts';
import { isTrifle } from '../../repair/proportion.ts';
import { on, onWeekday, say } from '../../text/sentence.ts';
import { quoted } from '../../text/words.ts';
import { caseLevel, dayAgreed, lateText, worstCase } from '../open-cases.ts';
import { defineRule, type Quiet, quiet } from '../rule.ts';
import { iso10002Closing } from '../sources.ts';

export default defineRule({
  id: 'check-back-due',
  kind: 'repair',
  place: 70,
  title: 'It is time to ask how it is now',
  looksAt: `It looks at fixed cases that are still open: ask how it is now ${checkBackDays.join(' and ')} days after the fix, and 7 days after an answer of not yet. Record what they say with rapport case check-back; if they are content, it proposes to end the case. It waits for a booked talk, and only asks if you have been in touch since.`,
  why: 'What is fixed for you may not be fixed for them. If you ask, you hear what is left while it is still small.',
  source: [iso10002Closing],
  thresholds: {
    red: {
      value: 7,
      help: 'How many days late it turns from amber to red',
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
      const asked = checkBacks(file).at(-1);
      const [dueOn = null] = checkBacksDue(file);
      if (fixedOn === null) return noCheckBack(null);
      if ((dueOn ?? '') > today) return noCheckBack(asked?.content === 'yes' ? null : dueOn);
      const sinceOn = dueOn ?? asked?.happenedOn ?? fixedOn;
      const daysLate = daysBetween(sinceOn, today);
      const found = {
        overdue: daysLate,
        sinceOn,
        evidence: file.entries.filter(({ happenedOn }) => happenedOn >= fixedOn),
        facts: {
          fixedOn,
          dueOn,
          daysLate,
          askedOn: asked?.happenedOn ?? null,
          content: asked?.content ?? null,
        },
        doubt: null,
      };
      const isSmall = isTrifle(file.case, relationship.repairs.yearlyValue);
      const isOver =
        asked &&
        asked.content !== 'not-yet' &&
        (dueOn === null || asked.content === 'yes' || isSmall || daysLate >= limits.red);
      if (isOver) return { ...found, ...toEnd(file, fixedOn, asked) };
      const talk = ifAhead(agreedTalk(file), today);
      if (talk) return dayAgreed(talk);
      const word = wordSince(file, asked?.happenedOn ?? fixedOn);
      if (word)
        return {
          ...found,
          level: 'question',
          says: say`${quoted(what)}, fixed on ${on(fixedOn)}, and you heard from them on ${onWeekday(word.happenedOn)}: how is it now?`,
          act: { command: 'case check-back', id, rest: `"…" --entry ${word.id}` },
        };
      return {
        ...found,
        level: caseLevel(file, relationship, { late: daysLate >= limits.red }),
        says: say`${quoted(what)}, fixed on ${on(fixedOn)}: check-back ${lateText(daysLate)}`,
        act: { command: 'case check-back', id, rest: '"…"' },
      };
    });
  },
});

function noCheckBack(dueOn: CalendarDate | null): Quiet {
  return quiet(
    'no-check-back',
    dueOn ? say`The next check-back is due on ${on(dueOn)}.` : say`No check-back is due.`,
  );
}

/** It is fixed, and they were asked: the case can end, if they are content. */
function toEnd({ case: { id, what } }: CaseFile, fixedOn: CalendarDate, asked: CaseStep) {
  const isContent = asked.content === 'yes';
  const how = isContent ? 'they were content' : 'you asked how it is';
  const question = isContent ? 'end it?' : 'are they content?';
  return {
    level: 'question' as const,
    says: say`${quoted(what)}, fixed on ${on(fixedOn)}, and ${how} on ${on(asked.happenedOn)}: ${question}`,
    act: isContent
      ? { command: 'case settle', id, rest: '--as settled' }
      : { command: 'case check-back', id, rest: '"…" --content yes' },
  };
}

/** The last talk about the case after a day, or message of theirs: it says how it is now. */
function wordSince({ entries }: CaseFile, day: CalendarDate): CaseEntry | undefined {
  return entries.findLast(
    ({ kind, channel, direction, happenedOn }) =>
      kind === 'exchange' && happenedOn > day && (isLiveChannel(channel) || direction === 'in'),
  );
}
