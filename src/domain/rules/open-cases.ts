import type { CalendarDate } from '../days/calendar-date.ts';
import { isLive } from '../log/entry.ts';
import type { Relationship } from '../log/relationship.ts';
import type { AgreedDay } from '../repair/agreed.ts';
import { type CaseEntry, type CaseFile, isOpenCase, sinceReopened } from '../repair/case.ts';
import { isTrifle } from '../repair/proportion.ts';
import { on, onWeekday, say } from '../text/sentence.ts';
import { decidersText, plural } from '../text/words.ts';
import { bookedWithin, type Flagged, type Level, type Quiet, quiet, type Verdict } from './rule.ts';

/** A rule's finding in one case. */
type CaseVerdict = Omit<Flagged, 'flagged' | 'caseId' | 'besides'> | Quiet;

/**
 * Judges each open case of a client since its last reopening, and reports the most pressing one, with its case and the
 * number of other cases the rule would report.
 */
export function worstCase(
  { repairs }: Pick<Relationship, 'repairs'>,
  judge: (file: CaseFile, whole: CaseFile) => CaseVerdict,
): Verdict {
  const open = repairs.cases.filter((file) => isOpenCase(file.case));
  const judged = open.map((whole) => {
    const file = sinceReopened(whole);
    return { file, verdict: judge(file, whole) };
  });
  const found = judged.flatMap(({ file, verdict }) => ('flagged' in verdict ? [] : [{ file, verdict }]));
  const [worst] = found.toSorted(
    ({ verdict: a }, { verdict: b }) =>
      pressing.indexOf(b.level) - pressing.indexOf(a.level) || b.overdue - a.overdue,
  );
  if (!worst) {
    const [first] = judged.flatMap(({ verdict }) => ('flagged' in verdict ? [verdict] : []));
    return first ?? quiet('no-case', say`No case is open.`);
  }
  const { id, what, openedOn } = worst.file.case;
  const others = found.length - 1;
  return {
    ...worst.verdict,
    flagged: true,
    caseId: id,
    ...besides(others, 'case'),
    facts: { ...worst.verdict.facts, caseId: id, what, openedOn, others },
  };
}

const pressing: readonly Level[] = ['question', 'amber', 'red'];

/** The level of a finding about a case: nothing small is red, nor what is `calmed`, as by a booked talk. */
export function caseLevel(
  { case: one }: CaseFile,
  { repairs }: Pick<Relationship, 'repairs'>,
  { late, calmed = false }: { late: boolean; calmed?: boolean },
): Level {
  return late && !calmed && !isTrifle(one, repairs.yearlyValue) ? 'red' : 'amber';
}

/** Whether a talk with the client is booked soon, about the case or not. */
export function isTalkBooked(relationship: Pick<Relationship, 'planned'>, today: CalendarDate): boolean {
  return bookedWithin(relationship, isLive, today) !== null;
}

/** The last talk about a case that reached somebody who decides, after a day or on it; undefined if there is none. */
export function lastTalkIn(
  { entries }: Pick<CaseFile, 'entries'>,
  since: CalendarDate,
): CaseEntry | undefined {
  return entries.findLast((entry) => isLive(entry) && entry.reachedDecider && entry.happenedOn >= since);
}

const agreedWords: Readonly<Record<AgreedDay['kind'], string>> = {
  promise: 'It is promised for',
  talk: 'A talk about it is booked for',
  stay: 'It was left until',
};

/** Quiet because a day was agreed, and it lies ahead. */
export function dayAgreed({ kind, on: day }: AgreedDay): Quiet {
  return quiet('day-agreed', say`${agreedWords[kind]} ${onWeekday(day)}.`);
}

/** The number of other matters; empty if there are none. */
export function besides(others: number, noun: string): Pick<Flagged, 'besides'> {
  return others > 0 ? { besides: `and ${plural(others, `more ${noun}`)}` } : {};
}

/** How late something is: `due today`, `2 days late`. */
export function lateText(days: number): string {
  return days === 0 ? 'due today' : `${plural(days, 'day')} late`;
}

/** The people to talk to about a case. */
export function whoDecides(deciders: readonly string[]): string {
  return deciders.length > 0 ? decidersText(deciders) : 'them';
}

export function hasOpenCase({ repairs }: Pick<Relationship, 'repairs'>): boolean {
  return repairs.cases.some((file) => isOpenCase(file.case));
}

export function caseInTime(untilOn: CalendarDate): Quiet {
  return quiet('case-in-time', say`There is time until ${on(untilOn)}.`);
}

/** Quiet because the decision-makers have met about it. */
export function caseOffPaper(metOn: CalendarDate): Quiet {
  return quiet('case-off-paper', say`The two who decide have met about it, on ${on(metOn)}.`);
}

export const caseAtRest = quiet('case-at-rest', say`It is fixed, and waits only for the client to say so.`);
