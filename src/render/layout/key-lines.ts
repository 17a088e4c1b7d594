import { width } from './text.ts';
import type { Page } from './view.ts';

/** The keys one may press, `[d]one  s[k]ip`, in as few lines of at most `columns` as they need. */
export function keyLines(
  keys: readonly { key: string; name: string }[],
  columns: number,
  mark: Page['mark'],
): string[] {
  const lines: { text: string; taken: number }[] = [];
  for (const { key, name } of keys) {
    const label = labelOf(key, name);
    const needed = width(label.join(''));
    const text = `${label[0]}${mark('command', label[1])}${label[2]}`;
    const last = lines.at(-1);
    if (last && last.taken + 2 + needed <= columns) {
      last.text += `  ${text}`;
      last.taken += 2 + needed;
    } else lines.push({ text, taken: needed });
  }
  return lines.map(({ text }) => text);
}

/** A name around its key: `s`, `[k]`, `ip`. */
function labelOf(key: string, name: string): [before: string, key: string, after: string] {
  const at = name.toLowerCase().indexOf(key);
  return at < 0
    ? ['', `[${key}]`, ` ${name}`]
    : [name.slice(0, at), `[${name.slice(at, at + key.length)}]`, name.slice(at + key.length)];
}
