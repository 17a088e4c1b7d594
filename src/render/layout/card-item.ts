import type { Label } from './styles.ts';
import { cutAtWord, paragraph, width } from './text.ts';
import type { Page } from './view.ts';

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

/** Columns below which a text says nothing: then it goes without the command, or without its facts. */
const shortest = 24;
/** The same of the end of one that has lines above. */
const shortestEnd = 12;

/** An item in at most so many lines, and its second text in as many. */
export function itemLines({ brief, ...item }: CardItem, columns: number, most: number, page: Page): string[] {
  if (brief && layout(item, columns, Number.POSITIVE_INFINITY).length > most)
    return itemLines({ ...item, ...brief }, columns, most, page);
  const { lead = '', leadLabel, label, below } = item;
  const marked = (what: Label | undefined, words: string) => (what ? page.mark(what, words) : words);
  const lines = layout(item, columns, most).map(({ text, tail }, at) => {
    const before = at === 0 && text.startsWith(lead) ? lead : '';
    return `${marked(leadLabel, before)}${marked(label, text.slice(before.length))}${tail && page.mark('command', tail)}`;
  });
  return below ? [...lines, ...itemLines(below, columns - 2, most, page).map((line) => `  ${line}`)] : lines;
}

/**
 * Facts in a row, `a · b`, in at most so many lines that end between them. What there is no room for is left out, or cut
 * where that leaves some words of it; so is a fact that is longer than a line, unless any number of lines will do.
 */
export function factsInRow(facts: readonly string[], columns: number, most: number): string[] {
  const lines: string[] = [];
  const all = facts.filter(Boolean);
  for (const [at, fact] of all.entries()) {
    const line = lines.at(-1);
    const isLast = at === all.length - 1;
    const room = columns - (lines.length >= most && !isLast ? width(' · …') : 0);
    if (line !== undefined && width(`${line} · ${fact}`) <= room) lines.splice(-1, 1, `${line} · ${fact}`);
    else if (lines.length < most)
      lines.push(...(Number.isFinite(most) ? [cutAtWord(fact, columns)] : paragraph(fact, columns)));
    else {
      const left = columns - width(`${line} · `);
      const isCut = left >= shortest && left < width(fact) && fact.includes(' ');
      const end = isCut ? cutAtWord(fact, left) : '…';
      return [...lines.slice(0, -1), cutAtWord(`${line} · ${end}`, columns)];
    }
  }
  return lines;
}

/**
 * A text with its facts and the command behind its last line, or below it: lines after the first a little further in.
 * Where it takes too many lines the text is cut; its facts and the command are whole, or are left out where the page is
 * too narrow for both, or for either.
 */
function layout(
  { lead = '', text: words, facts = '', row, command = '' }: CardItem,
  columns: number,
  most: number,
): { text: string; tail: string }[] {
  const text = lead + words;
  const behind = (line: string) => ({ text: command === '' ? line : `${line}  `, tail: command });
  const plain = (line: string) => ({ text: line, tail: '' });
  const indent = (lines: { text: string; tail: string }[]) =>
    lines.map((line, at) => (at === 0 ? line : { ...line, text: `  ${line.text}` }));
  if (row) {
    const inOne = [text, ...row].join(' · ');
    const room = most === 1 || width(inOne) <= columns ? columns : columns - 2;
    return indent(factsInRow([text, ...row], room, most).map(plain));
  }
  const commandTakes = command === '' ? 0 : width(command) + 2;
  const whole = facts === '' ? text : `${text} ${facts}`;
  if (width(whole) + commandTakes <= columns) return [behind(whole)];
  // The last line: what is left of the text, cut so that there is room for all that follows.
  const end = (rest: string, room: number, least: number) => {
    const factsTake = facts === '' ? 0 : width(facts) + 1;
    const said = (left: number) => [cutAtWord(rest, left), facts].filter(Boolean).join(' ');
    const left = room - commandTakes - factsTake;
    if (left >= least) return behind(said(left));
    if (facts !== '' && room - factsTake >= least) return plain(said(room - factsTake));
    if (room - commandTakes >= least) return behind(cutAtWord(rest, room - commandTakes));
    return plain(cutAtWord(rest, room));
  };
  if (most === 1) return [end(text, columns, width(lead) + shortest)];
  const lines = width(whole) <= columns ? [whole] : paragraph(whole, columns - 2);
  const fits = width(lines.at(-1) ?? '') + commandTakes <= columns - 2;
  if (lines.length <= most && fits)
    return indent([...lines.slice(0, -1).map(plain), behind(lines.at(-1) ?? '')]);
  if (lines.length < most) return indent([...lines.map(plain), { text: '', tail: command }]);
  const first = paragraph(text, columns - 2).slice(0, most - 1);
  const rest = first.reduce((left, line) => left.slice(line.length).trimStart(), text);
  return indent([...first.map(plain), end(rest, columns - 2, shortestEnd)]);
}
