import type { ClientDetails } from '../../domain/clients/client.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { type EntryDetails, usualAudience, usualDirection } from '../../domain/log/entry.ts';
import type { Money } from '../../domain/money/money.ts';
import { tidyWords } from '../../domain/repair/apology/plain-sentence.ts';
import { type BudgetUse, budgetUse, type Charge, chargeWords } from '../../domain/repair/charge.ts';
import budgetNear from '../../domain/rules/budget-near/rule.ts';
import type { Settings } from '../../domain/settings.ts';
import { entryOfAnother, RapportError } from '../../domain/text/failure.ts';
import { listWords } from '../../domain/text/words.ts';
import type { Channel } from '../../nouns/entry.ts';
import type { Journal } from '../../store/journal.ts';
import { clientLimits } from '../clients/assign-profiles.ts';
import { entryReachedNobody } from './case-steps.ts';

/** A charge to note. */
interface ChargePlan {
  client: { id: number; name: string };
  amount: Money;
  what: string;
  notedOn: CalendarDate;
  caseId: number | null;
}

/** The changes of a charge. */
export type ChargeChange = Partial<Pick<Charge, 'what' | 'amount' | 'caseId'>>;

/** The charges with those numbers, each once. */
function storedCharges(journal: Journal, ids: readonly number[]): Charge[] {
  return [...new Set(ids)].map((id) => journal.charges.stored(id));
}

