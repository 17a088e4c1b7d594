import { type CalendarDate, calendarDate } from '../domain/calendar-date.ts';
import { hasPause, isNewSince, restsSince, restsUntil, type Spoken } from '../domain/resting.ts';
import { isSuggestion } from '../domain/rules/kinds.ts';
import type { Finding } from './finding.ts';
import type { Journal } from './journal.ts';
import type { Rests } from './rests-port.ts';

const firstDay = calendarDate('1600-01-01');

/** Findings in their order, each with the day until which it rests. */
export function withRests(
  { rests }: Pick<Journal, 'rests'>,
  findings: readonly Finding[],
  today: CalendarDate,
): Finding[] {
  const putOff = new Map(rests.inForce(today).map((rest) => [`${rest.clientId} ${rest.rule}`, rest]));
  const suggested = findings.filter(({ rule }) => isSuggestion(rule)).map(({ client }) => client.id);
  const spoken = wordsTo(rests, [...new Set(suggested)], today);
  return findings.map((finding) => {
    const { rule, client } = finding;
    const rest = putOff.get(`${client.id} ${rule}`);
    const putOffUntil = rest && !isNewSince(finding, rest.setOn) ? rest.untilOn : null;
    const until = restsUntil(rule, { putOffUntil, spoken: spoken.get(client.id) ?? [] }, today);
    return { ...finding, restsUntil: until };
  });
}

/** The words to some clients that tell whether suggestions rest: those of late, or all where there was no pause. */
function wordsTo(rests: Rests, clients: readonly number[], today: CalendarDate): Map<number, Spoken[]> {
  if (clients.length === 0) return new Map();
  const since = restsSince(today);
  const words = rests.spoken(clients, { since, until: today });
  const unbroken = [...words].filter(([, spoken]) => !hasPause(spoken, since)).map(([id]) => id);
  if (unbroken.length === 0) return words;
  return new Map([...words, ...rests.spoken(unbroken, { since: firstDay, until: today })]);
}

/** Findings in their order with those that rest behind the others, as today names them. */
export function restingLast(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => Number(a.restsUntil !== null) - Number(b.restsUntil !== null));
}

/** Findings in their order without those that rest. */
export function awake(
  journal: Pick<Journal, 'rests'>,
  findings: readonly Finding[],
  today: CalendarDate,
): Finding[] {
  return withRests(journal, findings, today).filter(({ restsUntil: until }) => until === null);
}
