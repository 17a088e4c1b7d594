import type { Label } from './styles.ts';
import { cutAtWord, width, wrap } from './text.ts';
import type { Page } from './view.ts';

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

let characters: Intl.Segmenter | undefined;

/** A word without spaces, or a sentence in a script that has none, broken where the line is full. */
function pieces(line: string, columns: number): string[] {
  if (width(line) <= columns) return [line];
  characters ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  const found: string[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of characters.segment(line)) {
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
