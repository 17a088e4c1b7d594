import * as z from 'zod/mini';
import type { ImportKind, ImportRecord } from '../../domain/import-records.ts';
import { client } from '../../nouns/client.ts';
import { entry } from '../../nouns/entry.ts';
import { type Field, importFields, type Noun } from '../../nouns/field.ts';
import { reminder } from '../../nouns/reminder.ts';

/** What a record may hold at most, in characters. */
const longest = { name: 500, email: 320, phone: 100, tag: 100 } as const;

const upTo = (most: number, what: string) =>
  z.string().check(z.maxLength(most, `${what} is longer than ${most.toLocaleString('en')} characters`));
const name = (what: string) => z.optional(upTo(longest.name, what));
const shaped = (pattern: RegExp, what: string) =>
  z.regex(pattern, { error: ({ input }) => `"${String(input)}" is ${what}` });
const labelled = (value: z.ZodMiniString) =>
  z.object({ value, label: z.optional(upTo(longest.tag, 'the label of an address')) });
const email = upTo(longest.email, 'an email address').check(
  shaped(/^[^\s@<>",;]+@[^\s@<>",;]+$/u, 'not an email address'),
);
const phone = upTo(longest.phone, 'a phone number').check(shaped(/\d\D*\d\D*\d/, 'not a phone number'));

/** What a cell of a declared field may hold; null for a kind that is read by a list or a calendar, so cannot be wrong. */
function schemaOf(
  what: string,
  { kind, options: { least = 0, most, ...options } }: Field,
): z.ZodMiniType | null {
  switch (kind) {
    case 'text':
    case 'period':
      return upTo(options.longest ?? longest.name, `the ${what}`);
    case 'days':
    case 'whole number': {
      const number = z.number().check(z.minimum(least, `the ${what} are less than ${least}`));
      if (most === undefined) return number;
      return number.check(z.maximum(most, `the ${what} are more than ${most.toLocaleString('en')}`));
    }
    default:
      return null;
  }
}

const valuesOf = (noun: Noun) =>
  z.object(
    Object.fromEntries(
      importFields(noun).flatMap(([key, what, field]) => {
        const schema = schemaOf(what, field);
        return schema ? [[key, z.optional(schema)]] : [];
      }),
    ),
  );

// The texts and numbers that come from cells as they are; what the record has besides was made by the program.
const schemas: Readonly<Record<ImportKind, z.ZodMiniType>> = {
  clients: z.object({
    externalId: name('the id'),
    name: name('the name'),
    company: name('the company'),
    person: z.optional(z.object({ name: name('the name of the person'), title: name('the job title') })),
    emails: z.array(labelled(email)),
    phones: z.array(labelled(phone)),
    tags: z.array(upTo(longest.tag, 'a tag')),
    profile: name('the profile'),
    values: valuesOf(client),
  }),
  entries: z.object({
    externalId: name('the id'),
    client: name('the client'),
    person: name('the name of the person'),
    email: z.optional(upTo(longest.email, 'the email address')),
    values: valuesOf(entry),
  }),
  reminders: z.object({
    externalId: name('the id'),
    client: name('the client'),
    values: valuesOf(reminder),
  }),
};

/** Adds to a record's problems what of its cells the journal could not hold; each is a clause for the report. */
export function checkRecord(kind: ImportKind, record: ImportRecord): void {
  // A row that is refused anyway need not be told twice what is wrong with it.
  if (record.problems.length > 0) return;
  const checked = schemas[kind].safeParse(record);
  if (!checked.success) record.problems.push(...new Set(checked.error.issues.map(({ message }) => message)));
}
