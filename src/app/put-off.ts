import type { CalendarDate } from '../domain/calendar-date.ts';
import { goneQuiet } from '../domain/rules/gone-quiet.ts';
import type { RuleId } from '../domain/rules/index.ts';
import type { Settings } from '../domain/settings.ts';
import { findFlags } from './findings.ts';
import type { Journal } from './journal.ts';
import { listedAsReminders } from './open-cases.ts';
import { awake } from './rested.ts';

/** The rules that speak of a client today, each once; those whose matter is a reminder are put off with that. */
export function rulesToRest(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
  clientId: number,
): RuleId[] {
  const found = awake(journal, findFlags(journal, settings, today, { clientId }), today);
  return [...new Set(found.map(({ rule }) => rule))].filter((rule) => !listedAsReminders.has(rule));
}

/** The same, and their silence, which somebody who plans to get in touch need not be told of. */
export function restingWith(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
  clientId: number,
): RuleId[] {
  return [...new Set([...rulesToRest(journal, settings, today, clientId), goneQuiet.id as RuleId])];
}
