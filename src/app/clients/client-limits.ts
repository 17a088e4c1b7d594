import type { ClientDetails } from '../../domain/clients/client.ts';
import { limitsOf, valuesOf } from '../../domain/rules/limits.ts';
import type { Rule } from '../../domain/rules/rule.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Journal } from '../../store/journal.ts';

/** The numbers a rule goes by for one client: its own, its profile's, the configuration's, or the rule's. */
export function clientLimits(
  journal: Journal,
  settings: Settings,
  rule: Rule,
  { id, cadenceDays, profileId }: Pick<ClientDetails, 'id' | 'cadenceDays' | 'profileId'>,
): Record<string, number> {
  const own = journal.thresholds.of(id).map(({ rule, name, value }) => [`${rule}.${name}`, value] as const);
  const limits = limitsOf(rule, settings.thresholds, {
    cadenceDays,
    thresholds: new Map(own),
    profile: profileId === null ? null : journal.profiles.get(profileId),
  });
  return valuesOf(limits);
}
