import { type Criterion, heaviestFirst } from '../../domain/clients/fit.ts';
import { type Profile, type Standard, standardKey, standards } from '../../domain/clients/profile.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { rules } from '../../domain/rules/index.ts';
import { type Limit, limitsOf } from '../../domain/rules/limits.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Journal } from '../../store/journal.ts';
import { type GroupFacts, groupFacts, readClientFacts } from './group-facts.ts';
import { type StandardsKept, standardsKept } from './standards-kept.ts';

/** A standard as it holds for the clients of a profile. */
export interface HeldStandard {
  standard: Standard;
  /** Its number and whose it is. */
  limit: Limit;
  /** The clients of the profile that have a number of their own. */
  own: { id: number; name: string; value: number }[];
}

/** A profile, its standards, and what its clients have in common. */
export interface ProfileStatistics {
  profile: Profile;
  standards: HeldStandard[];
  /** What an ideal client of the kind looks like, the heaviest first. */
  criteria: Criterion[];
  group: GroupFacts;
  /** The same of every client, for comparison. */
  book: GroupFacts;
  /** The ends of the last months, oldest first, and today. */
  months: StandardsKept[];
}

/** Gathers what the clients of a profile have in common, against the whole book; archived clients are left out. */
export function readProfileStatistics(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
  profile: Profile,
): ProfileStatistics {
  const facts = readClientFacts(journal, settings, today);
  const members = facts.filter(({ client }) => client.profileId === profile.id);
  const ids = new Set(members.map(({ client }) => client.id));
  return {
    profile,
    standards: heldStandards(
      journal,
      settings,
      profile,
      members.map(({ client }) => client),
    ),
    criteria: heaviestFirst(journal.criteria.list(profile.id)),
    group: groupFacts(members),
    book: groupFacts(facts),
    months: ids.size === 0 ? [] : standardsKept(journal, settings, today, ids),
  };
}

function heldStandards(
  journal: Journal,
  settings: Settings,
  profile: Profile,
  clients: readonly { id: number; name: string }[],
): HeldStandard[] {
  const own = clients.flatMap((client) => {
    const thresholds = journal.thresholds
      .of(client.id)
      .map(({ rule, name, value }) => [`${rule}.${name}`, value] as const);
    return [
      {
        ...client,
        numbers: new Map<string, number>(thresholds),
        cadence: journal.clients.get(client.id)?.cadenceDays ?? null,
      },
    ];
  });
  return standards.flatMap((standard) => {
    const rule = rules.find(({ id }) => id === standard.rule);
    if (!rule) return [];
    const limit = limitsOf(rule, settings.thresholds, { cadenceDays: null, thresholds: new Map(), profile })[
      standard.threshold
    ];
    if (!limit) return [];
    return [
      {
        standard,
        limit,
        own: own.flatMap(({ id, name, numbers, cadence }) => {
          const value =
            (rule.cadence === standard.threshold ? cadence : null) ?? numbers.get(standardKey(standard));
          return value === undefined ? [] : [{ id, name, value }];
        }),
      },
    ];
  });
}
