import type { Budget } from '../domain/budget.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Money } from '../domain/money.ts';
import type { Case, CaseFile, CaseStep, Outcome } from '../domain/repair/case.ts';
import type { Recorded } from '../domain/repair/case-story.ts';
import type { Charge } from '../domain/repair/charge.ts';
import type { ChangeSaid } from '../domain/repair/lessons.ts';
import type { Policy, PolicyQuote } from '../domain/repair/policy.ts';

/** The columns of a case that can be set. */
export type CaseFields = Omit<Case, 'id' | 'clientName' | 'personName' | 'personLeft'>;

/** What a new step says; what its kind has no use for is left out. */
export type CaseStepFields = Pick<CaseStep, 'caseId' | 'kind' | 'happenedOn'> &
  Partial<Omit<CaseStep, 'id' | 'policyName'>>;

/** Which cases are asked for; archived clients' only where they, or the client, are named. */
export interface CaseFilter {
  clientId?: number;
  /** Those with archived clients as well. */
  archived?: boolean;
  /** Only those that are open, or only those that ended. */
  open?: boolean;
  outcome?: Outcome;
  cause?: string;
  /** Only those that came up on that day or later. */
  since?: CalendarDate;
  /** Only those that came up by that day. */
  until?: CalendarDate;
}

/** What went wrong, and how it was dealt with. */
export interface Cases {
  add(fields: CaseFields): number;
  update(id: number, fields: Partial<CaseFields>): void;
  addStep(step: CaseStepFields): number;
  get(id: number): Case | null;
  /** The case with its steps, promises, and the entries up to a day. */
  file(id: number, until: CalendarDate): CaseFile | null;
  /** In which operations what belongs to the case was recorded, of those since it was opened. */
  recorded(id: number): Recorded[];
  /** Open ones first, then the newest. */
  list(filter: CaseFilter): Case[];
  /** The causes in use, the most frequent first. */
  causes(): string[];
  /** What is to be different after each case: as the case says, and as each of its apologies says. */
  changes(): ChangeSaid[];
}

/** The columns of a policy that can be set. */
export type PolicyFields = Omit<Policy, 'id'>;

/** The rules of the owner's. */
export interface Policies {
  add(fields: PolicyFields): number;
  update(id: number, fields: Partial<PolicyFields>): void;
  get(id: number): Policy | null;
  /** By name; those that were given up only when asked for. */
  list(filter?: { removed?: boolean }): Policy[];
  /** The answers in which it was quoted, the oldest first. */
  quotes(id: number): PolicyQuote[];
}

/** The columns of a charge that can be set. */
export type ChargeFields = Omit<Charge, 'id' | 'clientName' | 'prefersWriting'>;

/** Money clients will be asked for. */
export interface Charges {
  add(fields: ChargeFields): number;
  update(id: number, fields: Partial<ChargeFields>): void;
  get(id: number): Charge | null;
  /** Newest first; of one client, of one case, or of all that are not archived; `open` leaves out billed and waived ones. */
  list(filter: { clientId?: number; caseId?: number; open?: boolean; until?: CalendarDate }): Charge[];
}

/** What is set down about a client's money. */
export interface ClientMoney {
  yearlyValue: Money | null;
  budget: Budget | null;
}
