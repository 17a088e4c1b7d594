import type { ClientDetails } from '../../domain/clients/client.ts';
import { type FilterTerm, fitsFilter } from '../../domain/clients/client-filter.ts';
import { sameCurrency } from '../../domain/money/money.ts';
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

/** A profile as it is given; null takes away the one that is there. */
export type GivenProfile = { id: number; name: string } | null;

/** Which clients are to get a profile: all whom the conditions fit. */
export interface SortingRule {
  profile: GivenProfile;
  terms: readonly FilterTerm[];
  /** The conditions as they were typed. */
  text: string;
}

/** What one profile is given to. */
export interface AssignedGroup {
  profile: GivenProfile;
  /** Those who are given it, with what they had before. */
  clients: readonly ClientDetails[];
  /** Those who have it already. */
  already: readonly ClientDetails[];
}

/** Who gets which profile. */
export interface Assignment {
  /** A group for each profile, in the order they were named. */
  groups: readonly AssignedGroup[];
  /** Clients that no condition fits; they keep what they have. */
  left: readonly ClientDetails[];
  /** Those whose value is in a currency no condition is about, and who might fit one that comes before theirs. */
  otherCurrency: readonly ClientDetails[];
  /** The conditions, as typed, that fit nobody. */
  unfit: readonly string[];
}

/** Sorts clients by conditions; the first that fits decides. */
export function sortClients(clients: readonly ClientDetails[], rules: readonly SortingRule[]): Assignment {
  const assigned = new Map<ClientDetails, GivenProfile>();
  const otherCurrency: ClientDetails[] = [];
  const fit = new Set<SortingRule>();
  for (const client of clients) {
    const answers = rules.map(({ terms }) => fitsFilter(terms, client));
    for (const [at, rule] of rules.entries()) if (answers[at] === 'yes') fit.add(rule);
    const first = answers.indexOf('yes');
    const decided = rules[first];
    if (decided) assigned.set(client, decided.profile);
    const isApart = answers.slice(0, decided && first).includes('other-currency');
    if (isApart && !isCompared(client, rules)) otherCurrency.push(client);
  }
  const profiles = new Map(rules.map(({ profile }) => [profile?.id ?? null, profile]));
  return {
    groups: [...profiles.values()].map((profile) =>
      groupOf(
        profile,
        clients.filter((client) => {
          const found = assigned.get(client);
          return found !== undefined && (found?.id ?? null) === (profile?.id ?? null);
        }),
      ),
    ),
    left: clients.filter((client) => !assigned.has(client)),
    otherCurrency,
    unfit: rules.filter((rule) => !fit.has(rule)).map(({ text }) => text),
  };
}

/** Whether some condition is about values in the client's own currency. */
function isCompared({ yearlyValue }: ClientDetails, rules: readonly SortingRule[]): boolean {
  return rules.some(({ terms }) =>
    terms.some(
      (term) =>
        term.field === 'value' && term.amount && yearlyValue && sameCurrency(term.amount, yearlyValue),
    ),
  );
}

/** Gives some clients a profile, whatever they are like. */
export function assignmentTo(clients: readonly ClientDetails[], profile: GivenProfile): Assignment {
  return { groups: [groupOf(profile, clients)], left: [], otherCurrency: [], unfit: [] };
}

function groupOf(profile: GivenProfile, clients: readonly ClientDetails[]): AssignedGroup {
  const hasIt = (client: ClientDetails) => client.profileId === (profile?.id ?? null);
  return {
    profile,
    clients: clients.filter((client) => !hasIt(client)),
    already: clients.filter(hasIt),
  };
}

/** How many clients an assignment changes. */
export function assignedCount({ groups }: Pick<Assignment, 'groups'>): number {
  return groups.reduce((sum, { clients }) => sum + clients.length, 0);
}

/** Writes an assignment down, as one operation. */
export function assign(journal: Journal, assignment: Assignment): void {
  const changed = assignment.groups.filter(({ clients }) => clients.length > 0);
  const summary = changed
    .map(({ profile, clients }) => {
      const [only, second] = clients;
      const who = only && !second ? only.name : `${clients.length} clients`;
      return profile ? `gave ${who} the profile ${profile.name}` : `took the profile of ${who} away`;
    })
    .join(', ');
  journal.change(summary, () => {
    for (const { profile, clients } of changed)
      journal.profiles.assign(
        clients.map(({ id }) => id),
        profile?.id ?? null,
      );
  });
}
