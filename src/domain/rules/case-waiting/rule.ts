import { type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import { addWorkingDays, workingDaysBetween } from '../../days/working-days.ts';
import { from, inOrder, missedCalls, type Relationship, type RuleEntry } from '../../log/relationship.ts';
import { toldOn } from '../../plans/reminder.ts';
import type { CaseFile } from '../../repair/case.ts';
import { spokenSteps } from '../../repair/repairs.ts';
import { type CaseFacts, worstCase } from '../open-cases.ts';
import { defineRule } from '../rule.ts';
import { iso10002 } from '../sources.ts';

/** What `case-waiting` found. */
export interface CaseWaitingFacts extends CaseFacts {
  /** The last word to the client since it came up; null where there was none. */
  wordOn: CalendarDate | null;
  workingDays: number;
  /** Calls since then that reached nobody. */
  missedCalls: number;
}

/** How many days back a word is looked for that is not logged with the case; a week has one working day at the least. */
const span = ({ days, red }: Readonly<Record<'days' | 'red', number>>) =>
  Math.max(180, 7 * Math.max(days, red) + 1);

/** Something is open, and the client hears nothing from the owner. */
export default defineRule<CaseWaitingFacts, 'days' | 'red'>({
  id: 'case-waiting',
  kind: 'repair',
  place: 60,
  title: 'They hear nothing from you while it is open',
  looksAt:
    'Open cases that are not put right yet, and the last word from you to the client since each came up: whatever you sent or said to them, about the case or not, hearing them, saying back, answering, checking back and telling them of a broken promise included. Taking it up a rung is no word to them, nor is a call that reached nobody, a mail to everyone or an automatic answer. Working days are counted from the day after, today included.',
  why: 'Silence in the middle of trouble is filled with the worst guess. "Nothing new yet, you hear from me on Thursday" is a word too.',
  source: [iso10002],
  thresholds: {
    days: { value: 3, help: 'After how many working days without a word it is amber', source: 'our choice' },
    red: { value: 6, help: 'After how many working days without a word it is red', source: 'our choice' },
  },
  prospects: true,
  wishSilences: false,
  span,
  check(relationship, limits, { today, workingWeek, firstOf }) {
    const first = firstOf(span(limits));
    return worstCase<CaseWaitingFacts>(relationship, (file) => {
      if (file.case.fixedOn !== null) return { flagged: false, because: 'case-at-rest' };
      const cameUp = file.case.openedOn;
      const log = known(file, relationship, first).filter(({ happenedOn }) => happenedOn >= cameUp);
      const word = log.findLast(({ kind, direction }) => kind === 'exchange' && direction !== 'in');
      const step = file.steps.findLast(({ kind }) => spokenSteps.has(kind))?.happenedOn;
      const told = file.promises.flatMap((promise) => toldOn(promise) ?? []);
      const wordOn = latest(
        word?.happenedOn,
        ...[...told, ...(step === undefined ? [] : [step])].filter((on) => on >= cameUp),
      );
      const sinceOn = wordOn ?? (cameUp > first ? cameUp : first);
      const workingDays = workingDaysBetween(sinceOn, today, workingWeek);
      if (workingDays < limits.days) {
        const dueOn = addWorkingDays(sinceOn, limits.days, workingWeek);
        return wordOn
          ? { flagged: false, because: 'case-word-given', on: wordOn, dueOn }
          : { flagged: false, because: 'case-in-time', dueOn };
      }
      const missed = missedCalls(log, sinceOn);
      const isWord = word !== undefined && word.happenedOn === wordOn;
      return {
        level: workingDays >= limits.red ? 'red' : 'amber',
        overdue: daysBetween(sinceOn, today),
        sinceOn,
        facts: { wordOn, workingDays, missedCalls: missed.length },
        evidence: inOrder(isWord ? [word, ...missed] : missed),
        act: relationship.wish !== null || missed.length > 1 ? 'email' : 'call',
        doubt: null,
      };
    });
  },
});

/** The entries of the case, and those of the client's log from a day on, each once. */
function known(file: CaseFile, { entries }: Relationship, first: CalendarDate): RuleEntry[] {
  const byId = new Map([...from(entries, first), ...file.entries].map((entry) => [entry.id, entry]));
  return inOrder([...byId.values()]);
}

function latest(...days: (CalendarDate | undefined)[]): CalendarDate | null {
  return (
    days
      .filter((day) => day !== undefined)
      .toSorted()
      .at(-1) ?? null
  );
}
