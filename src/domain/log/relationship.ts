import type { NoteKind } from '../../nouns/note.ts';
import type { Client } from '../clients/client.ts';
import { type CalendarDate, daysBetween } from '../days/calendar-date.ts';
import { noRepairs, type Repairs, repairsOn } from '../repair/repairs.ts';
import { type Entry, isLive, isLiveChannel } from './entry.ts';

/** What the rules of standards know about a client outside the log: its people, notes, feedback and concerns. */
export interface Acquaintance {
  /** The number of known people. */
  people: number;
  /** The decision-makers, each with the last talk that named them (or null) and their wish for writing. */
  deciders: readonly {
    id: number;
    name: string;
    lastTalkOn: CalendarDate | null;
    writingBecause: string | null;
  }[];
  /** For each kind of note, the count and the day one was last learnt or confirmed; `plain` notes have no kind. */
  notes: Partial<Record<NoteKind | 'plain', { count: number; lastOn: CalendarDate }>>;
  /** Whether the journal has a description, a day or a wish of the client or one of its people. */
  described: boolean;
  /** Their open problems, oldest first, with the day of the last help. */
  concerns: readonly { id: number; what: string; notedOn: CalendarDate; lastActOn: CalendarDate | null }[];
  /** The day of the last question about the work, or of their last words about it. */
  feedbackOn: CalendarDate | null;
  /** The day of their last words about the work, logged or not. */
  feedbackSaidOn: CalendarDate | null;
  /** Feedback without an answer, oldest first; `isDecided` if the change is set down. */
  unansweredFeedback: readonly {
    id: number;
    saidOn: CalendarDate;
    words: string;
    isDecided: boolean;
    /** Set for praise, which wants thanks and no answer. */
    isPraise?: true;
    /** Set where they are content, which is never an alarm. */
    isContent?: true;
  }[];
}

/** A client without notes. */
export const noAcquaintance: Acquaintance = {
  people: 0,
  deciders: [],
  notes: {},
  described: false,
  concerns: [],
  feedbackOn: null,
  feedbackSaidOn: null,
  unansweredFeedback: [],
};

/** A log entry that says something about a relationship: an exchange or an attempt. */
export interface RuleEntry
  extends Pick<
    Entry,
    'id' | 'happenedOn' | 'channel' | 'direction' | 'audience' | 'replyNeeded' | 'touches'
  > {
  kind: 'exchange' | 'attempt';
  /** Whether nobody can say if it needs an answer; it closes nothing, and waits for nothing. */
  replyUnclear?: boolean;
  /** The mail that began its thread; null or absent where none is known. */
  thread?: string | null;
  /** Whether all named people asked for writing instead of calls. */
  byWish: boolean;
  /** Set if a talk named only people who do not decide, while somebody else does. */
  pastDecider: PastDecider | null;
}

/** The names of the people in the talk, and of the decision-makers. */
export interface PastDecider {
  talkedTo: readonly string[];
  deciders: readonly string[];
  /** Set if one of the people has left, and may have decided then. */
  hasLeft?: true;
}

/** What the rules know about the client itself. */
export interface Subject
  extends Pick<
    Client,
    'id' | 'name' | 'status' | 'quietUntilOn' | 'sinceOn' | 'cadenceDays' | 'writingBecause' | 'archivedOn'
  > {
  profileId: number | null;
  /** The day a contract was signed. */
  signedOn: CalendarDate | null;
  /** The day of a last contact from an imported file, which does not name the channel. */
  toldContactOn: CalendarDate | null;
}

/** A recorded wish for writing instead of calls: the client's own, or shared by all its people. */
export interface Wish {
  /** The person with the wish; null for the client. */
  who: string | null;
  because: string;
}

/** The log before the days that rules read entry by entry; `last…` lies before those days. */
export interface Earlier {
  /** The day of the first entry of any kind, up to today. */
  readonly firstOn: CalendarDate | null;
  /** The number of entries of any kind up to today: shows whether the owner keeps a log. */
  readonly logged: number;
  /** The last exchange. */
  readonly lastExchange: RuleEntry | null;
  /** The last live talk. */
  readonly lastLive: RuleEntry | null;
  /** The last talk between two people. */
  readonly lastOneOnOne: RuleEntry | null;
  /** The same two, without talks that missed a decision-maker. */
  readonly lastHeard: RuleEntry | null;
  readonly lastHeardOneOnOne: RuleEntry | null;
}

/** One client and the exchanges, as of one day. */
export interface Relationship {
  client: Subject;
  /** The entries from `since` to today, by day and then by number. */
  entries: readonly RuleEntry[];
  since: CalendarDate;
  earlier: Earlier;
  /** Bookings after today, soonest first. */
  planned: readonly RuleEntry[];
  wish: Wish | null;
  /** Failures, promises and charges. */
  repairs: Repairs;
  acquaintance: Acquaintance;
}

