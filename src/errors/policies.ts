import { RapportError } from './rapport-error.ts';

/** No policy goes by that name or number. */
export function noSuchPolicy(ref: string, near: readonly string[]): RapportError {
  return new RapportError('refused', 'no-such-policy', `No policy matches "${ref}".`, [
    near.length > 0
      ? `Did you mean ${near.map((name) => `"${name}"`).join(' or ')}?`
      : 'See them with: rapport policy list',
  ]);
}

/** Several policies go by that name. */
export function severalPolicies(ref: string, names: readonly { id: number; name: string }[]): RapportError {
  const listed = names.slice(0, 8).map(({ id, name }) => `${id}  ${name}`);
  if (names.length > 8) listed.push(`and ${names.length - 8} more`);
  return new RapportError('refused', 'several-policies', `"${ref}" matches ${names.length} policies.`, [
    'Use more of the name, or the number:',
    ...listed,
  ]);
}

/** The policy was given up, so nobody is held to it any longer. */
export function policyRemoved(name: string, day: string): RapportError {
  return new RapportError('refused', 'policy-removed', `The policy "${name}" was given up on ${day}.`, [
    'See those that hold with: rapport policy list',
  ]);
}

/** The name is in use by a policy that holds. */
export function policyExists(name: string, id: number): RapportError {
  return new RapportError('refused', 'policy-exists', `There is already a policy "${name}".`, [
    `Change it with: rapport policy edit ${id}`,
  ]);
}

/** A rule without a reason. */
export function policyWithoutReason(): RapportError {
  return new RapportError(
    'refused',
    'policy-without-reason',
    'A policy needs its reason: nobody wants to hear that a rule is followed blindly.',
    ['Say why you have it, in words a client can accept, with --because REASON.'],
  );
}

/** A reason that only says that it is the rule. */
export function reasonIsTheRule(reason: string): RapportError {
  return new RapportError(
    'refused',
    'reason-is-the-rule',
    `"${reason}" says that it is the rule, not why you have it.`,
    [
      'Say what it is good for, for example: --because "changes after the proof cost the printer a new plate"',
    ],
  );
}
