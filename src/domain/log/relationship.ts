import type { NoteKind } from '../../nouns/note.ts';
import type { Client } from '../clients/client.ts';
import { type CalendarDate, daysBetween } from '../days/calendar-date.ts';
import { noRepairs, type Repairs, repairsOn } from '../repair/repairs.ts';
import { type Entry, isLive, isLiveChannel } from './entry.ts';

/** What the rules of standards know of one client beside the log: its people, and what was noted, asked and said. */
export interface Acquaintance {
  /** How many people are known there. */
  people: number;
  /** Those who decide, with the day of the last talk that named them, null where none did, and their wish to be written to. */
  deciders: readonly {
    id: number;
    name: string;
    lastTalkOn: CalendarDate | null;
    writingBecause: string | null;
  }[];
  /** Of each kind of note, how many there are and the day one was last learnt or found to hold; `plain` ones have no kind. */
  notes: Partial<Record<NoteKind | 'plain', { count: number; lastOn: CalendarDate }>>;
  /** Whether something is set down about the client or one of its people, or a day or a wish of theirs is known. */
  described: boolean;
  /** Problems of theirs that are open, oldest first, with the day something was last done. */
  concerns: readonly { id: number; what: string; notedOn: CalendarDate; lastActOn: CalendarDate | null }[];
  /** The day they were last asked how you do, or said so. */
  feedbackOn: CalendarDate | null;
  /** The day they last said how you do: a word from them, logged or not. */
  feedbackSaidOn: CalendarDate | null;
  /** What they said and were not told the answer to, oldest first; `isDecided` where it is set down what changes. */
  unansweredFeedback: readonly { id: number; saidOn: CalendarDate; words: string; isDecided: boolean }[];
}

/** A client with no notes. */
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

/** An entry of the log that says something about a relationship: an exchange, or an attempt at one. */
export interface RuleEntry
  extends Pick<
    Entry,
    'id' | 'happenedOn' | 'channel' | 'direction' | 'audience' | 'replyNeeded' | 'touches'
  > {
  kind: 'exchange' | 'attempt';
  /** Whether everybody named on it wishes to be written to instead of called. */
  byWish: boolean;
  /** On a talk that named people who do not decide, where somebody else does; else null. */
  pastDecider: PastDecider | null;
}

/** The names of those who were talked to, and of those who decide. */
export interface PastDecider {
  talkedTo: readonly string[];
  deciders: readonly string[];
  /** Where one of those talked to is there no longer, and may have decided then. */
  hasLeft?: true;
}

/** What the rules know of the client itself. */
export interface Subject
  extends Pick<
    Client,
    'id' | 'name' | 'status' | 'quietUntilOn' | 'sinceOn' | 'cadenceDays' | 'writingBecause' | 'archivedOn'
  > {
  /** The number of its profile. */
  profileId: number | null;
  /** The day a contract was signed. */
  signedOn: CalendarDate | null;
  /** The day of a last contact that an imported file tells of, without saying how it was. */
  toldContactOn: CalendarDate | null;
}

/** Somebody's recorded wish to be written to instead of called: the client's own, or that of all its people. */
export interface Wish {
  /** The person whose wish it is; null when it is the client's. */
  who: string | null;
  because: string;
}

/** What is known of the log beyond the days a rule reads entry by entry; `last…` lies before those days. */
export interface Earlier {
  /** The day of the first entry of any kind, up to today. */
  readonly firstOn: CalendarDate | null;
  /** How many entries of any kind there are up to today: whether a log is kept at all. */
  readonly logged: number;
  /** The last entry in which anything was said. */
  readonly lastExchange: RuleEntry | null;
  /** The last talk in which the two sides heard each other. */
  readonly lastLive: RuleEntry | null;
  /** The last talk between two people. */
  readonly lastOneOnOne: RuleEntry | null;
  /** The same two, without talks that named only others where somebody decides. */
  readonly lastHeard: RuleEntry | null;
  readonly lastHeardOneOnOne: RuleEntry | null;
}

