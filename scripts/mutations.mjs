// The small faults that `npm run mutants` puts into a source file, one at a time.
import { parseSync } from 'rolldown/experimental';

const swapped = {
  '<': ['<='],
  '<=': ['<'],
  '>': ['>='],
  '>=': ['>'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '&&': ['||'],
  '||': ['&&'],
};
const swappedCalls = {
  some: 'every',
  every: 'some',
  max: 'min',
  min: 'max',
  find: 'findLast',
  findLast: 'find',
};
/** Calls that give back what they are called on, or nearly. */
const leftOut = ['filter', 'toSorted', 'sort', 'toReversed', 'slice', 'trim', 'toLowerCase'];

/** What each kind of node can become: the part that is replaced, and its new text. */
const faults = {
  BinaryExpression: operatorSwaps,
  LogicalExpression: (node, text) =>
    node.operator === '??'
      ? []
      : [...operatorSwaps(node, text), [node, text(node.left)], [node, text(node.right)]],
  UnaryExpression: (node, text) => (node.operator === '!' ? [[node, text(node.argument)]] : []),
  IfStatement: ({ test }) => [
    [test, 'true'],
    [test, 'false'],
  ],
  ConditionalExpression: (node, text) => [
    [node, `(${text(node.consequent)})`],
    [node, `(${text(node.alternate)})`],
  ],
  Literal: (node, text) => {
    if (typeof node.value === 'boolean') return [[node, String(!node.value)]];
    if (typeof node.value === 'number') return [[node, String(node.value + 1)]];
    return typeof node.value === 'string' ? sqlFaults(node, text(node)) : [];
  },
  TemplateElement: (node, text) => sqlFaults(node, text(node)),
  ObjectExpression: ({ properties }) => properties.map((property) => [property, '...{}']),
  CallExpression: ({ callee, ...node }, text) => {
    const name = callee.type === 'MemberExpression' ? callee.property.name : undefined;
    if (Object.hasOwn(swappedCalls, name ?? '')) return [[callee.property, swappedCalls[name]]];
    return leftOut.includes(name) ? [[node, text(callee.object)]] : [];
  },
};

function operatorSwaps({ left, right, operator }, text) {
  const between = { start: left.end, end: right.start };
  return (swapped[operator] ?? []).map((other) => [between, text(between).replace(operator, other)]);
}

const sqlSwaps = [
  [/ AND (?:(?!\b(?:AND|OR|ORDER|GROUP|LIMIT|UNION|WHEN|THEN)\b)[^()\n`'"$]|\([^()]*\))+/, ''],
  [/(?<![<>=])<(?![<>=])/, '<='],
  [/<=/, '<'],
  [/(?<![<>=|-])>(?![<>=])/, '>='],
  [/>=/, '>'],
  [/(?<![<>=!:])=(?![<>=])/, '<>'],
  [/ DESC\b/, ''],
  [/\bIS NULL\b/, 'IS NOT NULL'],
  [/\bIS NOT NULL\b/, 'IS NULL'],
  [/\bNOT EXISTS\b/, 'EXISTS'],
  [/\bLEFT JOIN\b/, 'JOIN'],
  [/ OR /, ' AND '],
  [/ ORDER BY [\w., ]+(?<!DESC)(?=$|[`'")])/m, ''],
  [/\bmin\(/, 'max('],
  [/\bmax\(/, 'min('],
  [/ = ON\b/, ' = OFF'],
  [/ LIMIT 1\b/, ''],
];

/** Faults in a piece of SQL, which stands in the source as a text. */
function sqlFaults(node, text) {
  if (!/\b(SELECT|WHERE|JOIN|ORDER BY|AND|EXISTS|PRAGMA|UPDATE|DELETE)\b/.test(text)) return [];
  return sqlSwaps.flatMap(([pattern, other]) =>
    [...text.matchAll(new RegExp(pattern, 'gm'))]
      // Half a clause would be no SQL.
      .filter(([found]) => other !== '' || !/(\b(NOT|EXISTS|IN|LIKE)|=) *$/.test(found))
      .map((found) => {
        const start = node.start + found.index;
        return [{ start, end: start + found[0].length }, other];
      }),
  );
}

/** Every fault that a source can get: where, what stands there now, and what would. */
export function mutationsOf(path, source) {
  const text = ({ start, end }) => source.slice(start, end);
  const found = [];
  const visit = (node) => {
    if (Array.isArray(node)) return node.forEach(visit);
    // Types do nothing at run time.
    if (!node?.type || /^(TS(?!As|Satisfies|NonNull)|Import|Export(All|Specifier))/.test(node.type)) return;
    for (const [{ start, end }, replacement] of faults[node.type]?.(node, text) ?? []) {
      const line = source.slice(0, start).split('\n').length;
      if (text({ start, end }) !== replacement)
        found.push({ path, line, start, end, was: text({ start, end }), replacement });
    }
    for (const [key, child] of Object.entries(node))
      if (child && typeof child === 'object' && key !== 'typeAnnotation') visit(child);
  };
  visit(parseSync(path, source).program);
  return found;
}
