import type {
  EntryRecord,
  EntrySide,
  ReminderRecord,
  ThingKind,
  ThingRecord,
} from '../../app/importing/import-rows.ts';
import { foldText, foldWord } from '../../domain/text/names.ts';
import { type Channel, channels, type Direction, directions, entry } from '../../nouns/entry.ts';
import type { Noun } from '../../nouns/field.ts';
import { thingNouns } from '../../nouns/index.ts';
import { reminder } from '../../nouns/reminder.ts';
import type { CsvRow } from '../csv/csv.ts';
import type { HeaderMapping } from '../header/columns.ts';
import { isNoTime, isShortClock, readDuration } from './durations.ts';
import { readId } from './external-id.ts';
import { keyOf, type LogReading } from './log-evidence.ts';
import { audienceWords, channelWords, directionWords, kindWords } from './log-words.ts';
import { type Party, partiesIn, partyIn } from './parties.ts';
import { type LostCells, RowReader, readFields } from './row-reader.ts';
import { readTime, withoutTime } from './times.ts';

const nothingLearnt: LogReading = { durations: new Map() };

/** The entry in a row; `log` is what all rows say together. */
export function toEntryRecord(
  row: CsvRow,
  mapping: HeaderMapping,
  log: LogReading = nothingLearnt,
  lost?: LostCells,
): EntryRecord {
  const reader = new RowReader(row, mapping, lost);
  const happenedOn = reader.dayOrProblem('on', 'no date');
  const way = wayOf(reader) ?? missedIn(reader);
  const channel = channelIn(reader, log);
  const values = lenient(reader, () =>
    readFields(entry, reader, {
      words: { audience: audienceWords, kind: kindWords },
      without: ['happenedOn', 'channel', 'direction', 'minutes', 'timeOfDay'],
    }),
  );
  const timeOfDay = timeIn(reader);
  const minutes = readMinutes(reader, log) ?? minutesToEnd(reader, timeOfDay);
  const isUndone = /^(?:no|false|0|n|open|to ?do)$/i.test(reader.one('done') ?? '');
  if (isUndone) reader.problems.push('it is not done yet; import such rows with --kind reminders');
  if (saysYes(reader.one('cancelled'))) reader.problems.push('it was cancelled');
  if (saysYes(reader.one('draft'))) reader.problems.push('it is a draft, and was not sent');
  const about = { ...ownOf(reader), ...readId(reader, 'externalId'), ...whoIn(reader, log, way?.direction) };
  const said = { ...channel, ...way };
  const isMissed = saysYes(reader.one('noShow')) || isUnreached(reader, log, said) || isByMachine(row, log);
  reader.loseUnasked();
  return {
    line: row.line,
    ...about,
    ...(log.channel ? { usualChannel: log.channel } : {}),
    // A separate column beats the channel word: `sent email` with direction `in` is `in`.
    values: {
      ...said,
      happenedOn,
      ...values,
      ...(timeOfDay === undefined ? {} : { timeOfDay }),
      ...(minutes === undefined ? {} : { minutes }),
      ...(isMissed ? { kind: 'attempt' as const } : {}),
    },
    problems: reader.problems,
    ...(reader.remarks.length > 0 ? { remarks: reader.remarks } : {}),
  };
}

/** Whether a call of the owner took no time, in a list where others did. */
function isUnreached(
  reader: RowReader,
  { hasDurations, channel: usual }: LogReading,
  { channel = usual, direction }: { channel?: Channel | undefined; direction?: Direction | undefined },
): boolean {
  const written = reader.at('minutes')?.value;
  return (
    hasDurations === true &&
    channel === 'call' &&
    direction === 'out' &&
    written !== undefined &&
    isNoTime(written)
  );
}

/** Whether the call list of a router says that a machine took the call. */
function isByMachine({ cells }: CsvRow, { codes }: LogReading): boolean {
  return (
    codes !== undefined &&
    cells.some((cell) => /^(?:anrufbeantworter|answering machine|r[ée]pondeur)\b/i.test(cell))
  );
}

