import { findNamed } from '../app/find-named.ts';
import type { Criterion } from '../domain/fit.ts';
import { nearMisses } from '../domain/near-miss.ts';
import { noSuchCriterion, severalCriteria } from '../errors/fit.ts';
import { emptyText } from '../errors/input.ts';

/** The criterion among some that a word means: its number, its whole name, or a part of it that fits no other. */
export function whichCriterion(among: readonly Criterion[], ref: string): Criterion {
  if (ref.trim() === '')
    throw emptyText('The name of the criterion', 'Give its number or any part of its name.');
  const found = findNamed(among, ref);
  const [only, second] = found;
  if (!only)
    throw noSuchCriterion(
      ref,
      nearMisses(
        ref,
        among.map(({ name }) => name),
      ),
    );
  if (second) throw severalCriteria(ref, found);
  return only;
}
