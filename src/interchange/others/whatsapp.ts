import { createHash } from 'node:crypto';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { foldText } from '../../domain/text/names.ts';
import { type FileBytes, openText } from '../csv/dialect.ts';
import { writeCsv } from '../csv/writer.ts';
import { dayIsFirst, dayOfParts, type Parts } from './chat-days.ts';
import { spokenIn } from './chat-words.ts';

/** The beginning of a message: `[12.03.26, 14:05:11] Ada: Hello`, `12/03/2026, 2:05 pm - Ada: Hello`. */
const start =
  /^[\u200e\u200f]?\[?(\d{1,4})([./-])(\d{1,2})[./-](\d{2,4}),? (?:um |à )?(\d{1,2})[:.](\d\d)(?:[:.]\d\d)?(?:[\s\u202f]?([ap])\.?\s?m\.?)?\]?(?: -)? (?:([^:\n"“„«]{1,100}): )?([\s\S]*)$/i;
const longest = 2_000;
const header = [
  ...['External ID', 'Client', 'From', 'To', 'Date', 'Time', 'Direction', 'Channel', 'Group', 'Text'],
];

/** What is known of a chat besides its lines. */
export interface ChatContext {
  /** The name of the file, which often says with whom the chat was. */
  file: string;
  /** The owner's name. */
  me: string | null;
  today: CalendarDate;
}

interface Line {
  parts: Parts;
  /** Whether the day has dots, as nobody writes it who puts the month first. */
  isDotted: boolean;
  time: string;
  sender: string | null;
  text: string;
}

/** Messages of one sender on one day, one behind the other. */
interface Turn {
  id: string;
  on: string;
  time: string;
  sender: string;
  /** Some messages have no words: pictures and voices are left out of the export. */
  words: string[];
}

/** A conversation as a CSV file: what one person wrote in one go on a day is a row. */
export function chatAsCsv(bytes: FileBytes, { file, me, today }: ChatContext): FileBytes {
  const lines = linesOf([...openText(bytes).pieces()].join(''));
  const isDayFirst =
    lines[0]?.isDotted ||
    dayIsFirst(
      lines.map(({ parts }) => parts),
      today,
    );
  const turns = turnsOf(lines, isDayFirst);
  const senders = [...new Set(turns.map(({ sender }) => sender))];
  const title = titleOf(file);
  const owner = ownerOf(senders, title, me);
  const rows = turns.map((turn) => rowOf(turn, senders, owner, title));
  const csv = Buffer.from(writeCsv([header, ...rows]));
  return function* () {
    yield csv;
  };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const [, first, sign, second, third, hour = '', minute = '', half, sender, rest = ''] =
      start.exec(line) ?? [];
    if (first === undefined) {
      const last = lines.at(-1);
      if (last) last.text += `\n${line}`;
      continue;
    }
    const plain = Number(hour) % (half ? 12 : 24);
    const hours = half?.toLowerCase() === 'p' ? plain + 12 : plain;
    lines.push({
      parts: [Number(first), Number(second), Number(third)],
      isDotted: sign === '.',
      time: `${String(hours).padStart(2, '0')}:${minute}`,
      sender: sender?.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069~]/g, '').trim() || null,
      text: rest,
    });
  }
  return lines;
}

function turnsOf(lines: readonly Line[], isDayFirst: boolean | null): Turn[] {
  const turns: Turn[] = [];
  for (const [at, line] of lines.entries()) {
    const { parts, time, sender } = line;
    const on = dayOfParts(parts, isDayFirst);
    // Lines of the program itself have no sender.
    const words = sender === null ? null : spokenIn(line.text);
    if (sender === null || words === null || on === null) continue;
    const last = turns.at(-1);
    if (last?.on === on && last.sender === sender) last.words.push(words);
    else turns.push({ id: idOf(line, lines[at - 1]), on, time, sender, words: [words] });
  }
  return turns;
}

/**
 * The id of what begins with a line. It knows no names, for people are called otherwise later, nor where the chat begins,
 * for programs leave out what is old. The line before tells a greeting that went to many at once apart.
 */
function idOf(line: Line, before: Line | undefined): string {
  const hour = ({ parts: [first, second, third], time }: Line) =>
    [Math.min(first, second), Math.max(first, second), third, time].join('-');
  const said = JSON.stringify([hour(line), before ? hour(before) : '', line.text.trim()]);
  return `chat/${createHash('sha256').update(said).digest('hex').slice(0, 24)}`;
}

/** With whom a chat was, by the name of its file: `WhatsApp Chat with Ada.txt`. */
function titleOf(file: string): string | null {
  const [, title = null] =
    /\b(?:chat|discussion|conversa)\b.*?\s(?:with|mit|avec|con|met|com|-)\s+([^/\\]+?)(?:\s*\(\d+\))?\.txt$/i.exec(
      file,
    ) ?? [];
  return title;
}

/** Which sender the owner is: by name, or as the one of two that the chat is not named after. */
function ownerOf(senders: readonly string[], title: string | null, me: string | null): string | null {
  const mine = me === null ? [] : senders.filter((sender) => isSameName(sender, me));
  if (mine.length === 1) return mine[0] ?? null;
  if (title === null || senders.length > 2) return null;
  const others = senders.filter((sender) => foldText(sender) !== foldText(title));
  return others.length === 1 && others.length < senders.length ? (others[0] ?? null) : null;
}

/** Whether one name has all the words of the other: Ada is Ada Lovelace. */
function isSameName(one: string, other: string): boolean {
  const [short = [], long = []] = [one, other]
    .map((name) => foldText(name).split(/\s+/))
    .sort((a, b) => a.length - b.length);
  return short.every((word) => long.includes(word));
}

function rowOf(
  { id, on, time, sender, words }: Turn,
  senders: readonly string[],
  owner: string | null,
  title: string | null,
): string[] {
  const isMine = sender === owner;
  const others = senders.filter((one) => one !== sender);
  // Who has not answered yet is in the name of the file alone.
  const silent = others.length === 0 && title !== null && title !== sender ? [title] : [];
  const to = [...others, ...silent];
  const [only = ''] = to.length === 1 ? to : [];
  // Two people, and nobody says which is the owner: the client is found on either side.
  const about =
    owner === null && only !== ''
      ? ['', sender, only, '']
      : isMine
        ? [only, '', only ? '' : to.join('; '), 'out']
        : [sender, '', '', 'in'];
  const [client = '', from = '', many = '', direction = ''] = about;
  const text = words.filter((one) => one !== '').join('\n');
  return [
    ...[id, client, from, many, on, time, direction, 'message', senders.length > 2 ? 'yes' : ''],
    shortened(text),
  ];
}

function shortened(text: string): string {
  return text.length > longest ? text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '') : text;
}
