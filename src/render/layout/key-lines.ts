import { packed } from './flow.ts';
import type { Page } from './view.ts';

/** Key labels, `[d]one  s[k]ip`, in as few lines of at most `columns` as possible. */
export function keyLines(
  keys: readonly { key: string; name: string }[],
  columns: number,
  mark: Page['mark'],
): string[] {
  const pieces = keys.map(({ key, name }) => {
    const [before, letter, after] = labelOf(key, name);
    const shown = before + mark('command', letter) + after;
    return { text: before + letter + after, shown, isWhole: true };
  });
  return packed(pieces, columns, '  ');
}

/** A name split around its key: `s`, `[k]`, `ip`. */
function labelOf(key: string, name: string): [before: string, key: string, after: string] {
  const at = name.toLowerCase().indexOf(key);
  return at < 0
    ? ['', `[${key}]`, ` ${name}`]
    : [name.slice(0, at), `[${name.slice(at, at + key.length)}]`, name.slice(at + key.length)];
}
