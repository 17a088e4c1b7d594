import type { Budget } from '../budget.ts';
import type { Money } from '../money.ts';
import type { Wish } from '../relationship.ts';
import type { Reminder } from '../reminder.ts';
import type { CaseFile } from './case.ts';
import type { Charge } from './charge.ts';

/** What the rules of repair know of one client. */
export interface Repairs {
  /** Cases that are open, or came up on or after the day that was asked for; oldest first. */
  cases: readonly CaseFile[];
  /** Promises that are open, or were broken on or after that day; soonest due first. */
  promises: readonly Reminder[];
  /** Charges not yet told, or noted on or after that day; waived ones are left out; oldest first. */
  charges: readonly Charge[];
  /** What the client is worth in a year. */
  yearlyValue: Money | null;
  budget: Budget | null;
  /** The names of those who decide at the client; of those who can be talked to, where there are some. */
  deciders: readonly string[];
  /** The wish to be written to of the one who decides, where all who do have one. */
  decidersWish: Wish | null;
}

/** A client with whom nothing is to be repaired. */
export const noRepairs: Repairs = {
  cases: [],
  promises: [],
  charges: [],
  yearlyValue: null,
  budget: null,
  deciders: [],
  decidersWish: null,
};

/** How many days back cases, broken promises and charges are read, at the least: a year and a month. */
export const repairsReach = 400;
