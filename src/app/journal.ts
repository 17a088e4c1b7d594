import type { Concern, ConcernAct } from '../domain/care/concern.ts';
import type { Feedback } from '../domain/care/feedback.ts';
import type { Note } from '../domain/care/note.ts';
import type { Occasion, YearlyDay } from '../domain/care/occasion.ts';
import type {
  Client,
  ClientDetails,
  ClientKind,
  ClientStatus,
  ContactPoint,
} from '../domain/clients/client.ts';
import type { Criterion, FitAnswer } from '../domain/clients/fit.ts';
import type { ClientPerson, Person, Role } from '../domain/clients/person.ts';
import type { Profile } from '../domain/clients/profile.ts';
import type { CalendarDate } from '../domain/days/calendar-date.ts';
import type { Acquaintance } from '../domain/log/acquaintance.ts';
import type { Entry, EntryDetails } from '../domain/log/entry.ts';
import type { LogCount } from '../domain/log/log-statistics.ts';
import type { Earlier, RuleEntry, Subject, Wish } from '../domain/log/relationship.ts';
import type { Budget } from '../domain/money/budget.ts';
import type { Money } from '../domain/money/money.ts';
import type { Operation, UndoOutcome } from '../domain/operation.ts';
import type { Playbook, PlaybookRun } from '../domain/plans/playbook.ts';
import type { Reminder, RepairReminder } from '../domain/plans/reminder.ts';
import type { Apology } from '../domain/repair/apology/apology.ts';
import type { Case, CaseFile, CaseStep, Outcome } from '../domain/repair/case.ts';
import type { Recorded } from '../domain/repair/case-story.ts';
import type { Charge } from '../domain/repair/charge.ts';
import type { ChangeSaid } from '../domain/repair/lessons.ts';
import type { Policy, PolicyQuote } from '../domain/repair/policy.ts';
import type { Repairs } from '../domain/repair/repairs.ts';
import type { Rest, Spoken, StoredRest } from '../domain/rules/resting.ts';
import type { Mute } from '../domain/rules/silence.ts';
import type { Imports } from './importing/imports.ts';

