import { addDays, type CalendarDate, daysBetween } from '../../domain/days/calendar-date.ts';
import { rules } from '../../domain/rules/index.ts';
import type { Act } from '../../domain/rules/rule.ts';
import { everyone, ignoredOften, type RuleUse, withinDays } from '../../domain/rules/shown.ts';
import type { Journal } from '../../store/journal.ts';

/**
 * How often pages named flags of each rule in a span, and what became of them; rules that were not named are left
 * out. A flag about a great many clients counts once, and an act about any of them is an act on it. What was named a few
 * days before today is open yet.
 */
export function readUsefulness(
  journal: Journal,
  { since, until, today }: Record<'since' | 'until' | 'today', CalendarDate>,
): RuleUse[] {
  const flags = namedFlags(journal, since, until);
  if (flags.size === 0) return [];
  const acts = actsByClient(journal, since, addDays(until, withinDays));
  const quieted = quietedSince(journal, since);
  const uses = rules.map((rule): RuleUse => {
    const use: RuleUse = {
      rule: rule.id,
      shown: 0,
      acted: 0,
      putOff: 0,
      muted: 0,
      ignored: 0,
      open: 0,
      isIgnored: false,
    };
    const wanted = new Set<Act>(rule.actedBy ?? (rule.kind === 'repair' ? repairActs : ['word']));
    for (const [clientId, days] of flags.get(rule.id) ?? []) {
      const [first = since, last = since] = [days[0], days.at(-1)];
      use.shown += 1;
      const isActed = (clientId === everyone ? [...acts.values()].flat() : (acts.get(clientId) ?? [])).some(
        ({ act, on }) => wanted.has(act) && on >= first && on <= addDays(last, withinDays),
      );
      const quiet = quieted.get(`${clientId} ${rule.id}`) ?? quieted.get(rule.id);
      if (isActed) use.acted += 1;
      else if (quiet) use[quiet] += 1;
      // Somebody who was named a few days ago may still be written to.
      else if (daysBetween(last, today) >= withinDays) use.ignored += 1;
      else use.open += 1;
    }
    return { ...use, isIgnored: ignoredOften(use) };
  });
  return uses.filter(({ shown }) => shown > 0).toSorted((a, b) => b.shown - a.shown);
}

const repairActs: readonly Act[] = ['word', 'case', 'charge', 'reminder', 'concern'];

/** The days on which flags were named, by rule and client. */
function namedFlags(journal: Journal, since: CalendarDate, until: CalendarDate) {
  const flags = new Map<string, Map<number, CalendarDate[]>>();
  for (const { clientId, rule, on } of journal.shownFlags.since(since)) {
    if (on > until) continue;
    const ofRule = flags.get(rule) ?? new Map<number, CalendarDate[]>();
    flags.set(rule, ofRule.set(clientId, [...(ofRule.get(clientId) ?? []), on]));
  }
  return flags;
}

function actsByClient(journal: Journal, since: CalendarDate, until: CalendarDate) {
  const acts = new Map<number, { act: Act; on: CalendarDate }[]>();
  for (const { clientId, ...act } of journal.shownFlags.acts(since, until)) {
    const known = acts.get(clientId);
    if (known) known.push(act);
    else acts.set(clientId, [act]);
  }
  return acts;
}

/** What was muted or put off since a day, by client and rule, or by rule alone. */
function quietedSince(journal: Journal, since: CalendarDate): Map<string, 'putOff' | 'muted'> {
  return new Map<string, 'putOff' | 'muted'>([
    ...journal.rests
      .inForce(since)
      .filter(({ setOn }) => setOn >= since)
      .map(({ clientId, rule }) => [`${clientId} ${rule}`, 'putOff'] as const),
    ...journal.mutes.list().map(({ clientId, rule }) => [`${clientId} ${rule}`, 'muted'] as const),
    ...journal.mutes.forAll().map(({ rule }) => [rule, 'muted'] as const),
  ]);
}
