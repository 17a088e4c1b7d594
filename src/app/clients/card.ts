import type { Concern } from '../../domain/care/concern.ts';
import { type Feedback, isPraise } from '../../domain/care/feedback.ts';
import type { Opener } from '../../domain/care/opener.ts';
import type { ClientDetails, ClientPerson } from '../../domain/clients/client.ts';
import { addDays, type CalendarDate } from '../../domain/days/calendar-date.ts';
import type { EntryDetails } from '../../domain/log/entry.ts';
import { beganOn, importedContactSince } from '../../domain/log/relationship.ts';
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
import { cachedFlagsOf } from '../flags/cached-flags.ts';
import { type Finding, withRests } from '../flags/finding.ts';
import { playbookProgress } from '../plans/playbooks.ts';
import { type CaseStanding, caseStandings } from '../repair/case-ladder.ts';
import { type BudgetStanding, budgetStanding } from '../repair/charges.ts';

/** Everything to know about a client before you speak to them. */
export interface ClientCard {
  client: ClientDetails;
  /** The first day of the relationship, as the rules see it. */
  beganOn: CalendarDate;
  people: ClientPerson[];
  /** Null if the client has no budget. */
  budget: BudgetStanding | null;
  /** Open cases, then those that ended within the last year, latest first. */
  cases: CaseStanding[];
  /** Drafts outside cases that were not delivered yet, newest first. */
  apologies: Apology[];
  /** Charges they do not know about, oldest first. */
  charges: Charge[];
  /** Strongest first, including resting ones. */
  flags: readonly Finding[];
  /** Open reminders, soonest first. */
  reminders: Reminder[];
  /** Entries after today, soonest first. */
  planned: EntryDetails[];
  /** The latest entries up to today, newest first. */
  entries: EntryDetails[];
  /** The number of entries up to today. */
  total: number;
  /** The last exchange on each channel, newest first. */
  lastOf: EntryDetails[];
  /** The day of a later contact known only from an imported file; null if there is none. */
  toldOn: CalendarDate | null;
  /** The last attempt, if no exchange followed. */
  attempt: EntryDetails | null;
  notes: KnownNote[];
  /** Birthdays and anniversaries, next first. */
  occasions: ComingOccasion[];
  /** Touches of exchanges in the last 365 days. */
  touches: TouchBalance;
  /** Their open problems. */
  concerns: Concern[];
  /** Feedback with an open loop. */
  feedback: Feedback[];
  /** Progress of each playbook, oldest first. */
  playbooks: PlaybookProgress[];
  openers: Opener[];
}

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
  // Do not wait for answers from people who left.
  const feedback = journal.feedback
    .list({ clientId, open: true, until: today })
    .filter(({ personId }) => personId === null || people.some(({ id }) => id === personId))
    .filter((one) => !isThanked(journal, one, today));
  const flags = await cachedFlagsOf(journal, settings, today, clientId);
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
    toldOn: subject ? importedContactSince({ client: subject }, talk.lastOf[0] ?? null, today) : null,
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

/** Whether it is praise, and a word of yours came after it. */
function isThanked(journal: Journal, feedback: Feedback, today: CalendarDate): boolean {
  const { clientId, saidOn, words, score } = feedback;
  if (saidOn === null || feedback.changed !== null || !isPraise(score, words ?? '')) return false;
  return journal.entries
    .list({ clientId, since: saidOn, until: today })
    .some(({ kind, direction }) => kind === 'exchange' && direction !== 'in');
}

/** Drafts since the last delivered apology; a case's drafts appear in its story. */
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

/** The touches of a client's last 365 days. */
function touchBalance(journal: Journal, clientId: number, today: CalendarDate): TouchBalance {
  const span = balanceSpan(today);
  const counts = journal.statistics.log({ ...span, clientId });
  return touchBalanceOf(
    counts.filter(({ kind }) => kind === 'exchange'),
    span,
  );
}
