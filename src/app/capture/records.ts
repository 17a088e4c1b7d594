import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { Audience, Channel, Direction } from '../../nouns/entry.ts';
import type { ImportRecord } from '../importing/import-rows.ts';

/** One who sent, got or attended something. Anybody can write any name: the address alone tells who it is. */
export interface Party {
  name: string;
  /** In small letters. */
  address: string;
}

/** Why a message is nobody's word, and is counted instead of kept. */
export const leftOutAs = [
  ...(['draft', 'deleted', 'spam', 'note', 'bounce', 'newsletter', 'list', 'automatic'] as const),
] as const;
export type LeftOut = (typeof leftOutAs)[number];

/** A message as its headers tell it; nobody knows yet whose it is. */
export interface MailHead {
  /** Where it stands in its source, counted from 1. */
  at: number;
  /** The Message-ID without brackets; made of what the headers say where there is none. */
  id: string;
  /** The messages it answers, the first of its thread first. */
  references: readonly string[];
  /** The instant it was sent, in milliseconds; null where no header tells. */
  sentAt: number | null;
  subject: string;
  from: readonly Party[];
  to: readonly Party[];
  cc: readonly Party[];
  /** Where it was delivered to, which is an address of the owner. */
  deliveredTo: readonly string[];
  leftOut: LeftOut | null;
}

/** What a message says in passing: the sender's own words, and whether they ask for an answer. */
export interface MailWords {
  text: string;
  due: boolean | null;
  because: string | null;
}

/** A meeting, or one of a series, as a calendar tells it. */
export interface MeetingRecord {
  /** Where it stands in its source, counted from 1. */
  at: number;
  uid: string;
  /** Where it stands in its series, the same when it moves; null for one that comes once. */
  occurrence: string | null;
  /** The instant it begins, in milliseconds. */
  startsAt: number;
  /** Whether it takes whole days. */
  isAllDay: boolean;
  minutes: number | null;
  summary: string;
  /** All who are invited, who invites among them. */
  guests: readonly Guest[];
  hasVideo: boolean;
  isCancelled: boolean;
}

/** One who is invited to a meeting; the address is empty where there is none. */
export interface Guest extends Party {
  isRoom: boolean;
  hasDeclined: boolean;
}

/** One talk or message with one client that a source tells of. */
export interface Capture extends ImportRecord {
  clientId: number;
  clientName: string;
  /** Those of the client's people who took part. */
  people: readonly number[];
  /** With the kind of source: `mail/<Message-ID>`, `calendar/<UID>/<occurrence>`. */
  externalId: string;
  thread: string | undefined;
  on: CalendarDate;
  timeOfDay: string | undefined;
  channel: Channel;
  direction: Direction;
  audience: Audience;
  kind: 'exchange' | 'attempt';
  minutes: number | undefined;
  /** Whether an answer is due; null where nobody can say, undefined where no answer is expected of such a thing. */
  due: boolean | null | undefined;
  because: string | null;
  text: string;
  /** Whether a source that says another day is believed: a calendar moves its meetings. */
  moves?: true;
  /** Whether the source says that it does not take place. */
  isCancelled?: true;
}
