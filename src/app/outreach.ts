import { addDays, type CalendarDate } from '../domain/calendar-date.ts';
import type { ClientDetails } from '../domain/client.ts';
import type { Opener } from '../domain/opener.ts';
import { goneQuiet } from '../domain/rules/gone-quiet.ts';
import { rules } from '../domain/rules/index.ts';
import type { Settings } from '../domain/settings.ts';
import { type ClientFlag, readAgenda } from './agenda.ts';
import { explain, findFlags } from './findings.ts';
import type { Journal } from './journal.ts';
import { openersFor } from './openers.ts';
import { awake } from './rested.ts';

/** Why a client is due for a word: what a rule found, or the day on which their rhythm asks for one. */
export type DueBecause = { flag: ClientFlag } | { flag: null; lastOn: CalendarDate; dueOn: CalendarDate };

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
  const { flags, cases } = await readAgenda(
    journal,
    { ...settings, suggestions: Number.POSITIVE_INFINITY },
    today,
    0,
  );
  const asking = cases.filter(({ asksToday }) => asksToday);
  const inCases = asking.map(({ standing }) => standing.file.case.clientId);
  const named = new Set([...inCases, ...flags.map(({ finding }) => finding.client.id)]);
  const all = [
    ...flags.map((flag) => ({ id: flag.finding.client.id, because: { flag } })),
    ...comingRound(journal, settings, today).filter(({ id }) => !named.has(id)),
  ];
  return {
    due: all.slice(0, limit).flatMap(({ id, because }) => {
      const client = journal.clients.get(id);
      return client ? [{ client, because, openers: openersFor(journal, client, today) }] : [];
    }),
    total: all.length,
    cases: { open: cases.length, asking: asking.length },
  };
}

/** The clients of whom a rule would say within a week that it has gone quiet, where nothing is booked. */
function comingRound(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
): { id: number; because: DueBecause & { flag: null } }[] {
  const soon = findFlags(journal, settings, addDays(today, daysAhead), { rule: goneQuiet.id });
  const asked = rules.filter(({ id }) => id === goneQuiet.id);
  return awake(journal, soon, today)
    .filter(({ suggestion: [verb] }) => verb !== 'show')
    .flatMap(({ client: { id } }) => {
      const verdict = explain(journal, settings, today, asked, id)[0]?.verdict;
      if (!verdict || verdict.flagged || verdict.because !== 'recent') return [];
      return [{ id, because: { flag: null, lastOn: verdict.on, dueOn: verdict.dueOn } }];
    })
    .toSorted((a, b) => (a.because.dueOn < b.because.dueOn ? -1 : 1));
}
