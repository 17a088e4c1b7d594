import type { Profile } from '../../domain/clients/profile.ts';
import { addDays, type CalendarDate } from '../../domain/days/calendar-date.ts';
import type { EntryDetails } from '../../domain/log/entry.ts';
import {
  noAcquaintance,
  type Relationship,
  type RuleEntry,
  type Subject,
  type Wish,
} from '../../domain/log/relationship.ts';
import { noRepairs, repairsOn, repairsReach } from '../../domain/repair/repairs.ts';
import goneQuiet from '../../domain/rules/gone-quiet/rule.ts';
import { rules } from '../../domain/rules/index.ts';
import {
  cadenceKey,
  type Day,
  dayOf,
  hasOwnNumber,
  type Limit,
  limitsOf,
  type Mute,
  type OwnNumbers,
  type Rule,
  type Silence,
  silenceOf,
  type Verdict,
  valuesOf,
} from '../../domain/rules/rule.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Journal } from '../../store/journal.ts';
import { byStrength, type Finding, findingFrom, withoutEchoes } from './finding.ts';

interface FindingsFilter {
  clientId?: number;
  rule?: string;
  /** The day as it was made before, where it is asked for many clients one by one. */
  day?: Day;
}

/** The day to judge, with what the log of all clients shows. */
export function dayIn(journal: Journal, { workingWeek }: Settings, today: CalendarDate): Day {
  return dayOf(today, workingWeek, journal.relationships.gaps(today));
}

/** Findings without muted ones, strongest first. */
export function findFlags(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
  filter: FindingsFilter = {},
): Finding[] {
  return sweep(journal, settings, today, filter).findings;
}

/** The result of checking the journal. */
interface Sweep {
  findings: Finding[];
  /** Findings that mutes hide. */
  muted: Finding[];
  /** How many clients were checked. */
  clients: number;
}

/** All findings, strongest first, with muted ones apart. */
export function sweep(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
  filter: FindingsFilter = {},
): Sweep {
  const chosen = rules.filter(({ id }) => filter.rule === undefined || id === filter.rule);
  const mutes = mutesByClient(journal, filter.clientId);
  const findings: Finding[] = [];
  const muted: Finding[] = [];
  const day = filter.day ?? dayIn(journal, settings, today);
  let clients = 0;
  for (const { relationship, limits, own, rhythm } of readRelationships(
    journal,
    chosen,
    settings.thresholds,
    today,
    filter.clientId,
  )) {
    const { client } = relationship;
    clients += 1;
    const about: Finding[] = [];
    for (const rule of chosen) {
      const mute = mutes(client.id, rule.id);
      const silence = silenceOf(rule, relationship, mute, today, hasOwnNumber(rule, own));
      if (silence && silence.why !== 'muted') continue;
      const verdict = rule.check(relationship, limits.get(rule) ?? valuesOf(rule.thresholds), day);
      if (!verdict.flagged) continue;
      const finding = findingFrom(rule, relationship, verdict, { mute: silence?.mute ?? null, rhythm });
      (silence ? muted : about).push(finding);
    }
    findings.push(...withoutEchoes(about));
  }
  return { findings: findings.sort(byStrength), muted: muted.sort(byStrength), clients };
}

/** A rule's full opinion of one client, spoken or not. */
export interface Explanation {
  rule: Rule;
  client: Subject;
  wish: Wish | null;
  limits: Record<string, Limit>;
  /** Why the rule is silent about this client. */
  silence: Silence | null;
  verdict: Verdict;
  /** The verdict as a finding, if it is one. */
  finding: Finding | null;
}

/** Each rule's opinion of one client and its reasons, in rule order. */
export function explain(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
  chosen: readonly Rule[],
  clientId: number,
): Explanation[] {
  const [judged] = readRelationships(journal, chosen, settings.thresholds, today, clientId);
  if (!judged) return [];
  const { relationship, limits, own, rhythm } = judged;
  const mutes = mutesByClient(journal, clientId);
  const day = dayIn(journal, settings, today);
  return chosen.map((rule) => {
    const silence = silenceOf(rule, relationship, mutes(clientId, rule.id), today, hasOwnNumber(rule, own));
    const verdict = rule.check(relationship, limits.get(rule) ?? valuesOf(rule.thresholds), day);
    const mute = silence?.why === 'muted' ? silence.mute : null;
    return {
      rule,
      client: relationship.client,
      wish: relationship.wish,
      limits: limitsOf(rule, settings.thresholds, own),
      silence,
      verdict,
      finding: verdict.flagged ? findingFrom(rule, relationship, verdict, { mute, rhythm }) : null,
    };
  });
}

