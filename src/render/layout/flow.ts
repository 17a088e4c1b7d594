import { hang, leastItem, leastText } from './measures.ts';
import { painted } from './row.ts';
import type { Label } from './styles.ts';
import { cutAtWord, paragraph, width } from './text.ts';
import type { Page } from './view.ts';

/** A text of one line, and what is drawn of it where it has marks; `isWhole` where it stays whole though it is too long. */
export interface Piece {
  text: string;
  shown?: string;
  isWhole?: boolean;
}

/**
 * Pieces one behind the other, in as few lines of at most `columns` as they need. Where there may be only so many, what
 * they have no room for is left out.
 */
export function packed(
  pieces: readonly Piece[],
  columns: number,
  between: string,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const lines: { text: string; shown: string; used: number }[] = [];
  for (const [at, { text, shown = text, isWhole }] of pieces.entries()) {
    const last = lines.at(-1);
    const used = width(text);
    const isTight = lines.length >= most && at < pieces.length - 1;
    const left = columns - (last?.used ?? 0) - width(isTight ? `${between}${between}…` : between);
    if (last && used <= left) {
      last.text += between + text;
      last.shown += between + shown;
      last.used += width(between) + used;
    } else if (last && lines.length >= most) {
      last.shown = cutEnd(last.text + between, text, columns);
      break;
    } else if (isWhole || used <= columns) lines.push({ text, shown, used });
    else {
      const broken = Number.isFinite(most) ? [cutAtWord(text, columns)] : paragraph(text, columns);
      lines.push(...broken.map((line) => ({ text: line, shown: line, used: width(line) })));
    }
  }
  return lines.map(({ shown }) => shown);
}

/** The end of a line that has no room for the next piece: as much of it as says something, or none. */
function cutEnd(line: string, text: string, columns: number): string {
  const left = columns - width(line);
  const isCut = left >= leastItem && left < width(text) && text.includes(' ');
  return cutAtWord(`${line}${isCut ? cutAtWord(text, left) : '…'}`, columns);
}

/**
 * Facts in a row, `a · b`, in at most so many lines that end between them. What there is no room for is left out, or cut
 * where that leaves some words of it; so is a fact that is longer than a line, unless any number of lines will do.
 */
export function factsInRow(facts: readonly string[], columns: number, most: number): string[] {
  const pieces = facts.filter(Boolean).map((text) => ({ text }));
  return packed(pieces, columns, ' · ', most);
}

/** One thing on a card: what stands before it, its text, the command about it, and a second text below. */
export interface CardItem {
  lead?: string;
  leadLabel?: Label | undefined;
  text: string;
  /** What stands behind the text and is not cut with it: `(1 Dec 2024; still so?)`. */
  facts?: string;
  /** What stands behind the text in a row, as far as there is room. */
  row?: readonly string[];
  label?: Label | undefined;
  /** How many lines it may take however little room there is; one when not said. */
  lines?: number;
  command?: string;
  below?: { text: string; label?: Label | undefined };
  /** What it has instead where the whole of it takes too many lines. */
  brief?: Partial<Pick<CardItem, 'lead' | 'facts'>>;
}

/** What is before the later lines of a text, and between it and the command behind it. */
const further = ' '.repeat(hang);

/** An item in at most so many lines, and its second text in as many. */
export function drawItem({ brief, ...item }: CardItem, columns: number, most: number, page: Page): string[] {
  if (brief && flow(item, columns, Number.POSITIVE_INFINITY).length > most)
    return drawItem({ ...item, ...brief }, columns, most, page);
  const { lead = '', leadLabel, label, below } = item;
  const lines = flow(item, columns, most).map(({ text, tail }, at) => {
    const before = at === 0 && text.startsWith(lead) ? lead : '';
    const words = painted(page, leadLabel, before) + painted(page, label, text.slice(before.length));
    return tail === '' ? words : words + page.mark('command', tail);
  });
  if (!below) return lines;
  return [...lines, ...drawItem(below, columns - hang, most, page).map((line) => further + line)];
}

interface Line {
  text: string;
  /** The command, where it stands behind this one. */
  tail: string;
}

/**
 * A text with its facts and the command behind its last line, or below it: lines after the first a little further in.
 * Where it takes too many lines the text is cut; its facts and the command are whole, or are left out where the page is
 * too narrow for both, or for either.
 */
function flow(
  { lead = '', text: words, facts = '', row, command = '' }: CardItem,
  columns: number,
  most: number,
): Line[] {
  const text = lead + words;
  const inner = columns - hang;
  const behind = (line: string): Line => ({ text: command === '' ? line : line + further, tail: command });
  const lines = (texts: readonly string[], ...ends: readonly Line[]) =>
    [...texts.map((line) => ({ text: line, tail: '' })), ...ends].map((line, at) =>
      at === 0 ? line : { ...line, text: further + line.text },
    );
  if (row) {
    const isOneLine = most === 1 || width([text, ...row].join(' · ')) <= columns;
    return lines(factsInRow([text, ...row], isOneLine ? columns : inner, most));
  }
  const commandTakes = command === '' ? 0 : width(further + command);
  const factsTake = facts === '' ? 0 : width(` ${facts}`);
  // The last line: what is left of the text, cut so that there is room for as much of what follows as can be.
  const end = (rest: string, room: number, least: number) => {
    const leaves = ([hasFacts, hasCommand]: readonly [boolean, boolean]) =>
      room - (hasFacts ? factsTake : 0) - (hasCommand ? commandTakes : 0);
    const kept = choices.find((choice) => leaves(choice) >= least) ?? ([false, false] as const);
    const line = [cutAtWord(rest, leaves(kept)), kept[0] ? facts : ''].filter(Boolean).join(' ');
    return kept[1] ? behind(line) : { text: line, tail: '' };
  };
  const whole = facts === '' ? text : `${text} ${facts}`;
  if (width(whole) + commandTakes <= columns) return [behind(whole)];
  if (most === 1) return [end(text, columns, width(lead) + leastItem)];
  const all = width(whole) <= columns ? [whole] : paragraph(whole, inner);
  const last = all.at(-1) ?? '';
  if (all.length <= most && width(last) + commandTakes <= inner) return lines(all.slice(0, -1), behind(last));
  if (all.length < most) return lines(all, { text: '', tail: command });
  const first = paragraph(text, inner).slice(0, most - 1);
  const rest = first.reduce((left, line) => left.slice(line.length).trimStart(), text);
  return lines(first, end(rest, inner, leastText));
}

/** Whether facts and the command stand behind a text that is cut, the best first. */
const choices = [
  [true, true],
  [true, false],
  [false, true],
] as const;
