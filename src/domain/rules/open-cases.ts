import type { CalendarDate } from '../days/calendar-date.ts';
import type { Relationship } from '../log/relationship.ts';
import { type CaseFile, isOpenCase, sinceReopened } from '../repair/case.ts';
import type { Flagged, Quiet, Verdict } from './rule.ts';

/** What every rule about a case tells of it. */
export interface CaseFacts {
  caseId: number;
  what: string;
  /** The day it came up, or was last opened again. */
  openedOn: CalendarDate;
  /** How many more cases of the client the rule would speak of. */
  others: number;
}

/** What a rule finds in one case; the facts every such rule tells are added. */
type CaseVerdict<Facts> = Omit<Flagged<Omit<Facts, keyof CaseFacts>>, 'flagged' | 'caseId'> | Quiet;

/** Judges each open case of a client, as it is since it was last opened again, and speaks of the one that presses most. */
export function worstCase<Facts extends CaseFacts>(
  { repairs }: Pick<Relationship, 'repairs'>,
  judge: (file: CaseFile, whole: CaseFile) => CaseVerdict<Facts>,
): Verdict<Facts> {
  const open = repairs.cases.filter((file) => isOpenCase(file.case));
  const judged = open.map((whole) => {
    const file = sinceReopened(whole);
    return { file, verdict: judge(file, whole) };
  });
  const found = judged.flatMap(({ file, verdict }) => ('flagged' in verdict ? [] : [{ file, verdict }]));
  const [worst] = found.toSorted((a, b) => rank(b.verdict) - rank(a.verdict));
  if (!worst) {
    const quiet = judged.flatMap(({ verdict }) => ('flagged' in verdict ? [verdict] : []));
    return quiet[0] ?? { flagged: false, because: 'no-case' };
  }
  const { id, what, openedOn } = worst.file.case;
  const facts = { ...worst.verdict.facts, caseId: id, what, openedOn, others: found.length - 1 } as Facts;
  return { ...worst.verdict, flagged: true, caseId: id, facts };
}

function rank({ level, overdue }: Pick<Flagged<unknown>, 'level' | 'overdue'>): number {
  return (level === 'red' ? 1_000_000 : 0) + overdue;
}