/** One rule's opinion of some clients, whether it speaks or not, by client. */
export function verdictsOf(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
  { rule, among }: { rule: Rule; among: ReadonlySet<number> },
): Map<number, Verdict> {
  const day = dayIn(journal, settings, today);
  const verdicts = new Map<number, Verdict>();
  for (const { relationship, limits } of readRelationships(
    journal,
    [rule],
    settings.thresholds,
    today,
    among,
  ))
    verdicts.set(
      relationship.client.id,
      rule.check(relationship, limits.get(rule) ?? valuesOf(rule.thresholds), day),
    );
  return verdicts;
}

/** The full entries behind a finding, newest first. */
export function evidenceOf(journal: Journal, finding: Finding, limit = 10): EntryDetails[] {
  return finding.evidence
    .slice(-limit)
    .toReversed()
    .flatMap(({ id }) => journal.entries.get(id) ?? []);
}

/** Finds the mute of a rule about a client: the client's own, else the one about everybody. */
function mutesByClient(journal: Journal, clientId: number | undefined) {
  const found = new Map<string, Mute>();
  for (const mute of clientId === undefined ? journal.mutes.list() : journal.mutes.of(clientId))
    found.set(`${mute.clientId} ${mute.rule}`, mute);
  const forAll = new Map(journal.mutes.forAll().map((mute) => [mute.rule, mute]));
  return (id: number, rule: string): Mute | undefined => {
    const all = forAll.get(rule);
    return found.get(`${id} ${rule}`) ?? (all && { clientId: id, ...all });
  };
}

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
 * Reads the relationships to judge, of one client, of some, or of all. It reads the entries of the active rules' days, client by
 * client, and older ones only for clients with own numbers that reach further back.
 */
export function* readRelationships(
  journal: Journal,
  rules: readonly Rule[],
  configured: ReadonlyMap<string, number>,
  today: CalendarDate,
  of?: number | ReadonlySet<number>,
): Generator<Judged> {
  const [clientId, among] = typeof of === 'object' ? [undefined, of] : [of, undefined];
  const common = new Map(rules.map((rule) => [rule, valuesOf(limitsOf(rule, configured, null))] as const));
  const reach = reachOf(common);
  const since = addDays(today, 1 - reach);
  const entriesOf = journal.relationships.entriesOf(since, clientId);
  const unknown = journal.relationships.unknownOn(today);
  const wishes = journal.relationships.wishes(clientId);
  const repairs = journal.relationships.repairs(addDays(today, -repairsReach), today, clientId);
  const acquaintances = journal.relationships.acquaintances(today, clientId);
  for (const { client, own, rhythm } of readSubjects(journal, configured, clientId)) {
    if (among && !among.has(client.id)) continue;
    const limits = own ? withOwn(common, configured, own) : common;
    const further = own ? reachOf(limits) : reach;
    const from = further > reach ? addDays(today, 1 - further) : since;
    const wish =
      client.writingBecause === null
        ? (wishes.get(client.id) ?? null)
        : { who: null, because: client.writingBecause };
    yield {
      relationship: {
        client,
        ...split(entriesOf(client.id, from), today, unknown),
        since: from,
        earlier: journal.relationships.earlier(client.id, from, today),
        wish,
        repairs: repairsOn(repairs.get(client.id) ?? noRepairs, today),
        acquaintance: acquaintances.get(client.id) ?? noAcquaintance,
      },
      limits,
      own,
      rhythm,
    };
  }
}

/** The clients, or one of them, with their own numbers and rhythm. */
export function* readSubjects(
  journal: Journal,
  configured: ReadonlyMap<string, number>,
  clientId?: number,
): Generator<{ client: Subject; own: OwnNumbers | null; rhythm: number }> {
  const thresholds = thresholdsByClient(journal, clientId);
  const usualRhythm = rhythmOf(configured, null);
  const profiles = new Map(journal.profiles.list().map((profile) => [profile.id, profile]));
  for (const client of journal.relationships.subjects(clientId)) {
    const profile = client.profileId === null ? null : (profiles.get(client.profileId) ?? null);
    const own = ownOf(client, thresholds.get(client.id), profile);
    yield { client, own, rhythm: own ? rhythmOf(configured, own) : usualRhythm };
  }
}

function split(
  entries: readonly RuleEntry[],
  today: CalendarDate,
  unknown: ReadonlySet<number>,
): Pick<Relationship, 'entries' | 'planned'> {
  const at = entries.findIndex(({ happenedOn }) => happenedOn > today);
  if (at < 0) return { entries, planned: [] };
  return {
    entries: entries.slice(0, at),
    planned: entries.slice(at).filter(({ id }) => !unknown.has(id)),
  };
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
  const hasCadence =
    own.cadenceDays !== null ||
    own.thresholds.has(cadenceKey) ||
    own.profile?.thresholds.has(cadenceKey) === true;
  const limits = new Map(common);
  for (const rule of common.keys()) {
    const touched = ruled.has(rule.id) || (rule.cadence !== undefined && hasCadence);
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
