import { type Role, roles } from '../domain/person.ts';
import { addressFlags } from './client-flags.ts';
import { many, oneOf, value, words } from './flags.ts';

/** The flags that describe a person. */
export const personFlags = {
  ...addressFlags,
  title: value('--title <title>', 'what they are called there', words),
  role: many<Role>('-r, --role <role>', `${roles.join(', ')}; may be repeated`, oneOf(roles)),
  about: value('-a, --about <text>', 'anything worth knowing', words),
  prefersWriting: value('--prefers-writing <because>', 'they wish to be written to, and why', words),
};
