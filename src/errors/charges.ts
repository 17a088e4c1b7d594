import { listWords } from './input.ts';
import { RapportError } from './rapport-error.ts';

/** What is known of a charge in an error: its number, and a day it did something on. */
interface Dated {
  id: number;
  on: string;
}

/** Something done to a charge on a day that has not come. */
export function chargeTooEarly(day: string, done: 'noted' | 'told' | 'billed'): RapportError {
  return new RapportError(
    'usage',
    'charge-too-early',
    `${day} has not come yet; a charge cannot have been ${done} then.`,
    ['Without --on it is today.'],
  );
}

/** An amount and a word after it that may be its currency or the beginning of what it is for. */
export function unclearAmount(amount: string, word: string): RapportError {
  return new RapportError('usage', 'unclear-amount', `Is "${word}" the currency of "${amount}"?`, [
    `If it is: rapport charge add CLIENT "${amount} ${word.toUpperCase()}" "WHAT"`,
    'If not, put quotes around all the words of what it is for.',
  ]);
}

/** Charges of several clients where one talk is meant. */
export function chargesOfSeveral(ids: readonly number[], clients: readonly string[]): RapportError {
  const named = listWords(ids.map(String), 'and');
  return new RapportError(
    'refused',
    'charges-of-several',
    `Charges ${named} are for ${listWords(clients, 'and')}; each client is told on their own.`,
    [`Nothing was changed. Begin with: rapport charge tell ${ids[0]} --by call`],
  );
}

/** An entry of the log in which nobody can have heard anything. */
export function entryReachedNobody(id: number): RapportError {
  return new RapportError(
    'refused',
    'entry-reached-nobody',
    `In entry ${id} nobody was spoken to; they cannot have been told in it.`,
    [`If somebody was: rapport interaction edit ${id} --reached`],
  );
}

/** A charge the client was told of before. */
export function alreadyTold({ id, on }: Dated): RapportError {
  return new RapportError('refused', 'already-told', `They have known of charge ${id} since ${on}.`, [
    `Nothing was changed. See it with: rapport charge show ${id}`,
  ]);
}

/** A charge that was billed before. */
export function alreadyBilled({ id, on }: Dated): RapportError {
  return new RapportError('refused', 'already-billed', `Charge ${id} was billed on ${on}.`, [
    `Nothing was changed. See it with: rapport charge show ${id}`,
  ]);
}

/** A charge that was let go. */
export function chargeWaived({ id, on }: Dated): RapportError {
  return new RapportError('refused', 'charge-waived', `Charge ${id} was let go on ${on}.`, [
    'Nothing was changed. If it is owed after all, note it anew: rapport charge add CLIENT AMOUNT WHAT',
  ]);
}

const unfair = 'and a surprise on a bill reads as unfair (Xia, Monroe & Cox 2004)';

/** Charges that would be billed although the client does not know of them, and how to tell them. */
export function chargeUntold(ids: readonly number[], by: 'email' | 'call'): RapportError {
  const several = ids.length > 1;
  const named = `${several ? 'charges' : 'charge'} ${listWords(ids.map(String), 'and')}`;
  return new RapportError('refused', 'charge-untold', `They have not been told of ${named}, ${unfair}.`, [
    `Tell them first: rapport charge tell ${ids.join(' ')} --by ${by}`,
    `If the bill cannot wait: rapport charge bill ${ids.join(' ')} --untold "REASON"; the reason is kept for good.`,
  ]);
}

/** A charge that would be billed on a day before the client was told of it. */
export function toldAfterBill({ id, on }: Dated, billedOn: string): RapportError {
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
export function billedAmount({ id, on }: Dated, clientId: number): RapportError {
  return new RapportError(
    'refused',
    'billed-amount',
    `Charge ${id} was billed on ${on}; its amount cannot become more.`,
    [`What comes on top is a charge of its own: rapport charge add ${clientId} AMOUNT WHAT`],
  );
}
