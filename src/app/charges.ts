import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Money } from '../domain/money.ts';
import type { Charge } from '../domain/repair/charge.ts';
import { chargeWords } from '../domain/repair/charge-words.ts';
import { tidyWords } from '../domain/repair/plain-sentence.ts';
import { alreadyBilled, billedAmount, chargeUntold, chargeWaived, toldAfterBill } from '../errors/charges.ts';
import { noSuchEntry } from '../errors/naming.ts';
import type { Journal } from './journal.ts';

/** A charge that is to be noted. */
export interface ChargePlan {
  client: { id: number; name: string };
  amount: Money;
  what: string;
  notedOn: CalendarDate;
  caseId: number | null;
}

/** What is to be changed about a charge. */
export type ChargeChange = Partial<Pick<Charge, 'what' | 'amount' | 'caseId'>>;

/** The charge with that number; refuses a number no charge has. */
export function storedCharge(journal: Journal, id: number): Charge {
  const charge = journal.charges.get(id);
  if (!charge) throw noSuchEntry('charge', id, 'rapport charge list --all');
  return charge;
}

/** The charges with those numbers, each once. */
export function storedCharges(journal: Journal, ids: readonly number[]): Charge[] {
  return [...new Set(ids)].map((id) => storedCharge(journal, id));
}

/** Notes money a client will be asked for, as one operation. */
export function noteCharge(journal: Journal, { client, amount, what, notedOn, caseId }: ChargePlan): Charge {
  const fields = { clientId: client.id, caseId, what: tidyWords(what), amount, notedOn };
  return journal.change(`noted for ${client.name}: ${chargeWords([fields])}`, () => {
    const id = journal.charges.add({
      ...fields,
      ...{ toldOn: null, toldChannel: null, interactionId: null },
      ...{ billedOn: null, untoldBecause: null, waivedOn: null, waivedBecause: null },
    });
    return storedCharge(journal, id);
  });
}

/**
 * Records that charges were billed, as one operation; refused where the client did not know by then and no reason is
 * given. The reason stays with the charges they did not know of.
 */
export function billCharges(
  journal: Journal,
  ids: readonly number[],
  { on, untold }: { on: CalendarDate; untold: string | null },
): Charge[] {
  const summary = (charges: readonly Charge[]) =>
    charges.map((charge) => `billed ${charge.clientName} ${chargeWords([charge])}`).join('; ');
  return journal.change(summary, () => {
    const charges = storedCharges(journal, ids);
    for (const { id, billedOn, waivedOn } of charges) {
      if (waivedOn !== null) throw chargeWaived({ id, on: waivedOn });
      if (billedOn !== null) throw alreadyBilled({ id, on: billedOn });
    }
    if (untold === null) refuseSurprise(charges, on);
    for (const { id, toldOn } of charges) {
      const knew = toldOn !== null && toldOn <= on;
      journal.charges.update(id, { billedOn: on, untoldBecause: knew ? null : untold });
    }
    return storedCharges(journal, ids);
  });
}

/** Lets a charge go, billed or not, as one operation. */
export function waiveCharge(
  journal: Journal,
  id: number,
  { on, because }: { on: CalendarDate; because: string },
): Charge {
  const summary = (charge: Charge) => `let go for ${charge.clientName}: ${chargeWords([charge])}`;
  return journal.change(summary, () => {
    refuseWaived(storedCharge(journal, id));
    journal.charges.update(id, { waivedOn: on, waivedBecause: because });
    return storedCharge(journal, id);
  });
}

/**
 * Changes a charge as one operation. Where it becomes more than the client was told, they have not been told any
 * longer; one that is on a bill cannot become more.
 */
export function changeCharge(
  journal: Journal,
  id: number,
  change: ChargeChange,
): { charge: Charge; isUntoldAgain: boolean } {
  const summary = ({ charge }: { charge: Charge }) =>
    `changed for ${charge.clientName}: ${chargeWords([charge])}`;
  return journal.change(summary, () => {
    const before = storedCharge(journal, id);
    const rises = change.amount !== undefined && isMore(change.amount, before.amount);
    if (change.amount !== undefined) refuseWaived(before);
    if (rises && before.billedOn !== null) throw billedAmount({ id, on: before.billedOn }, before.clientId);
    const isUntoldAgain = rises && before.toldOn !== null;
    journal.charges.update(id, {
      ...change,
      ...(isUntoldAgain ? { toldOn: null, toldChannel: null, interactionId: null } : {}),
    });
    return { charge: storedCharge(journal, id), isUntoldAgain };
  });
}

/** An amount in another currency may be more. */
function isMore(now: Money, before: Money): boolean {
  return now.currency !== before.currency || now.minor > before.minor;
}

function refuseWaived({ id, waivedOn }: Charge): void {
  if (waivedOn !== null) throw chargeWaived({ id, on: waivedOn });
}

function refuseSurprise(charges: readonly Charge[], billedOn: CalendarDate): void {
  const unknown = charges.filter(({ toldOn }) => toldOn === null);
  if (unknown.length > 0) {
    const by = unknown.some(({ prefersWriting }) => prefersWriting) ? 'email' : 'call';
    throw chargeUntold(
      unknown.map(({ id }) => id),
      by,
    );
  }
  for (const { id, toldOn } of charges)
    if (toldOn !== null && toldOn > billedOn) throw toldAfterBill({ id, on: toldOn }, billedOn);
}
