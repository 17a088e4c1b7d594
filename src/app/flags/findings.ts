import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { EntryDetails } from '../../domain/log/entry.ts';
import type { Subject, Wish } from '../../domain/log/relationship.ts';
import { rules } from '../../domain/rules/index.ts';
import { hasOwnNumber, type Limit, limitsOf, valuesOf } from '../../domain/rules/limits.ts';
import { dayOf, type Rule, type Verdict } from '../../domain/rules/rule.ts';
import { type Mute, type Silence, silenceOf } from '../../domain/rules/silence.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Journal } from '../../store/journal.ts';
import { byStrength, type Finding, findingFrom, withoutEchoes } from './finding.ts';
import { readRelationships } from './read-relationships.ts';

interface FindingsFilter {
  clientId?: number;
  rule?: string;
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
  const day = dayOf(today, settings.workingWeek);
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
      const mute = mutes.get(client.id)?.get(rule.id);
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
  /** Why the rule always stays silent about this client. */
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
  const mutes = mutesByClient(journal, clientId).get(clientId);
  const day = dayOf(today, settings.workingWeek);
  return chosen.map((rule) => {
    const silence = silenceOf(rule, relationship, mutes?.get(rule.id), today, hasOwnNumber(rule, own));
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

/** The full entries behind a finding, newest first. */
export function evidenceOf(journal: Journal, finding: Finding, limit = 10): EntryDetails[] {
  return finding.evidence
    .slice(-limit)
    .toReversed()
    .flatMap(({ id }) => journal.entries.get(id) ?? []);
}

function mutesByClient(journal: Journal, clientId: number | undefined): Map<number, Map<string, Mute>> {
  const found = new Map<number, Map<string, Mute>>();
  for (const mute of clientId === undefined ? journal.mutes.list() : journal.mutes.of(clientId)) {
    const own = found.get(mute.clientId) ?? new Map<string, Mute>();
    found.set(mute.clientId, own.set(mute.rule, mute));
  }
  return found;
}
