import { type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import { morningAfter, workingDaysOver } from '../../days/working-days.ts';
import { from, inOrder, missedCalls, type Relationship, type RuleEntry } from '../../log/relationship.ts';
import { toldOn } from '../../plans/reminder.ts';
import { agreedDay, ifAhead } from '../../repair/agreed.ts';
import type { CaseFile } from '../../repair/case.ts';
import { spokenSteps } from '../../repair/repairs.ts';
import { on, say } from '../../text/sentence.ts';
import { plural, quoted, triedText } from '../../text/words.ts';
import { caseAtRest, caseInTime, caseLevel, dayAgreed, isTalkBooked, worstCase } from '../open-cases.ts';
import { defineRule, quiet } from '../rule.ts';
import { iso10002 } from '../sources.ts';

/** Days to look back for a word that is not logged with the case; every week has at least one working day. */
const span = ({ days, red }: Readonly<Record<'days' | 'red', number>>) =>
  Math.max(180, 7 * Math.max(days, red) + 1);

export default defineRule({
  id: 'case-waiting',
  kind: 'repair',
  place: 60,
  title: 'They hear nothing from you about an open case',
  looksAt:
    'It looks at open cases that are not fixed, and counts the working days since your last word to the client, or since the day you agreed on. A message, a talk or a step of the case with them counts; a decision to call, a call that reached nobody or a mail to everyone does not. A small case (minor, or over little money) is never red.',
  why: 'In trouble, people fill silence with their worst guess. "Nothing new yet, you will hear from me on Thursday" is enough.',
  source: [iso10002],
  thresholds: {
    days: { value: 3, help: 'Working days without a word before it is amber', source: 'our choice' },
    red: { value: 6, help: 'Working days without a word before it is red', source: 'our choice' },
  },
  prospects: true,
  wishSilences: false,
  exempt: { future: 'a booked talk keeps it from red' },
  span,
  check(relationship, limits, { today, workingWeek, firstOf }) {
    const first = firstOf(span(limits));
    return worstCase(relationship, (file) => {
      const { what, openedOn, fixedOn } = file.case;
      if (fixedOn !== null) return caseAtRest;
      const agreed = agreedDay(file);
      const ahead = ifAhead(agreed, today);
      if (ahead) return dayAgreed(ahead);
      const log = known(file, relationship, first);
      const word = log.findLast(({ kind, direction }) => kind === 'exchange' && direction !== 'in');
      const wordOn = lastWord(file, word);
      const silentOn = wordOn ?? (openedOn > first ? openedOn : first);
      // They knew of the agreed day; what came after it is silence.
      const isAgreed = agreed !== null && agreed.on > silentOn;
      const sinceOn = isAgreed ? agreed.on : silentOn;
      const workingDays = workingDaysOver(sinceOn, today, workingWeek);
      if (workingDays < limits.days) {
        const dueOn = morningAfter(sinceOn, limits.days, workingWeek);
        return wordOn && !isAgreed ? recentWord(wordOn, dueOn) : caseInTime(dueOn);
      }
      const missed = missedCalls(log, sinceOn);
      const isWord = word !== undefined && word.happenedOn === wordOn;
      const silence = isAgreed
        ? say`no word from you since ${on(sinceOn)}, the agreed day`
        : say`no word from you${wordOn ? say` since ${on(wordOn)}` : ''}`;
      const days = plural(workingDays, 'working day');
      return {
        level: caseLevel(file, relationship, {
          late: workingDays >= limits.red,
          calmed: isTalkBooked(relationship, today),
        }),
        overdue: daysBetween(sinceOn, today),
        sinceOn,
        says: say`${quoted(what)}, open since ${on(openedOn)}: ${silence}, ${days}${triedText(missed.length)}`,
        facts: { wordOn, agreedOn: isAgreed ? sinceOn : null, workingDays, missedCalls: missed.length },
        evidence: inOrder(isWord ? [word, ...missed] : missed),
        act: relationship.wish !== null || missed.length > 1 ? 'email' : 'call',
        doubt: null,
      };
    });
  },
});

function recentWord(wordOn: CalendarDate, dueOn: CalendarDate) {
  const says = say`They heard from you on ${on(wordOn)}; the next is due on ${on(dueOn)}.`;
  return quiet('case-word-given', says);
}

/** The case's entries and those of the client's log from a day on, each once. */
function known(file: CaseFile, { entries }: Relationship, first: CalendarDate): RuleEntry[] {
  const byId = new Map([...from(entries, first), ...file.entries].map((entry) => [entry.id, entry]));
  return inOrder([...byId.values()]);
}

/**
 * The day of the last word to them since the case came up, from the log, a step or the telling of a broken promise;
 * else null.
 */
function lastWord(file: CaseFile, logged: RuleEntry | undefined): CalendarDate | null {
  const step = file.steps.findLast(({ kind }) => spokenSteps.has(kind))?.happenedOn;
  const told = file.promises.flatMap((promise) => toldOn(promise) ?? []);
  const days = [logged?.happenedOn, step, ...told].filter((day) => (day ?? '') >= file.case.openedOn);
  return days.toSorted().at(-1) ?? null;
}
