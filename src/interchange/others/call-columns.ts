import { foldText, foldWord } from '../../domain/text/names.ts';

/** Where a list of calls has what, by position; -1 for what it does not have. */
export type CallColumns = Readonly<Record<keyof typeof names, number>>;

/** What telephone systems call their columns, folded. */
const names = {
  id: ['callsid', 'sid', 'callid', 'uniqueid'],
  parent: ['parentcallsid'],
  type: ['type'],
  phone: ['phonenumber'],
  contact: ['name'],
  caller: [
    ...['caller', 'callernumber', 'callingnumber', 'callingparty', 'originationnumber', 'source', 'src'],
    ...['anrufer', 'anrufernummer', 'rufnummeranrufer', 'nummeranrufer', 'from', 'von', 'rufnummer'],
  ],
  called: [
    ...['called', 'callednumber', 'calledparty', 'callee', 'destination', 'destinationnumber', 'target'],
    ...['angerufener', 'angerufenenummer', 'rufnummerangerufener', 'nummerangerufener', 'dst', 'to', 'an'],
    ...['zielrufnummer', 'zielnummer'],
  ],
  day: ['starttime', 'startzeit', 'start', 'datum', 'date', 'calldate', 'beginn', 'zeitpunkt'],
  time: ['uhrzeit', 'time', 'zeit'],
  direction: ['direction', 'richtung'],
  result: [
    ...['actionresult', 'status', 'state', 'result', 'disposition', 'answered'],
    ...['ergebnis', 'beantwortet'],
  ],
  text: ['notes', 'note', 'comment', 'notiz', 'notizen', 'bemerkung', 'kommentar'],
  duration: ['duration', 'dauer', 'billsec', 'gesprachsdauer', 'durationseconds'],
} as const;

const longestHeader = 4_000;

/** What many files call two sides of something: alone they make no list of calls. */
const usual: ReadonlySet<string> = new Set([
  'from',
  'von',
  'to',
  'an',
  'destination',
  'target',
  'source',
  'rufnummer',
]);

/** The columns of a list of calls; null for a header of anything else. */
export function callColumns(header: readonly string[]): CallColumns | null {
  const folded = header.map((name) => foldWord(foldText(name)));
  const columns = Object.fromEntries(
    Object.entries(names).map(([field, some]) => {
      const [first = -1] = some.map((name) => folded.indexOf(name)).filter((at) => at >= 0);
      return [field, first];
    }),
  ) as CallColumns;
  const { caller, called, day, duration, result } = columns;
  // A bill has what was spoken alone, and no results.
  const isBill = /^ziel(?:ruf)?nummer$/.test(folded[called] ?? '');
  if (day < 0 || duration < 0 || (result < 0 && !isBill)) return null;
  if (folded.includes('actionresult') && columns.phone >= 0) return columns;
  if (caller < 0 || called < 0) return null;
  const isTold = [caller, called].some((at) => !usual.has(folded[at] ?? ''));
  const areTargets = folded[caller] === 'source' && folded[called] === 'target';
  return isTold || areTargets || columns.parent >= 0 ? columns : null;
}

/** Whether one of the first lines of a file is such a header. */
export function isCallList(head: string): boolean {
  return head
    .split(/\r?\n|\r/, 5)
    .filter((line) => line.length <= longestHeader)
    .some((line) => callColumns(line.split(/[,;\t|]/).map((cell) => cell.replace(/^"|"$/g, ''))) !== null);
}