function saysYes(cell: string | undefined): boolean {
  return cell !== undefined && /^(?:true|yes|y|1|x|ja|oui|si|sí|sim|vero|wahr|vrai)$/i.test(cell);
}

function ownOf({ ownClient, ownRow }: RowReader): { own?: number; ownRow?: number | undefined } {
  return ownClient === undefined ? {} : { own: ownClient, ownRow };
}

/** What the channel column says; an unknown word is a problem, unless the file says what such rows are. */
function channelIn(reader: RowReader, log: LogReading) {
  const written = reader.one('channel');
  if (written === undefined) return undefined;
  const meaning = log.codes?.get(written) ?? meaningOf(written, channelWords);
  if (/^fax$/i.test(written)) {
    reader.problems.push('it is a fax');
    return undefined;
  }
  const isCall = reader.mapping.fields.has('phone') || reader.mapping.fields.has('minutes');
  if (meaning)
    return meaning.channel || log.channel || !isCall ? meaning : { ...meaning, channel: 'call' as const };
  const problem = `"${written}" is no channel; it can be ${channels.join(', ')}`;
  if (log.channel) reader.remarks.push(problem);
  else reader.problems.push(`${problem}; to name it for such rows: --channel`);
  return undefined;
}

/** What the direction column says; an unknown word is a remark. */
function wayOf(reader: RowReader) {
  const written = reader.one('direction');
  const meaning = written === undefined ? undefined : meaningOf(written, directionWords);
  if (written !== undefined && !meaning)
    reader.remarks.push(`"${written}" is no direction; it can be ${directions.join(', ')}`);
  return meaning;
}

/** A call that was missed is one of theirs, where no column says who rang. */
function missedIn(reader: RowReader) {
  const meaning = meaningOf(reader.one('kind') ?? '', directionWords);
  return meaning?.kind === 'attempt' && meaning.direction === 'in' ? meaning : undefined;
}

function meaningOf<T>(written: string, meanings: ReadonlyMap<string, T>): T | undefined {
  return meanings.get(foldWord(foldText(written)));
}

/** Reads what no row needs: what is wrong with it is a remark. */
function lenient<T>(reader: RowReader, read: () => T): T {
  const before = reader.problems.length;
  const found = read();
  reader.remarks.push(...reader.problems.splice(before));
  return found;
}

/** Whom a row is about: in columns of its own, or on one of two sides. */
function whoIn(
  reader: RowReader,
  log: LogReading,
  direction: EntrySide['direction'],
): Pick<EntryRecord, 'client' | 'person' | 'email' | 'phone' | 'sides' | 'isNamedInText'> {
  const named = reader.one('client');
  const party = named === undefined ? null : partyIn(named);
  const who = {
    client: party?.name ?? (party ? undefined : named),
    person: reader.one('person'),
    email: reader.one('email') ?? party?.email,
    phone: reader.one('phone') ?? party?.phone,
  };
  const sides = who.client || who.email ? [] : sidesIn(reader, log, direction);
  const isKnown = who.client || who.person || who.email || who.phone || sides.length > 0;
  const isNamedInText = !isKnown && reader.mapping.fields.has('text');
  if (!isKnown && !(isNamedInText && reader.text('text'))) reader.problems.push('no client, person or email');
  return { ...who, ...(sides.length > 0 ? { sides } : {}), ...(isNamedInText ? { isNamedInText } : {}) };
}

