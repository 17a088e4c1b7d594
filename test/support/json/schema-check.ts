/** The part of JSON Schema that the schema of an export uses. */
interface Schema {
  type?: string;
  const?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly Schema[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: boolean;
  items?: Schema;
  pattern?: string;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
}

const known = new Set([
  ...['$schema', 'title', 'description', 'type', 'const', 'enum', 'anyOf', 'properties', 'required'],
  ...['additionalProperties', 'items', 'pattern', 'maxLength', 'minimum', 'maximum', 'exclusiveMinimum'],
]);

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

/** Where a value is not what a schema says; throws for a word of the schema that it does not know. */
export function violations(schema: Schema, value: unknown, path = ''): string[] {
  for (const word of Object.keys(schema))
    if (!known.has(word)) throw new Error(`unknown in a schema: ${word}`);
  const { type, anyOf, properties = {}, required = [], items, pattern, maxLength } = schema;
  const is = typeOf(value);
  if (type && type !== is && !(type === 'number' && is === 'integer')) return [`${path} is no ${type}`];
  const wrong: string[] = [];
  const demand = (holds: boolean, word: string) => void (holds || wrong.push(`${path}: ${word}`));
  demand(!('const' in schema) || schema.const === value, 'const');
  demand(schema.enum?.includes(value) ?? true, 'enum');
  demand(anyOf?.some((one) => violations(one, value).length === 0) ?? true, 'anyOf');
  if (typeof value === 'string') {
    demand(pattern === undefined || new RegExp(pattern, 'u').test(value), 'pattern');
    demand(value.length <= (maxLength ?? Number.POSITIVE_INFINITY), 'maxLength');
  }
  if (typeof value === 'number') {
    const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum = -Infinity } = schema;
    demand(minimum <= value && value <= maximum && exclusiveMinimum < value, 'range');
  }
  if (Array.isArray(value) && items)
    wrong.push(...value.flatMap((one, index) => violations(items, one, `${path}[${index}]`)));
  if (is === 'object') {
    const entries = Object.entries(value as object);
    for (const key of required) demand(Object.hasOwn(value as object, key), `no ${key}`);
    for (const [key, one] of entries) {
      const of = properties[key];
      if (of) wrong.push(...violations(of, one, `${path}.${key}`));
      else demand(schema.additionalProperties !== false, `unknown ${key}`);
    }
  }
  return wrong;
}