/** What the program may ask its memory. `store/` implements it on SQLite; nothing else speaks SQL. */
export interface Journal {
  clients: Clients;
  people: People;
  entries: Entries;
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
  reviewSkips: ReviewSkips;
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
export type EntryFields = Omit<Entry, 'id' | 'caseId' | 'touches'> &
  Partial<Pick<Entry, 'caseId' | 'touches'>>;

/** The contact log. */
export interface Entries {
  /** How many entries a client has up to a day. */
  count(filter: { clientId: number; until: CalendarDate }): number;
  add(fields: EntryFields, people: readonly number[], externalId?: string): number;
  update(id: number, fields: Partial<EntryFields>, people?: readonly number[]): void;
  remove(id: number): void;
  get(id: number): EntryDetails | null;
  /** Entries newest first; of one client, or of all but the archived. */
  list(filter: {
    clientId?: number;
    caseId?: number;
    since?: CalendarDate;
    until?: CalendarDate;
    limit?: number;
  }): EntryDetails[];
  /**
   * What stands out in the log of a client up to a day, newest first: the first exchange, and of exchanges and attempts
   * the last of each channel, direction and set of touches.
   */
  landmarks(filter: { clientId: number; until: CalendarDate }): EntryDetails[];
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

/** The columns of a client that can be set. */
export type ClientFields = Omit<Client, 'id'>;

/** What a way of naming a client found: the client, and through which person when it was not its own name. */
export interface ClientMatch {
  id: number;
  name: string;
  status: ClientStatus;
  archivedOn: CalendarDate | null;
  /** How well it fits: 0 its number, 1 its whole name or address, 2 a person's whole name, 3 a whole word, more a part. */
  rank: number;
  /** The person or address through which the client was found. */
  through: string | null;
}

/** The clients. */
export interface Clients {
  /** Stores a new client and returns its id. */
  add(fields: ClientFields): number;
  /** Changes the given columns. */
  update(id: number, fields: Partial<ClientFields>): void;
  /** The client with its contact points and tags, or null. */
  get(id: number): ClientDetails | null;
  /** The day on which an import brought a client; null for others. */
  importedOn(id: number): CalendarDate | null;
  /** Every client, by name; archived ones only when asked for. */
  list(filter: { archived?: boolean; status?: ClientStatus; tag?: string }): ClientSummary[];
  /** Clients whose name contains the folded text, or with a person, an address or the id it names. */
  match(folded: string): ClientMatch[];
  /** Every client's and person's name, for near misses. */
  names(): { name: string; clientId: number }[];
  setContactPoints(id: number, points: readonly ContactPoint[]): void;
  setTags(id: number, tags: readonly string[]): void;
  /** Sets what is given of a client's profile, day of signing and source; null takes it away. */
  setKind(id: number, kind: Partial<ClientKind>): void;
  /** The currencies of the yearly values, each once. */
  currencies(): string[];
  /** Sets what is given of a client's yearly value and budget; null takes it away. */
  setMoney(id: number, money: Partial<ClientMoney>): void;
}

/** A line of the list of clients. */
export interface ClientSummary {
  id: number;
  name: string;
  status: ClientStatus;
  tags: string[];
  emails: string[];
  phones: string[];
  people: number;
  lastContactOn: CalendarDate | null;
  lastChannel: string | null;
  archivedOn: CalendarDate | null;
  profile: ClientKind['profile'];
  source: string | null;
  sinceOn: CalendarDate;
  yearlyValue: Money | null;
}

/** The columns of a concern that can be set. */
export type ConcernFields = Omit<Concern, 'id' | 'clientName' | 'personName' | 'prefersWriting' | 'acts'>;

/** The columns of what was done to help. */
type ConcernActFields = Omit<ConcernAct, 'id' | 'channel'> & { concernId: number };

/** Problems of clients' own, and what is done to help. */
export interface Concerns {
  add(fields: ConcernFields): number;
  update(id: number, fields: Partial<ConcernFields>): void;
  addAct(fields: ConcernActFields): number;
  /** Removes a concern with what was done to help; entries of the log stay. */
  remove(id: number): void;
  get(id: number): Concern | null;
  /** Open ones first, then the newest; of one client, or of all that are not archived; `open` leaves out the others, `until` what is of after that day. */
  list(filter: { clientId?: number; open?: boolean; until?: CalendarDate }): Concern[];
}

/** The columns of feedback that can be set. */
export type FeedbackFields = Omit<Feedback, 'id' | 'clientName' | 'personName' | 'prefersWriting'>;

/** How clients found the work. */
export interface Feedbacks {
  add(fields: FeedbackFields): number;
  update(id: number, fields: Partial<FeedbackFields>): void;
  /** Removes feedback; entries of the log stay. */
  remove(id: number): void;
  get(id: number): Feedback | null;
  /** The newest first; of one client, or of all that are not archived; `open` leaves out what they were told or is closed, `until` what is of after that day. */
  list(filter: { clientId?: number; open?: boolean; until?: CalendarDate }): Feedback[];
}

/** The columns of a criterion that can be set. */
export type CriterionFields = Omit<Criterion, 'id' | 'profileName'>;

/** What is known of a client about a criterion, and since when. */
export interface StoredAnswer extends FitAnswer {
  criterionId: number;
  answeredOn: CalendarDate;
}

/** What ideal clients look like, and what is known of each client about it. */
export interface Criteria {
  add(fields: CriterionFields): number;
  update(id: number, fields: Partial<Omit<CriterionFields, 'profileId'>>): void;
  /** Removes a criterion to which there are no answers. */
  remove(id: number): void;
  get(id: number): Criterion | null;
  /** In the order they were made, profile by profile; of one profile or of all. */
  list(profileId?: number): Criterion[];
  /** What is known of a client, the latest answer last. */
  answers(clientId: number): StoredAnswer[];
  /** Sets the answer about a client, or with null forgets it. */
  answer(clientId: number, criterionId: number, answer: { number: number; on: CalendarDate } | null): void;
  /** Forgets the answers of all clients to a criterion; returns how many there were. */
  forget(criterionId: number): number;
}

/** The columns of an occasion that can be set. */
export interface OccasionFields extends YearlyDay {
  clientId: number;
  personId: number | null;
  what: string;
}

/** Which occasions are asked for; those of archived clients only where the client or the person is named. */
export interface OccasionFilter {
  clientId?: number;
  personId?: number;
  /** Those that may come round between these days; whether they do, `nextOn` says. */
  between?: { since: CalendarDate; until: CalendarDate };
}

/** Birthdays and anniversaries. */
export interface Occasions {
  add(fields: OccasionFields): number;
  update(id: number, fields: Partial<OccasionFields>): void;
  remove(id: number): void;
  get(id: number): Occasion | null;
  /** In the order of the year. */
  list(filter: OccasionFilter): Occasion[];
}

/** The columns of a playbook that can be set, with its steps. */
export type PlaybookFields = Omit<Playbook, 'id'>;

/** The playbooks, and the times they were applied. */
export interface Playbooks {
  add(fields: PlaybookFields): number;
  /** Changes what is given; runs made of it stay as they are. */
  update(id: number, fields: Partial<PlaybookFields>): void;
  /** Removes a playbook with its runs; their reminders stay, and belong to none. */
  remove(id: number): void;
  get(id: number): Playbook | null;
  /** By name. */
  list(): Playbook[];
  addRun(run: { clientId: number; playbookId: number; from: CalendarDate }): number;
  /** Records that the open steps of a run were dropped. */
  endRun(id: number, on: CalendarDate): void;
  run(id: number): PlaybookRun | null;
  /** The runs not dropped, oldest first; of one client, or of all but the archived; or of one playbook; `removed` has those dropped as well. */
  runs(filter: { clientId?: number; playbookId?: number; removed?: boolean }): PlaybookRun[];
  /** The reminders of a run, open or not, by the day they were meant for. */
  reminders(runId: number): Reminder[];
}

/** The kinds of clients. */
export interface Profiles {
  add(fields: Pick<Profile, 'name' | 'about'>): number;
  update(id: number, fields: Partial<Pick<Profile, 'name' | 'about'>>): void;
  /** Removes a profile; its clients have none then. */
  remove(id: number): void;
  get(id: number): Profile | null;
  /** In the order they were made. */
  list(): Profile[];
  /** Sets a number (0 asks nothing), or with null goes back to the configuration's. */
  setThreshold(profileId: number, rule: string, name: string, value: number | null): void;
  /** Gives clients a profile, or with null none; returns how many it changed. */
  assign(clientIds: readonly number[], profileId: number | null): number;
  /** The clients of a profile by name, archived ones apart. */
  clients(profileId: number): number[];
}

/** What is known of suggestions that rest. */
export interface Rests {
  /** Puts a suggestion off, or changes the day until which it is. */
  set(rest: Rest): void;
  /** Returns whether it was put off. */
  remove(clientId: number, rule: string): boolean;
  /** Those that still rest on a day; of one client, or of all. */
  inForce(today: CalendarDate, clientId?: number): StoredRest[];
  /** When the owner spoke or wrote to clients, by client, earliest first; clients without a word are left out. */
  spoken(
    clientIds: readonly number[],
    days: { since: CalendarDate; until: CalendarDate },
  ): Map<number, Spoken[]>;
}

/** What was skipped in the reviews of a day, by the keys of its items; no record, and so not undoable. */
export interface ReviewSkips {
  on(day: CalendarDate): Set<string>;
  /** Forgets those of days before; where it cannot be written, nothing is skipped. */
  add(item: string, day: CalendarDate): void;
  remove(item: string, day: CalendarDate): void;
}

/** How many clients are of one status and profile. */
export interface ClientCount {
  status: ClientStatus;
  /** The name of the profile; null where they have none. */
  profile: string | null;
  isArchived: boolean;
  count: number;
}

/** What the journal counts without reading it row by row. */
export interface Statistics {
  /** Entries of a span, both days included, of one client or of all, archived ones included. */
  log(span: { since: CalendarDate; until: CalendarDate; clientId?: number }): LogCount[];
  /** All clients, profiles in the order in which they were made. */
  clients(): ClientCount[];
}

/** What the rules read of the journal. */
export interface Relationships {
  /** Every client that is not archived; or the one named, archived or not. */
  subjects(clientId?: number): Subject[];
  /** Exchanges and attempts from a day on, what is planned included, by client; each by day and number. */
  entries(since: CalendarDate, clientId?: number): Map<number, RuleEntry[]>;
  /** What is known beyond the entries from a day on, of a client whose entries were read; looked up when asked for. */
  earlier(clientId: number, since: CalendarDate, today: CalendarDate): Earlier;
  /** The clients at which everybody known wishes to be written to. */
  wishes(clientId?: number): Map<number, Wish>;
  /** What is known beside the log, by client. Clients of whom nothing is known are left out. */
  acquaintances(today: CalendarDate, clientId?: number): Map<number, Acquaintance>;
  /** What is to be repaired, by client; what is over counts from `since` on. Clients with nothing are left out. */
  repairs(since: CalendarDate, today: CalendarDate, clientId?: number): Map<number, Repairs>;
}

/** The rules told to be silent about a client. */
export interface Mutes {
  /** Mutes a rule, or changes the mute that is there. */
  set(mute: Mute): void;
  /** Returns whether there was one. */
  remove(clientId: number, rule: string): boolean;
  /** Those of a client, over ones included. */
  of(clientId: number): Mute[];
  /** Those of every client, over ones included. */
  list(): Mute[];
}

/** A client's own number for a rule. */
export interface OwnThreshold {
  clientId: number;
  rule: string;
  name: string;
  value: number;
}

/** The numbers clients have of their own. */
export interface Thresholds {
  /** Sets a number (0 asks nothing), or with null goes back to the configuration's. */
  set(clientId: number, rule: string, name: string, value: number | null): void;
  of(clientId: number): OwnThreshold[];
  list(): OwnThreshold[];
}

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
