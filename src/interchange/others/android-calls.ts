import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { calendarDateOf, timeOfDayAt } from '../../domain/days/calendar-date.ts';
import { foldPhone } from '../../domain/text/names.ts';
import { type FileBytes, openText } from '../csv/dialect.ts';
import { FormatError } from '../csv/format-error.ts';
import { writeCsv } from '../csv/writer.ts';

const header = ['External ID', 'Phone', 'Contact', 'Date', 'Time', 'Direction', 'Duration (seconds)'];

/** What the types of calls mean, in words that the reading of logs knows; a voicemail and a refused call are tries of theirs. */
const directions: Readonly<Record<string, string>> = {
  ...{ 1: 'incoming', 2: 'outgoing', 3: 'missed', 4: 'voicemail in', 5: 'rejected', 6: 'blocked' },
};

type Attributes = Readonly<Record<string, string | undefined>>;

/** A backup of calls (SMS Backup & Restore) as a CSV file, with days and hours on the owner's wall. */
export function callsAsCsv(bytes: FileBytes): FileBytes {
  const text = [...openText(bytes).pieces()].join('');
  let calls: Attributes[];
  try {
    const { root } = parseXml(text);
    calls = (root?.children ?? []).flatMap((child) =>
      child instanceof XmlElement && child.name === 'call' ? [child.attributes] : [],
    );
  } catch {
    throw new FormatError('This backup of calls is damaged or cut short.', 'Make the backup again.');
  }
  const csv = Buffer.from(writeCsv([header, ...calls.map(rowOf)]));
  return function* () {
    yield csv;
  };
}

function rowOf({
  number = '',
  contact_name: name = '',
  date = '',
  duration = '',
  type = '',
}: Attributes): string[] {
  const at = new Date(Number(date));
  const isDay = date !== '' && !Number.isNaN(at.getTime());
  const isKnown = foldPhone(number).length > 2;
  return [
    isDay && isKnown ? `calls/${foldPhone(number)}/${date}` : '',
    isKnown ? number : '',
    /^\(?unknown\)?$|^null$/i.test(name) ? '' : name,
    isDay ? calendarDateOf(at) : date,
    isDay ? timeOfDayAt(at) : '',
    directions[type] ?? type,
    duration,
  ];
}
