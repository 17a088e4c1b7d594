import type { ImportKind } from '../../app/importing/import-rows.ts';
import type { CsvTable } from '../csv/csv.ts';
import { FormatError, unclear } from '../csv/format-error.ts';
import { contactColumn, type FieldName, foldHeader } from '../header/column-names.ts';
import { type HeaderMapping, recogniseHeader } from '../header/columns.ts';
import { namesItsKeeper } from '../header/log-columns.ts';
import { type Source, sourceOf } from '../header/source.ts';
import { isCalendar } from './log-evidence.ts';
import { channelWords, directionWords } from './log-words.ts';

type Map = ReadonlyMap<string, string>;

/** How many rows are looked at to tell a list of clients from a log. */
const sampleRows = 200;

/** How much speaks for a log before it is one; clients in doubt. */
const enough = 4;

/** What speaks for a list of clients: names of columns, folded, and how much each of a group counts. */
const ofBooks: readonly (readonly [names: RegExp, points: number])[] = [
  [/street|city|zip|postal|postcode|^plz$|^ort$|country|^address|addressline|province|^state$/, 3],
  [/birthday|dateofbirth|^dob$|lastcontact|lastactivity|connectedon/, 3],
  [/jobtitle|^position$|website|homepage|lifecycle|leadstatus|^industry$|^mobile/, 2],
  [/^(?:stage|leadstage|form|formname|leadsource|(?:contact|lead)?owner)$/, 2],
  [/^tags$|^labels$|^groupmembership$|^categories$|^company$/, 1],
];

const addressBooks: ReadonlySet<Source> = new Set([
  ...(['google', 'google-old', 'outlook', 'outlook-web', 'linkedin', 'hubspot'] as const),
]);

const hours =
  /^(?:hours|duration.*|minutes|mins|seconds|talktime|billsec|dauer|stunden|duree|hoursdecimal|timeh)$/;

/** Columns of a sheet of hours, of times that begin and end, and of messages. */
const ofLogs: readonly (readonly [names: RegExp, points: number])[] = [
  [hours, 3],
  [/^(?:starttime|endtime|enddate|end|alldayevent|startedat|endedat)$/, 2],
  [/^(?:project|billable|billed|projectcode)$/, 2],
  [/^(?:subject|content|conversationid|inviterprofileurl|messageid|calloutcome|callresult)$/, 1],
];

/** The kind of rows in a file: entries or reminders if the header and the cells are clear, else clients. */
export function kindOf({ header, rows }: Pick<CsvTable, 'header' | 'rows'>, map: Map): ImportKind {
  const names = header.map(foldHeader);
  const entries = readAs(header, 'entries', map);
  const clients = readAs(header, 'clients', map);
  const log = entries ? scoreOfLog(entries, sampleOf(rows)) : 0;
  if (areInvoices(names)) throw ofInvoices();
  const deal = has(clients, 'company') ? dealColumn(names) : -1;
  if (deal >= 0) throw ofDeals(header[deal] ?? '');
  if (entries && !entries.fields.has('on') && areMessages(names, entries)) throw ofMessagesWithoutDay(header);
  if (log >= enough && log > scoreOfBook(names, clients)) return 'entries';
  const reminders = readAs(header, 'reminders', map);
  const dueColumns = (reminders?.fields.get('due') ?? []).map((i) => header[i] ?? '');
  // A bare `Date` next to a name and notes could mean anything.
  const saysDue = dueColumns.some((name) => /due|deadline|remind/i.test(name) || map.has(name.trim()));
  return saysDue && has(reminders, 'text', 'client') ? 'reminders' : 'clients';
}

function areInvoices(names: readonly string[]): boolean {
  const [isInvoice, isSum, isDated] = [
    /^(?:(?:invoice|bill|rechnung|facture|factura)(?:no|nr|number|id|date|s?nummer|sdatum)?|transactiontype)$/,
    /amount|total|balance|betrag|montant|importe/,
    /date$|datum$|^fecha|^data|^(?:invoiced|issued|due|sent)(?:at|on)$/,
  ].map((pattern) => names.some((name) => pattern.test(name)));
  const isOfHours = names.some((name) => hours.test(name));
  return Boolean(isInvoice && isSum && isDated) && !isOfHours;
}

/** The column with the names of deals, where a list has sums, stages and no addresses; -1 in any other file. */
function dealColumn(names: readonly string[]): number {
  const isDeals = [
    /stage|pipeline|probability|^dealstatus$/,
    /amount|value$|betrag|montant|importe/,
    /clos(?:e|ed|ing)(?:date|at|on)?$|^(?:won|lost)(?:time|reason|at|on)?$/,
  ].every((pattern) => names.some((name) => pattern.test(name)));
  if (!isDeals || names.some((name) => contactColumn(name) !== null)) return -1;
  return names.findIndex((name) => /^(?:(?:deal|opportunity)?(?:name|title)|deal|opportunity)$/.test(name));
}

