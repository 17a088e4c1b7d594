import { type CaseFile, type CaseStep, checkBacks, lastStep, stepsNow } from './case.ts';

/** What has its place in the order of a case, after something else. */
export type OrderedDeed = 'restate' | 'answer' | 'settle';

/** What has to come before a deed and has not happened yet; null where nothing is missing. */
export function missingBefore(
  deed: OrderedDeed,
  file: Pick<CaseFile, 'case' | 'steps'>,
): 'hear' | 'restate' | 'check-back' | null {
  if (deed === 'settle') return checkBacks(file).length === 0 ? 'check-back' : null;
  if (!lastStep(file, 'heard')) return 'hear';
  return deed === 'answer' && lastStep(file, 'restated')?.confirmed !== true ? 'restate' : null;
}

/** The last answer; one that was given without hearing them does not count once they were heard. */
export function answerThatCounts(file: Pick<CaseFile, 'steps'>): CaseStep | undefined {
  const steps = stepsNow(file);
  const answered = steps.findLastIndex(({ kind }) => kind === 'answered');
  const answer = steps[answered];
  const heardSince = steps.slice(answered + 1).some(({ kind }) => kind === 'heard');
  return answer && answer.withoutHearing !== null && heardSince ? undefined : answer;
}
