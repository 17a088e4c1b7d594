import type { Journal } from '../app/journal.ts';
import { foldText } from '../domain/name-match.ts';
import { nearMisses } from '../domain/near-miss.ts';
import type { Policy } from '../domain/repair/policy.ts';
import { emptyText } from '../errors/input.ts';
import { noSuchPolicy, policyRemoved, severalPolicies } from '../errors/policies.ts';

/**
 * The policy a word means: its number, its whole name, or a part of it that fits no other. One that was given up is
 * refused, unless those are wanted also; then it is found where none that holds fits.
 */
export function whichPolicy(journal: Journal, ref: string, options: { removed?: 'also' } = {}): Policy {
  const wanted = foldText(ref);
  if (wanted === '') throw emptyText('The name of the policy', 'Give its number or any part of its name.');
  const holding = journal.policies.list();
  const removed = journal.policies.list({ removed: true });
  const found =
    [
      [...holding, ...removed].filter(({ id }) => wanted.replace(/^#/, '') === String(id)),
      named(holding, wanted),
      named(removed, wanted),
    ].find((some) => some.length > 0) ?? [];
  const [only, second] = found;
  if (!only) {
    const names = holding.map(({ name }) => name);
    throw noSuchPolicy(ref, nearMisses(ref, names));
  }
  if (second) throw severalPolicies(ref, found);
  if (only.removedOn !== null && !options.removed) throw policyRemoved(only.name, only.removedOn);
  return only;
}

function named(among: readonly Policy[], wanted: string): Policy[] {
  const whole = among.filter(({ name }) => foldText(name) === wanted);
  return whole.length > 0 ? whole : among.filter(({ name }) => foldText(name).includes(wanted));
}
