import type { CalendarDate } from '../domain/calendar-date.ts';
import { addDays } from '../domain/calendar-date.ts';
import type { ClientDetails } from '../domain/client.ts';
import type { InteractionDetails } from '../domain/interaction.ts';
import type { Note } from '../domain/note.ts';
import type { ClientPerson } from '../domain/person.ts';
import type { Reminder } from '../domain/reminder.ts';
import { type Charge, isUntold } from '../domain/repair/charge.ts';
import type { Settings } from '../domain/settings.ts';
import { type BudgetStanding, budgetStanding } from './budget-of.ts';
import { type CaseStanding, caseStandings } from './case-ladder.ts';
import type { Finding } from './finding.ts';
import { findFlags } from './findings.ts';
import type { Journal } from './journal.ts';

/** All there is to know about a client before speaking to them. */
export interface ClientCard {
  client: ClientDetails;
  people: ClientPerson[];
  /** How the budget stands; null where there is none. */
  budget: BudgetStanding | null;
  /** The cases that are open. */
  cases: CaseStanding[];
  /** What they will be asked for and do not know of yet, oldest first. */
  charges: Charge[];
  flags: readonly Finding[];
  /** What is open, soonest first. */
  reminders: Reminder[];
  /** Entries after today, soonest first. */
  planned: InteractionDetails[];
  /** Entries up to today, newest first; not all of them. */
  entries: InteractionDetails[];
  /** How many entries there are up to today. */
  total: number;
  notes: Note[];
}

/** Gathers the card of a client. */
export function readClientCard(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
  client: ClientDetails,
  limit: number,
): ClientCard {
  return {
    client,
    people: journal.people.list(client.id),
    budget: budgetStanding(journal, settings, client, today),
    cases: caseStandings(journal, settings, today, journal.cases.list({ clientId: client.id, open: true })),
    charges: journal.charges.list({ clientId: client.id }).filter(isUntold).reverse(),
    flags: findFlags(journal, settings, today, { clientId: client.id }),
    reminders: journal.reminders.list({ clientId: client.id }),
    planned: journal.interactions.list({ clientId: client.id, since: addDays(today, 1) }).reverse(),
    entries: journal.interactions.list({
      clientId: client.id,
      until: today,
      ...(limit > 0 ? { limit } : {}),
    }),
    total: journal.interactions.count({ clientId: client.id, until: today }),
    notes: journal.notes.list(client.id),
  };
}
