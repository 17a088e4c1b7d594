import type { CalendarDate } from '../domain/calendar-date.ts';
import { type InteractionDetails, usualDirection } from '../domain/interaction.ts';
import type { Reminder } from '../domain/reminder.ts';
import type { ApologyChannel, ApologyParts } from '../domain/repair/apology.ts';
import { entryOfApology } from '../domain/repair/apology-entry.ts';
import type { Apology } from '../domain/repair/apology-record.ts';
import { tidyWords } from '../domain/repair/plain-sentence.ts';
import { promiseAfter, promiseFor } from './apology-promise.ts';
import type { ApologyFields, Journal } from './journal.ts';
import { storedInteraction } from './log-interaction.ts';

/** An apology that is to be kept. */
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
export interface Delivery {
  on: CalendarDate;
  channel: ApologyChannel;
  /** The people who heard or read it, by number. */
  people: readonly number[];
  /** What they said to it. */
  reaction: string | null;
}

/** An apology as it is kept, with the reminder of its promise and the entry of the log for it. */
export interface KeptApology {
  apology: Apology;
  reminder: Reminder | null;
  interaction: InteractionDetails | null;
}

/** Keeps an apology, its promise as a reminder where its case has none that says so, and its delivery as an interaction: one operation. */
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
  const apology = journal.apologies.get(id);
  if (!apology) throw new Error(`apology ${id} was not stored`);
  const { reminderId, interactionId } = apology;
  return {
    apology,
    reminder: reminderId === null ? null : journal.reminders.get(reminderId),
    interaction: interactionId === null ? null : storedInteraction(journal, interactionId),
  };
}

function deliver(journal: Journal, apology: ApologyFields & { id: number }, delivery: Delivery): void {
  const { on, channel, people, reaction } = delivery;
  const interactionId = journal.interactions.add(
    {
      clientId: apology.clientId,
      happenedOn: on,
      channel,
      direction: usualDirection(channel),
      audience: people.length > 1 ? 'group' : 'one-on-one',
      kind: 'exchange',
      replyNeeded: true,
      minutes: null,
      text: entryOfApology(apology, reaction),
      caseId: apology.caseId ?? null,
      // To say what one did wrong is candid.
      touches: ['candor'],
    },
    people,
  );
  journal.apologies.update(apology.id, { deliveredOn: on, channel, interactionId, reaction });
}

/** The row a plan becomes, not yet delivered. */
export function apologyFields(
  { client, personId, caseId, parts, draft, madeOn }: Omit<ApologyPlan, 'delivery'>,
  reminderId: number | null = null,
): ApologyFields {
  const given = (words: string | undefined) => tidyWords(words) || null;
  return {
    clientId: client.id,
    personId,
    madeOn,
    what: tidyWords(parts.what),
    costs: [...new Set(parts.costs)],
    costNote: given(parts.costNote),
    responsibility: parts.responsibility ?? null,
    why: given(parts.why),
    repair: given(parts.repair),
    repairByOn: parts.repairBy ?? null,
    change: given(parts.change),
    channel: parts.channel,
    draft,
    reminderId,
    deliveredOn: null,
    interactionId: null,
    caseId,
  };
}