/** The entries from a day on, in a sorted list. */
export function from<Dated extends Pick<RuleEntry, 'happenedOn'>>(
  entries: readonly Dated[],
  first: CalendarDate,
): readonly Dated[] {
  if (entries[0] === undefined || entries[0].happenedOn >= first) return entries;
  const at = entries.findIndex(({ happenedOn }) => happenedOn >= first);
  return at < 0 ? [] : entries.slice(at);
}

/** The first day of the relationship: the client's record or the first entry, whichever is earlier. */
export function beganOn({
  client,
  earlier,
}: {
  client: Pick<Subject, 'sinceOn'>;
  earlier: Pick<Earlier, 'firstOn'>;
}): CalendarDate {
  const { firstOn } = earlier;
  return firstOn !== null && firstOn < client.sinceOn ? firstOn : client.sinceOn;
}

/** The day since you have known each other: a contract or an imported contact may be older than the record. */
export function knownSince(relationship: Relationship): CalendarDate {
  const { signedOn, toldContactOn } = relationship.client;
  const earlier = (a: CalendarDate, b: CalendarDate | null) => (b !== null && b < a ? b : a);
  return earlier(earlier(beganOn(relationship), signedOn), toldContactOn);
}

/** The days you have known each other, if fewer than `days`; else null. */
export function youngerThan(days: number, relationship: Relationship, today: CalendarDate): number | null {
  // The record alone decides most cases without the first entry.
  if (daysBetween(relationship.client.sinceOn, today) >= days) return null;
  const known = Math.max(0, daysBetween(knownSince(relationship), today));
  return known < days ? known : null;
}

/** The last exchange up to today; null if there was none. */
export function lastExchange({ entries, earlier }: Relationship): RuleEntry | null {
  return entries.findLast(({ kind }) => kind === 'exchange') ?? earlier.lastExchange;
}

/** The day of a contact from an imported file, if it is later than everything in the log; else null. */
export function importedContactSince(
  { client: { toldContactOn } }: { client: Pick<Subject, 'toldContactOn'> },
  last: Pick<RuleEntry, 'happenedOn'> | null,
  today: CalendarDate,
): CalendarDate | null {
  if (toldContactOn === null || toldContactOn > today) return null;
  return last !== null && last.happenedOn >= toldContactOn ? null : toldContactOn;
}

/** The owner's calls and visits that reached nobody, from a day on or among all entries. */
export function missedCalls(entries: readonly RuleEntry[], since?: CalendarDate): RuleEntry[] {
  return entries.filter(
    ({ kind, channel, direction, happenedOn }) =>
      kind === 'attempt' &&
      isLiveChannel(channel) &&
      direction !== 'in' &&
      (since === undefined || happenedOn >= since),
  );
}

/** Entries by day, then by number. */
export function inOrder<T extends Pick<RuleEntry, 'id' | 'happenedOn'>>(entries: readonly T[]): T[] {
  return entries.toSorted((a, b) =>
    a.happenedOn === b.happenedOn ? a.id - b.id : a.happenedOn < b.happenedOn ? -1 : 1,
  );
}

/** A log entry of any kind. */
export type LogEntry = Omit<RuleEntry, 'kind'> & Pick<Entry, 'kind'>;

/** Builds the relationship from a whole log. */
export function relationshipIn(
  log: readonly LogEntry[],
  client: Subject,
  view: {
    today: CalendarDate;
    since: CalendarDate;
    wish?: Wish | null;
    repairs?: Repairs;
    acquaintance?: Acquaintance;
  },
): Relationship {
  const ordered = inOrder(log);
  const counted = ordered.filter(saysSomething);
  const before = counted.filter(({ happenedOn }) => happenedOn < view.since);
  const live = before.filter(isLive);
  const heard = live.filter(({ pastDecider }) => pastDecider === null || pastDecider.hasLeft === true);
  const isOneOnOne = ({ audience }: RuleEntry) => audience === 'one-on-one';
  const logged = ordered.filter(({ happenedOn }) => happenedOn <= view.today);
  return {
    client,
    entries: counted.filter(({ happenedOn }) => happenedOn >= view.since && happenedOn <= view.today),
    since: view.since,
    planned: counted.filter(({ happenedOn }) => happenedOn > view.today),
    wish: view.wish ?? null,
    repairs: repairsOn(view.repairs ?? noRepairs, view.today),
    acquaintance: view.acquaintance ?? noAcquaintance,
    earlier: {
      firstOn: logged[0]?.happenedOn ?? null,
      logged: logged.length,
      lastExchange: before.findLast(({ kind }) => kind === 'exchange') ?? null,
      lastLive: live.at(-1) ?? null,
      lastOneOnOne: live.findLast(isOneOnOne) ?? null,
      lastHeard: heard.at(-1) ?? null,
      lastHeardOneOnOne: heard.findLast(isOneOnOne) ?? null,
    },
  };
}

/** Whether an entry says anything about a relationship: bulk mail and automatic answers do not. */
function saysSomething(entry: LogEntry): entry is RuleEntry {
  return entry.kind === 'exchange' || entry.kind === 'attempt';
}
