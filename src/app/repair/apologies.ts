import { addDays, type CalendarDate } from '../../domain/days/calendar-date.ts';
import { type EntryDetails, isLive, usualDirection } from '../../domain/log/entry.ts';
import { dueDay, type Reminder } from '../../domain/plans/reminder.ts';
import {
  type Apology,
  type ApologyParts,
  entryOfApology,
  partsOf,
  promiseOf,
  promiseSaidAgain,
} from '../../domain/repair/apology/apology.ts';
import { tidyWords } from '../../domain/repair/apology/plain-sentence.ts';
import {
  type CaseWarning,
  caseWarnings,
  type PastApology,
  type RepeatWarning,
  repeatWarning,
} from '../../domain/repair/apology/warnings.ts';
import type { CaseFile } from '../../domain/repair/case.ts';
import { secondWithin } from '../../domain/repair/ladder.ts';
import { noRepairs } from '../../domain/repair/repairs.ts';
import type { ApologyChannel, NewApology } from '../../nouns/apology.ts';
import type { Journal } from '../../store/journal.ts';
import { reminderFields } from '../plans/reminders.ts';

/** An earlier apology, and whether it ever reached them. */
export interface EarlierApology extends PastApology {
  readonly id: number;
  readonly delivered: boolean;
}

/** What to know of a client before saying sorry to them. */
export interface ApologyBackground {
  lastContact: EntryDetails | null;
  /** The last time you heard each other. */
  lastTalk: EntryDetails | null;
  /** What they were promised and is still open, soonest first. */
  promises: Reminder[];
  repeat: RepeatWarning<EarlierApology> | null;
  /** What speaks against it, or for more than it, in the case it is made in. */
  inCase: CaseWarning[];
}

/** Gathers from the journal what matters before an apology, which may be made in a case. */
export function apologyBackground(
  journal: Journal,
  clientId: number,
  today: CalendarDate,
  file: CaseFile | null,
): ApologyBackground {
  const exchanges = journal.entries
    .list({ clientId, until: today })
    .filter(({ kind }) => kind === 'exchange');
  return {
    lastContact: exchanges[0] ?? null,
    lastTalk: exchanges.find(isLive) ?? null,
    promises: journal.reminders
      .list({ clientId })
      .filter(({ promise }) => promise)
      .sort((a, b) => (dueDay(a) < dueDay(b) ? -1 : 1)),
    repeat: repeatWarning(earlierApologies(journal, clientId, file), today),
    inCase: file ? warningsIn(journal, file, today) : [],
  };
}

function warningsIn(journal: Journal, file: CaseFile, today: CalendarDate): CaseWarning[] {
  const { clientId, openedOn } = file.case;
  const repairs = journal.relationships.repairs(addDays(openedOn, -secondWithin), today, clientId);
  return caseWarnings(file, repairs.get(clientId) ?? noRepairs, secondWithin);
}

/**
 * Of one day the later one comes later, as `repeatWarning` wants them. For an apology in a case, what was drafted in
 * any case and never said is no earlier one.
 */
function earlierApologies(journal: Journal, clientId: number, file: CaseFile | null): EarlierApology[] {
  return journal.apologies
    .list({ clientId })
    .filter(({ deliveredOn, caseId }) => deliveredOn !== null || !file || caseId === null)
    .map(({ id, madeOn, deliveredOn, what }) => ({
      id,
      on: deliveredOn ?? madeOn,
      what,
      delivered: deliveredOn !== null,
    }))
    .reverse();
}

/** An apology to store. */
export interface ApologyPlan {
  client: { id: number; name: string };
  /** The person who is to hear it; null is the client as a whole. */
  personId: number | null;
  /** The case it is made in. */
  caseId: number | null;
  parts: ApologyParts;
  draft: string;
  madeOn: CalendarDate;
  /** How it reached them, where it has. */
  delivery: Delivery | null;
}

/** How an apology reached the client. */
interface Delivery {
  on: CalendarDate;
  channel: ApologyChannel;
  /** The people who heard or read it, by number. */
  people: readonly number[];
  /** What they said to it. */
  reaction: string | null;
}

/** A stored apology, with its entry of the log. */
export interface KeptApology {
  apology: Apology;
  entry: EntryDetails | null;
}

/** Keeps an apology, its promise as a reminder where its case has none that says so, and its delivery as an entry of the log: one operation. */
export function saveApology(journal: Journal, plan: ApologyPlan): KeptApology {
  const { client, parts, delivery } = plan;
  return journal.change(`apology to ${client.name}: ${tidyWords(parts.what)}`, () => {
    const fields = apologyFields(plan, promiseFor(journal, plan));
    const id = journal.apologies.add(fields);
    if (delivery) deliver(journal, { id, ...fields }, delivery);
    return keptApology(journal, id);
  });
}

