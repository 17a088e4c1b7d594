import type { YearlyDay } from './care/occasion.ts';
import type { ClientStatus } from './clients/client.ts';
import type { Role } from './clients/person.ts';
import type { CalendarDate } from './days/calendar-date.ts';
import type { Period } from './days/period.ts';
import type { Audience, Channel, Direction, EntryKind } from './log/entry.ts';
import type { Touch } from './log/touch.ts';
import type { Money } from './money/money.ts';

/** What a file can hold, one thing a row. */
export const importKinds = ['clients', 'interactions', 'reminders'] as const;
export type ImportKind = (typeof importKinds)[number];

/** An address, a number or a word with what kind it is. */
export interface LabelledValue {
  value: string;
  label?: string;
}

/** A row as read, and what is wrong with it. */
export interface ImportRecord {
  /** The line of the file it starts on, counted from 1. */
  line: number;
  externalId?: string;
  /** Clauses, each a reason to refuse the row. */
  problems: string[];
  /** What is said of a row that is taken in. */
  remarks?: string[];
}

/** One row of a file of clients; a field the row leaves empty is undefined. */
export interface ClientRecord extends ImportRecord {
  /** The client's name: the company's, else the person's, else the email address. */
  name?: string;
  company?: string;
  /** The human at a company; undefined where the person is the client. */
  person?: { name: string; title?: string; role?: Role };
  emails: LabelledValue[];
  phones: LabelledValue[];
  tags: string[];
  status?: ClientStatus;
  notes?: string;
  cadence?: Period;
  lastContactedOn?: CalendarDate;
  sinceOn?: CalendarDate;
  /** What they are worth in a year, more than 0. */
  yearlyValue?: Money;
  /** Where they came from. */
  source?: string;
  /** Of the person, else of the client. */
  birthday?: YearlyDay;
  /** The day a contract was signed. */
  signedOn?: CalendarDate;
  /** The name of the profile, in the file's words. */
  profile?: string;
}

/** One row of a file of interactions; a field the row leaves empty is undefined. */
export interface EntryRecord extends ImportRecord {
  /** Who the client is, in the file's words. */
  client?: string;
  /** Who took part, in the file's words. */
  person?: string;
  email?: string;
  on?: CalendarDate;
  channel?: Channel;
  direction?: Direction;
  audience?: Audience;
  kind?: EntryKind;
  minutes?: number;
  /** Each once, and in their order. */
  touches?: readonly Touch[];
  /** What was said, empty where the file says nothing. */
  text: string;
}

/** One row of a file of reminders; a field the row leaves empty is undefined. */
export interface ReminderRecord extends ImportRecord {
  /** Who the client is, in the file's words. */
  client?: string;
  text?: string;
  due?: CalendarDate;
  every?: Period;
}
