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

interface ChargePlan {
  client: { id: number; name: string };
  amount: Money;
  what: string;
  notedOn: CalendarDate;
  caseId: number | null;
}

/** The editable fields of a charge. */
export type ChargeChange = Partial<Pick<Charge, 'what' | 'amount' | 'caseId'>>;

/** The charges with those numbers, each once. */
function storedCharges(journal: Journal, ids: readonly number[]): Charge[] {
  return [...new Set(ids)].map((id) => journal.charges.stored(id));
}

/** Notes a client's charge as one operation. */
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
 * Bills charges as one operation. If the client does not know about them by then, it requires a reason and stores it
 * with those charges.
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

/** Waives a charge, billed or not, as one operation. */
export function waiveCharge(
  journal: Journal,
  id: number,
  { on, because }: { on: CalendarDate; because: string },
): Charge {
  const summary = (charge: Charge) => `waived for ${charge.clientName}: ${chargeWords([charge])}`;
  return journal.change(summary, () => {
    refuseWaived(journal.charges.stored(id));
    journal.charges.update(id, { waivedOn: on, waivedBecause: because });
    return journal.charges.stored(id);
  });
}

/** Changes a charge as one operation. A higher amount counts as untold again; a billed charge cannot increase. */
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

/** Whether an amount is higher; another currency may be. */
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

/** How a client was told about charges: in a new entry with optional text, or in an existing one. */
export type Telling =
  | { on: CalendarDate; channel: Channel; people: readonly number[]; words: string }
  | { entry: EntryDetails };

/** Charges of one client to tell in one talk; throws for others. */
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

/** Records that a client was told about charges, with the log entry, as one operation. */
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

type ToldFields = Pick<Charge, 'toldOn' | 'toldChannel' | 'entryId'>;

function inEntry(journal: Journal, charges: [Charge, ...Charge[]], entry: EntryDetails): ToldFields {
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
): ToldFields {
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

/** The case of all the charges; null if they do not share one. */
function caseOf([first, ...more]: [Charge, ...Charge[]]): number | null {
  return more.every(({ caseId }) => caseId === first.caseId) ? first.caseId : null;
}

/** A client's budget, and whether it is time to tell them. */
export interface BudgetStanding {
  use: BudgetUse;
  /** By the client's number for the rule budget-near. */
  isNear: boolean;
}

/** A client's budget in the period of a day; null without a budget. */
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

/** A charge's number and a day, for errors. */
interface Dated {
  id: number;
  on: string;
}

/** For charges of several clients in one talk. */
function chargesOfSeveral(ids: readonly number[], clients: readonly string[]): RapportError {
  const named = listWords(ids.map(String), 'and');
  return new RapportError(
    'refused',
    'charges-of-several',
    `Charges ${named} are for different clients: ${listWords(clients, 'and')}.`,
    [`Nothing was changed. Tell one client at a time: rapport charge tell ${ids[0]} --by call`],
  );
}

/** For a charge the client already knows about. */
function alreadyTold({ id, on }: Dated): RapportError {
  return new RapportError('refused', 'already-told', `They have known of charge ${id} since ${on}.`, [
    `Nothing was changed. See it with: rapport charge show ${id}`,
  ]);
}

/** For a charge that was already billed. */
function alreadyBilled({ id, on }: Dated): RapportError {
  return new RapportError('refused', 'already-billed', `Charge ${id} was billed on ${on}.`, [
    `Nothing was changed. See it with: rapport charge show ${id}`,
  ]);
}

/** For a waived charge. */
function chargeWaived({ id, on }: Dated): RapportError {
  return new RapportError('refused', 'charge-waived', `Charge ${id} was waived on ${on}.`, [
    'Nothing was changed. If it is owed after all, add it again: rapport charge add CLIENT AMOUNT WHAT',
  ]);
}

const unfair = 'a surprise on a bill feels unfair';

/** For billing charges that the client does not know about; the hint says how to tell them. */
function chargeUntold(ids: readonly number[], by: 'email' | 'call'): RapportError {
  const several = ids.length > 1;
  const named = `${several ? 'charges' : 'charge'} ${listWords(ids.map(String), 'and')}`;
  return new RapportError('refused', 'charge-untold', `They do not know of ${named} yet, and ${unfair}.`, [
    `Tell them first: rapport charge tell ${ids.join(' ')} --by ${by}`,
    `If the bill cannot wait, record why: rapport charge bill ${ids.join(' ')} --untold "REASON"`,
  ]);
}

/** For a bill dated before the client was told. */
function toldAfterBill({ id, on }: Dated, billedOn: string): RapportError {
  return new RapportError(
    'refused',
    'told-after-bill',
    `They were told of charge ${id} on ${on}, after the bill of ${billedOn}, and ${unfair}.`,
    [
      `If the bill went out later: rapport charge bill ${id} --on ${on}`,
      `If it did not, record why: rapport charge bill ${id} --on ${billedOn} --untold "REASON"`,
    ],
  );
}

/** For a higher amount on a billed charge. */
function billedAmount({ id, on }: Dated, clientId: number): RapportError {
  return new RapportError(
    'refused',
    'billed-amount',
    `Charge ${id} was billed on ${on}; you cannot raise its amount.`,
    [`Add the rest as a new charge: rapport charge add ${clientId} AMOUNT WHAT`],
  );
}
