import { calendarDateOf, timeOfDayAt } from '../../domain/days/calendar-date.ts';
import type { Channel } from '../../nouns/entry.ts';
import type { Directory } from './directory.ts';
import { type Partner, partnersOf } from './partners.ts';
import type { Capture, MeetingRecord } from './records.ts';

/** What a meeting is to the owner: with clients, or what it is instead. */
export type MeetingReading =
  | { is: 'talk'; partners: readonly Partner[]; isGroup: boolean; isCancelled: boolean }
  | { is: 'all day' | 'asked to be left out' | 'without guests' }
  | { is: 'unclear'; address: string; clients: readonly string[] }
  | { is: 'unknown'; others: readonly { name: string; address: string }[] };

/** Reads whose a meeting is, by who is invited. Rooms and the owner are no guests. */
export function readMeeting(meeting: MeetingRecord, directory: Directory): MeetingReading {
  if (meeting.isAllDay) return { is: 'all day' };
  const guests = meeting.guests.filter(({ address, isRoom }) => !isRoom && !directory.isOwn(address));
  const iDeclined = meeting.guests.some(
    ({ address, hasDeclined }) => hasDeclined && directory.isOwn(address),
  );
  const coming = guests.filter(({ hasDeclined }) => !hasDeclined);
  if (guests.length === 0) return { is: 'without guests' };
  const isCancelled = meeting.isCancelled || iDeclined || coming.length === 0;
  const found = partnersOf(isCancelled ? guests : coming, directory);
  if (found === null) return { is: 'unknown', others: guests };
  if ('is' in found) return found;
  return { is: 'talk', partners: found, isGroup: coming.length > 1, isCancelled };
}

/** A meeting as entries, one for each client. */
export function meetingCaptures(
  meeting: MeetingRecord,
  {
    partners,
    isGroup,
    isCancelled,
  }: Pick<Extract<MeetingReading, { is: 'talk' }>, 'partners' | 'isGroup' | 'isCancelled'>,
): Capture[] {
  const begin = new Date(meeting.startsAt);
  const id = meeting.occurrence === null ? meeting.uid : `${meeting.uid}/${meeting.occurrence}`;
  return partners.map((partner) => ({
    line: meeting.at,
    problems: [],
    ...partner,
    externalId: `calendar/${id}`,
    thread: undefined,
    on: calendarDateOf(begin),
    timeOfDay: timeOfDayAt(begin),
    channel: channelOf(meeting),
    direction: 'mutual',
    audience: isGroup ? 'group' : 'one-on-one',
    kind: 'exchange',
    minutes: meeting.minutes ?? undefined,
    due: undefined,
    because: null,
    text: meeting.summary === '' ? '(no title)' : meeting.summary,
    moves: true,
    ...(isCancelled && { isCancelled: true }),
  }));
}

/** What a title says of a call, in the languages of the calendars. */
const callWords =
  /(?<!\p{L})(?:call|phone ?call|phone|telephone|telefonat|telefon|telefontermin|anruf|anrufen|tel\.?|appel|t[ée]l[ée]phone|llamada|tel[ée]fono|telefonata|chiamata|belafspraak|bellen|telefoon|telefonema|chamada|liga[cç][aã]o)(?!\p{L})/iu;

function channelOf({ hasVideo, summary }: MeetingRecord): Channel {
  return hasVideo ? 'video' : callWords.test(summary) ? 'call' : 'meeting';
}
