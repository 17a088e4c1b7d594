import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { Relationship, RuleEntry, Subject, Wish } from '../../domain/log/relationship.ts';
import { type Command, commandOf } from '../../domain/rules/command.ts';
import { isNewSince } from '../../domain/rules/resting.ts';
import type { ClientDeed, Deed, Doubt, Flagged, Mute, Rule } from '../../domain/rules/rule.ts';
import { foldText } from '../../domain/text/names.ts';
import { on, say, withoutDays } from '../../domain/text/sentence.ts';
import type { Journal } from '../../store/journal.ts';

/** An entry behind a finding: its number, day and channel. */
type Evidence = Pick<RuleEntry, 'id' | 'happenedOn' | 'channel' | 'direction'>;

export interface Finding
  extends Pick<Rule, 'kind' | 'place' | 'isReminder'>,
    Pick<Flagged, 'level' | 'sinceOn' | 'overdue' | 'says' | 'besides' | 'facts' | 'doubt' | 'saysDoubt'>,
    Pick<Flagged, 'deciders' | 'echoes'> {
  rule: string;
  client: Pick<Subject, 'id' | 'name'>;
  /** For suggestions, what several clients have in common. */
  title?: string;
  /** Whether it is a prospect; among equals, clients come first. */
  isProspect: boolean;
  /** Days between words to the client; the shorter, the more each late day weighs. */
  rhythm: number;
  /** The entries behind it, oldest first. */
  evidence: readonly Evidence[];
  /**
   * The command to act on it: a verb, the client's name and the remaining input, or a step for a case, promise or
   * charge.
   */
  suggestion: readonly [verb: string, client: string, deed?: Deed | ClientDeed];
  /** The case it is about, if any. */
  caseId: number | null;
  /** The wish for writing behind the suggestion. */
  wish: Wish | null;
  /** The mute that hides it. */
  mute: Mute | null;
  /** The day it is suggested again after you put it off; set by `withRests`. */
  restsUntil: CalendarDate | null;
}

/** What findings are ordered and chosen by; of those that are kept, the rest is read for the ones a page draws. */
export interface Brief
  extends Pick<Finding, 'rule' | 'kind' | 'level' | 'overdue' | 'sinceOn' | 'caseId' | 'client'> {
  isReminder?: true | undefined;
  title?: string | undefined;
  doubt: Pick<Doubt, 'kind'> | null;
  /** Of entries that were kept, the last one that a rest asks for. */
  evidence: readonly Pick<Evidence, 'happenedOn' | 'direction'>[];
  suggestion: readonly [verb: string, ...rest: unknown[]];
}

/** What a list says of a finding: of those that are kept, the rest is not read. */
export interface Told
  extends Pick<Brief, 'rule' | 'kind' | 'level' | 'client' | 'sinceOn' | 'evidence'>,
    Pick<Finding, 'mute' | 'restsUntil'> {
  /** The sentence, without its days. */
  what: string;
  /** Whether the log says little about the client: a list says so once for all. */
  isThin: boolean;
  command: Command;
}

/** Turns a verdict into a finding. */
export function findingFrom(
  { id: rule, kind, place, title, isReminder }: Rule,
  { client: { id, name, status }, wish }: Relationship,
  verdict: Flagged,
  { mute, rhythm }: { mute: Mute | null; rhythm: number },
): Finding {
  const { flagged: _, act, evidence, caseId = null, ...found } = verdict;
  return {
    ...{ rule, kind, place, isReminder, client: { id, name }, isProspect: status === 'prospect' },
    ...(kind === 'suggestion' ? { title } : {}),
    ...found,
    rhythm,
    // Findings are stored as text, so unread parts of entries would cost time on each read.
    evidence: evidence.map(({ id, happenedOn, channel, direction }) => ({
      id,
      happenedOn,
      channel,
      direction,
    })),
    suggestion: suggestionOf(act, name),
    ...{ caseId, wish, mute, restsUntil: null },
  };
}

function suggestionOf(act: Flagged['act'], name: string): Finding['suggestion'] {
  if (typeof act === 'object') return ['verb' in act ? act.verb : act.command, name, act];
  return [act === 'meeting' ? 'meet' : act, name];
}

/** What a list says of a finding. */
export function told(finding: Finding): Told {
  const { rule, kind, level, client, sinceOn, evidence, mute, restsUntil, says, besides, doubt } = finding;
  const seen =
    doubt?.kind === 'told' && !finding.saysDoubt
      ? [say` (an imported contact on ${on(doubt.on)} names no channel)`]
      : [];
  return {
    ...{ rule, kind, level, client, sinceOn, evidence, mute, restsUntil },
    what: withoutDays([says, ...(besides ? [[` (${besides})`]] : []), ...seen].flat()),
    isThin: doubt?.kind === 'thin',
    command: commandOf(finding),
  };
}

/** What a list says of findings, made as it is looked at. */
export function eachTold(findings: Iterable<Finding>): Iterable<Told> {
  return {
    *[Symbol.iterator]() {
      for (const finding of findings) yield told(finding);
    },
  };
}

