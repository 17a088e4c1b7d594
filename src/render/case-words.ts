import type { Outcome, Rung, Severity } from '../domain/repair/case.ts';

/** How bad a case is, as a choice. */
export const severityNames: Readonly<Record<Severity, string>> = {
  minor: 'minor: they noticed, and it is soon put right',
  serious: 'serious: they are upset',
  critical: 'critical: they may leave',
};

/** The rungs of the ladder, as one names them. */
export const rungNames: Readonly<Record<Rung, string>> = {
  email: 'in writing',
  call: 'call',
  'in-person': 'in person',
};

/** How a case ended. */
export const outcomeNames: Readonly<Record<Outcome, string>> = {
  settled: 'settled',
  compromise: 'settled with a compromise',
  'agreed-to-disagree': 'agreed to disagree',
  parted: 'parted',
};
