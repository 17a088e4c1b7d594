import { type Role, roles } from '../domain/person.ts';
import { addressFlags } from './client-flags.ts';
import { many, oneOf, value, words } from './flags.ts';
import { yearlyDay } from './yearly-day.ts';

/** The flags that describe a person. */
export const personFlags = {
  ...addressFlags,
  title: value('--title <title>', 'what they are called there', words),
  role: many<Role>('-r, --role <role>', `${roles.join(', ')}; may be repeated`, oneOf(roles)),
  about: value('-a, --about <text>', 'anything worth knowing', words),
  birthday: value(
    '--birthday <day>',
    'their birthday, with or without the year: 12 may, 1980-05-12',
    yearlyDay,
  ),
  prefersWriting: value('--prefers-writing <because>', 'they wish to be written to, and why', words),
};
