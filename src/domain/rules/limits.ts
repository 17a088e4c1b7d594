import type { Profile } from '../clients/profile.ts';
import type { Rule } from './rule.ts';

/** A rule's number and its source. */
export interface Limit {
  value: number;
  from: 'default' | 'configuration' | 'client' | 'cadence' | 'profile';
  /** The profile the number comes from. */
  profile?: string;
}

/** A client's own numbers. */
export interface OwnNumbers {
  cadenceDays: number | null;
  /** By `rule.threshold`, such as `email-only.days`. */
  thresholds: ReadonlyMap<string, number>;
  /** The numbers of its profile; null without one. */
  profile: Pick<Profile, 'name' | 'thresholds'> | null;
}

/** A rule's numbers: the client's own, else its profile's, else the configuration's, else the defaults. */
export function limitsOf(
  rule: Rule,
  configured: ReadonlyMap<string, number>,
  own: OwnNumbers | null,
): Record<string, Limit> {
  const limits: Record<string, Limit> = {};
  for (const [name, { value: standard }] of Object.entries(rule.thresholds)) {
    const key = `${rule.id}.${name}`;
    const cadence = rule.cadence === name ? own?.cadenceDays : null;
    const owned = own?.thresholds.get(key);
    const inherited = own?.profile?.thresholds.get(key);
    const set = configured.get(key);
    if (cadence) limits[name] = { value: cadence, from: 'cadence' };
    else if (owned !== undefined) limits[name] = { value: owned, from: 'client' };
    else if (own?.profile && inherited !== undefined)
      limits[name] = { value: inherited, from: 'profile', profile: own.profile.name };
    else if (set !== undefined) limits[name] = { value: set, from: 'configuration' };
    else limits[name] = { value: standard, from: 'default' };
  }
  return limits;
}

/** Whether the client or its profile sets a number of the rule. */
export function hasOwnNumber(rule: Pick<Rule, 'id' | 'cadence'>, own: OwnNumbers | null): boolean {
  if (!own) return false;
  // A number of 0 asks for nothing.
  const numbers = [...own.thresholds, ...(own.profile?.thresholds ?? [])].filter(([, value]) => value > 0);
  return (
    (rule.cadence !== undefined && own.cadenceDays !== null) ||
    numbers.some(([key]) => key.startsWith(`${rule.id}.`))
  );
}

export function valuesOf(limits: Readonly<Record<string, { value: number }>>): Record<string, number> {
  return Object.fromEntries(Object.entries(limits).map(([name, { value }]) => [name, value]));
}
