import type { CalendarDate } from '../days/calendar-date.ts';
import type { Relationship } from '../log/relationship.ts';
import { type CaseFile, isOpenCase, sinceReopened } from '../repair/case.ts';
import { on, say } from '../text/sentence.ts';
import { decidersText, plural } from '../text/words.ts';
import { type Flagged, type Quiet, quiet, type Verdict } from './rule.ts';

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
  const [worst] = found.toSorted((a, b) => rank(b.verdict) - rank(a.verdict));
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

function rank({ level, overdue }: Pick<Flagged, 'level' | 'overdue'>): number {
  return (level === 'red' ? 1_000_000 : 0) + overdue;
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
  return quiet('case-off-paper', say`It is with the two who decide since ${on(metOn)}.`);
}

export const caseAtRest = quiet(
  'case-at-rest',
  say`It is put right, and waits only for the client to say so.`,
);
