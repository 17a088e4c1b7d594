import { numbersOf, type StandardName, standards } from '../../domain/clients/profile.ts';
import { addDays, addMonths, type CalendarDate, calendarDate } from '../../domain/days/calendar-date.ts';
import { beganOn, lastExchange, type Relationship, youngerThan } from '../../domain/log/relationship.ts';
import { repliesInTime, replyRounds } from '../../domain/log/reply-times.ts';
import { rules } from '../../domain/rules/index.ts';
import { type Day, dayOf, hasOwnNumber, type Rule, silenceOf, valuesOf } from '../../domain/rules/rule.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Journal } from '../../store/journal.ts';
import { type Judged, readRelationships } from '../flags/findings.ts';

/** Why a standard is not judged: the client is left alone, it is new, or there is nothing to judge. */
export type Unjudged = 'alone' | 'new' | 'nothing';

/** How often one standard was kept, out of how many clients or answers, and the clients not judged. */
export interface StandardCount extends Record<Unjudged, number> {
  name: StandardName;
  /** Counts clients, or answers to the month's messages. */
  of: 'clients' | 'answers';
  kept: number;
  asked: number;
}

/** How often each standard was kept in a month, as of its last day. */
export interface StandardsKept {
  on: CalendarDate;
  standards: StandardCount[];
}

const none = { kept: 0, asked: 0, alone: 0, new: 0, nothing: 0 };

/** Months to count before the current one. */
const months = 6;

/** A standard that is counted by month, with its rule. */
interface Judging {
  standard: (typeof standards)[number];
  rule: Rule;
}

/**
 * How often clients got what they may expect, in each recent month and in this one up to today. For most standards it
 * asks the rules as of the last day, with today's log and numbers; what is due on that day is not missed yet. Answers
 * count in the month of the message. Each month takes one pass over those clients.
 */
export function standardsKept(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
  clients: ReadonlySet<number>,
): StandardsKept[] {
  const judging = standards.flatMap((standard): Judging[] => {
    const rule = rules.find(({ id }) => id === standard.rule);
    return rule && standard.counted ? [{ standard, rule }] : [];
  });
  const judgingRules = [...new Set(judging.map(({ rule }) => rule))];
  const days = daysToJudge(today);
  const first = monthOf(days[0] ?? today);
  const from = addDays(first, -longestWait);
  const entriesOf = journal.relationships.entriesOf(from);
  const rounds = new Map([...clients].map((id) => [id, replyRounds(entriesOf(id, from))]));
  return days.map((on) => {
    const day = dayOf(on, settings.workingWeek);
    const counts = judging.map(({ standard }) => ({
      ...{ ...none, name: standard.name },
      of: standard.counted === 'answers' ? ('answers' as const) : ('clients' as const),
    }));
    for (const judgedOn of readRelationships(journal, judgingRules, settings.thresholds, on, clients)) {
      const { relationship, limits } = judgedOn;
      const { id } = relationship.client;
      // Later log entries were not appointments yet on that day.
      const then = on < today ? { ...relationship, planned: [] } : relationship;
      for (const [at, { standard, rule }] of judging.entries()) {
        const count = counts[at];
        if (!count) continue;
        if (count.of === 'answers') {
          const within = (limits.get(rule) ?? valuesOf(rule.thresholds))[standard.threshold] ?? 0;
          const span = { since: monthOf(on), until: on, today, days: within, week: settings.workingWeek };
          const answers = repliesInTime(rounds.get(id) ?? [], span);
          count.kept += answers.kept;
          count.asked += answers.asked;
        } else {
          const isToday = standard.counted === 'clients' || on === today;
          const answer = isToday
            ? isMet({ standard, rule }, { ...judgedOn, relationship: then }, day)
            : 'nothing';
          if (typeof answer === 'string') count[answer] += 1;
          else count.asked += 1;
          if (answer === true) count.kept += 1;
        }
      }
    }
    return { on, standards: counts };
  });
}

/** A message answered in the first month may be this many days older. */
const longestWait = 365;

function monthOf(day: CalendarDate): CalendarDate {
  return calendarDate(`${day.slice(0, 7)}-01`);
}

/** The last days of past months, and today. */
function daysToJudge(today: CalendarDate): CalendarDate[] {
  const first = monthOf(today);
  const ends = Array.from({ length: months }, (_, at) => addDays(addMonths(first, at + 1 - months), -1));
  return [...ends, today];
}

/** Whether the standard is met, or why it is not judged; uses the same exclusions as the rules. */
function isMet(
  { standard, rule }: Judging,
  { relationship, limits: byRule, own }: Pick<Judged, 'relationship' | 'limits' | 'own'>,
  day: Day,
): boolean | Unjudged {
  const limits = byRule.get(rule) ?? valuesOf(rule.thresholds);
  if (silenceOf(rule, relationship, undefined, day.today, hasOwnNumber(rule, own)) !== null) return 'alone';
  if (beganOn(relationship) > day.today) return 'new';
  const limit = limits[standard.threshold] ?? 0;
  if (limit === 0) return 'nothing';
  const verdict = rule.check(relationship, numbersOf(standard, rule, limits), day);
  if (verdict.flagged)
    return standard.unit === 'days' && isUnknown(relationship, day) ? 'nothing' : verdict.overdue === 0;
  if (verdict.unjudged === 'new') return 'new';
  // Nothing is due yet.
  const isYoung = standard.unit === 'days' && youngerThan(limit, relationship, day.today) !== null;
  if (isYoung && lastExchange(relationship) === null) return 'new';
  return verdict.unjudged ?? true;
}

/** Whether the log is empty and no file names a contact: nothing is known from before the journal. */
function isUnknown({ client: { toldContactOn }, earlier }: Relationship, { today }: Day): boolean {
  return earlier.logged === 0 && (toldContactOn === null || toldContactOn > today);
}
