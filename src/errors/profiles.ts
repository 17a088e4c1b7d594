import { shellWord } from '../domain/text/shell-word.ts';
import { RapportError } from './rapport-error.ts';

/** No profile goes by that name or number. */
export function noSuchProfile(ref: string, near: readonly string[]): RapportError {
  return new RapportError('refused', 'no-such-profile', `No profile matches "${ref}".`, [
    near.length > 0
      ? `Did you mean ${near.map((name) => `"${name}"`).join(' or ')}?`
      : 'See them with: rapport profile list',
  ]);
}

/** Several profiles go by that name. */
export function severalProfiles(ref: string, names: readonly { id: number; name: string }[]): RapportError {
  const listed = names.slice(0, 8).map(({ id, name }) => `${id}  ${name}`);
  if (names.length > 8) listed.push(`and ${names.length - 8} more`);
  return new RapportError('refused', 'several-profiles', `"${ref}" matches ${names.length} profiles.`, [
    'Use more of the name, or the number:',
    ...listed,
  ]);
}

/** The name is in use by another profile. */
export function profileExists(name: string, id: number): RapportError {
  return new RapportError('refused', 'profile-exists', `There is already a profile "${name}".`, [
    `Change it with: rapport profile edit ${id}`,
  ]);
}

/** A name that means something else where profiles are named: `none`, or a number; `command` takes another. */
export function profileNameTaken(name: string, command: string): RapportError {
  const meaning = /^#?\d+$/.test(name) ? 'the number of a profile' : 'no profile at all';
  return new RapportError(
    'usage',
    'profile-name-taken',
    `"${name}" means ${meaning}, so no profile can have that name.`,
    [`Give it a word of its own: ${command}`],
  );
}

/** A time to answer in that cannot be read. */
export function notAReplyTime(text: string): RapportError {
  return new RapportError(
    'usage',
    'not-a-reply-time',
    `"${text}" is not a time to answer in that rapport can read.`,
    ['Times look like 4h, 1 or 2d: hours, or working days.'],
  );
}

/** A number larger than any standard. */
export function standardTooLarge(flag: string, text: string, most: number): RapportError {
  return new RapportError('usage', 'standard-too-large', `${flag} cannot be "${text}".`, [
    `It can be at most ${most}, or default to take it back.`,
  ]);
}

/** Silence that would be red before it is amber; `hint` says what to type instead. */
export function redBelowAmber(amber: number, red: number, hint: string): RapportError {
  return new RapportError(
    'usage',
    'red-below-amber',
    `Silence cannot be red from ${red} percent of the cadence and amber only from ${amber}.`,
    [hint],
  );
}

/** Conditions on the command line, and no profile to give. */
export function whereWithoutProfile(where: string): RapportError {
  return new RapportError('usage', 'where-without-profile', `Which profile is for "${where}"?`, [
    `Name it first: rapport profile assign key --where ${shellWord(where)}`,
    `Or after an arrow: --where ${shellWord(`${where} => key`)}`,
  ]);
}

/** Nothing says which clients are to get a profile. */
export function nobodyToAssign(profile: string): RapportError {
  return new RapportError('usage', 'nobody-to-assign', 'Nothing says which clients it is for.', [
    `Name them: rapport profile assign ${profile} acme birch`,
    `Or say what they have in common: rapport profile assign ${profile} --where 'tag=retainer'`,
  ]);
}
