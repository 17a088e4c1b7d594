// The whole journal as one JSON document, written and read.
import * as z from 'zod/mini';
import { isCalendarDate } from '../../domain/days/calendar-date.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { escapedJson } from '../../domain/text/safe-text.ts';
import { pointersOf, type WholeJournal, type WholeRow, wholeFields, wholeName } from '../../domain/whole.ts';
import { type Field, longestText, type Noun } from '../../nouns/field.ts';
import { nouns } from '../../nouns/index.ts';

const format = 'rapport-journal';
/** What changes when documents are written in another form; fields come and go with the schema of the journal. */
const formatVersion = 1;

const json = (value: unknown) => escapedJson(JSON.stringify(value));

/** The document in pieces, a row a line. */
export function* documentText(whole: WholeJournal, schema: number): Generator<string> {
  const head = { format, version: formatVersion, schema };
  yield `${json(head).slice(0, -1)},"rows":{`;
  for (const [at, noun] of nouns.entries()) {
    yield `${at === 0 ? '' : ','}\n${json(wholeName(noun))}:[`;
    for (const [index, row] of (whole.get(noun) ?? []).entries())
      yield `${index === 0 ? '' : ','}\n${json(row)}`;
    yield ']';
  }
  yield '\n}}\n';
}

/** The rows as lines, each with what its rows are called. */
export function* documentLines(whole: WholeJournal): Generator<string> {
  for (const noun of nouns)
    for (const row of whole.get(noun) ?? []) yield `${json({ rows: wholeName(noun), ...row })}\n`;
}

const descriptions = z.registry<{ description?: string; title?: string }>();

const id = () => z.int().check(z.positive());
const money = () =>
  z.strictObject({
    minor: z.int().check(z.nonnegative()),
    currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  });

function valueSchema({ kind, choices = [] }: Field): z.ZodMiniType {
  switch (kind) {
    case 'whole number':
    case 'days':
      return z.int();
    case 'number':
      return z.number();
    case 'yes or no':
      return z.boolean();
    case 'reference':
      return id();
    case 'day':
      return z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/), z.refine(isCalendarDate));
    case 'choice':
      return z.enum(choices as [string]);
    case 'list':
      return z.array(z.enum(choices as [string]));
    case 'money':
      return money();
    case 'budget':
      return z.strictObject({ amount: money(), per: z.enum(['month', 'quarter', 'year']) });
    default:
      return z.string().check(z.maxLength(longestText));
  }
}

function fieldSchema(field: Field): z.ZodMiniType {
  const value = valueSchema(field).register(descriptions, { description: field.about });
  if (field.optional) return z.optional(z.nullable(value));
  return field.initial === undefined ? value : z.optional(value);
}

function rowSchema(noun: Noun): z.ZodMiniType {
  const fields = wholeFields(noun).map(([key, field]) => [key, fieldSchema(field)]);
  return z.strictObject({ id: id(), ...Object.fromEntries(fields) });
}

/** What a document may be, as the nouns declare it. */
function documentShape() {
  const rows = nouns.map((noun) => [wholeName(noun), z.optional(z.array(rowSchema(noun)))]);
  return z
    .strictObject({
      format: z.literal(format),
      version: z.literal(formatVersion),
      schema: id(),
      rows: z.strictObject(Object.fromEntries(rows) as Record<string, z.ZodMiniType>),
    })
    .register(descriptions, { title: 'A rapport journal' });
}

/** The JSON Schema of a document. */
export function documentSchema(): object {
  return z.toJSONSchema(documentShape(), { metadata: descriptions });
}

/** Reads a document; `source` is what a sentence calls it, `schema` the newest that is known. */
export function readDocument(text: string, source: string, schema: number): WholeJournal {
  const document = parsed(text);
  if (document?.format !== format) throw notAnExport(source);
  if (isAbove(document.version, formatVersion) || isAbove(document.schema, schema))
    throw exportTooNew(source);
  const checked = documentShape().safeParse(document);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const [path, what] = complaint(document, issue as z.core.$ZodIssue);
    throw badValue(source, path, what);
  }
  const rows = checked.data.rows as Readonly<Record<string, readonly WholeRow[] | undefined>>;
  const whole = new Map(nouns.map((noun) => [noun, rows[wholeName(noun)] ?? []]));
  const broken = brokenLink(whole);
  if (broken) throw badValue(source, ...broken);
  return whole;
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? (value as Record<string, unknown> | null) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const isAbove = (value: unknown, known: number) => typeof value === 'number' && value > known;

