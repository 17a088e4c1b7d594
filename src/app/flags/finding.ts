import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { Relationship, RuleEntry, Subject, Wish } from '../../domain/log/relationship.ts';
import type { ClientDeed, Deed, Flagged, Rule } from '../../domain/rules/rule.ts';
import type { Mute } from '../../domain/rules/silence.ts';
import { foldText } from '../../domain/text/names.ts';

/** An entry a finding rests on: its number to open it by, the day and how. */
type Evidence = Pick<RuleEntry, 'id' | 'happenedOn' | 'channel' | 'direction'>;

/** What a rule found about a client. */
export interface Finding
  extends Pick<Rule, 'kind' | 'place' | 'notDoneBy' | 'isReminder'>,
    Pick<Flagged, 'level' | 'sinceOn' | 'overdue' | 'says' | 'besides' | 'facts' | 'doubt' | 'saysDoubt'>,
    Pick<Flagged, 'deciders' | 'echoes'> {
  rule: string;
  client: Pick<Subject, 'id' | 'name'>;
  /** Whether it is no client yet: of two that are as pressing the client comes first. */
  isProspect: boolean;
  /** How often the client should hear from the owner, in days: the shorter, the more a day weighs. */
  rhythm: number;
  /** The entries it rests on, oldest first. */
  evidence: readonly Evidence[];
  /** The command to act on it: a verb and the client's name, with what else is to be typed; or what is to be done to a case, a promise or a charge. */
  suggestion: readonly [verb: string, client: string, deed?: Deed | ClientDeed];
  /** The case it is about; null where it is about none. */
  caseId: number | null;
  /** The wish to be written to that the suggestion honours. */
  wish: Wish | null;
  /** The mute that keeps it out of the list. */
  mute: Mute | null;
  /** The day until which it is not suggested, having been acted on or put off; set by `withRests`. */
  restsUntil: CalendarDate | null;
}

/** A verdict as a finding. */
export function findingFrom(
  { id: rule, kind, place, notDoneBy, isReminder }: Rule,
  { client: { id, name, status }, wish }: Relationship,
  verdict: Flagged,
  { mute, rhythm }: { mute: Mute | null; rhythm: number },
): Finding {
  const { flagged: _, act, evidence, caseId = null, ...found } = verdict;
  return {
    ...{ rule, kind, place, notDoneBy, isReminder, client: { id, name }, isProspect: status === 'prospect' },
    ...found,
    rhythm,
    // Findings are kept as text from look to look: what nobody reads of an entry would be read each time.
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

/** The findings about one client without those that say what another rule says better. */
export function withoutEchoes(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ echoes, caseId }) =>
      echoes === undefined || !findings.some((one) => one.rule === echoes && one.caseId === caseId),
  );
}

/** Of each client only its strongest finding, in the order given. */
export function strongestOfEach(findings: readonly Finding[]): Finding[] {
  const seen = new Set<number>();
  return findings.filter(({ client }) => !seen.has(client.id) && seen.add(client.id));
}

/**
 * Orders findings: who waits long for an answer, then what went wrong and what is red, then who waits since yesterday,
 * then the other amber ones, doubtful and already planned ones behind; suggestions after the others of their level, in
 * the order of the rules, and what is said of prospects after what is said of clients.
 */
export function byStrength(a: Finding, b: Finding): number {
  return (
    tier(a) - tier(b) ||
    Number(a.level === 'amber') - Number(b.level === 'amber') ||
    Number(b.kind === 'repair') - Number(a.kind === 'repair') ||
    suggestionPlace(a) - suggestionPlace(b) ||
    behindClients(a) - behindClients(b) ||
    pressing(b) - pressing(a) ||
    byName(a.client, b.client)
  );
}

function suggestionPlace({ kind, place }: Finding): number {
  return kind === 'suggestion' ? place : 0;
}

/** A prospect who waits for an answer may become a client by it; one who was never heard of may wait. */
function behindClients({ isProspect, kind }: Finding): number {
  return Number(isProspect && kind !== 'waiting');
}

/** As lists of clients have them: without regard to capitals and accents. */
function byName(a: Finding['client'], b: Finding['client']): number {
  const [one, other] = [foldText(a.name), foldText(b.name)];
  return one < other ? -1 : one > other ? 1 : a.id - b.id;
}

/** The days it is overdue, as a share of the client's rhythm: a week weighs more with a key client than with an occasional one. */
function pressing({ overdue, rhythm }: Finding): number {
  return overdue / rhythm;
}

function tier(finding: Finding): number {
  const isRed = finding.level === 'red';
  const { kind } = finding;
  if (kind === 'waiting' && isRed) return 0;
  if (kind === 'suggestion') return isRed ? 2 : 6;
  if (kind === 'repair' || isRed) return 1;
  if (kind === 'waiting') return 3;
  return finding.doubt === null && finding.suggestion[0] !== 'show' ? 4 : 5;
}
