import fc from 'fast-check';
import type { ContactPoint } from '../../src/domain/clients/client.ts';
import { addDays, type CalendarDate } from '../../src/domain/days/calendar-date.ts';
import type { Money } from '../../src/domain/money/money.ts';
import { commonCauses } from '../../src/domain/repair/case.ts';
import { losses, type NewCase, type NewCaseStep, rungs, severities } from '../../src/nouns/case.ts';
import type { NewCharge } from '../../src/nouns/charge.ts';
import { clientStatuses, type NewClient } from '../../src/nouns/client.ts';
import {
  audiences,
  channels,
  directions,
  entryKinds,
  type NewEntry,
  touches,
} from '../../src/nouns/entry.ts';
import type { NewPolicy } from '../../src/nouns/policy.ts';
import type { NewReminder } from '../../src/nouns/reminder.ts';
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

/** What few have: one in six. */
const rarely = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

/** The columns of a client, without an identity outside. */
export const anyClient: fc.Arbitrary<NewClient> = fc.record({
  name: anyText,
  externalId: fc.constant(null),
  status: fc.constantFrom(...clientStatuses),
  quietUntilOn: rarely(anyDay),
  sinceOn: anyDay,
  cadenceDays: maybe(fc.integer({ min: 1, max: 400 })),
  writingBecause: rarely(anyText),
  about: maybe(anyText),
  archivedOn: rarely(anyDay),
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

/** The columns of an entry, without its client. */
export const anyInteraction: fc.Arbitrary<Omit<NewEntry, 'clientId'>> = fc.record({
  happenedOn: anyDay,
  channel: fc.constantFrom(...channels),
  direction: fc.constantFrom(...directions),
  audience: fc.constantFrom(...audiences),
  kind: fc.constantFrom(...entryKinds),
  replyNeeded: fc.boolean(),
  minutes: maybe(fc.integer({ min: 0, max: 600 })),
  touches: fc.subarray([...touches]),
  text: anyText,
});

/** The columns of a reminder, without its client. */
export const anyReminder: fc.Arbitrary<Omit<NewReminder, 'clientId'>> = fc.record({
  text: anyText,
  promise: fc.boolean(),
  startsOn: anyDay,
  dueOn: anyDay,
  snoozedUntilOn: rarely(anyDay),
  every: maybe(fc.constantFrom('2w', '1m', '1y')),
  fromDone: fc.boolean(),
  status: fc.constantFrom('open' as const, 'done' as const, 'dropped' as const),
  closedOn: maybe(anyDay),
});

/** An amount of money that is something. */
export const anyMoney: fc.Arbitrary<Money> = fc.record({
  minor: fc.integer({ min: 1, max: 1_000_000 }),
  currency: fc.constantFrom('USD', 'EUR'),
});

/** The columns of an open case, without its client and person. */
export const anyCase: fc.Arbitrary<Omit<NewCase, 'clientId' | 'personId'>> = fc.record({
  what: anyText,
  happenedOn: maybe(anyDay),
  openedOn: anyDay,
  severity: fc.constantFrom(...severities),
  costs: fc.subarray([...losses]),
  costNote: maybe(anyText),
  amount: maybe(anyMoney),
  cause: fc.oneof(fc.constantFrom(...commonCauses), anyText),
  handledBy: maybe(anyText),
  fixedOn: fc.constant(null),
  settledOn: fc.constant(null),
  outcome: fc.constant(null),
  agreed: fc.constant(null),
  unanswered: fc.constant(null),
  change: maybe(anyText),
  lastWord: fc.constant(null),
});

/** A step, without its case. */
export const anyCaseStep: fc.Arbitrary<Omit<NewCaseStep, 'caseId'>> = fc.record({
  kind: fc.constantFrom(
    ...(['heard', 'restated', 'answered', 'escalated', 'stayed'] as const),
    ...(['fixed', 'checked-back', 'settled', 'reopened'] as const),
  ),
  happenedOn: anyDay,
  text: maybe(anyText),
  confirmed: maybe(fc.boolean()),
  rung: maybe(fc.constantFrom(...rungs)),
  because: maybe(anyText),
});

/** The columns of an untold charge, without its client. */
export const anyCharge: fc.Arbitrary<Omit<NewCharge, 'clientId' | 'caseId'>> = fc.record({
  what: anyText,
  amount: anyMoney,
  notedOn: anyDay,
  toldOn: fc.constant(null),
  toldChannel: fc.constant(null),
  entryId: fc.constant(null),
  billedOn: maybe(anyDay),
  untoldBecause: maybe(anyText),
  waivedOn: fc.constant(null),
  waivedBecause: fc.constant(null),
});

/** The columns of a policy. */
export const anyPolicy: fc.Arbitrary<NewPolicy> = fc.record({
  name: anyText,
  rule: anyText,
  reason: anyText,
  removedOn: rarely(anyDay),
});
