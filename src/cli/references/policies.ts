import { type Policy, saysOnlyTheRule } from '../../domain/repair/policy.ts';
import { RapportError } from '../../domain/text/failure.ts';
import type { Journal } from '../../store/journal.ts';
import { kinds, resolve } from './reference.ts';

/** The policy that was typed; one that was given up is refused. */
export function holdingPolicy(journal: Journal, text: string): Policy {
  const policy = resolve(journal, kinds.policy, text);
  if (policy.removedOn !== null) throw policyRemoved(policy.name, policy.removedOn);
  return policy;
}

/** The reason of a policy; refused where there is none, or it only says that it is the rule. */
export function parseReason(text: string, policy: Pick<Policy, 'name' | 'rule'>): string {
  const reason = text.trim();
  if (reason === '') throw policyWithoutReason();
  if (saysOnlyTheRule(reason, policy)) throw reasonIsTheRule(reason);
  return reason;
}

function policyRemoved(name: string, day: string): RapportError {
  return new RapportError('refused', 'policy-removed', `The policy "${name}" was withdrawn on ${day}.`, [
    'See the current ones: rapport policy list',
  ]);
}

/** A rule without a reason. */
export function policyWithoutReason(): RapportError {
  return new RapportError(
    'refused',
    'policy-without-reason',
    'A policy needs a reason that a client can accept.',
    ['Say why you have it: --because REASON'],
  );
}

/** A reason that only says that it is the rule. */
export function reasonIsTheRule(reason: string): RapportError {
  return new RapportError(
    'refused',
    'reason-is-the-rule',
    `"${reason}" repeats the rule and gives no reason.`,
    [
      'Say what it is good for, for example: --because "changes after the proof cost the printer a new plate"',
    ],
  );
}
