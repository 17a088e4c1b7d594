import { indented, oneLine, pad } from './text.ts';
import type { Page } from './view.ts';

/** Facts with their names before them, a row each; those without a text are left out, long ones go on below. */
export function factRows(
  facts: readonly (readonly [name: string, text: string])[],
  page: Page,
  column = 13,
): string[] {
  return facts
    .filter(([, text]) => text !== '')
    .flatMap(([name, text]) => {
      const [first = '', ...more] = indented(oneLine(text), page, ' '.repeat(column + 2));
      return [`${page.mark('muted', pad(name, column))}  ${first.trimStart()}`, ...more];
    });
}
