import type { client } from '../nouns/client.ts';
import type { entry } from '../nouns/entry.ts';
import type { Changes } from '../nouns/field.ts';
import type { Role } from '../nouns/person.ts';
import type { reminder } from '../nouns/reminder.ts';
import type { YearlyDay } from './care/occasion.ts';
import type { CalendarDate } from './days/calendar-date.ts';

/** What a file can hold, one thing a row. */
export const importKinds = ['clients', 'entries', 'reminders'] as const;
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
  lastContactedOn?: CalendarDate;
  /** Of the person, else of the client. */
  birthday?: YearlyDay;
  /** The name of the profile, in the file's words. */
  profile?: string;
  /** The declared fields of the client, its name apart; `about` is the person's where there is one. */
  values: Changes<typeof client>;
}

/** One row of a file of entries; a field the row leaves empty is undefined. */
export interface EntryRecord extends ImportRecord {
  /** Who the client is, in the file's words. */
  client?: string;
  /** Who took part, in the file's words. */
  person?: string;
  email?: string;
  values: Changes<typeof entry>;
}

/** One row of a file of reminders; a field the row leaves empty is undefined. */
export interface ReminderRecord extends ImportRecord {
  /** Who the client is, in the file's words. */
  client?: string;
  values: Changes<typeof reminder>;
}