/** Where a value is that cannot be, and what is wrong with it. */
type Complaint = [path: string, what: string];

const named: Partial<Record<Field['kind'], string>> = {
  'yes or no': 'true or false',
  day: 'a day such as "2026-03-02"',
  days: 'a whole number',
  list: 'a list of words it may have',
  reference: 'an id',
  money: 'an amount: {"minor": 500, "currency": "EUR"}',
  budget: 'a budget: {"amount": {"minor": 500, "currency": "EUR"}, "per": "month"}',
  period: 'a text',
};

function complaint(document: unknown, { path, ...issue }: z.core.$ZodIssue): Complaint {
  if (issue.code === 'unrecognized_keys')
    return [pathText([...path, issue.keys[0] ?? '']), 'is nothing that rapport knows'];
  const [, list, , key] = path;
  const noun = nouns.find((one) => wholeName(one) === list);
  const field = typeof key === 'string' ? noun?.fields[key] : undefined;
  const place = field ? path.slice(0, 4) : path;
  const at = pathText(place);
  const value = place.reduce<unknown>((of, step) => (of as Record<PropertyKey, unknown>)[step], document);
  if (value === undefined) return [at, 'is missing'];
  if (typeof value === 'string' && value.length > longestText)
    return [at, `has more than ${longestText.toLocaleString('en')} characters`];
  if (field?.kind === 'choice') return [at, `is none of ${field.choices?.join(', ')}`];
  if (field) return [at, `is not ${named[field.kind] ?? `a ${field.kind}`}`];
  return [
    at,
    key === 'id' ? 'is not an id' : path.length === 2 ? 'is not a list' : 'is not what belongs there',
  ];
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .slice(1);
}

/** The first id that is there twice, or that points to nothing. */
function brokenLink(whole: WholeJournal): Complaint | undefined {
  const ids = new Map<Noun, Set<number>>();
  for (const [noun, rows] of whole) {
    const known = new Set<number>();
    ids.set(noun, known);
    for (const [index, row] of rows.entries()) {
      if (known.has(row.id)) return [`rows.${wholeName(noun)}[${index}].id`, 'is there twice'];
      known.add(row.id);
    }
  }
  for (const [noun, rows] of whole)
    for (const { key, to } of pointersOf(noun)) {
      const known = ids.get(to);
      const index = rows.findIndex((row) => typeof row[key] === 'number' && !known?.has(row[key]));
      if (index >= 0)
        return [
          `rows.${wholeName(noun)}[${index}].${key}`,
          `is ${String(rows[index]?.[key])}, and the file has no ${to.name} with that id`,
        ];
    }
  return undefined;
}

/** The file is no document of ours; `why` is a sentence that says more, where more is known. */
export function notAnExport(source: string, why?: string): RapportError {
  return new RapportError(
    'refused',
    'not-an-export',
    `${source} is no export of a rapport journal.${why ? ` ${why}` : ''}`,
    ['Nothing was changed. An export is what this writes: rapport export FILE.json'],
  );
}

/** The document has what this program cannot know. */
function exportTooNew(source: string): RapportError {
  return new RapportError('refused', 'export-too-new', `${source} was written by a newer rapport.`, [
    'Nothing was changed. Update rapport: npm install --global rapport-cli',
  ]);
}

/** A value of the document that the journal cannot hold. */
export function badValue(source: string, path: string, what: string): RapportError {
  return new RapportError(
    'refused',
    'bad-value-in-export',
    `${source} cannot be imported: ${path} ${what}.`,
    ['Nothing was changed. What belongs there: rapport export schema'],
  );
}
