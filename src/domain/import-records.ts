import type { client } from '../nouns/client.ts';
import type { entry } from '../nouns/entry.ts';
import type { Changes } from '../nouns/field.ts';
import type { Role } from '../nouns/person.ts';
import type { reminder } from '../nouns/reminder.ts';
import type { YearlyDay } from './care/occasion.ts';
import type { CalendarDate } from './days/calendar-date.ts';

/** The kinds of files, with one thing per row. */
export const importKinds = ['clients', 'entries', 'reminders'] as const;
export type ImportKind = (typeof importKinds)[number];

/** An address, number or word with its label. */
export interface LabelledValue {
  value: string;
  label?: string;
}

/** A row as read, with its problems. */
export interface ImportRecord {
  /** The row's first line in the file, counted from 1. */
  line: number;
  externalId?: string;
  /** Reasons to refuse the row, as clauses. */
  problems: string[];
  /** Remarks about an accepted row. */
  remarks?: string[];
}

/** A row of a client file; empty fields are undefined. */
export interface ClientRecord extends ImportRecord {
  /** The client's name: the company's, else the person's, else the email address. */
  name?: string;
  company?: string;
  /** The person at a company; undefined if the person is the client. */
  person?: { name: string; title?: string; role?: Role };
  emails: LabelledValue[];
  phones: LabelledValue[];
  tags: string[];
  lastContactedOn?: CalendarDate;
  /** The person's, else the client's. */
  birthday?: YearlyDay;
  /** The profile's name, in the file's words. */
  profile?: string;
  /** The client's declared fields without the name; `about` belongs to the person if there is one. */
  values: Changes<typeof client>;
}

/** A row of an entry file; empty fields are undefined. */
export interface EntryRecord extends ImportRecord {
  /** The client, in the file's words. */
  client?: string;
  /** The participants, in the file's words. */
  person?: string;
  email?: string;
  values: Changes<typeof entry>;
}

/** A row of a reminder file; empty fields are undefined. */
export interface ReminderRecord extends ImportRecord {
  /** The client, in the file's words. */
  client?: string;
  values: Changes<typeof reminder>;
}
