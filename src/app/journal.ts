import type { CalendarDate } from '../domain/calendar-date.ts';
import type { ContactPoint } from '../domain/client.ts';
import type { Interaction, InteractionDetails } from '../domain/interaction.ts';
import type { Note } from '../domain/note.ts';
import type { Operation, UndoOutcome } from '../domain/operation.ts';
import type { ClientPerson, Person, Role } from '../domain/person.ts';
import type { Reminder, RepairReminder } from '../domain/reminder.ts';
import type { Apology } from '../domain/repair/apology-record.ts';
import type { Clients } from './clients-port.ts';
import type { Concerns } from './concerns-port.ts';
import type { Feedbacks } from './feedback-port.ts';
import type { Criteria } from './fit-port.ts';
import type { Imports } from './importing/imports.ts';
import type { Occasions } from './occasions-port.ts';
import type { Playbooks } from './playbooks-port.ts';
import type { Profiles } from './profiles-port.ts';
import type { Mutes, Relationships, Thresholds } from './relationships.ts';
import type { Cases, Charges, Policies } from './repairs.ts';
import type { Rests } from './rests-port.ts';
import type { Statistics } from './statistics-port.ts';

/** What the program may ask its memory. `store/` implements it on SQLite; nothing else speaks SQL. */
export interface Journal {
  clients: Clients;
  people: People;
  interactions: Interactions;
  notes: Notes;
  occasions: Occasions;
  reminders: Reminders;
  apologies: Apologies;
  cases: Cases;
  policies: Policies;
  charges: Charges;
  profiles: Profiles;
  criteria: Criteria;
  playbooks: Playbooks;
  concerns: Concerns;
  feedback: Feedbacks;
  relationships: Relationships;
  mutes: Mutes;
  rests: Rests;
  thresholds: Thresholds;
  statistics: Statistics;
  operations: Operations;
  keptFindings: KeptFindings;
  imports: Imports;
  /**
   * Runs `work` in one transaction that is recorded as one operation; all of it is on disk afterwards, or none.
   * The summary says in words what was done. A work that changes nothing leaves no operation behind, nor does one
   * whose result `keep` does not want: it is taken back.
   */
  change<T>(summary: string | ((result: T) => string), work: () => T, keep?: (result: T) => boolean): T;
  /** The same journal, whose changes are recorded as made at an instant: for a command that goes on for a while. */
  at(now: Date): Journal;
  close(): void;
}

/** The people at clients. */
export interface People {
  add(fields: Omit<Person, 'id'>): number;
  update(id: number, fields: Partial<Omit<Person, 'id'>>): void;
  /** Gives the person a position at a client, or changes the one they have there. */
  setPosition(
    personId: number,
    clientId: number,
    position: { title: string | null; roles: readonly Role[] },
  ): void;
  /** Ends a position; a person without positions or entries in the log is removed. */
  removePosition(personId: number, clientId: number): void;
  setContactPoints(personId: number, points: readonly ContactPoint[]): void;
  /** The people of one client, or of all, by name. */
  list(clientId?: number): ClientPerson[];
}

/** The columns of an interaction that can be set. */
export type InteractionFields = Omit<Interaction, 'id' | 'caseId' | 'touches'> &
  Partial<Pick<Interaction, 'caseId' | 'touches'>>;

/** The contact log. */
export interface Interactions {
  /** How many entries a client has up to a day. */
  count(filter: { clientId: number; until: CalendarDate }): number;
  add(fields: InteractionFields, people: readonly number[], externalId?: string): number;
  update(id: number, fields: Partial<InteractionFields>, people?: readonly number[]): void;
  remove(id: number): void;
  get(id: number): InteractionDetails | null;
  /** Entries newest first; of one client, or of all but the archived. */
  list(filter: {
    clientId?: number;
    caseId?: number;
    since?: CalendarDate;
    until?: CalendarDate;
    limit?: number;
  }): InteractionDetails[];
  /**
   * What stands out in the log of a client up to a day, newest first: the first exchange, and of exchanges and attempts
   * the last of each channel, direction and set of touches.
   */
  landmarks(filter: { clientId: number; until: CalendarDate }): InteractionDetails[];
}

/** The columns of a note that can be set. */
export type NoteFields = Pick<Note, 'clientId' | 'personId' | 'notedOn' | 'text'> &
  Partial<Pick<Note, 'kind' | 'learntFrom' | 'confirmedOn' | 'service'>>;

/** What is remembered that is no interaction. */
export interface Notes {
  add(fields: NoteFields): number;
  update(id: number, fields: Partial<NoteFields>): void;
  remove(id: number): void;
  /** Notes of a client, or of all but the archived: preferences first, then the newest. */
  list(clientId?: number): Note[];
  get(id: number): Note | null;
}

/** The columns of a reminder that can be set. */
export type ReminderFields = Omit<Reminder, 'id' | 'clientName' | keyof RepairReminder> &
  Partial<RepairReminder> & { runId?: number };

/** The follow-ups. */
export interface Reminders {
  add(fields: ReminderFields, externalId?: string): number;
  update(id: number, fields: Partial<ReminderFields>): void;
  get(id: number): Reminder | null;
  /** Open reminders by the day they ask for attention; up to a day, of one client, or closed ones instead. */
  list(filter: {
    until?: CalendarDate;
    clientId?: number;
    caseId?: number;
    closed?: boolean;
    /** Only those closed on that day or later. */
    closedSince?: CalendarDate;
    promise?: boolean;
    /** Those of archived clients as well. */
    archived?: boolean;
  }): Reminder[];
  /** Records that one occurrence of a recurring reminder was done. */
  complete(id: number, completion: { dueOn: CalendarDate; doneOn: CalendarDate }): void;
}

/** The columns of an apology that can be set. */
export type ApologyFields = Omit<Apology, 'id' | 'clientName' | 'promise' | 'caseId' | 'reaction'> &
  Partial<Pick<Apology, 'caseId' | 'reaction'>>;

/** The apologies. */
export interface Apologies {
  add(fields: ApologyFields): number;
  update(id: number, fields: Partial<ApologyFields>): void;
  get(id: number): Apology | null;
  /** Newest first; of one client, of one case, or of all that are not archived. */
  list(filter: { clientId?: number; caseId?: number }): Apology[];
}

/** The log of changes. */
export interface Operations {
  /** Newest first. */
  list(limit: number): Operation[];
  get(id: number): Operation | null;
  /** The newest operation that can be taken back: neither taken back already nor itself an undo. */
  latestUndoable(): Operation | null;
  /** Takes an operation back within `change`, keeping rows that something later changed or depends on. */
  undo(operation: Operation): UndoOutcome;
  /** What `undo` would do. */
  previewUndo(operation: Operation): UndoOutcome;
}

/** What the rules found when they last looked at everyone; a cache, which may be empty at any time. */
export interface KeptFindings {
  /**
   * What was kept for a stamp: the findings, or those about one client, as JSON, and the last operation they know of.
   * Null when there is none.
   */
  read(stamp: string, clientId?: number): { findings: string; operationId: number } | null;
  /** The newest operation of the journal; 0 before the first. */
  latestOperation(): number;
  /** The clients that the rules may see differently since an operation; null when it is simpler to look at all. */
  clientsChangedSince(operationId: number): number[] | null;
  /** Keeps findings in place of those before. Where the journal cannot be written just now, nothing happens. */
  keep(kept: { stamp: string; operationId: number; findings: string }): void;
  /** How many clients there are, archived ones apart. */
  clientCount(): number;
}
