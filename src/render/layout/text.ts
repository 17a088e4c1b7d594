import stringWidth from 'fast-string-width';
import { narrow, oneLine, safeText } from '../../domain/text/one-line.ts';
import { plural } from '../../domain/text/words.ts';
import type { Label } from './styles.ts';
import type { Page, Sheet } from './view.ts';

// What pages say is made of the same words as what rules say.
export { oneLine, plural, safeText };

/** The columns a text takes on a terminal; wide characters and emoji take two. */
export function width(text: string): number {
  return narrow.test(text) ? text.length : stringWidth(text);
}

/** A text filled with spaces to `columns`. */
export function pad(text: string, columns: number, align: 'left' | 'right' = 'left'): string {
  const fill = ' '.repeat(Math.max(0, columns - width(text)));
  return align === 'left' ? text + fill : fill + text;
}

let segmenter: Intl.Segmenter | undefined;

/** What a reader sees as characters, emoji and accents whole. */
function characters(text: string): Iterable<{ segment: string }> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** A plain text cut to `columns` with an ellipsis. */
export function cut(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  if (columns < 1) return '';
  // Where each character is one column there is no need to ask what a character is.
  if (narrow.test(text)) return `${text.slice(0, columns - 1).trimEnd()}…`;
  let kept = '';
  let used = 0;
  for (const { segment } of characters(text)) {
    const needed = width(segment);
    if (used + needed > columns - 1) break;
    kept += segment;
    used += needed;
  }
  return `${kept.trimEnd()}…`;
}

/** A plain text cut to `columns` behind a word, with an ellipsis; within the word where that alone fills half of them. */
export function cutAtWord(text: string, columns: number): string {
  const short = cut(text, columns);
  if (short === text) return text;
  const kept = short.slice(0, -1);
  const end = kept.lastIndexOf(' ');
  return /\s/u.test(text.charAt(kept.length)) || end < kept.length / 2
    ? short
    : `${kept.slice(0, end).trimEnd()}…`;
}

/** Text broken at spaces into lines of at most `columns`; a longer word stands alone. */
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

/** A text that begins with a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text of one line broken into lines of at most `columns`, the last of at most `most` ending in an ellipsis. */
export function paragraph(text: string, columns: number, most = Number.POSITIVE_INFINITY): string[] {
  if (width(text) <= columns) return [text];
  const lines = wrap(text, columns).flatMap((line) => pieces(line, columns));
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), cutAtWord(lines.slice(most - 1).join(' '), columns)];
}

/** A text of one line broken to the page, each line with the same mark. */
export function marked(label: Label, text: string, { width, mark }: Pick<Page, 'width' | 'mark'>): string {
  return paragraph(text, width)
    .map((line) => mark(label, line))
    .join('\n');
}

/** A word without spaces, or a sentence in a script that has none, broken where the line is full. */
function pieces(line: string, columns: number): string[] {
  if (width(line) <= columns) return [line];
  const found: string[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of characters(line)) {
    const needed = width(segment);
    if (used + needed > columns && piece !== '') {
      found.push(piece);
      piece = '';
      used = 0;
    }
    piece += segment;
    used += needed;
  }
  return [...found, piece];
}

/** A text as lines that fit behind an indent; its own line breaks are kept. */
export function indented(text: string, { width }: Pick<Sheet, 'width'>, indent = '  '): string[] {
  const columns = Math.max(20, Math.min(width, widest) - indent.length);
  return safeText(text)
    .split('\n')
    .flatMap((line) => (Number.isFinite(width) ? paragraph(line, columns, Number.POSITIVE_INFINITY) : [line]))
    .map((line) => (line.trim() === '' ? '' : indent + line.trimEnd()));
}

/** Columns beyond which lines are hard to read. */
const widest = 100;
