import type { ClientDetails } from '../../domain/clients/client.ts';
import { type FilterTerm, fitsFilter } from '../../domain/clients/client-filter.ts';
import { sameCurrency } from '../../domain/money/money.ts';
import { limitsOf, type Rule, valuesOf } from '../../domain/rules/rule.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Journal } from '../../store/journal.ts';

/** A client's numbers for a rule: its own, else its profile's, else the configuration's, else the defaults. */
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

/** The profile to assign; null removes the current one. */
export type AssignedProfile = { id: number; name: string } | null;

/** Assigns a profile to all clients that fit the conditions. */
export interface SortingRule {
  profile: AssignedProfile;
  terms: readonly FilterTerm[];
  /** The conditions as the user wrote them. */
  text: string;
}

/** The clients for one profile. */
export interface AssignedGroup {
  profile: AssignedProfile;
  /** Clients to change, with their old profile. */
  clients: readonly ClientDetails[];
  /** Clients that already have it. */
  already: readonly ClientDetails[];
}

export interface Assignment {
  /** One group per profile, in the order of the input. */
  groups: readonly AssignedGroup[];
  /** Clients that fit no condition and keep their profile. */
  left: readonly ClientDetails[];
  /** Clients with a value in a currency that no condition uses, who might fit an earlier condition. */
  otherCurrency: readonly ClientDetails[];
  /** Conditions that fit nobody, as the user wrote them. */
  unfit: readonly string[];
}

/** Sorts clients by conditions; the first match wins. */
export function sortClients(clients: readonly ClientDetails[], rules: readonly SortingRule[]): Assignment {
  const assigned = new Map<ClientDetails, AssignedProfile>();
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

/** Whether any condition compares values in the client's currency. */
function isCompared({ yearlyValue }: ClientDetails, rules: readonly SortingRule[]): boolean {
  return rules.some(({ terms }) =>
    terms.some(
      (term) =>
        term.field === 'value' && term.amount && yearlyValue && sameCurrency(term.amount, yearlyValue),
    ),
  );
}

/** Assigns a profile to the named clients, without conditions. */
export function assignmentTo(clients: readonly ClientDetails[], profile: AssignedProfile): Assignment {
  return { groups: [groupOf(profile, clients)], left: [], otherCurrency: [], unfit: [] };
}

function groupOf(profile: AssignedProfile, clients: readonly ClientDetails[]): AssignedGroup {
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

/** Stores an assignment as one operation. */
export function assign(journal: Journal, assignment: Assignment): void {
  const changed = assignment.groups.filter(({ clients }) => clients.length > 0);
  const summary = changed
    .map(({ profile, clients }) => {
      const [only, second] = clients;
      const who = only && !second ? only.name : `${clients.length} clients`;
      return profile ? `gave ${who} the profile ${profile.name}` : `removed the profile of ${who}`;
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
