import type { ImportKind } from '../../app/importing/import-rows.ts';
import { foldText, foldWord } from '../../domain/text/names.ts';
import type { Channel } from '../../nouns/entry.ts';
import type { CsvRow } from '../csv/csv.ts';
import type { FieldName } from '../header/column-names.ts';
import type { HeaderMapping } from '../header/columns.ts';
import { DurationEvidence, type DurationWay } from './durations.ts';
import { type ChannelWord, channelWords, kindWords } from './log-words.ts';
import { partiesIn } from './parties.ts';

/** What the rows of a log say together. */
export interface LogReading {
  /** The channel of rows that name none, if the columns tell. */
  channel?: Channel;
  /** How each column of durations is written, by its position. */
  durations: ReadonlyMap<number, DurationWay>;
  /** Whether some rows took time. */
  hasDurations?: boolean;
  /** What the digits in the channel column mean, in the call list of a router. */
  codes?: ReadonlyMap<string, ChannelWord>;
  /** Who takes part in every message, folded: the owner. */
  me?: string;
}

/** How many rows are looked at to see what a column holds. */
const mostLookedAt = 300;

/** The most names that are counted to find the owner among them. */
const mostCounted = 10_000;

/** Reads a log once to learn how it is written; `channel` is that of rows that name none. */
export function readLog(mapping: HeaderMapping, rows: Iterable<CsvRow>, channel?: Channel): LogReading {
  const { fields, names } = mapping;
  const durations = new Map((fields.get('minutes') ?? []).map((i) => [i, new DurationEvidence()]));
  const [from = [], to = [], channels = []] = ['from', 'to', 'channel'].map((field) => fields.get(field));
  const counts = new Map<string, number>();
  let [total, calls, numbers] = [0, 0, 0];
  const isOfRouter = isCallListOfRouter(names);
  let has4 = false;
  if (durations.size > 0 || from.length > 0) {
    for (const { cells } of rows) {
      total += 1;
      for (const [i, evidence] of durations) evidence.see(cells[i] ?? '');
      if (channels.some((i) => isOfCalls(cells[i] ?? ''))) calls += 1;
      has4 ||= isOfRouter && channels.some((i) => cells[i]?.trim() === '4');
      const named = [...from, ...to].flatMap((i) => partiesIn(cells[i] ?? ''));
      if (named.length > 0 && named.every(({ phone }) => phone !== undefined)) numbers += 1;
      const parties = new Set(named.map(keyOf));
      for (const key of parties)
        if (counts.has(key) || counts.size < mostCounted) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  // Who rang whom, by their numbers.
  const areNumbers = durations.size > 0 && numbers * 2 > total;
  const usual = channel ?? usualChannel(fields, names) ?? (areNumbers ? 'call' : undefined);
  const areCalls = usual === 'call' || calls * 2 > total;
  const me = ownerAmong(counts, total);
  return {
    ...(usual ? { channel: usual } : {}),
    durations: new Map(
      [...durations].map(
        ([i, evidence]) =>
          [
            i,
            isOfRouter || arePlanned(names) ? hoursAndMinutes : evidence.found(names[i] ?? '', areCalls),
          ] as const,
      ),
    ),
    hasDurations: [...durations.values()].some(({ hasAny }) => hasAny),
    ...(isOfRouter ? { codes: codesOfRouter(has4) } : {}),
    ...(me === undefined ? {} : { me }),
  };
}

const hoursAndMinutes: DurationWay = { unit: 'minutes', clock: 'hours', isClockGuessed: false };

/** Whether columns are those of activities that were planned before they were done: nobody plans seconds. */
function arePlanned(names: readonly string[]): boolean {
  return names.includes('done') && names.includes('duedate');
}

/** Whether columns are those of the call list of a FRITZ!Box, in German or English. */
function isCallListOfRouter(names: readonly string[]): boolean {
  return [
    ['typ', 'type'],
    ['rufnummer', 'number', 'telephonenumber'],
    ['nebenstelle', 'extension'],
    ['dauer', 'duration'],
  ].every((some) => some.some((name) => names.includes(name)));
}

/** What its digits mean. Newer ones write 4 for an outgoing call and 3 for one that was refused, older ones 3 for an outgoing call. */
function codesOfRouter(isNewer: boolean): ReadonlyMap<string, ChannelWord> {
  const [incoming, outgoing] = [
    { channel: 'call', direction: 'in' },
    { channel: 'call', direction: 'out' },
  ] as const;
  const missed = { ...incoming, kind: 'attempt' } as const;
  return new Map<string, ChannelWord>([
    ['1', incoming],
    ['2', missed],
    ['3', isNewer ? missed : outgoing],
    ['10', missed],
    ['4', outgoing],
  ]);
}

/** The name of a party for comparing. */
export function keyOf({ name, email, phone }: { name?: string; email?: string; phone?: string }): string {
  return foldText(email ?? name ?? phone ?? '');
}

function isOfCalls(cell: string): boolean {
  const meaning = cell === '' ? undefined : channelWords.get(foldWord(foldText(cell)));
  return meaning !== undefined && (meaning.channel ?? 'call') === 'call';
}

/** Who is named in more rows than anybody else, and in most. */
function ownerAmong(counts: ReadonlyMap<string, number>, total: number): string | undefined {
  const [[first, most] = ['', 0], [, second] = ['', 0]] = [...counts].sort(([, a], [, b]) => b - a);
  return most > second && most * 2 > total ? first : undefined;
}

/** The channel of a log, by its columns. */
function usualChannel(
  fields: ReadonlyMap<FieldName, unknown>,
  names: readonly string[],
): Channel | undefined {
  const has = (...some: string[]) => some.some((name) => names.includes(name));
  if (has('conversationid', 'conversationtitle', 'inviterprofileurl', 'chatid', 'threadid')) return 'message';
  if (isCalendar(names)) return 'meeting';
  const isMail = has('subject', 'betreff', 'objet') && (fields.has('from') || fields.has('fromEmail'));
  if (
    isMail &&
    (has('cc', 'bcc', 'ccname', 'fromaddress', 'toaddress', 'messageid') || fields.has('fromEmail'))
  )
    return 'email';
  return fields.has('phone') && ['minutes', 'direction'].some((field) => fields.has(field))
    ? 'call'
    : undefined;
}

/** The columns of a log, with what their cells tell beside their names. */
export function withLearntColumns(
  mapping: HeaderMapping,
  kind: ImportKind,
  rows: Iterable<CsvRow>,
): HeaderMapping {
  const named = withTasksAsTexts(mapping, rows);
  return kind === 'entries' ? withStatusesAsKinds(named, rows) : named;
}

/** A log whose column of tasks names no channel has texts there. */
function withTasksAsTexts(mapping: HeaderMapping, rows: Iterable<CsvRow>): HeaderMapping {
  const at = (mapping.fields.get('channel') ?? []).find((i) => mapping.names[i] === 'task');
  if (at === undefined || mapping.columns[at]?.isTold) return mapping;
  let seen = 0;
  for (const { cells } of rows) {
    if (isChannel(cells[at] ?? '')) return mapping;
    seen += 1;
    if (seen === mostLookedAt) break;
  }
  const without = (mapping.fields.get('channel') ?? []).filter((i) => i !== at);
  const fields = new Map([...mapping.fields, ['text', [...(mapping.fields.get('text') ?? []), at]] as const]);
  if (without.length > 0) fields.set('channel', without);
  else fields.delete('channel');
  const columns = mapping.columns.map((target, i) => (i === at ? { field: 'text' } : target));
  return { ...mapping, columns, fields };
}

/** A log whose statuses are what became of calls has its kinds there. */
function withStatusesAsKinds(mapping: HeaderMapping, rows: Iterable<CsvRow>): HeaderMapping {
  const at = mapping.names.indexOf('status');
  if (at < 0 || mapping.fields.has('kind') || mapping.columns[at]) return mapping;
  let [seen, known] = [0, 0];
  for (const { cells } of rows) {
    const word = foldWord(foldText(cells[at] ?? ''));
    if (word === '') continue;
    seen += 1;
    if (kindWords.has(word)) known += 1;
    if (seen === mostLookedAt) break;
  }
  if (known === 0 || known * 5 < seen * 4) return mapping;
  const columns = mapping.columns.map((target, i) => (i === at ? { field: 'kind' } : target));
  return { ...mapping, columns, fields: new Map([...mapping.fields, ['kind', [at]] as const]) };
}

function isChannel(cell: string): boolean {
  return channelWords.has(foldWord(foldText(cell)));
}

/** Whether columns are those of a calendar: appointments that begin, end, and have a title. */
export function isCalendar(names: readonly string[]): boolean {
  const has = (...some: string[]) => some.some((name) => names.includes(name));
  return (
    has('startdate', 'start', 'starttime', 'startdatetime', 'dtstart') &&
    has('enddate', 'end', 'endtime', 'enddatetime', 'dtend') &&
    has('subject', 'summary', 'title', 'betreff', 'event', 'eventname', 'eventtypename', 'type', 'service') &&
    !has('client', 'customer', 'project', 'user')
  );
}
