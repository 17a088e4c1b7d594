import { meetingCaptures, readMeeting } from '../../app/capture/calendar.ts';
import { directoryOf } from '../../app/capture/directory.ts';
import { OwnAddresses } from '../../app/capture/own-addresses.ts';
import type { Capture, MeetingRecord } from '../../app/capture/records.ts';
import { ownerFinder } from '../../app/importing/owners.ts';
import { addDays } from '../../domain/days/calendar-date.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { readEvents } from '../../interchange/calendar/events.ts';
import type { FileBytes } from '../../interchange/csv/dialect.ts';
import { isMailProvider } from '../../interchange/mail/providers.ts';
import { oneLine } from '../../render/layout/text.ts';
import type { Reply } from '../command.ts';
import type { Context } from '../io.ts';
import { smallText } from '../small-file.ts';
import { daysAhead } from './days-ahead.ts';
import { erasedIn, keepOwn, ownUnknown } from './own.ts';
import { type Captured, PackedCaptures, takeInCaptures } from './take-in.ts';
import { Uncaptured } from './uncaptured.ts';

/** How a calendar is taken in. */
export interface CalendarInput {
  file: string;
  dryRun: boolean;
  /** Whether a client that a title names was there, where nobody else is named. */
  byTitle: boolean;
  /** Whether somebody can be asked about the others. */
  asks?: boolean;
  /** The instant before which meetings are passed over, in milliseconds. */
  since?: number | undefined;
  /** What the operation is called, where that is not an import. */
  title?: string;
}

/** A text of more characters is no calendar of one person. */
const limit = { most: 200_000_000, hint: 'Export one calendar, or fewer years of it.' };

/** Imports the meetings of a calendar file. */
export async function importCalendar(
  bytes: FileBytes,
  input: CalendarInput,
  context: Context,
): Promise<Reply> {
  const { text } = smallText(bytes, input.file, limit, notCalendar);
  return takeCalendar(text, input, context);
}

/** Takes the meetings of a calendar's text in. */
export async function takeCalendar(text: string, input: CalendarInput, context: Context): Promise<Reply> {
  return takeInCaptures(await meetingsIn(text, input, context), { ...input, kind: 'calendar' }, context);
}

/** Reads meetings up to some days ahead, and whose each is. */
async function meetingsIn(text: string, input: CalendarInput, context: Context): Promise<Captured> {
  const { journal, settings, today } = context;
  const until = Date.parse(addDays(today, daysAhead));
  const { events, problems } = readEvents(text, { since: input.since ?? 0, until });
  const known = journal.captures.addresses();
  const own = settings.addresses.length > 0 ? settings.addresses : guessOwn(events, known, input, context);
  const directory = directoryOf(known, own, isMailProvider, erasedIn(journal));
  const names = ownerFinder(journal.imports);
  const captures = new PackedCaptures();
  const uncaptured = new Uncaptured();
  const proposals: Proposal[] = [];
  for (const meeting of events) {
    if (meeting.startsAt > until || meeting.startsAt < (input.since ?? 0)) continue;
    const reading = readMeeting(meeting, directory);
    if (reading.is === 'talk') {
      const news = meetingCaptures(meeting, reading).filter(
        (one) => !one.isCancelled || journal.captures.withId(one.clientId, one.externalId) !== null,
      );
      if (news.length === 0) uncaptured.leaveOut('cancelled');
      captures.add(news);
    } else if (reading.is === 'without guests') {
      const named = names.inText(meeting.summary);
      if (typeof named === 'string') uncaptured.leaveOut('without guests');
      else proposals.push(proposalOf(meeting, named));
    } else uncaptured.see(reading);
  }
  const taken = await takenOf(proposals, input, context);
  for (const one of proposals) {
    if (taken.has(one)) captures.add([one.capture]);
    else if (!one.meeting.isCancelled) uncaptured.propose(one.meeting, one.named);
  }
  for (const { line, reason } of problems) uncaptured.complain(line, reason);
  return { captures, uncaptured, count: events.length };
}

/** A meeting that names a client in its title alone. */
interface Proposal {
  meeting: MeetingRecord;
  named: { id: number; name: string };
  capture: Capture;
}

function proposalOf(meeting: MeetingRecord, { id, name }: Proposal['named']): Proposal {
  const partners = [{ clientId: id, clientName: name, people: [] }];
  const [capture] = meetingCaptures(meeting, { partners, isGroup: false, isCancelled: meeting.isCancelled });
  return { meeting, named: { id, name }, capture: capture as Capture };
}

/** Those that were with the client: all where a flag says so, those taken before, and at a terminal those that are chosen. */
async function takenOf(
  proposals: readonly Proposal[],
  { byTitle, asks = false }: CalendarInput,
  { journal, ask }: Context,
): Promise<ReadonlySet<Proposal>> {
  if (byTitle) return new Set(proposals);
  const isThere = ({ capture }: Proposal) =>
    journal.captures.withId(capture.clientId, capture.externalId) !== null;
  const before = proposals.filter(isThere);
  const open = proposals.filter((one) => !before.includes(one) && !one.meeting.isCancelled);
  if (!asks || open.length === 0) return new Set(before);
  const chosen = await (await ask()).many({
    message: 'These meetings name a client in their title alone. Which were with the client?',
    choices: open.map((one) => ({
      value: one,
      name: `${one.capture.on} ${oneLine(one.meeting.summary)} (${oneLine(one.named.name)})`,
    })),
    initial: open,
  });
  return new Set([...before, ...chosen]);
}

/** Finds the owner's addresses in who is invited, says so, and keeps them. */
function guessOwn(
  events: readonly MeetingRecord[],
  known: ReturnType<Context['journal']['captures']['addresses']>,
  { file, dryRun }: CalendarInput,
  context: Context,
): readonly string[] {
  const clients = new Set(known.map(({ address }) => address));
  const addresses = new OwnAddresses((address) => clients.has(address));
  const invited = events.filter(({ guests }) => guests.length > 0);
  for (const { guests } of invited)
    addresses.see({
      from: [],
      to: guests.filter(({ isRoom, address }) => !isRoom && address !== ''),
      cc: [],
      deliveredTo: [],
      leftOut: null,
    });
  const own = addresses.found();
  if (own.length > 0) keepOwn(own, dryRun, context);
  else if (invited.length > 0) throw ownUnknown(file);
  return own;
}

/** A file that is no calendar. */
function notCalendar(source: string, why: string, hint: string): RapportError {
  return new RapportError('refused', 'unusable-file', `${source} cannot be imported. ${why}`, [
    hint,
    'Nothing was changed.',
  ]);
}