/** One client's findings, without those that another rule states better. */
export function withoutEchoes(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ echoes, caseId }) =>
      echoes === undefined || !findings.some((one) => one.rule === echoes && one.caseId === caseId),
  );
}

/** Each client's strongest finding, in input order. */
export function strongestOfEach<Some extends Brief>(findings: readonly Some[]): Some[] {
  const seen = new Set<number>();
  return findings.filter(({ client }) => !seen.has(client.id) && seen.add(client.id));
}

/**
 * Orders findings: long waits, then failures and red flags, then waits since yesterday, then other amber ones, with
 * questions, doubtful and already planned ones last. Suggestions follow the others of their level in rule order, and prospects
 * follow clients.
 */
export function byStrength(a: Finding, b: Finding): number {
  return rankOf(a) - rankOf(b) || pressing(b) - pressing(a) || byName(a.client, b.client);
}

const levelPlace = { red: 0, amber: 1, question: 2 } as const;

/** Where a finding stands before those of its rank are weighed; smaller is stronger. */
export function rankOf(finding: Finding): number {
  const common = (tierOf(finding) * 3 + levelPlace[finding.level]) * 2 + Number(finding.kind !== 'repair');
  return (common * 1000 + suggestionPlace(finding)) * 2 + behindClients(finding);
}

/** Findings of a lower rank are red and no suggestions: those of the first two tiers. */
export const redBelow = (1 * 3 + levelPlace.amber) * 2 * 1000 * 2;

function suggestionPlace({ kind, place }: Finding): number {
  return kind === 'suggestion' ? place : 0;
}

/** A prospect waiting for an answer may become a client; one you never heard from can wait. */
function behindClients({ isProspect, kind }: Finding): number {
  return isProspect && kind !== 'waiting' ? 1 : 0;
}

/** Compares names as client lists do, ignoring case and accents. */
function byName(a: Finding['client'], b: Finding['client']): number {
  const [one, other] = [foldText(a.name), foldText(b.name)];
  return one < other ? -1 : one > other ? 1 : a.id - b.id;
}

/** Days overdue as a share of the client's rhythm: a week weighs more for a key client than for an occasional one. */
export function pressing({ overdue, rhythm }: Finding): number {
  // Who is exempt from a rhythm has one of no days.
  return overdue === 0 ? 0 : overdue / rhythm;
}

/** Whether it asks for attention on a page: neither is it about a reminder, nor does a booking calm it. */
export function asksOnPage(finding: Brief): boolean {
  return !finding.isReminder && !isCalm(finding);
}

/** Whether a booking calms it, so that it asks for nothing but to read on. */
export function isCalm({ suggestion }: Pick<Brief, 'suggestion'>): boolean {
  return suggestion[0] === 'show';
}

/** How pressing it is, before all else; smaller is more. */
export function tierOf(finding: Brief): number {
  const isRed = finding.level === 'red';
  const { kind } = finding;
  if (kind === 'waiting' && isRed) return 0;
  if (kind === 'suggestion') return isRed ? 2 : 6;
  if (finding.level === 'question') return 5;
  if (kind === 'repair' || isRed) return 1;
  if (kind === 'waiting') return 3;
  return finding.doubt === null && !isCalm(finding) ? 4 : 5;
}

/** Findings in their order, each with the end of its rest. */
export function withRests(
  journal: Pick<Journal, 'rests'>,
  findings: readonly Finding[],
  today: CalendarDate,
): Finding[] {
  const restOf = restsOf(journal, today);
  return findings.map((finding) => ({ ...finding, restsUntil: restOf?.(finding) ?? null }));
}

/** Findings in their order, without resting ones. */
export function awake<Some extends Brief>(
  journal: Pick<Journal, 'rests'>,
  findings: readonly Some[],
  today: CalendarDate,
): Some[] {
  const restOf = restsOf(journal, today);
  return restOf ? findings.filter((finding) => restOf(finding) === null) : [...findings];
}

type Resting = Pick<Brief, 'rule' | 'kind' | 'client' | 'sinceOn' | 'evidence'>;

/** Returns a function that finds the end of a finding's rest, null if it does not rest; null where nothing rests. */
function restsOf(
  { rests }: Pick<Journal, 'rests'>,
  today: CalendarDate,
): ((finding: Resting) => CalendarDate | null) | null {
  const putOff = new Map(rests.inForce(today).map((rest) => [`${rest.clientId} ${rest.rule}`, rest]));
  if (putOff.size === 0) return null;
  return (finding) => {
    const rest = putOff.get(`${finding.client.id} ${finding.rule}`);
    return rest && !isNewSince(finding, rest.setOn) ? rest.untilOn : null;
  };
}

/** Findings in their order, each with the end of its rest, and resting ones last. */
export function restingLast<Some extends Resting>(
  journal: Pick<Journal, 'rests'>,
  findings: Iterable<Some>,
  today: CalendarDate,
): Iterable<Some> {
  const restOf = restsOf(journal, today);
  return {
    *[Symbol.iterator]() {
      const resting: Some[] = [];
      for (const finding of findings) {
        const restsUntil = restOf?.(finding) ?? null;
        if (restsUntil === null) yield finding;
        else resting.push({ ...finding, restsUntil });
      }
      yield* resting;
    },
  };
}
