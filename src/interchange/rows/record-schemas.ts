import { z } from 'zod';
import { isCalendarDate } from '../../domain/days/calendar-date.ts';
import type { ImportKind, ImportRecord } from '../../domain/import-records.ts';
import { client } from '../../nouns/client.ts';
import { entry } from '../../nouns/entry.ts';
import { type Field, importFields, type Noun } from '../../nouns/field.ts';
import { roles } from '../../nouns/person.ts';
import { reminder } from '../../nouns/reminder.ts';

/** What a record may hold at most, in characters. */
const longest = { name: 500, email: 320, phone: 100, tag: 100 } as const;

const upTo = (most: number, what: string) =>
  z.string().max(most, `${what} is longer than ${most.toLocaleString('en')} characters`);
const name = (what: string) => upTo(longest.name, what);
const day = z.string().refine(isCalendarDate, 'a day is not a day of the calendar');
const labelled = (value: z.ZodString) =>
  z.object({ value, label: upTo(longest.tag, 'the label of an address').optional() });

const shaped = (pattern: RegExp, what: string) =>
  [pattern, { error: ({ input }: { input?: unknown }) => `"${String(input)}" is ${what}` }] as const;
const email = upTo(longest.email, 'an email address').regex(
  ...shaped(/^[^\s@<>",;]+@[^\s@<>",;]+$/u, 'not an email address'),
);
const phone = upTo(longest.phone, 'a phone number').regex(...shaped(/\d\D*\d\D*\d/, 'not a phone number'));

/** What a declared field can hold of a file. */
function schemaOf(what: string, { kind, choices = [], options }: Field): z.ZodType {
  switch (kind) {
    case 'day':
      return day;
    case 'money':
      return z.object({ minor: z.int().min(1), currency: z.string() });
    case 'choice':
      return z.enum(choices);
    case 'list':
      return z.array(z.enum(choices));
    case 'yes or no':
      return z.boolean();
    case 'days':
    case 'whole number':
      return z
        .int()
        .min(options.least ?? 0)
        .max(
          options.most ?? Number.MAX_SAFE_INTEGER,
          `the ${what} are more than ${options.most?.toLocaleString('en')}`,
        );
    case 'number':
      return z.number();
    default:
      return upTo(options.longest ?? longest.name, `the ${what}`);
  }
}

const valuesOf = (noun: Noun) =>
  z.object(
    Object.fromEntries(
      importFields(noun).map(([key, what, field]) => [key, schemaOf(what, field).optional()]),
    ),
  );
const common = {
  line: z.int().min(1),
  externalId: name('the id').optional(),
};

const schemas: Readonly<Record<ImportKind, z.ZodType>> = {
  clients: z.object({
    ...common,
    name: name('the name').optional(),
    company: name('the company').optional(),
    person: z
      .object({
        name: name('the name of the person'),
        title: name('the job title').optional(),
        role: z.enum(roles).optional(),
      })
      .optional(),
    emails: z.array(labelled(email)),
    phones: z.array(labelled(phone)),
    tags: z.array(upTo(longest.tag, 'a tag')),
    lastContactedOn: day.optional(),
    birthday: z
      .object({ month: z.int().min(1).max(12), day: z.int().min(1).max(31), year: z.int().nullable() })
      .optional(),
    profile: name('the profile').optional(),
    values: valuesOf(client),
  }),
  entries: z.object({
    ...common,
    client: name('the client').optional(),
    person: name('the name of the person').optional(),
    email: upTo(longest.email, 'the email address').optional(),
    values: valuesOf(entry),
  }),
  reminders: z.object({
    ...common,
    client: name('the client').optional(),
    values: valuesOf(reminder),
  }),
};

/** Adds to a record's problems what of it the journal could not hold; each is a clause for the report. */
export function checkRecord(kind: ImportKind, record: ImportRecord): void {
  // A row that is refused anyway need not be told twice what is wrong with it.
  if (record.problems.length > 0) return;
  const checked = schemas[kind].safeParse(record);
  if (!checked.success) record.problems.push(...new Set(checked.error.issues.map(({ message }) => message)));
}
