import { type CaseFile, checkBacks, lastStep } from './case.ts';

/** What has its place in the order of a case, after something else. */
export type OrderedDeed = 'restate' | 'answer' | 'settle';

/** What has to come before a deed and has not happened yet; null where nothing is missing. */
export function missingBefore(
  deed: OrderedDeed,
  file: Pick<CaseFile, 'steps'>,
): 'hear' | 'restate' | 'check-back' | null {
  if (deed === 'settle') return checkBacks(file).length === 0 ? 'check-back' : null;
  if (!lastStep(file, 'heard')) return 'hear';
  return deed === 'answer' && lastStep(file, 'restated')?.confirmed !== true ? 'restate' : null;
}
