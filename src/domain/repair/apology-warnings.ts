import type { Reminder } from '../reminder.ts';
import { type CaseFile, lastStep } from './case.ts';
import { type SecondFailure, secondFailure } from './second-failure.ts';

/** What speaks against saying sorry in a case just now, or for saying more than that. */
export type CaseWarning =
  | { id: 'not-heard'; caseId: number }
  | { id: 'same-cause'; failure: SecondFailure; cause: string }
  | { id: 'second-failure'; failure: SecondFailure };

const source = 'Maxham & Netemeyer 2002, Journal of Marketing 66(4)';
const instead = 'Say what is different this time, and in a way they can check.';

/** What to say of each warning: why it matters, and what helps more. */
export const caseAdvice = {
  'not-heard': {
    why: 'Where you go on working together, listening before apologising works better than the other way round.',
    instead: 'Ask first, and take down what they say.',
    source: 'Min et al. 2020, Marketing Letters 31',
  },
  'same-cause': {
    why: 'A good recovery can make up for a first failure, but not for a second one like it.',
    instead,
    source,
  },
  'second-failure': {
    why: 'A good recovery can make up for one failure, but not for two, and least where they are close in time.',
    instead,
    source,
  },
} as const satisfies Record<CaseWarning['id'], { why: string; instead: string; source: string }>;

/**
 * What to be warned of before an apology in a case: that they were not heard yet, that the same cause came back, that a
 * promise was broken or something else went wrong of the `within` days up to the day the case came up.
 */
export function caseWarnings(
  file: CaseFile,
  others: { cases: readonly Pick<CaseFile, 'case'>[]; promises: readonly Reminder[] },
  within: number,
): CaseWarning[] {
  const { id, cause } = file.case;
  const alike = others.cases.filter((one) => one.case.cause === cause && cause !== 'other');
  const same = secondFailure(file, { cases: alike, promises: [] }, within);
  const second = secondFailure(file, others, within);
  const warnings: CaseWarning[] = [];
  if (!lastStep(file, 'heard')) warnings.push({ id: 'not-heard', caseId: id });
  if (same) warnings.push({ id: 'same-cause', failure: same, cause });
  // What went wrong before for another reason says nothing more where the same reason came back.
  if (second && (second.kind === 'promise' || !same))
    warnings.push({ id: 'second-failure', failure: second });
  return warnings;
}
