import type { Profile } from '../../domain/clients/profile.ts';
import { addDays, type CalendarDate } from '../../domain/days/calendar-date.ts';
import {
  noAcquaintance,
  type Relationship,
  type RuleEntry,
  type Subject,
} from '../../domain/log/relationship.ts';
import { noRepairs, repairsOn, repairsReach } from '../../domain/repair/repairs.ts';
import goneQuiet from '../../domain/rules/gone-quiet/rule.ts';
import { limitsOf, type OwnNumbers, valuesOf } from '../../domain/rules/limits.ts';
import type { Rule } from '../../domain/rules/rule.ts';
import type { Journal } from '../../store/journal.ts';

/** A relationship with its numbers for each rule. */
export interface Judged {
  relationship: Relationship;
  limits: ReadonlyMap<Rule, Readonly<Record<string, number>>>;
  /** The client's own numbers; null if the configuration's apply. */
  own: OwnNumbers | null;
  /** Days between words to the client. */
  rhythm: number;
}

/**
 * Reads the relationships to judge, of one client or of all. It reads the entries of the active rules' days in one go,
 * and older ones only for clients with own numbers that reach further back.
 */
export function* readRelationships(
  journal: Journal,
  rules: readonly Rule[],
  configured: ReadonlyMap<string, number>,
  today: CalendarDate,
  clientId?: number,
): Generator<Judged> {
  const common = new Map(rules.map((rule) => [rule, valuesOf(limitsOf(rule, configured, null))] as const));
  const reach = reachOf(common);
  const since = addDays(today, 1 - reach);
  const log = journal.relationships.entries(since, clientId);
  const wishes = journal.relationships.wishes(clientId);
  const repairs = journal.relationships.repairs(addDays(today, -repairsReach), today, clientId);
  const acquaintances = journal.relationships.acquaintances(today, clientId);
  const thresholds = thresholdsByClient(journal, clientId);
  const usualRhythm = rhythmOf(configured, null);
  const profiles = new Map(journal.profiles.list().map((profile) => [profile.id, profile]));
  for (const client of journal.relationships.subjects(clientId)) {
    const profile = client.profileId === null ? null : (profiles.get(client.profileId) ?? null);
    const own = ownOf(client, thresholds.get(client.id), profile);
    const limits = own ? withOwn(common, configured, own) : common;
    const further = own ? reachOf(limits) : reach;
    const from = further > reach ? addDays(today, 1 - further) : since;
    const entries = further > reach ? journal.relationships.entries(from, client.id) : log;
    const wish =
      client.writingBecause === null
        ? (wishes.get(client.id) ?? null)
        : { who: null, because: client.writingBecause };
    yield {
      relationship: {
        client,
        ...split(entries.get(client.id) ?? [], today),
        since: from,
        earlier: journal.relationships.earlier(client.id, from, today),
        wish,
        repairs: repairsOn(repairs.get(client.id) ?? noRepairs, today),
        acquaintance: acquaintances.get(client.id) ?? noAcquaintance,
      },
      limits,
      own,
      rhythm: own ? rhythmOf(configured, own) : usualRhythm,
    };
  }
}

function split(
  entries: readonly RuleEntry[],
  today: CalendarDate,
): Pick<Relationship, 'entries' | 'planned'> {
  const at = entries.findIndex(({ happenedOn }) => happenedOn > today);
  return at < 0 ? { entries, planned: [] } : { entries: entries.slice(0, at), planned: entries.slice(at) };
}

function rhythmOf(configured: ReadonlyMap<string, number>, own: OwnNumbers | null): number {
  return limitsOf(goneQuiet, configured, own).days?.value ?? goneQuiet.thresholds.days.value;
}

/** The common numbers, overridden by the client's own. */
function withOwn(
  common: Judged['limits'],
  configured: ReadonlyMap<string, number>,
  own: OwnNumbers,
): Judged['limits'] {
  const ruled = new Set(
    [...own.thresholds.keys(), ...(own.profile?.thresholds.keys() ?? [])].map((key) =>
      key.slice(0, key.indexOf('.')),
    ),
  );
  const limits = new Map(common);
  for (const rule of common.keys()) {
    const touched = ruled.has(rule.id) || (rule.cadence !== undefined && own.cadenceDays !== null);
    if (touched) limits.set(rule, valuesOf(limitsOf(rule, configured, own)));
  }
  return limits;
}

function reachOf(limits: Judged['limits']): number {
  let days = 1;
  for (const [rule, values] of limits) days = Math.max(days, rule.span(values));
  return days;
}

function ownOf(
  client: Subject,
  thresholds: ReadonlyMap<string, number> | undefined,
  profile: Profile | null,
): OwnNumbers | null {
  if (client.cadenceDays === null && !thresholds && !profile) return null;
  return { cadenceDays: client.cadenceDays, thresholds: thresholds ?? new Map(), profile };
}

function thresholdsByClient(
  journal: Journal,
  clientId: number | undefined,
): Map<number, Map<string, number>> {
  const found = new Map<number, Map<string, number>>();
  const rows = clientId === undefined ? journal.thresholds.list() : journal.thresholds.of(clientId);
  for (const { clientId: id, rule, name, value } of rows) {
    const own = found.get(id) ?? new Map<string, number>();
    found.set(id, own.set(`${rule}.${name}`, value));
  }
  return found;
}