/** Notes money a client will be asked for, as one operation. */
export function noteCharge(journal: Journal, { client, amount, what, notedOn, caseId }: ChargePlan): Charge {
  const fields = { clientId: client.id, caseId, what: tidyWords(what), amount, notedOn };
  return journal.change(`noted for ${client.name}: ${chargeWords([fields])}`, () => {
    const id = journal.charges.add({
      ...fields,
      ...{ toldOn: null, toldChannel: null, entryId: null },
      ...{ billedOn: null, untoldBecause: null, waivedOn: null, waivedBecause: null },
    });
    return journal.charges.stored(id);
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
    refuseWaived(journal.charges.stored(id));
    journal.charges.update(id, { waivedOn: on, waivedBecause: because });
    return journal.charges.stored(id);
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
    const before = journal.charges.stored(id);
    const rises = change.amount !== undefined && isMore(change.amount, before.amount);
    if (change.amount !== undefined) refuseWaived(before);
    if (rises && before.billedOn !== null) throw billedAmount({ id, on: before.billedOn }, before.clientId);
    const isUntoldAgain = rises && before.toldOn !== null;
    journal.charges.update(id, {
      ...change,
      ...(isUntoldAgain ? { toldOn: null, toldChannel: null, entryId: null } : {}),
    });
    return { charge: journal.charges.stored(id), isUntoldAgain };
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

/** How a client was told of charges: in an entry to be made, with what else was said, or in one that is there. */
export type Telling =
  | { on: CalendarDate; channel: Channel; people: readonly number[]; words: string }
  | { entry: EntryDetails };

/** The charges of one client that can be told in one talk; others are refused. */
export function chargesToTell(journal: Journal, ids: readonly number[]): [Charge, ...Charge[]] {
  const charges = storedCharges(journal, ids);
  for (const { id, toldOn, waivedOn } of charges) {
    if (waivedOn !== null) throw chargeWaived({ id, on: waivedOn });
    if (toldOn !== null) throw alreadyTold({ id, on: toldOn });
  }
  const [first, ...more] = charges;
  if (!first) throw new Error('no charge to tell of');
  const clients = new Set(charges.map(({ clientName }) => clientName));
  if (more.some(({ clientId }) => clientId !== first.clientId))
    throw chargesOfSeveral(
      charges.map(({ id }) => id),
      [...clients],
    );
  return [first, ...more];
}

/** Records that a client was told of charges, with the entry of the log in which that was, as one operation. */
export function tellCharges(journal: Journal, ids: readonly number[], telling: Telling): Charge[] {
  const summary = (charges: readonly Charge[]) =>
    `told ${charges[0]?.clientName} about ${chargeWords(charges)}`;
  return journal.change(summary, () => {
    const charges = chargesToTell(journal, ids);
    const changes =
      'entry' in telling ? inEntry(journal, charges, telling.entry) : anew(journal, charges, telling);
    for (const { id } of charges) journal.charges.update(id, changes);
    return storedCharges(journal, ids);
  });
}

type Told = Pick<Charge, 'toldOn' | 'toldChannel' | 'entryId'>;

function inEntry(journal: Journal, charges: [Charge, ...Charge[]], entry: EntryDetails): Told {
  const { id, clientId, clientName, happenedOn, channel, kind, caseId } = entry;
  const [first] = charges;
  if (clientId !== first.clientId)
    throw entryOfAnother(id, clientName, { id: first.clientId, name: first.clientName });
  if (kind !== 'exchange') throw entryReachedNobody(id);
  const about = caseOf(charges);
  if (caseId === null && about !== null) journal.entries.update(id, { caseId: about });
  return { toldOn: happenedOn, toldChannel: channel, entryId: id };
}

function anew(
  journal: Journal,
  charges: [Charge, ...Charge[]],
  { on, channel, people, words }: Extract<Telling, { on: CalendarDate }>,
): Told {
  const entryId = journal.entries.add(
    {
      clientId: charges[0].clientId,
      caseId: caseOf(charges),
      happenedOn: on,
      channel,
      direction: usualDirection(channel),
      audience: usualAudience(channel, people.length),
      kind: 'exchange',
      minutes: null,
      text: [`Told them about ${chargeWords(charges)}.`, words.trim()].filter(Boolean).join(' '),
    },
    people,
  );
  return { toldOn: on, toldChannel: channel, entryId };
}

/** The case that all of them are about; null where that is not one. */
function caseOf([first, ...more]: [Charge, ...Charge[]]): number | null {
  return more.every(({ caseId }) => caseId === first.caseId) ? first.caseId : null;
}

/** How a client's budget stands, and whether it has come to the point where the client should know. */
export interface BudgetStanding {
  use: BudgetUse;
  /** By the number the rule budget-near goes by for the client. */
  isNear: boolean;
}

/** How a client's budget stands in the period of a day; null where there is none. */
export function budgetStanding(
  journal: Journal,
  settings: Settings,
  client: Pick<ClientDetails, 'id' | 'budget' | 'cadenceDays' | 'profileId'>,
  day: CalendarDate,
): BudgetStanding | null {
  const { id, budget } = client;
  if (budget === null) return null;
  const use = budgetUse(budget, journal.charges.list({ clientId: id }), day);
  const limits = clientLimits(journal, settings, budgetNear, client);
  return { use, isNear: use.percent >= (limits.percent ?? Number.POSITIVE_INFINITY) };
}

/** What is known of a charge in an error: its number, and a day it did something on. */
interface Dated {
  id: number;
  on: string;
}

/** Charges of several clients where one talk is meant. */
function chargesOfSeveral(ids: readonly number[], clients: readonly string[]): RapportError {
  const named = listWords(ids.map(String), 'and');
  return new RapportError(
    'refused',
    'charges-of-several',
    `Charges ${named} are for ${listWords(clients, 'and')}; each client is told on their own.`,
    [`Nothing was changed. Begin with: rapport charge tell ${ids[0]} --by call`],
  );
}

/** A charge the client was told of before. */
function alreadyTold({ id, on }: Dated): RapportError {
  return new RapportError('refused', 'already-told', `They have known of charge ${id} since ${on}.`, [
    `Nothing was changed. See it with: rapport charge show ${id}`,
  ]);
}

/** A charge that was billed before. */
function alreadyBilled({ id, on }: Dated): RapportError {
  return new RapportError('refused', 'already-billed', `Charge ${id} was billed on ${on}.`, [
    `Nothing was changed. See it with: rapport charge show ${id}`,
  ]);
}

/** A charge that was let go. */
function chargeWaived({ id, on }: Dated): RapportError {
  return new RapportError('refused', 'charge-waived', `Charge ${id} was let go on ${on}.`, [
    'Nothing was changed. If it is owed after all, note it anew: rapport charge add CLIENT AMOUNT WHAT',
  ]);
}

const unfair = 'and a surprise on a bill reads as unfair (Xia, Monroe & Cox 2004)';

/** Charges that would be billed although the client does not know of them, and how to tell them. */
function chargeUntold(ids: readonly number[], by: 'email' | 'call'): RapportError {
  const several = ids.length > 1;
  const named = `${several ? 'charges' : 'charge'} ${listWords(ids.map(String), 'and')}`;
  return new RapportError('refused', 'charge-untold', `They have not been told of ${named}, ${unfair}.`, [
    `Tell them first: rapport charge tell ${ids.join(' ')} --by ${by}`,
    `If the bill cannot wait: rapport charge bill ${ids.join(' ')} --untold "REASON"; the reason is kept for good.`,
  ]);
}

/** A charge that would be billed on a day before the client was told of it. */
function toldAfterBill({ id, on }: Dated, billedOn: string): RapportError {
  return new RapportError(
    'refused',
    'told-after-bill',
    `They were told of charge ${id} on ${on}, after a bill of ${billedOn}, ${unfair}.`,
    [
      `If the bill went out later: rapport charge bill ${id} --on ${on}`,
      `If it did not: rapport charge bill ${id} --on ${billedOn} --untold "REASON"; the reason is kept for good.`,
    ],
  );
}

/** More money for a charge that is on a bill already. */
function billedAmount({ id, on }: Dated, clientId: number): RapportError {
  return new RapportError(
    'refused',
    'billed-amount',
    `Charge ${id} was billed on ${on}; its amount cannot become more.`,
    [`What comes on top is a charge of its own: rapport charge add ${clientId} AMOUNT WHAT`],
  );
}
