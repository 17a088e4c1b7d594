import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import goneQuiet from '../../domain/rules/gone-quiet/rule.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Journal } from '../../store/journal.ts';
import { withRests } from './finding.ts';
import { findFlags } from './findings.ts';

/**
 * The rules with something to say about a client today, each once, without those that rest at least until then. A rule
 * about a reminder rests with that reminder.
 */
export function rulesToRest(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
  { clientId, untilOn }: { clientId: number; untilOn: CalendarDate },
): string[] {
  const found = withRests(journal, findFlags(journal, settings, today, { clientId }), today);
  const shorter = found.filter(
    ({ isReminder, restsUntil }) => !isReminder && (restsUntil === null || restsUntil < untilOn),
  );
  return [...new Set(shorter.map(({ rule }) => rule))];
}

/** The same plus the rule about silence: if you plan to get in touch, you know about it. */
export function restingWith(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
  rest: { clientId: number; untilOn: CalendarDate },
): string[] {
  const { clientId, untilOn } = rest;
  const isPutOff = journal.rests
    .inForce(today, clientId)
    .some((one) => one.rule === goneQuiet.id && one.untilOn >= untilOn);
  const rules = rulesToRest(journal, settings, today, rest);
  return isPutOff ? rules : [...new Set([...rules, goneQuiet.id])];
}
