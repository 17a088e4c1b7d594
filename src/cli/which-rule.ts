import { type RuleId, rules } from '../domain/rules/index.ts';
import type { Rule } from '../domain/rules/rule.ts';
import { noSuchRule } from '../errors/rules.ts';
import { nearest, type Parse } from './flags.ts';

/** The rule a word means: its name, or a beginning that fits no other. */
export function whichRule(ref: string): Rule & { id: RuleId } {
  const wanted = ref.trim().toLowerCase();
  const beginning = rules.filter(({ id }) => wanted !== '' && id.startsWith(wanted));
  const found = rules.find(({ id }) => id === wanted) ?? (beginning.length === 1 ? beginning[0] : undefined);
  if (found) return found;
  throw noSuchRule(
    ref,
    nearest(
      wanted,
      rules.map(({ id }) => id),
    ),
    beginning.map(({ id }) => id),
  );
}

/** A flag's value that names a rule. */
export const ruleId: Parse<RuleId> = (text) => whichRule(text).id;
