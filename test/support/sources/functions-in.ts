import { parseSync, Visitor } from 'rolldown/utils';
import type { SourceFile } from './source-files.ts';

/** A function with its name, or that of the variable or key it is the value of; a callback is `callback`. */
export interface NamedFunction {
  path: string;
  name: string;
  /** From its first line to its last. */
  length: number;
}

interface Span {
  start: number;
  end: number;
}

/**
 * Every function of a file, also those inside others, the shortest first. An arrow to a literal is data that is made
 * late, such as the fields of a noun; functions in it count on their own.
 */
export function functionsIn({ path, lines }: Pick<SourceFile, 'path' | 'lines'>): NamedFunction[] {
  const text = lines.join('\n');
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const found: NamedFunction[] = [];
  const names = new Map<number, string>();
  const add = ({ start, end, id }: Span & { id?: { name: string } | null }) =>
    found.push({
      path,
      name: id?.name ?? names.get(start) ?? 'callback',
      length: text.slice(start, end).split('\n').length,
    });
  new Visitor({
    VariableDeclarator({ id, init }) {
      if (init && id.type === 'Identifier') names.set(init.start, id.name);
    },
    Property({ key, value }) {
      if (key.type === 'Identifier') names.set(value.start, key.name);
    },
    FunctionDeclaration: add,
    FunctionExpression: add,
    ArrowFunctionExpression(node) {
      const body = node.body.type === 'ParenthesizedExpression' ? node.body.expression : node.body;
      if (!/^(Object|Array)Expression$/.test(body.type)) add({ start: node.start, end: node.end });
    },
  }).visit(program);
  return found.sort((a, b) => a.length - b.length);
}
