import fc from 'fast-check';
import type { ClientFields, InteractionFields, ReminderFields } from '../../src/app/journal.ts';
import { addDays, type CalendarDate } from '../../src/domain/calendar-date.ts';
import { type ContactPoint, clientStatuses } from '../../src/domain/client.ts';
import { audiences, channels, directions, interactionKinds } from '../../src/domain/interaction.ts';
import { awkwardNames } from './cast.ts';

/** A day of the years 2024 to 2027. */
export const anyDay: fc.Arbitrary<CalendarDate> = fc
  .integer({ min: 0, max: 1460 })
  .map((days) => addDays('2024-01-01' as CalendarDate, days));

/** Text as it comes from anywhere: empty never, controls and astral letters sometimes. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,3}$/) },
  { weight: 1, arbitrary: fc.constantFrom(...awkwardNames) },
  // SQLite ends a text at NUL in some of its functions, and no command line can carry one.
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .map((text) => text.replaceAll('\u0000', ''))
      .filter((text) => /[^ ]/.test(text)),
  },
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

/** The columns of a client, without an identity outside. */
export const anyClient: fc.Arbitrary<ClientFields> = fc.record({
  name: anyText,
  externalId: fc.constant(null),
  status: fc.constantFrom(...clientStatuses),
  quietUntilOn: maybe(anyDay),
  sinceOn: anyDay,
  cadenceDays: maybe(fc.integer({ min: 1, max: 400 })),
  writingBecause: maybe(anyText),
  about: maybe(anyText),
  archivedOn: maybe(anyDay),
});

/** An email address or a phone number. */
export const anyContactPoint: fc.Arbitrary<ContactPoint> = fc.oneof(
  fc.record({
    kind: fc.constant('email' as const),
    value: fc.emailAddress(),
    label: maybe(fc.constantFrom('work', 'home')),
  }),
  fc.record({
    kind: fc.constant('phone' as const),
    value: fc.stringMatching(/^\+[1-9][0-9]{4,10}$/),
    label: maybe(fc.constantFrom('work', 'mobile')),
  }),
);

/** The columns of an interaction, but for its client. */
export const anyInteraction: fc.Arbitrary<Omit<InteractionFields, 'clientId'>> = fc.record({
  happenedOn: anyDay,
  channel: fc.constantFrom(...channels),
  direction: fc.constantFrom(...directions),
  audience: fc.constantFrom(...audiences),
  kind: fc.constantFrom(...interactionKinds),
  replyNeeded: fc.boolean(),
  minutes: maybe(fc.integer({ min: 0, max: 600 })),
  text: anyText,
});

/** The columns of a reminder, but for its client. */
export const anyReminder: fc.Arbitrary<Omit<ReminderFields, 'clientId'>> = fc.record({
  text: anyText,
  promise: fc.boolean(),
  startsOn: anyDay,
  dueOn: anyDay,
  snoozedUntilOn: maybe(anyDay),
  every: maybe(fc.constantFrom('2w', '1m', '1y')),
  fromDone: fc.boolean(),
  status: fc.constantFrom('open' as const, 'done' as const, 'dropped' as const),
  closedOn: maybe(anyDay),
});
