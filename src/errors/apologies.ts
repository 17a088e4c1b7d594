import { RapportError } from './rapport-error.ts';

/** A promise for a day that has passed. */
export function promisedInPast(day: string): RapportError {
  return new RapportError('usage', 'promised-in-past', `${day} has passed; a promise needs a day to come.`, [
    'If it is put right already, say so: --repair "I have refunded the second payment"',
  ]);
}

/** A delivery on a day that has not come. */
export function deliveredTooEarly(day: string): RapportError {
  return new RapportError(
    'usage',
    'delivered-too-early',
    `${day} has not come yet; it cannot have reached them.`,
    ['When it has: rapport apology delivered ID'],
  );
}

/** An apology that was delivered before. */
export function alreadyDelivered(id: number, on: string, interactionId: number): RapportError {
  return new RapportError('refused', 'already-delivered', `Apology ${id} reached them already, on ${on}.`, [
    `See the entry: rapport interaction show ${interactionId}`,
  ]);
}

/** A change of an apology that has reached them. */
export function apologyIsSaid(id: number, on: string, interactionId: number | null): RapportError {
  return new RapportError(
    'refused',
    'apology-is-said',
    `Apology ${id} reached them on ${on}; what was said cannot be changed.`,
    interactionId === null
      ? [`See it: rapport apology show ${id}`]
      : [`To correct its entry in the log: rapport interaction edit ${interactionId}`],
  );
}

/** A flag that only goes with another one. */
export function onlyTogether(flag: string, other: string): RapportError {
  return new RapportError('usage', 'only-together', `${flag} goes with ${other}.`, [`Add ${other}.`]);
}

/** An apology for nothing, where nobody can be asked what happened. */
export function whatIsNeeded(): RapportError {
  return new RapportError('usage', 'what-needed', 'An apology needs to say what happened.', [
    'Say it in their words: --what "The invoice came twice"',
  ]);
}
