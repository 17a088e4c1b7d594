import { parseSync, Visitor } from 'rolldown/utils';
import type { SourceFile } from './source-files.ts';

/** A text in quotes that a person may read, and where it stands. */
export interface Prose {
  /** `src/cli/run.ts:157` */
  at: string;
  /** What a template fills in stands as `…`. */
  text: string;
}

const isPattern = /\(\?|\\[bdws]|\[\^|\|\w+\|/;
const isSql =
  /\b(?:SELECT|INSERT|UPDATE|DELETE|FROM [a-z_]+|WHERE|JOIN|PRAGMA|NULL|AND|IS NOT|IN|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|VACUUM|TABLE|INDEXED|ORDER BY)\b/;

/** What stands in quotes in a file and reads as words: at least two of them, and no pattern or SQL. */
export function proseIn({ path, lines }: Pick<SourceFile, 'path' | 'lines'>): Prose[] {
  const source = lines.join('\n');
  const { program, errors } = parseSync(path, source);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const found: Prose[] = [];
  const add = (start: number, text: string) => {
    if (!/\p{L}{2,}[^\p{L}]*\s+[^\p{L}]*\p{L}{2,}/u.test(text) || isPattern.test(text) || isSql.test(text))
      return;
    found.push({ at: `${path}:${source.slice(0, start).split('\n').length}`, text });
  };
  new Visitor({
    Literal({ start, value }) {
      if (typeof value === 'string') add(start, value);
    },
    TemplateLiteral({ start, quasis }) {
      add(start, quasis.map(({ value }) => value.cooked ?? '').join('…'));
    },
  }).visit(program);
  return found;
}
