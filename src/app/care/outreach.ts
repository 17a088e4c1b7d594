import type { Opener } from '../../domain/care/opener.ts';
import type { ClientDetails } from '../../domain/clients/client.ts';
import { addDays, type CalendarDate } from '../../domain/days/calendar-date.ts';
import goneQuiet from '../../domain/rules/gone-quiet/rule.ts';
import { rules } from '../../domain/rules/index.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Journal } from '../../store/journal.ts';
import { type Agenda, type ClientFlag, readAgenda } from '../day/agenda.ts';
import { explain, findFlags } from '../flags/findings.ts';
import { awake } from '../flags/rested.ts';
import { openersFor } from './openers.ts';

/** The day on which a client is to hear from the owner by their rhythm, and when they last did. */
export interface Round {
  lastOn: CalendarDate;
  dueOn: CalendarDate;
}

/** Why a client is due for a word: what a rule found, or the day on which their rhythm asks for one. */
type DueBecause = { flag: ClientFlag } | ({ flag: null } & Round);

/** A client who is due for a word, and with what it can begin. */
export interface DueClient {
  client: ClientDetails;
  because: DueBecause;
  openers: Opener[];
}

/** Who is due for a word. */
export interface Outreach {
  /** Those flagged first, the strongest before; then those whose rhythm comes round, the soonest before. */
  due: DueClient[];
  /** How many there are, those beyond the limit included. */
  total: number;
  /** How many open cases there are, and how many of them ask for something, which is what to get in touch about. */
  cases: { open: number; asking: number };
}

/** Days ahead in which a rhythm that comes round makes a client due. Our choice. */
const daysAhead = 7;

/**
 * Who is due for a word, at most so many, with reasons from the journal: the clients whom today names for no case of
 * theirs, and those who are to hear from the owner within a week.
 */
export async function readOutreach(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
  limit: number,
): Promise<Outreach> {
  const agenda = await readAgenda(journal, { ...settings, suggestions: Number.POSITIVE_INFINITY }, today, 0);
  const { flags, cases } = agenda;
  const all = [
    ...flags.map((flag) => ({ id: flag.finding.client.id, because: { flag } })),
    ...comingRound(journal, settings, agenda).map(({ id, ...round }) => ({
      id,
      because: { flag: null, ...round },
    })),
  ];
  return {
    due: all.slice(0, limit).flatMap(({ id, because }) => dueClient(journal, id, because, today)),
    total: all.length,
    cases: { open: cases.length, asking: cases.filter(({ asksToday }) => asksToday).length },
  };
}

/** A client with why they are due and the reasons to get in touch; nothing where there is no such client any more. */
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
 * The clients of whom a rule would say within a week that it has gone quiet, where nothing is booked, the soonest
 * first; without those whom the agenda names for a case or a flag.
 */
export function comingRound(
  journal: Journal,
  settings: Settings,
  { today, cases, flags }: Agenda,
): ({ id: number } & Round)[] {
  const inCases = cases
    .filter(({ asksToday }) => asksToday)
    .map(({ standing }) => standing.file.case.clientId);
  const named = new Set([...inCases, ...flags.map(({ finding }) => finding.client.id)]);
  const soon = findFlags(journal, settings, addDays(today, daysAhead), { rule: goneQuiet.id });
  const chosen = rules.filter(({ id }) => id === goneQuiet.id);
  return awake(journal, soon, today)
    .filter(({ client, suggestion: [verb] }) => verb !== 'show' && !named.has(client.id))
    .flatMap(({ client: { id } }) => {
      const verdict = explain(journal, settings, today, chosen, id)[0]?.verdict;
      return verdict && !verdict.flagged && verdict.round ? [{ id, ...verdict.round }] : [];
    })
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}
