import { addDays, addMonths, type CalendarDate, calendarDate } from '../domain/calendar-date.ts';
import { beganOn, type Relationship } from '../domain/relationship.ts';
import { rules } from '../domain/rules/index.ts';
import { type Day, dayOf, type Rule } from '../domain/rules/rule.ts';
import { silenceOf } from '../domain/rules/silence.ts';
import type { Settings } from '../domain/settings.ts';
import { numbersOf, type Standard, type StandardName, standards } from '../domain/standards.ts';
import type { Journal } from './journal.ts';
import { readRelationships } from './read-relationships.ts';

/** How many clients met each standard on a day, of those it could be asked of. */
export interface StandardsKept {
  on: CalendarDate;
  standards: { name: StandardName; kept: number; asked: number }[];
}

/** How many months before this one are counted. */
const months = 6;

/**
 * How many of some clients met each standard at the end of each of the last months, and today: the rules are asked
 * as they would have been on that day, with what the log has now, and with today's numbers. It is one look at the
 * whole book for each of them.
 */
export function standardsKept(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
  clients: ReadonlySet<number>,
): StandardsKept[] {
  const judged = standards
    .filter(({ counted }) => counted)
    .flatMap((standard) => {
      const rule = rules.find(({ id }) => id === standard.rule);
      return rule ? [{ standard, rule }] : [];
    });
  const asked = [...new Set(judged.map(({ rule }) => rule))];
  return daysToJudge(today).map((on) => {
    const day = dayOf(on, settings.workingWeek);
    const counts = judged.map(({ standard }) => ({ name: standard.name, kept: 0, asked: 0 }));
    for (const { relationship, limits } of readRelationships(journal, asked, settings.thresholds, on)) {
      if (!clients.has(relationship.client.id) || beganOn(relationship) > on) continue;
      // What was logged since is no appointment that was made by then.
      const then = on < today ? { ...relationship, planned: [] } : relationship;
      for (const [at, { standard, rule }] of judged.entries()) {
        const count = counts[at];
        const answer = isMet(standard, rule, limits.get(rule) ?? rule.thresholds, then, day);
        if (!count || answer === null) continue;
        count.asked += 1;
        if (answer) count.kept += 1;
      }
    }
    return { on, standards: counts };
  });
}

/** The last days of the months before this one, and today. */
function daysToJudge(today: CalendarDate): CalendarDate[] {
  const first = calendarDate(`${today.slice(0, 7)}-01`);
  const ends = Array.from({ length: months }, (_, at) => addDays(addMonths(first, at + 1 - months), -1));
  return [...ends, today];
}

/** Null where the standard asks for nothing, or could not be asked for. */
function isMet(
  standard: Standard,
  rule: Rule,
  limits: Readonly<Record<string, number>>,
  relationship: Relationship,
  day: Day,
): boolean | null {
  if ((limits[standard.threshold] ?? 0) === 0) return null;
  if (silenceOf(rule, relationship, undefined, day.today) !== null) return null;
  const verdict = rule.check(relationship, numbersOf(standard, rule, limits), day);
  if (verdict.flagged) return false;
  // A wish to be written to, and what is booked, leave nothing to ask for.
  if (verdict.because === 'standards-kept' && verdict.dueOn === null) return null;
  return verdict.because === 'young' || verdict.because === 'nothing-said' ? null : true;
}
