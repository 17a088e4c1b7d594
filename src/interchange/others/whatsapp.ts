import { dayIn } from '../../domain/days/calendar-date.ts';
import { type FileBytes, openText } from '../csv/dialect.ts';
import { writeCsv } from '../csv/writer.ts';

/** The beginning of a message: `[12.03.26, 14:05:11] Ada: Hello`, `12/03/2026, 2:05 pm - Ada: Hello`. */
const start =
  /^\u200e?\[?(\d{1,4})[./-](\d{1,2})[./-](\d{2,4}),? (?:um )?(\d{1,2})[:.](\d\d)(?:[:.]\d\d)?(?:[\s\u202f]?([ap])\.?\s?m\.?)?\]?(?: -)? (?:([^:\n]{1,100}): )?([\s\S]*)$/i;
const longest = 2_000;
const header = ['External ID', 'From', 'To', 'Date', 'Time', 'Channel', 'Text'];

interface Line {
  parts: readonly [first: number, second: number, third: number];
  time: string;
  sender: string | null;
  text: string;
}

/** Messages of one sender on one day, one behind the other. */
interface Turn {
  on: string;
  time: string;
  sender: string;
  text: string;
}

/** A conversation as a CSV file: what one person wrote in one go on a day is a row. The other one of two is whom it went to. */
export function chatAsCsv(bytes: FileBytes): FileBytes {
  const text = [...openText(bytes).pieces()].join('');
  const lines = linesOf(text);
  const isDayFirst = dayComesFirst(text, lines);
  const senders = [...new Set(lines.flatMap(({ sender }) => (sender === null ? [] : [sender])))];
  const turns = turnsOf(lines, isDayFirst);
  const rows = turns.map(({ on, time, sender, text: words }) => {
    const others = senders.filter((one) => one !== sender);
    const id = `chat/${senders.toSorted().join('+')}/${on}/${time}/${sender}`;
    return [
      id,
      sender,
      others.length === 1 ? (others[0] ?? '') : '',
      on,
      time,
      'message',
      words.slice(0, longest),
    ];
  });
  const csv = Buffer.from(writeCsv([header, ...rows]));
  return function* () {
    yield csv;
  };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const [, first, second, third, hour = '', minute = '', half, sender, rest = ''] = start.exec(line) ?? [];
    if (first === undefined) {
      const last = lines.at(-1);
      if (last) last.text += `\n${line}`;
      continue;
    }
    const plain = Number(hour) % (half ? 12 : 24);
    const hours = half?.toLowerCase() === 'p' ? plain + 12 : plain;
    lines.push({
      parts: [Number(first), Number(second), Number(third)],
      time: `${String(hours).padStart(2, '0')}:${minute}`,
      sender: sender?.replace(/[\u200e\u202a-\u202c~]/g, '').trim() || null,
      text: rest.replace(/\u200e/g, ''),
    });
  }
  return lines;
}

/** Whether `03/12` is in December: the whole file tells, for its days go on; null where it does not. */
function dayComesFirst(text: string, lines: readonly Line[]): boolean | null {
  if (/^\u200e?\[?\d{1,2}\.\d/.test(text)) return true;
  if (lines.some(({ parts: [first] }) => first > 12)) return true;
  if (lines.some(({ parts: [, second] }) => second > 12)) return false;
  const falls = (at: 0 | 1, other: 0 | 1) =>
    lines.filter((line, i) => {
      const before = lines[i - 1];
      if (!before || before.parts[2] !== line.parts[2]) return false;
      const key = ({ parts }: Line) => parts[at] * 100 + parts[other];
      return key(line) < key(before);
    }).length;
  const [dayFirst, monthFirst] = [falls(1, 0), falls(0, 1)];
  return dayFirst === monthFirst ? null : dayFirst < monthFirst;
}

function turnsOf(lines: readonly Line[], isDayFirst: boolean | null): Turn[] {
  const turns: Turn[] = [];
  for (const { parts, time, sender, text } of lines) {
    const on = dayOf(parts, isDayFirst);
    const words = text.trim();
    // Lines of the program itself have no sender, and pictures are left out of the export.
    if (sender === null || on === null || words === '') continue;
    const last = turns.at(-1);
    if (last?.on === on && last.sender === sender) last.text += `\n${words}`;
    else turns.push({ on, time, sender, text: words });
  }
  return turns;
}

/** A day; as it was written where nobody can say what comes first, so that it is asked or refused. */
function dayOf([first, second, third]: Line['parts'], isDayFirst: boolean | null): string | null {
  if (first > 31) return dayIn(first, second, third);
  const year = third < 100 ? 2000 + third : third;
  if (isDayFirst === null) return `${first}/${second}/${year}`;
  return isDayFirst ? dayIn(year, second, first) : dayIn(year, first, second);
}
