import { leastItem } from './measures.ts';
import { cutAtWord, paragraph, width } from './text.ts';

/** A text of one line, and its marked form if it has one; `isWhole` forbids cuts. */
interface Piece {
  text: string;
  shown?: string;
  isWhole?: boolean;
}

/** Packs pieces into as few lines of at most `columns` as possible; drops pieces beyond the line limit. */
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

/** The part of `text` that still fits on the line, or nothing if too little fits to make sense. */
function cutEnd(line: string, text: string, columns: number): string {
  const left = columns - width(line);
  const isCut = left >= leastItem && left < width(text) && text.includes(' ');
  return cutAtWord(`${line}${isCut ? cutAtWord(text, left) : '…'}`, columns);
}

/**
 * Facts in a row, `a · b`, in at most `most` lines that break between facts. A fact that does not fit is cut if a few
 * words remain, or dropped. Without a line limit, long facts wrap.
 */
export function factsInRow(facts: readonly string[], columns: number, most: number): string[] {
  const pieces = facts.filter(Boolean).map((text) => ({ text }));
  return packed(pieces, columns, ' · ', most);
}
