import type { NewEntry } from '../../nouns/entry.ts';
import type { LoggedTalk } from '../../store/captures/captures.ts';
import type { Journal } from '../../store/journal.ts';

/** Two times of a talk that lie closer, in minutes, are of one talk (our choice). */
const near = 30;
/** A call that begins so near to a meeting, in minutes, and takes as long, is the meeting (our choice). */
const nearMeeting = 15;
const shortestMeeting = 5;

/** What tells of a talk, before it is an entry. */
type Talk = Pick<NewEntry, 'clientId' | 'happenedOn' | 'channel' | 'direction'> & {
  kind: NewEntry['kind'];
  timeOfDay?: string | null | undefined;
  minutes?: number | null | undefined;
  externalId?: string | null | undefined;
};

/** The kind of source that an id is of. */
const kindOf = (id: string) => id.slice(0, id.indexOf('/'));

/** The one entry that a source told of and that what is typed now is about; its words are those of the source. */
export function toldBefore(
  { captures }: Pick<Journal, 'captures'>,
  { clientId, happenedOn, channel, kind = 'exchange', direction }: NewEntry,
): LoggedTalk | null {
  const isOf = (id: string | null) => id !== null && /^(?:mail|calendar|calls|chat)\//.test(id);
  const told = captures
    .ofDay(clientId, happenedOn)
    .filter(
      (one) =>
        isOf(one.externalId) &&
        one.channel === channel &&
        (one.kind === 'attempt') === (kind === 'attempt') &&
        (one.direction === direction || one.direction === 'mutual' || direction === 'mutual') &&
        !captures.isCorrected(one.id),
    );
  const [only, another] = told;
  return only && !another ? only : null;
}

/**
 * The entry that tells of the same talk: typed by hand, or told by another kind of source. It has the same client and day,
 * and the same way; where both have an hour, they are near.
 */
export function sameTalk(
  { captures }: Pick<Journal, 'captures'>,
  talk: Talk,
  met: ReadonlySet<number>,
): LoggedTalk | null {
  const { externalId = null } = talk;
  const away = (one: LoggedTalk) => distance(one.timeOfDay, talk.timeOfDay);
  return (
    captures
      .ofDay(talk.clientId, talk.happenedOn, externalId && kindOf(externalId))
      .filter(
        (one) =>
          !met.has(one.id) &&
          (one.kind === 'attempt') === (talk.kind === 'attempt') &&
          (one.direction === talk.direction || one.direction === 'mutual' || talk.direction === 'mutual') &&
          ((one.channel === talk.channel && away(one) <= near) || isItsMeeting(one, talk, away(one))),
      )
      .toSorted((a, b) => away(a) - away(b))[0] ?? null
  );
}

/** Whether a call is how a meeting of the calendar took place. */
function isItsMeeting(one: LoggedTalk, { channel, kind, minutes, timeOfDay }: Talk, away: number): boolean {
  const isCall = channel === 'call' && kind !== 'attempt' && (minutes ?? 0) >= shortestMeeting;
  const isPlain = one.channel === 'meeting' && one.externalId?.startsWith('calendar/') === true;
  return isCall && isPlain && one.timeOfDay !== null && timeOfDay != null && away <= nearMeeting;
}

/** Minutes between two times of day; none where one is not known. */
function distance(one: string | null | undefined, other: string | null | undefined): number {
  if (one == null || other == null) return 0;
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return Math.abs(minutes(one) - minutes(other));
}
