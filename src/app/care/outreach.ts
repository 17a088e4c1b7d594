import type { Opener } from '../../domain/care/opener.ts';
import type { ClientDetails } from '../../domain/clients/client.ts';
import { addDays, type CalendarDate } from '../../domain/days/calendar-date.ts';
import goneQuiet from '../../domain/rules/gone-quiet/rule.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Journal } from '../../store/journal.ts';
import { type Agenda, flagsOf, readAgenda } from '../day/agenda.ts';
import { wholeFlags } from '../flags/cached-flags.ts';
import { awake } from '../flags/finding.ts';
import { findFlags, verdictsOf } from '../flags/findings.ts';
import type { ClientFlag } from '../flags/on-page.ts';
import { openersFor } from './openers.ts';

/** The day the client's rhythm asks for a word, and the last word before it. */
export interface Round {
  lastOn: CalendarDate;
  dueOn: CalendarDate;
}

/** Why a client is due: a finding, or the day their rhythm asks for a word. */
type DueBecause = { flag: ClientFlag } | ({ flag: null } & Round);

/** A client due for a word, with openers. */
export interface DueClient {
  client: ClientDetails;
  because: DueBecause;
  openers: Opener[];
}

export interface Outreach {
  /** Flagged clients first, strongest first; then clients by rhythm, soonest first. */
  due: DueClient[];
  /** All due clients, including those beyond the limit. */
  total: number;
  /** Open cases, and how many of them ask for a step; those clients hear from you about the case. */
  cases: { open: number; asking: number };
}

/** A rhythm makes a client due this many days ahead. Our choice. */
const daysAhead = 7;

/**
 * Clients due for a word, up to the limit, with reasons from the journal: flagged clients without a case on today's
 * page, and clients whose rhythm is due within a week.
 */
export async function readOutreach(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
  limit: number,
): Promise<Outreach> {
  const agenda = await readAgenda(journal, settings, today, 0, { most: 0 });
  const { cases } = agenda;
  const flags = flagsOf(agenda);
  const round = comingRound(journal, settings, agenda);
  const first = await wholeFlags([journal, settings, today], flags.slice(0, limit));
  const due = [
    ...first.map((flag) => ({ id: flag.finding.client.id, because: { flag } })),
    ...round.map(({ id, ...when }) => ({ id, because: { flag: null, ...when } })),
  ];
  return {
    due: due.slice(0, limit).flatMap(({ id, because }) => dueClient(journal, id, because, today)),
    total: flags.length + round.length,
    cases: { open: cases.length, asking: cases.filter(({ asksToday }) => asksToday).length },
  };
}

/** A due client with the reason and openers; empty if the client no longer exists. */
export function dueClient<Because extends DueBecause>(
  journal: Journal,
  id: number,
  because: Because,
  today: CalendarDate,
): (DueClient & { because: Because })[] {
  const client = journal.clients.get(id);
  return client ? [{ client, because, openers: openersFor(journal, client, today) }] : [];
}

/**
 * Clients the rule gone-quiet will flag within a week, soonest first. Leaves out clients with a booking, and those the
 * agenda lists for a case or a flag.
 */
export function comingRound(
  journal: Journal,
  settings: Settings,
  { today, cases, findings }: Agenda,
): ({ id: number } & Round)[] {
  const inCases = cases
    .filter(({ asksToday }) => asksToday)
    .map(({ standing }) => standing.file.case.clientId);
  const named = new Set([...inCases, ...findings.map(({ client }) => client.id)]);
  const soon = findFlags(journal, settings, addDays(today, daysAhead), { rule: goneQuiet.id });
  const due = awake(journal, soon, today)
    .filter(({ client, suggestion: [verb] }) => verb !== 'show' && !named.has(client.id))
    .map(({ client }) => client.id);
  const verdicts = verdictsOf(journal, settings, today, { rule: goneQuiet, among: new Set(due) });
  return due
    .flatMap((id) => {
      const verdict = verdicts.get(id);
      return verdict && !verdict.flagged && verdict.round ? [{ id, ...verdict.round }] : [];
    })
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}
