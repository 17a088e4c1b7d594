import { addDays, type CalendarDate } from '../../domain/days/calendar-date.ts';
import { type EntryDetails, isLive, usualDirection } from '../../domain/log/entry.ts';
import { dueDay, type Reminder } from '../../domain/plans/reminder.ts';
import {
  type Apology,
  type ApologyParts,
  entryOfApology,
  partsOf,
  promiseOf,
  repeatedPromise,
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

/** An earlier apology, and whether it reached them. */
export interface EarlierApology extends PastApology {
  readonly id: number;
  readonly delivered: boolean;
}

/** Background on a client before an apology. */
export interface ApologyBackground {
  lastContact: EntryDetails | null;
  /** The last live talk. */
  lastTalk: EntryDetails | null;
  /** Open promises to them, soonest first. */
  promises: Reminder[];
  repeat: RepeatWarning<EarlierApology> | null;
  /** Warnings against an apology in this case, or for more than one. */
  inCase: CaseWarning[];
}

/** Gathers the background for an apology, in a case or not. */
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
 * Earlier apologies; on the same day the later row comes later, as `repeatWarning` requires. For an apology in a case,
 * undelivered drafts of any case do not count.
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

export interface ApologyPlan {
  client: { id: number; name: string };
  /** The person to address; null for the client as a whole. */
  personId: number | null;
  /** The case it belongs to. */
  caseId: number | null;
  parts: ApologyParts;
  draft: string;
  madeOn: CalendarDate;
  /** How it reached them, if it has. */
  delivery: Delivery | null;
}

/** How an apology reached the client. */
interface Delivery {
  on: CalendarDate;
  channel: ApologyChannel;
  /** Numbers of the people who heard or read it. */
  people: readonly number[];
  /** Their reaction in words. */
  reaction: string | null;
}

/** A stored apology with its log entry. */
export interface StoredApology {
  apology: Apology;
  entry: EntryDetails | null;
}

/**
 * Stores an apology, its promise as a reminder unless its case already has the same one, and its delivery as a log
 * entry: one operation.
 */
export function saveApology(journal: Journal, plan: ApologyPlan): StoredApology {
  const { client, parts, delivery } = plan;
  return journal.change(`apology to ${client.name}: ${tidyWords(parts.what)}`, () => {
    const fields = apologyFields(plan, promiseFor(journal, plan));
    const id = journal.apologies.add(fields);
    if (delivery) deliver(journal, { id, ...fields }, delivery);
    return storedApology(journal, id);
  });
}

/** Changes an undelivered apology and its promise: one operation. */
export function changeApology(
  journal: Journal,
  apology: Apology,
  changed: Pick<ApologyPlan, 'personId' | 'caseId' | 'parts' | 'draft'>,
): StoredApology {
  const { id, clientId, clientName, madeOn } = apology;
  return journal.change(`changed the apology to ${clientName}: ${tidyWords(changed.parts.what)}`, () => {
    const plan = { ...changed, client: { id: clientId, name: clientName }, madeOn };
    journal.apologies.update(id, apologyFields(plan, promiseAfter(journal, apology, plan)));
    return storedApology(journal, id);
  });
}

/** Records an apology's delivery as a log entry: one operation. */
export function deliverApology(journal: Journal, apology: Apology, delivery: Delivery): StoredApology {
  return journal.change(`delivered the apology to ${apology.clientName}: ${tidyWords(apology.what)}`, () => {
    deliver(journal, apology, delivery);
    return storedApology(journal, apology.id);
  });
}

/** An apology with its log entry; throws if it does not exist. */
export function storedApology(journal: Journal, id: number): StoredApology {
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
      // To admit a mistake is candor.
      touches: ['candor'],
    },
    people,
  );
  journal.apologies.update(apology.id, { deliveredOn: on, channel, entryId, reaction });
}

/** A plan as a row, not yet delivered. */
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
 * The reminder number for an apology's promise: the case's reminder with the same content, else a new one; null without
 * a dated promise.
 */
function promiseFor(journal: Journal, plan: Promised): number | null {
  const { client, caseId, parts, madeOn } = plan;
  const again = repeatedPromise(promisesIn(journal, caseId, madeOn), parts);
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
 * The same for a changed apology: its own promise follows the changes, unless it was closed since. A promise made elsewhere
 * stays; if the parts now promise something else, that is added.
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

/** Whether the promise came with this apology and no other apology uses it. */
function isOwn(
  journal: Journal,
  { id, clientId, madeOn }: Apology,
  { id: reminderId, promisedOn }: Reminder,
): boolean {
  if (promisedOn !== null && promisedOn < madeOn) return false;
  return !journal.apologies.list({ clientId }).some((one) => one.id !== id && one.reminderId === reminderId);
}