/** One client and what was said, as seen on one day. */
export interface Relationship {
  client: Subject;
  /** The entries of the days from `since` to today, by day and then by number. */
  entries: readonly RuleEntry[];
  since: CalendarDate;
  earlier: Earlier;
  /** What is booked after today, soonest first. */
  planned: readonly RuleEntry[];
  wish: Wish | null;
  /** What went wrong, what was promised, and money they will be asked for. */
  repairs: Repairs;
  /** Its people, and what was noted, asked and said. */
  acquaintance: Acquaintance;
}

/** The entries from a day on, of a list that is in order. */
export function from(entries: readonly RuleEntry[], first: CalendarDate): readonly RuleEntry[] {
  if (entries[0] === undefined || entries[0].happenedOn >= first) return entries;
  const at = entries.findIndex(({ happenedOn }) => happenedOn >= first);
  return at < 0 ? [] : entries.slice(at);
}

/** The day the relationship began: by the client's record or by the first entry, whichever is earlier. */
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

/** The day from which the two sides know each other: a contract, or a contact that a file tells of, may be older than the record. */
export function knownSince(relationship: Relationship): CalendarDate {
  const { signedOn, toldContactOn } = relationship.client;
  const earlier = (a: CalendarDate, b: CalendarDate | null) => (b !== null && b < a ? b : a);
  return earlier(earlier(beganOn(relationship), signedOn), toldContactOn);
}

/** For how many days the two sides have known each other, when that is fewer than `days`; else null. */
export function youngerThan(days: number, relationship: Relationship, today: CalendarDate): number | null {
  // The record alone settles most cases, without a look at the first entry.
  if (daysBetween(relationship.client.sinceOn, today) >= days) return null;
  const known = Math.max(0, daysBetween(knownSince(relationship), today));
  return known < days ? known : null;
}

/** The last exchange up to today, or null when there never was one. */
export function lastExchange({ entries, earlier }: Relationship): RuleEntry | null {
  return entries.findLast(({ kind }) => kind === 'exchange') ?? earlier.lastExchange;
}

/** The day of a contact that only an imported file tells of, when it is later than all that is logged; else null. */
export function toldSince(
  { client: { toldContactOn } }: { client: Pick<Subject, 'toldContactOn'> },
  last: Pick<RuleEntry, 'happenedOn'> | null,
  today: CalendarDate,
): CalendarDate | null {
  if (toldContactOn === null || toldContactOn > today) return null;
  return last !== null && last.happenedOn >= toldContactOn ? null : toldContactOn;
}

/** The calls and visits of the owner that reached nobody, from a day on or among all that is given. */
export function missedCalls(entries: readonly RuleEntry[], since?: CalendarDate): RuleEntry[] {
  return entries.filter(
    ({ kind, channel, direction, happenedOn }) =>
      kind === 'attempt' &&
      isLiveChannel(channel) &&
      direction !== 'in' &&
      (since === undefined || happenedOn >= since),
  );
}

/** Entries by day; those of one day in the order of their numbers. */
export function inOrder<T extends Pick<RuleEntry, 'id' | 'happenedOn'>>(entries: readonly T[]): T[] {
  return entries.toSorted((a, b) =>
    a.happenedOn === b.happenedOn ? a.id - b.id : a.happenedOn < b.happenedOn ? -1 : 1,
  );
}

/** An entry of any kind, as the whole log has them. */
export type LogEntry = Omit<RuleEntry, 'kind'> & Pick<Entry, 'kind'>;

/** The relationship as it stands in a whole log. */
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

/** Whether an entry says anything of a relationship: a mail to everyone and a machine's answer do not. */
function saysSomething(entry: LogEntry): entry is RuleEntry {
  return entry.kind === 'exchange' || entry.kind === 'attempt';
}