/** Who sent a message and who got it, without the owner; a direction tells on which side the client is. */
function sidesIn(reader: RowReader, { me }: LogReading, direction: EntrySide['direction']): EntrySide[] {
  const side = (names: string, emails: string, way: EntrySide['direction']): EntrySide[] => {
    const addresses = partiesIn(reader.one(emails) ?? '');
    const parties = partiesIn(reader.one(names) ?? '');
    const all =
      parties.length > 0 ? parties.map((one, i): Party => ({ ...addresses[i], ...one })) : addresses;
    const without = all.filter((party) => me === undefined || keyOf(party) !== me);
    // Where one client is in most rows, it only seems to be the owner; a call has two ends, and no client has the owner's.
    const others =
      (without.length === 0 && direction !== undefined) || all.every(({ phone }) => phone !== undefined)
        ? all
        : without;
    return others.map(({ name, ...rest }) => ({
      ...(name ? { client: name } : {}),
      ...rest,
      direction: way,
    }));
  };
  return [
    ...(direction === 'out' ? [] : side('from', 'fromEmail', 'in')),
    ...(direction === 'in' ? [] : side('to', 'toEmail', 'out')),
    ...side('guests', 'guests', undefined),
  ];
}

/** The hour, from a column of its own or from that of the day. */
function timeIn(reader: RowReader): string | undefined {
  const written = reader.one('time');
  const found = readTime(written ?? '') ?? readTime(reader.one('on') ?? '');
  if (written !== undefined && found === undefined && !/^[0:.\s]*$/.test(written))
    reader.remarks.push(`"${written}" is not a time of day`);
  return found;
}

/** The minutes from the hour of a talk to its end, on the same day; an end that is no use is lost. */
function minutesToEnd(reader: RowReader, start: string | undefined): number | undefined {
  const written = reader.one('end');
  const end = readTime(written ?? '');
  const endDay = reader.one('endDate') ?? withoutTime(written ?? '');
  const isSameDay = endDay === '' || withoutTime(endDay) === withoutTime(reader.one('on') ?? '');
  const minutes = start && end && isSameDay ? minutesOf(end) - minutesOf(start) : 0;
  if (minutes > 0) return Math.round(minutes);
  for (const field of ['end', 'endDate']) reader.lose(field, 'gives no minutes');
  return undefined;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return hours * 60 + minutes + seconds / 60;
}

/** Whole minutes, as the column writes them; zero counts as no duration. */
function readMinutes(reader: RowReader, { durations }: LogReading): number | undefined {
  const found = reader.at('minutes');
  if (found === undefined) return undefined;
  const way = durations.get(found.column);
  const minutes = readDuration(found.value, way);
  if (minutes === null) reader.remarks.push(`"${found.value}" is not a number of minutes`);
  else if (way?.isClockGuessed && isShortClock(found.value))
    reader.remarks.push('the duration was read as minutes and seconds');
  return minutes ?? undefined;
}

export function toReminderRecord(row: CsvRow, mapping: HeaderMapping, lost?: LostCells): ReminderRecord {
  const reader = new RowReader(row, mapping, lost);
  const client = reader.one('client');
  if (!reader.text('text')) reader.problems.push('nothing to be reminded of');
  const dueOn = reader.dayOrProblem('due', 'no due date');
  const values = { ...readFields(reminder, reader, { without: ['dueOn'] }), dueOn };
  const ids = { ...ownOf(reader), ...readId(reader, 'externalId') };
  reader.loseUnasked();
  return { line: row.line, ...ids, client, values, problems: reader.problems };
}

/** The note, charge, feedback or concern in a row; `home` is the default currency. */
export function toThingRecord(
  row: CsvRow,
  mapping: HeaderMapping,
  kind: ThingKind,
  home: string | null,
  lost?: LostCells,
): ThingRecord {
  const reader = new RowReader(row, mapping, lost);
  const client = reader.one('client');
  if (!client) reader.problems.push('no client');
  const values = readFields<Noun>(thingNouns[kind], reader, { home, isLenient: true });
  const person = reader.one('person');
  reader.loseUnasked();
  return {
    line: row.line,
    ...ownOf(reader),
    client,
    person,
    values,
    problems: reader.problems,
    ...(reader.remarks.length > 0 ? { remarks: reader.remarks } : {}),
  };
}
