import { z } from 'zod';
import { clientStatuses } from '../../domain/clients/client.ts';
import { roles } from '../../domain/clients/person.ts';
import { isCalendarDate } from '../../domain/days/calendar-date.ts';
import type { ImportKind, ImportRecord } from '../../domain/import-records.ts';
import { audiences, channels, directions, entryKinds } from '../../domain/log/entry.ts';
import { touches } from '../../domain/log/touch.ts';

/** What a record may hold at most, in characters. */
const longest = { name: 500, email: 320, phone: 100, tag: 100, text: 100_000 } as const;

const upTo = (most: number, what: string) =>
  z.string().max(most, `${what} is longer than ${most.toLocaleString('en')} characters`);
const name = (what: string) => upTo(longest.name, what);
const day = z.string().refine(isCalendarDate, 'a day is not a day of the calendar');
const period = z.object({ count: z.int().min(1), unit: z.enum(['day', 'week', 'month', 'year']) });
const labelled = (value: z.ZodString) =>
  z.object({ value, label: upTo(longest.tag, 'the label of an address').optional() });

const shaped = (pattern: RegExp, what: string) =>
  [pattern, { error: ({ input }: { input?: unknown }) => `"${String(input)}" is ${what}` }] as const;
const email = upTo(longest.email, 'an email address').regex(
  ...shaped(/^[^\s@<>",;]+@[^\s@<>",;]+$/u, 'not an email address'),
);
const phone = upTo(longest.phone, 'a phone number').regex(...shaped(/\d\D*\d\D*\d/, 'not a phone number'));
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
    status: z.enum(clientStatuses).optional(),
    notes: upTo(longest.text, 'the notes').optional(),
    cadence: period.optional(),
    lastContactedOn: day.optional(),
    sinceOn: day.optional(),
    yearlyValue: z.object({ minor: z.int().min(1), currency: z.string() }).optional(),
    source: name('the source').optional(),
    birthday: z
      .object({ month: z.int().min(1).max(12), day: z.int().min(1).max(31), year: z.int().nullable() })
      .optional(),
    signedOn: day.optional(),
    profile: name('the profile').optional(),
  }),
  interactions: z.object({
    ...common,
    client: name('the client').optional(),
    person: name('the name of the person').optional(),
    email: upTo(longest.email, 'the email address').optional(),
    on: day.optional(),
    channel: z.enum(channels).optional(),
    direction: z.enum(directions).optional(),
    audience: z.enum(audiences).optional(),
    kind: z.enum(entryKinds).optional(),
    touches: z.array(z.enum(touches)).optional(),
    minutes: z.int().min(0).max(100_000, 'so many minutes are more than two months').optional(),
    text: upTo(longest.text, 'the text'),
  }),
  reminders: z.object({
    ...common,
    client: name('the client').optional(),
    text: upTo(longest.text, 'the text').optional(),
    due: day.optional(),
    every: period.optional(),
  }),
};

/** Adds to a record's problems what of it the journal could not hold; each is a clause for the report. */
export function checkRecord(kind: ImportKind, record: ImportRecord): void {
  // A row that is refused anyway need not be told twice what is wrong with it.
  if (record.problems.length > 0) return;
  const checked = schemas[kind].safeParse(record);
  if (!checked.success) record.problems.push(...new Set(checked.error.issues.map(({ message }) => message)));
}
