import { type CalendarDate, calendarDateOf, timeOfDayAt } from '../../domain/days/calendar-date.ts';
import { foldText, foldWord } from '../../domain/text/names.ts';
import { readCsv } from '../csv/csv.ts';
import type { FileBytes } from '../csv/dialect.ts';
import { writeCsv } from '../csv/writer.ts';
import { type CallColumns, callColumns } from './call-columns.ts';

const rest = ['Date', 'Time', 'Direction', 'Channel', 'Kind', 'Duration (seconds)', 'Text'];

type Way = 'in' | 'out' | '';

const ways: readonly (readonly [words: RegExp, way: Way])[] = [
  [/^(?:in|incoming|inbound|eingehend|ankommend|trunkingoriginating)/, 'in'],
  [/^(?:out|outgoing|outbound|ausgehend|abgehend|trunkingterminating)/, 'out'],
];

const reached =
  /^(?:accepted|callconnected|connected|completed|answered|pickup|verbunden|angenommen|beantwortet|erreicht|ja|yes|true|1|ok)$/;
/** What only calls of others can come to, and what only one's own can. */
const theirs = /^(?:accepted|missed|voicemail|rejected|verpasst|entgangen|abgelehnt|angenommen)$/;
const mine = /^(?:callconnected|noanswer|busy|besetzt|hangup|nichterreicht|wrongnumber)$/;
const unfinished = /^(?:queued|initiated|ringing|inprogress)$/;

/** The list of calls of a telephone system as a CSV file: who rang whom, what came of it, and when on the owner's wall. */
export function callListAsCsv(bytes: FileBytes): FileBytes {
  const table = readCsv(bytes, { isHeader: (cells) => callColumns(cells) !== null });
  const columns = callColumns(table.header);
  const rows = columns
    ? rowsOf(
        [...table.rows].map(({ cells }) => cells),
        columns,
      )
    : [];
  const who = columns && columns.phone >= 0 ? ['Phone', 'Contact'] : ['From', 'To'];
  const csv = Buffer.from(writeCsv([['External ID', ...who, ...rest], ...rows]));
  return function* () {
    yield csv;
  };
}

function rowsOf(rows: readonly (readonly string[])[], columns: CallColumns): string[][] {
  const isAmerican = columns.phone >= 0;
  const cell = (cells: readonly string[], field: keyof CallColumns) => (cells[columns[field]] ?? '').trim();
  const word = (cells: readonly string[], field: keyof CallColumns) => foldWord(foldText(cell(cells, field)));
  const incoming = new Set(
    rows.filter((cells) => wayIn(word(cells, 'direction')) === 'in').map((cells) => cell(cells, 'id')),
  );
  return rows.flatMap((cells) => {
    const result = word(cells, 'result');
    const parent = cell(cells, 'parent');
    // A call that is put through to another phone of the owner's is told by its first leg.
    if (unfinished.test(result) || (parent !== '' && incoming.has(parent))) return [];
    const isBill = columns.result < 0;
    const isReached = isBill || reached.test(result);
    const way = isBill ? 'out' : wayIn(word(cells, 'direction')) || wayOfResult(result);
    const { on, time } = momentOf(cell(cells, 'day'), cell(cells, 'time'), isAmerican);
    const id = cell(cells, 'id');
    return [
      [
        id && `calls/${id}`,
        ...(isAmerican
          ? [cell(cells, 'phone'), cell(cells, 'contact')]
          : [cell(cells, 'caller'), cell(cells, 'called')]),
        ...[on, time, way],
        ...[/^fax$/.test(word(cells, 'type')) ? 'fax' : 'call', isReached ? 'exchange' : 'attempt'],
        // While it rings, nobody speaks.
        isReached ? String(secondsOf(cell(cells, 'duration')) ?? '') : '',
        cell(cells, 'text'),
      ],
    ];
  });
}

function wayIn(word: string): Way {
  return ways.find(([pattern]) => pattern.test(word))?.[1] ?? '';
}

function wayOfResult(word: string): Way {
  return theirs.test(word) ? 'in' : mine.test(word) ? 'out' : '';
}

/** Seconds from `600`, `10:12` and `0:10:12`; null for what is none. */
function secondsOf(text: string): number | null {
  if (!/^\d+(?::\d\d){0,2}(?:[.,]\d+)?$/.test(text)) return null;
  const parts = text.split(/[.,]/)[0]?.split(':') ?? [];
  return parts.reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** The day and the hour; those of an instant with a zone are read on the owner's wall. */
function momentOf(
  day: string,
  time: string,
  isAmerican: boolean,
): { on: CalendarDate | string; time: string } {
  const turned = day.replace(/^(\d\d:\d\d:\d\d) UTC (\d{4}-\d\d-\d\d)$/, '$2 $1 UTC');
  if (/\d:\d\d.*(?:UTC|GMT|Z|[+-]\d\d:?\d\d)$/.test(turned)) {
    const at = new Date(turned);
    if (!Number.isNaN(at.getTime())) return { on: calendarDateOf(at), time: timeOfDayAt(at) };
  }
  const [, month, date, year] = /^(?:\p{L}+,? )?(\d{1,2})\/(\d{1,2})\/(\d{4})/u.exec(day) ?? [];
  if (isAmerican && month !== undefined && date !== undefined)
    return { on: `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`, time };
  const [, first = day, hour = ''] = /^(\S+)[ T](\d{1,2}:\d\d.*)$/.exec(day) ?? [];
  return { on: first, time: time || hour };
}
