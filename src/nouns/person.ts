import {
  beside,
  derived,
  folded,
  initially,
  list,
  longestName,
  named,
  noun,
  optional,
  part,
  stamp,
  text,
  yes,
} from './field.ts';

/** A person's roles at a client; one person may have several. */
export const roles = ['decision-maker', 'champion', 'billing', 'user'] as const;
export type Role = (typeof roles)[number];

export const person = noun({
  name: 'person',
  plural: 'people',
  letter: 'p',
  table: 'people',
  title: 'name',
  fields: () => ({
    name: text('the name of the person', { flag: '-n, --name <name>', only: 'edit', longest: longestName }),
    alsoCalled: optional(
      text('other names they go by, with commas between them', {
        flag: '--also-called <names>',
        clear: 'they go by no other name',
        longest: longestName,
      }),
    ),
    writingBecause: optional(
      text('they want you to write, and why', {
        flag: '--prefers-writing <because>',
        clear: 'you may call them again',
      }),
    ),
    about: optional(
      text('anything worth knowing', { flag: '-a, --about <text>', clear: 'delete this text' }),
    ),
    capture: initially(
      yes('whether what mail and calendars say of them is logged', {
        switches: {
          false: { flag: '--no-capture', about: 'they asked that mail and calendars are not logged' },
          true: { flag: '--capture', about: 'mail and calendars may be logged again', only: 'edit' },
        },
      }),
      true,
    ),
    emails: beside<string[]>('email addresses', { flag: '-e, --email <address>' }),
    phones: beside<string[]>('phone numbers', { flag: '-p, --phone <number>' }),
    bornOn: optional(derived('day', 'their birthday; `--05-12` without a year')),
    client: derived('text', 'the name of the client where they work'),
    clientId: derived('reference', 'the client where they work'),
    title: optional(derived('text', 'their job title there')),
    roles: derived('list', 'their roles there', { choices: roles }),
    nameKey: folded('name'),
    alsoCalledKey: optional(folded('alsoCalled')),
    createdAt: stamp(),
  }),
});

/** A person's place at one client. */
export const position = noun({
  name: 'position',
  plural: 'positions',
  letter: null,
  table: 'positions',
  title: 'title',
  fields: () => ({
    clientId: named(part('clients')),
    personId: part('people'),
    title: optional(
      text('their job title there', {
        flag: '--title <title>',
        clear: 'they have no title there',
        longest: longestName,
      }),
    ),
    roles: list(roles, `${roles.join(', ')}; may be repeated`, { flag: '-r, --role <role>' }),
  }),
});
