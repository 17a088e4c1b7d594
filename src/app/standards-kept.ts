import { addDays, addMonths, type CalendarDate, calendarDate } from '../domain/calendar-date.ts';
import { beganOn } from '../domain/relationship.ts';
import { rules } from '../domain/rules/index.ts';
import { isAskedFor } from '../domain/rules/limits.ts';
import { type Day, dayOf, type Rule } from '../domain/rules/rule.ts';
import { silenceOf } from '../domain/rules/silence.ts';
import type { Settings } from '../domain/settings.ts';
import { numbersOf, type Standard, type StandardName, standards } from '../domain/standards.ts';
import type { Journal } from './journal.ts';
import { type Judged, readRelationships } from './read-relationships.ts';

/** Why a standard is not judged for a client: it is left alone, it is new, or there is nothing to judge. */
export type Unjudged = 'alone' | 'new' | 'nothing';

/** How many clients met one standard: of those asked, and for how many it was not judged. */
export interface StandardCount extends Record<Unjudged, number> {
  name: StandardName;
  kept: number;
  asked: number;
}

/** How many clients met each standard on a day, of those it could be asked of. */
export interface StandardsKept {
  on: CalendarDate;
  standards: StandardCount[];
}

const none = { kept: 0, asked: 0, alone: 0, new: 0, nothing: 0 };

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
    const counts = judged.map(({ standard }) => ({ ...none, name: standard.name }));
    for (const judgedOn of readRelationships(journal, asked, settings.thresholds, on)) {
      const { relationship } = judgedOn;
      if (!clients.has(relationship.client.id)) continue;
      // What was logged since is no appointment that was made by then.
      const then = on < today ? { ...relationship, planned: [] } : relationship;
      for (const [at, { standard, rule }] of judged.entries()) {
        const count = counts[at];
        if (!count) continue;
        const answer = isMet(standard, rule, { ...judgedOn, relationship: then }, day);
        if (typeof answer === 'string') count[answer] += 1;
        else count.asked += 1;
        if (answer === true) count.kept += 1;
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

/** Whether it is, or why that is not judged: the same clients are as the rules speak of. */
function isMet(
  standard: Standard,
  rule: Rule,
  { relationship, limits: byRule, own }: Pick<Judged, 'relationship' | 'limits' | 'own'>,
  day: Day,
): boolean | Unjudged {
  const limits = byRule.get(rule) ?? rule.thresholds;
  if (silenceOf(rule, relationship, undefined, day.today, isAskedFor(rule, own)) !== null) return 'alone';
  if (beganOn(relationship) > day.today) return 'new';
  if ((limits[standard.threshold] ?? 0) === 0) return 'nothing';
  const verdict = rule.check(relationship, numbersOf(standard, rule, limits), day);
  if (verdict.flagged) return false;
  if (verdict.because === 'young') return 'new';
  // A wish to be written to, and what is booked, leave nothing to ask for.
  const isOpen = verdict.because === 'standards-kept' && verdict.dueOn === null;
  return isOpen || verdict.because === 'nothing-said' || verdict.because === 'touches-unnoted'
    ? 'nothing'
    : true;
}
