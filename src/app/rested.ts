import type { CalendarDate } from '../domain/calendar-date.ts';
import { restsSince, restsUntil, type Spoken } from '../domain/resting.ts';
import { isSuggestion } from '../domain/rules/kinds.ts';
import type { Finding } from './finding.ts';
import type { Journal } from './journal.ts';

/** Findings in their order, each with the day until which it rests. */
export function withRests(
  { rests }: Pick<Journal, 'rests'>,
  findings: readonly Finding[],
  today: CalendarDate,
): Finding[] {
  const putOff = new Map(rests.inForce(today).map((rest) => [`${rest.clientId} ${rest.rule}`, rest.untilOn]));
  const suggested = findings.filter(({ rule }) => isSuggestion(rule)).map(({ client }) => client.id);
  const spoken =
    suggested.length > 0
      ? rests.spoken([...new Set(suggested)], { since: restsSince(today), until: today })
      : new Map<number, Spoken[]>();
  return findings.map((finding) => {
    const { rule, client } = finding;
    const putOffUntil = putOff.get(`${client.id} ${rule}`) ?? null;
    const until = restsUntil(rule, { putOffUntil, spoken: spoken.get(client.id) ?? [] }, today);
    return { ...finding, restsUntil: until };
  });
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