/** Changes an apology that has not reached the client yet, and its promise with it: one operation. */
export function changeApology(
  journal: Journal,
  apology: Apology,
  changed: Pick<ApologyPlan, 'personId' | 'caseId' | 'parts' | 'draft'>,
): KeptApology {
  const { id, clientId, clientName, madeOn } = apology;
  return journal.change(`changed the apology to ${clientName}: ${tidyWords(changed.parts.what)}`, () => {
    const plan = { ...changed, client: { id: clientId, name: clientName }, madeOn };
    journal.apologies.update(id, apologyFields(plan, promiseAfter(journal, apology, plan)));
    return keptApology(journal, id);
  });
}

/** Records that an apology reached the client, as an entry of the log: one operation. */
export function deliverApology(journal: Journal, apology: Apology, delivery: Delivery): KeptApology {
  return journal.change(`delivered the apology to ${apology.clientName}: ${tidyWords(apology.what)}`, () => {
    deliver(journal, apology, delivery);
    return keptApology(journal, apology.id);
  });
}

/** An apology that must be there, with what belongs to it. */
export function keptApology(journal: Journal, id: number): KeptApology {
  const apology = journal.apologies.stored(id);
  const { entryId } = apology;
  return { apology, entry: entryId === null ? null : journal.entries.stored(entryId) };
}

function deliver(journal: Journal, apology: NewApology & { id: number }, delivery: Delivery): void {
  const { on, channel, people, reaction } = delivery;
  const entryId = journal.entries.add(
    {
      clientId: apology.clientId,
      happenedOn: on,
      channel,
      direction: usualDirection(channel),
      audience: people.length > 1 ? 'group' : 'one-on-one',
      kind: 'exchange',
      text: entryOfApology(apology, reaction),
      caseId: apology.caseId,
      // To say what one did wrong is candid.
      touches: ['candor'],
    },
    people,
  );
  journal.apologies.update(apology.id, { deliveredOn: on, channel, entryId, reaction });
}

/** The row a plan becomes, not yet delivered. */
export function apologyFields(
  { client, personId, caseId, parts, draft, madeOn }: Omit<ApologyPlan, 'delivery'>,
  reminderId: number | null = null,
) {
  const orNull = (words: string | undefined) => tidyWords(words) || null;
  return {
    clientId: client.id,
    personId,
    madeOn,
    what: tidyWords(parts.what),
    costs: [...new Set(parts.costs)],
    costNote: orNull(parts.costNote),
    responsibility: parts.responsibility ?? null,
    why: orNull(parts.why),
    repair: orNull(parts.repair),
    repairByOn: parts.repairBy ?? null,
    change: orNull(parts.change),
    channel: parts.channel,
    draft,
    reminderId,
    deliveredOn: null,
    entryId: null,
    caseId,
    reaction: null,
  };
}

type Promised = Pick<ApologyPlan, 'client' | 'caseId' | 'parts' | 'madeOn'>;

/**
 * The number of the reminder for what an apology promises: one of its case that says the same, else a new one; null
 * where it promises nothing for a day.
 */
function promiseFor(journal: Journal, plan: Promised): number | null {
  const { client, caseId, parts, madeOn } = plan;
  const again = promiseSaidAgain(promisesIn(journal, caseId, madeOn), parts);
  if (again) return again.id;
  const promise = promiseOf(parts);
  if (!promise) return null;
  const fields = reminderFields({
    client,
    ...promise,
    promise: true,
    promisedOn: madeOn,
    every: null,
    fromDone: false,
  });
  return journal.reminders.add({ ...fields, caseId });
}

/**
 * The same for an apology that is changed: its own promise follows the parts, unless something became of it since; one
 * that was given apart from it stays as it is, and what is said otherwise now is another.
 */
function promiseAfter(journal: Journal, apology: Apology, plan: Promised): number | null {
  const { promise: reminder } = apology;
  if (!reminder) return promiseFor(journal, plan);
  const [before, now] = [promiseOf(partsOf(apology)), promiseOf(plan.parts)];
  if (!isOwn(journal, apology, reminder)) {
    const says = now?.on === before?.on && now?.text === before?.text;
    return says ? reminder.id : promiseFor(journal, plan);
  }
  const isOpen = reminder.status === 'open' && now !== null;
  journal.reminders.update(reminder.id, {
    caseId: plan.caseId,
    ...(isOpen && now.on !== before?.on && { startsOn: now.on, dueOn: now.on, snoozedUntilOn: null }),
    ...(isOpen && reminder.text === before?.text && { text: now.text }),
  });
  return reminder.id;
}

function promisesIn(journal: Journal, caseId: number | null, on: ApologyPlan['madeOn']): readonly Reminder[] {
  return caseId === null ? [] : (journal.cases.file(caseId, on)?.promises ?? []);
}

/** Whether the promise came with this apology, and no other one says it. */
function isOwn(
  journal: Journal,
  { id, clientId, madeOn }: Apology,
  { id: reminderId, promisedOn }: Reminder,
): boolean {
  if (promisedOn !== null && promisedOn < madeOn) return false;
  return !journal.apologies.list({ clientId }).some((one) => one.id !== id && one.reminderId === reminderId);
}
