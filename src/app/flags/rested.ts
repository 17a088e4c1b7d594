import { addDays, type CalendarDate } from '../../domain/days/calendar-date.ts';
import { hasPause, isNewSince, restSpans, restsUntil, type Spoken } from '../../domain/rules/resting.ts';
import type { Journal } from '../../store/journal.ts';
import type { Finding } from './finding.ts';

/** Findings in their order, each with the end of its rest. */
export function withRests(
  journal: Pick<Journal, 'rests'>,
  findings: readonly Finding[],
  today: CalendarDate,
): Finding[] {
  const restOf = restsOf(journal, findings, today);
  return findings.map((finding) => ({ ...finding, restsUntil: restOf(finding) }));
}

/** Findings in their order, without resting ones. */
export function awake(
  journal: Pick<Journal, 'rests'>,
  findings: readonly Finding[],
  today: CalendarDate,
): Finding[] {
  const restOf = restsOf(journal, findings, today);
  return findings.filter((finding) => restOf(finding) === null);
}

/** Returns a function that finds the end of a finding's rest; null if it does not rest. */
function restsOf(
  { rests }: Pick<Journal, 'rests'>,
  findings: readonly Finding[],
  today: CalendarDate,
): (finding: Finding) => CalendarDate | null {
  const putOff = new Map(rests.inForce(today).map((rest) => [`${rest.clientId} ${rest.rule}`, rest]));
  const suggested = findings.filter(({ kind }) => kind === 'suggestion').map(({ client }) => client.id);
  const words = recentWords(rests, [...new Set(suggested)], today);
  return (finding) => {
    const { rule, client } = finding;
    const rest = putOff.get(`${client.id} ${rule}`);
    const putOffUntil = rest && !isNewSince(finding, rest.setOn) ? rest.untilOn : null;
    return restsUntil(finding, { putOffUntil, spoken: words.get(client.id) ?? [] }, today);
  };
}

/** The words to some clients that decide whether suggestions rest: recent ones, and older ones back to a pause. */
function recentWords(
  rests: Journal['rests'],
  clients: readonly number[],
  today: CalendarDate,
): Map<number, Spoken[]> {
  const words = new Map<number, Spoken[]>();
  let remaining = clients;
  for (const days of restSpans) {
    if (remaining.length === 0) break;
    const since = addDays(today, -days);
    const found = rests.spoken(remaining, { since, until: today });
    for (const [id, spoken] of found) words.set(id, spoken);
    remaining = [...found].filter(([, spoken]) => !hasPause(spoken, since, today)).map(([id]) => id);
  }
  return words;
}

/** Findings in their order, resting ones last, as `today` needs them. */
export function restingLast(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => Number(a.restsUntil !== null) - Number(b.restsUntil !== null));
}
