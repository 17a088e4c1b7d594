import type { ClientDetails } from '../../domain/clients/client.ts';
import { type Criterion, heaviestFirst } from '../../domain/clients/fit.ts';
import { type Profile, type Standard, standardKey, standards } from '../../domain/clients/profile.ts';
import { addDays, type CalendarDate, daysBetween } from '../../domain/days/calendar-date.ts';
import type { RuleEntry } from '../../domain/log/relationship.ts';
import { replyTimes } from '../../domain/log/reply-times.ts';
import { type Money, sumsByCurrency } from '../../domain/money/money.ts';
import goneQuiet from '../../domain/rules/gone-quiet/rule.ts';
import { rules } from '../../domain/rules/index.ts';
import { type Limit, leftAlone, limitsOf } from '../../domain/rules/rule.ts';
import type { Settings } from '../../domain/settings.ts';
import { median } from '../../domain/statistics.ts';
import { foldText } from '../../domain/text/names.ts';
import { type Channel, channels } from '../../nouns/entry.ts';
import type { Journal } from '../../store/journal.ts';
import { readSubjects } from '../flags/findings.ts';
import { type StandardsKept, standardsKept } from './standards-kept.ts';

/** Days of the log to count. */
const reach = 365;

/** What some clients have in common; log facts cover the last 365 days. */
export interface GroupFacts {
  clients: number;
  /** Exchanges by channel, most used first; unused channels are left out. */
  channels: { channel: Channel; count: number }[];
  exchanges: number;
  /** The median working days from their message to the answer, and the number of answers. */
  replies: { median: number | null; count: number };
  /** Gaps between days with an exchange, and how many stayed within the client's cadence. */
  gaps: { kept: number; count: number };
  /** Yearly value by currency. */
  value: { currency: string; clients: number; sum: Money; median: Money }[];
  /** Where they came from, most frequent first. */
  sources: { name: string; clients: number }[];
  tags: { name: string; clients: number }[];
  openCases: { cases: number; clients: number };
}

/** One client's share of the counts. */
interface ClientFacts {
  client: ClientDetails;
  channels: Channel[];
  replies: number[];
  gaps: { kept: number; count: number };
  openCases: number;
}

/** Reads each client's facts once, so that several groups can add them up. */
function readClientFacts(journal: Journal, settings: Settings, today: CalendarDate): ClientFacts[] {
  const since = addDays(today, 1 - reach);
  // An answer in this span may belong to an earlier message.
  const from = addDays(since, -reach);
  const entriesOf = journal.relationships.entriesOf(from);
  const open = new Map<number, number>();
  for (const { clientId } of journal.cases.list({ open: true, until: today }))
    open.set(clientId, (open.get(clientId) ?? 0) + 1);
  const rhythms = new Map<number, { cadence: number; isAlone: boolean }>();
  for (const { client, rhythm } of readSubjects(journal, settings.thresholds)) {
    rhythms.set(client.id, { cadence: rhythm, isAlone: leftAlone(client, today) !== null });
  }
  return journal.clients.list({}).map((client) => {
    const entries = entriesOf(client.id, from).filter(({ happenedOn }) => happenedOn <= today);
    const exchanges = entries.filter(({ kind, happenedOn }) => kind === 'exchange' && happenedOn >= since);
    const before = journal.relationships.earlier(client.id, since, today).lastExchange;
    const rhythm = rhythms.get(client.id) ?? { cadence: goneQuiet.thresholds.days.value, isAlone: false };
    return {
      client,
      channels: exchanges.map(({ channel }) => channel),
      replies: replyTimes(entries, { since, today, week: settings.workingWeek }),
      gaps: gapsOf(before ? [before, ...exchanges] : exchanges, { today, ...rhythm }),
      openCases: open.get(client.id) ?? 0,
    };
  });
}

/** The client's gaps; the current one counts once it exceeds the cadence, unless the client is left alone. */
function gapsOf(
  exchanges: readonly RuleEntry[],
  { today, cadence, isAlone }: { today: CalendarDate; cadence: number; isAlone: boolean },
): { kept: number; count: number } {
  const days = [...new Set(exchanges.map(({ happenedOn }) => happenedOn))];
  const lengths = days.slice(1).map((day, at) => daysBetween(days[at] ?? day, day));
  const last = days.at(-1);
  const isOverdue = !isAlone && last !== undefined && daysBetween(last, today) > cadence;
  const kept = lengths.filter((length) => length <= cadence).length;
  return { kept, count: lengths.length + (isOverdue ? 1 : 0) };
}

/** Adds up what some clients have in common. */
function groupFacts(clients: readonly ClientFacts[]): GroupFacts {
  const all = clients.flatMap((one) => one.channels);
  const replies = clients.flatMap((one) => one.replies);
  return {
    clients: clients.length,
    channels: channels
      .map((channel) => ({ channel, count: all.filter((one) => one === channel).length }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
    exchanges: all.length,
    replies: { median: median(replies), count: replies.length },
    gaps: {
      kept: clients.reduce((sum, { gaps }) => sum + gaps.kept, 0),
      count: clients.reduce((sum, { gaps }) => sum + gaps.count, 0),
    },
    value: valuesIn(clients.flatMap(({ client }) => client.yearlyValue ?? [])),
    sources: counted(clients.flatMap(({ client }) => client.source ?? [])),
    tags: counted(clients.flatMap(({ client }) => client.tags)),
    openCases: {
      cases: clients.reduce((sum, { openCases }) => sum + openCases, 0),
      clients: clients.filter(({ openCases }) => openCases > 0).length,
    },
  };
}

function valuesIn(values: readonly Money[]): GroupFacts['value'] {
  return sumsByCurrency(values).map((sum) => {
    const { currency } = sum;
    const minors = values.filter((one) => one.currency === currency).map(({ minor }) => minor);
    return {
      currency,
      clients: minors.length,
      sum,
      median: { minor: Math.round(median(minors) ?? 0), currency },
    };
  });
}

/** Counts names, ignoring case and accents as conditions do; keeps the first spelling. */
function counted(names: readonly string[]): { name: string; clients: number }[] {
  const counts = new Map<string, { name: string; clients: number }>();
  for (const name of names) {
    const { clients, ...first } = counts.get(foldText(name)) ?? { name, clients: 0 };
    counts.set(foldText(name), { ...first, clients: clients + 1 });
  }
  return [...counts.values()].sort((a, b) => b.clients - a.clients || a.name.localeCompare(b.name, 'en'));
}

/** A standard as it holds for a profile's clients. */
export interface HeldStandard {
  standard: Standard;
  /** The number and its source. */
  limit: Limit;
  /** Clients with their own number. */
  own: { id: number; name: string; value: number }[];
}

/** A profile, its standards, and its clients' common facts. */
export interface ProfileStatistics {
  profile: Profile;
  standards: HeldStandard[];
  /** The criteria for an ideal client, heaviest first. */
  criteria: Criterion[];
  group: GroupFacts;
  /** The same for all clients, for comparison. */
  book: GroupFacts;
  /** The ends of recent months, oldest first, and today. */
  months: StandardsKept[];
}

/** Gathers the facts of a profile's clients, and of the whole book, without archived clients. */
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
