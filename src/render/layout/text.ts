import stringWidth from 'fast-string-width';
import { safeText } from '../../domain/text/safe-text.ts';
import { narrow, oneLine, plural } from '../../domain/text/words.ts';
import { longestLine, shortestLine } from './measures.ts';
import type { Label } from './styles.ts';
import type { Page } from './view.ts';

// Pages and rules share these text functions.
export { oneLine, plural, safeText };

/** The columns a text takes on a terminal; wide characters and emoji take two. */
export function width(text: string): number {
  return narrow.test(text) ? text.length : stringWidth(withoutJoiners(text));
}

/** The joiners that stay in a safe text take no column, nor does a picture that is joined to the one before it. */
function withoutJoiners(text: string): string {
  if (!/\u180e|[\u200b-\u200d]/.test(text)) return text;
  return text
    .replace(/(?<=\p{ExtPict}|\ufe0f|\p{EMod})\u200d\p{ExtPict}(?:\ufe0f|\p{EMod})?/gu, '')
    .replace(/\u180e|[\u200b-\u200d]/g, '');
}

export function pad(text: string, columns: number, align: 'left' | 'right' = 'left'): string {
  const fill = ' '.repeat(Math.max(0, columns - width(text)));
  return align === 'left' ? text + fill : fill + text;
}

let segmenter: Intl.Segmenter | undefined;

/** The longest prefix of whole characters that fits in `columns`; at least one if `isForced`. */
function beginning(text: string, columns: number, isForced = false): string {
  // Shortcut: here every character takes one column.
  if (narrow.test(text)) return text.slice(0, Math.max(isForced ? 1 : 0, columns));
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  let end = 0;
  let used = 0;
  for (const { segment } of segmenter.segment(text)) {
    used += width(segment);
    if (used > columns && !(isForced && end === 0)) break;
    end += segment.length;
  }
  return text.slice(0, end);
}

/** Cuts a plain text to `columns`, with an ellipsis. */
export function cut(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  return columns < 1 ? '' : `${beginning(text, columns - 1).trimEnd()}…`;
}

/** Cuts or pads a plain text to exactly `columns`. */
export function fitted(text: string, columns: number, align: 'left' | 'right' = 'left'): string {
  const left = columns - width(text);
  if (left < 0) return pad(cut(text, columns), columns, align);
  return align === 'left' ? text + ' '.repeat(left) : ' '.repeat(left) + text;
}

/** Cuts a plain text after a word, with an ellipsis; within a word if the cut would lose more than half. */
export function cutAtWord(text: string, columns: number): string {
  const short = cut(text, columns);
  if (short === text) return text;
  const head = short.slice(0, -1);
  const end = head.lastIndexOf(' ');
  return /\s/u.test(text.charAt(head.length)) || end < head.length / 2
    ? short
    : `${head.slice(0, end).trimEnd()}…`;
}

/** Wraps text at spaces to at most `columns`; a longer word gets its own line. */
export function wrap(text: string, columns: number): string[] {
  if (!Number.isFinite(columns)) return text.split('\n');
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && width(line) + 1 + width(word) > columns) {
        lines.push(line);
        line = word;
      } else {
        line = line === '' ? word : `${line} ${word}`;
      }
    }
    return [...lines, line];
  });
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Wraps a one-line text into at most `most` lines, the last with an ellipsis. */
export function paragraph(text: string, columns: number, most = Number.POSITIVE_INFINITY): string[] {
  if (width(text) <= columns) return [text];
  const lines = wrap(text, columns).flatMap((line) => pieces(line, columns));
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), cutAtWord(lines.slice(most - 1).join(' '), columns)];
}

/** Wraps a one-line text to the page and marks each line. */
export function marked(label: Label, text: string, { width, mark }: Pick<Page, 'width' | 'mark'>): string {
  return paragraph(text, width)
    .map((line) => mark(label, line))
    .join('\n');
}

/** Breaks a long word, or a sentence in a script without spaces, at full lines. */
function pieces(line: string, columns: number): string[] {
  if (width(line) <= columns) return [line];
  const found: string[] = [];
  for (let rest = line; rest !== ''; ) {
    const piece = beginning(rest, columns, true);
    found.push(piece);
    rest = rest.slice(piece.length);
  }
  return found;
}

/** Columns for a text that starts at `start`, limited to easy reading width unless `isWide`. */
export function readable({ width }: Pick<Page, 'width'>, start: number, isWide = false): number {
  const edge = isWide ? width : Math.min(width, longestLine);
  return Number.isFinite(width) ? Math.max(shortestLine, edge - start) : width;
}

/** Wraps stored text to `columns` and keeps its line breaks. */
export function block(text: string, columns: number): string[] {
  return safeText(text)
    .split('\n')
    .flatMap((line) => paragraph(line, columns))
    .map((line) => line.trimEnd());
}

/** The same behind an indent. */
export function indented(text: string, page: Pick<Page, 'width'>, indent = '  '): string[] {
  return block(text, readable(page, indent.length)).map((line) => (line.trim() === '' ? '' : indent + line));
}