function areMessages(names: readonly string[], entries: HeaderMapping): boolean {
  return (
    has(entries, 'from', 'to') &&
    names.some((name) => /^(?:subject|body|content|message|betreff)$/.test(name))
  );
}

function has(mapping: HeaderMapping | null, ...fields: FieldName[]): boolean {
  return mapping !== null && fields.every((field) => mapping.fields.has(field));
}

function readAs(header: string[], kind: ImportKind, map: Map): HeaderMapping | null {
  try {
    return recogniseHeader(header, kind, map);
  } catch (error) {
    if (error instanceof FormatError) return null;
    throw error;
  }
}

function sampleOf(rows: CsvTable['rows']): string[][] {
  const sample: string[][] = [];
  for (const { cells } of rows) {
    sample.push(cells);
    if (sample.length === sampleRows) break;
  }
  return sample;
}

/** How much speaks for a log: a day, a channel or direction in the cells, a duration, two sides. */
function scoreOfLog(entries: HeaderMapping, sample: readonly string[][]): number {
  const { names } = entries;
  const isActivities = has(entries, 'done') && names.includes('type');
  const days = (entries.fields.get('on') ?? []).map((i) => names[i]);
  // Until it is done, what is due is a plan.
  if (!days.some((name) => name !== 'duedate' || isActivities)) return 0;
  const isNamed = (field: FieldName, name: string) =>
    (entries.fields.get(field) ?? []).some((i) => names[i] === name);
  const says = (field: FieldName, words: ReadonlyMap<string, unknown>) =>
    (entries.fields.get(field) ?? []).some((i) => {
      const filled = sample.map((cells) => cells[i]?.trim() ?? '').filter((cell) => cell !== '');
      const known = filled.filter((cell) => words.has(foldHeader(cell)));
      return filled.length > 0 && known.length * 2 >= filled.length;
    });
  const signs = [
    // Whatever is kept was made at some time.
    [true, days.every((name) => name !== undefined && /^created?(?:at|date)?$/.test(name)) ? 1 : 2],
    [isNamed('channel', 'channel') || says('channel', channelWords), 3],
    [isNamed('direction', 'direction') || says('direction', directionWords), 3],
    [has(entries, 'from', 'to') || has(entries, 'fromEmail', 'toEmail'), 3],
    [isCalendar(names) || isActivities, 3],
    [!namesItsKeeper(names) && has(entries, 'email') && isCalendar(names), 2],
    [namesItsKeeper(names), 1],
  ] as const;
  return sum([...signs.map(([holds, points]) => (holds ? points : 0)), ...pointsOf(names, ofLogs)]);
}

/** How much speaks for a list of clients. */
function scoreOfBook(names: readonly string[], clients: HeaderMapping | null): number {
  if (!clients) return 0;
  const isOfKeeper = namesItsKeeper(names) || names.includes('hours');
  const signs = [
    [addressBooks.has(sourceOf(names)), 8],
    [has(clients, 'lastContacted') || has(clients, 'status'), 2],
    [!isOfKeeper && (has(clients, 'firstName') || has(clients, 'lastName')), 2],
    [has(clients, 'phone') && has(clients, 'email'), 2],
  ] as const;
  return sum([...signs.map(([holds, points]) => (holds ? points : 0)), ...pointsOf(names, ofBooks)]);
}

function pointsOf(
  names: readonly string[],
  groups: readonly (readonly [names: RegExp, points: number])[],
): number[] {
  return groups.map(([pattern, points]) => (names.some((name) => pattern.test(name)) ? points : 0));
}

function sum(points: readonly number[]): number {
  return points.reduce((all, one) => all + one, 0);
}

function ofInvoices(): FormatError {
  return unclear(
    'Its rows are invoices, not clients.',
    'To import their customers as clients, add --kind clients.',
    { about: 'kind' },
  );
}

function ofDeals(column: string): FormatError {
  return unclear(
    'Its rows are deals, not clients.',
    `To import their companies as clients, add --kind clients --map "${column.trim()}=ignore".`,
    { about: 'kind' },
  );
}

function ofMessagesWithoutDay(header: readonly string[]): FormatError {
  return unclear(
    'Its rows are messages, and no column has their days.',
    'Export them with a date, or name the column with --map "COLUMN=on".',
    {
      ...{ about: 'column', kind: 'entries', field: 'on', isNeeded: true },
      among: header.filter((name) => name.trim()).map((name) => ({ name: name.trim(), samples: [] })),
    },
  );
}
