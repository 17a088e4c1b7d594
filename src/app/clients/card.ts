import type { Concern } from '../../domain/care/concern.ts';
import type { Feedback } from '../../domain/care/feedback.ts';
import type { Opener } from '../../domain/care/opener.ts';
import type { ClientDetails, ClientPerson } from '../../domain/clients/client.ts';
import { addDays, type CalendarDate } from '../../domain/days/calendar-date.ts';
import type { EntryDetails } from '../../domain/log/entry.ts';
import { beganOn, toldSince } from '../../domain/log/relationship.ts';
import { balanceSpan, type TouchBalance, touchBalanceOf } from '../../domain/log/touch.ts';
import type { PlaybookProgress } from '../../domain/plans/playbook.ts';
import type { Reminder } from '../../domain/plans/reminder.ts';
import type { Apology } from '../../domain/repair/apology/apology.ts';
import type { Case } from '../../domain/repair/case.ts';
import { type Charge, isUntold } from '../../domain/repair/charge.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Journal } from '../../store/journal.ts';
import { type KnownNote, readNotes } from '../care/notes.ts';
import { type ComingOccasion, readOccasions } from '../care/occasions.ts';
import { openersFor } from '../care/openers.ts';
import type { Finding } from '../flags/finding.ts';
import { keptFlagsOf } from '../flags/kept-flags.ts';
import { withRests } from '../flags/rested.ts';
import { playbookProgress } from '../plans/playbooks.ts';
import { type CaseStanding, caseStandings } from '../repair/case-ladder.ts';
import { type BudgetStanding, budgetStanding } from '../repair/charges.ts';

/** All there is to know about a client before speaking to them. */
export interface ClientCard {
  client: ClientDetails;
  /** The day the relationship began, as the rules see it. */
  beganOn: CalendarDate;
  people: ClientPerson[];
  /** How the budget stands; null where there is none. */
  budget: BudgetStanding | null;
  /** The cases that are open, then those that ended in the last year, the latest end first. */
  cases: CaseStanding[];
  /** Apologies outside of cases that were drafted and not made yet, newest first. */
  apologies: Apology[];
  /** What they will be asked for and do not know of yet, oldest first. */
  charges: Charge[];
  /** Strongest first, with those that rest. */
  flags: readonly Finding[];
  /** What is open, soonest first. */
  reminders: Reminder[];
  /** Entries after today, soonest first. */
  planned: EntryDetails[];
  /** Entries up to today, newest first; not all of them. */
  entries: EntryDetails[];
  /** How many entries there are up to today. */
  total: number;
  /** The last exchange on each channel, newest first. */
  lastOf: EntryDetails[];
  /** The day of a later contact that only an imported file tells; null where there is none. */
  toldOn: CalendarDate | null;
  /** The last attempt, where nothing was said since. */
  attempt: EntryDetails | null;
  /** Preferences first. */
  notes: KnownNote[];
  /** Birthdays and anniversaries, the next first. */
  occasions: ComingOccasion[];
  /** What the exchanges of the last 365 days were besides business. */
  touches: TouchBalance;
  /** Problems of theirs that are open. */
  concerns: Concern[];
  /** What they were asked or said, where the loop is open. */
  feedback: Feedback[];
  /** How far each playbook has come, oldest first. */
  playbooks: PlaybookProgress[];
  /** Up to three reasons to get in touch. */
  openers: Opener[];
}

/** Gathers the card of a client. */
export async function readClientCard(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
  client: ClientDetails,
  limit: number,
): Promise<ClientCard> {
  const clientId = client.id;
  const cases = casesOfLate(journal, clientId, today);
  const reminders = journal.reminders.list({ clientId });
  const notes = readNotes(journal, today, { clientId });
  const occasions = readOccasions(journal, today, clientId);
  const concerns = journal.concerns.list({ clientId, open: true, until: today });
  const people = journal.people.list(clientId);
  // Who left waits for no answer.
  const feedback = journal.feedback
    .list({ clientId, open: true, until: today })
    .filter(({ personId }) => personId === null || people.some(({ id }) => id === personId));
  const flags = await keptFlagsOf(journal, settings, today, clientId);
  const landmarks = journal.entries.landmarks({ clientId, until: today });
  const talk = lastOf(landmarks);
  const [subject] = journal.relationships.subjects(clientId);
  return {
    client,
    beganOn: beganOn({ client, earlier: journal.relationships.earlier(clientId, today, today) }),
    people,
    budget: budgetStanding(journal, settings, client, today),
    cases: caseStandings(journal, settings, today, cases),
    apologies: draftsSince(journal.apologies.list({ clientId })),
    charges: journal.charges.list({ clientId, until: today }).filter(isUntold).reverse(),
    flags: withRests(journal, flags, today),
    reminders,
    planned: journal.entries.list({ clientId, since: addDays(today, 1) }).reverse(),
    entries: journal.entries.list({ clientId, until: today, ...(limit > 0 ? { limit } : {}) }),
    total: journal.entries.count({ clientId, until: today }),
    ...talk,
    toldOn: subject ? toldSince({ client: subject }, talk.lastOf[0] ?? null, today) : null,
    notes,
    occasions,
    touches: touchBalance(journal, clientId, today),
    concerns,
    feedback,
    playbooks: playbookProgress(journal, clientId),
    openers: openersFor(journal, client, today, {
      ...{ people, notes, concerns, feedback, occasions, cases, reminders, landmarks },
    }),
  };
}

/** The drafts made since the last apology they heard; those of a case stand in its story. */
function draftsSince(apologies: readonly Apology[]): Apology[] {
  const heard = apologies.findIndex(({ deliveredOn }) => deliveredOn !== null);
  return apologies.slice(0, heard < 0 ? undefined : heard).filter(({ caseId }) => caseId === null);
}

function lastOf(landmarks: readonly EntryDetails[]): Pick<ClientCard, 'lastOf' | 'attempt'> {
  const exchanges = landmarks.filter(({ kind }) => kind === 'exchange');
  const [first] = landmarks;
  return {
    lastOf: exchanges.filter(
      (one, at) => exchanges.findIndex(({ channel }) => channel === one.channel) === at,
    ),
    attempt: first?.kind === 'attempt' ? first : null,
  };
}

function casesOfLate(journal: Journal, clientId: number, today: CalendarDate): Case[] {
  const first = addDays(today, -365);
  const over = journal.cases
    .list({ clientId, open: false })
    .filter(({ settledOn }) => settledOn !== null && settledOn >= first && settledOn <= today)
    .toSorted((a, b) => ((a.settledOn ?? '') > (b.settledOn ?? '') ? -1 : 1));
  return [...journal.cases.list({ clientId, open: true, until: today }), ...over];
}

/** How often each touch was there in the last 365 days of a client. */
function touchBalance(journal: Journal, clientId: number, today: CalendarDate): TouchBalance {
  const span = balanceSpan(today);
  const counts = journal.statistics.log({ ...span, clientId });
  return touchBalanceOf(
    counts.filter(({ kind }) => kind === 'exchange'),
    span,
  );
}
