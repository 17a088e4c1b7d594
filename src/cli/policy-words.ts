import type { Journal } from '../app/journal.ts';
import { foldText } from '../domain/name-match.ts';
import type { Policy } from '../domain/repair/policy.ts';
import { saysOnlyTheRule } from '../domain/repair/policy-reason.ts';
import { emptyText } from '../errors/input.ts';
import { policyExists, policyWithoutReason, reasonIsTheRule } from '../errors/policies.ts';

/** The name for a policy as it is kept; refused where it is empty, or a policy that holds, not `own`, has it. */
export function policyName(journal: Journal, typed: string, own?: number): string {
  const name = typed.replace(/\s+/gu, ' ').trim();
  if (name === '') throw emptyText('The name of the policy', 'rapport policy add NAME RULE --because REASON');
  const same = journal.policies
    .list()
    .find((policy) => foldText(policy.name) === foldText(name) && policy.id !== own);
  if (same) throw policyExists(same.name, same.id);
  return name;
}

/** The reason of a policy as it is kept; refused where there is none, or it only says that it is the rule. */
export function policyReason(typed: string, policy: Pick<Policy, 'name' | 'rule'>): string {
  const reason = typed.trim();
  if (reason === '') throw policyWithoutReason();
  if (saysOnlyTheRule(reason, policy)) throw reasonIsTheRule(reason);
  return reason;
}
