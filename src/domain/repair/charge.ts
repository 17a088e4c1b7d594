import type { charge } from '../../nouns/charge.ts';
import type { Row } from '../../nouns/field.ts';
import { formatMoney } from '../money/money.ts';
import { listWords } from '../text/words.ts';
import { tidyWords } from './apology/plain-sentence.ts';

/** Money a client will be asked for. */
export type Charge = Row<typeof charge> & {
  /** Whether they wish to be written to: then no call is proposed. */
  prefersWriting: boolean;
};

/** Whether the client does not know of it yet, and it was not let go. */
export function isUntold({ toldOn, waivedOn }: Pick<Charge, 'toldOn' | 'waivedOn'>): boolean {
  return toldOn === null && waivedOn === null;
}

/** Charges as they are said within a sentence: `500 USD for over-service and 30 EUR for stamps`. */
export function chargeWords(charges: readonly Pick<Charge, 'amount' | 'what'>[]): string {
  const said = charges.map(
    ({ amount, what }) => `${formatMoney(amount)} for ${tidyWords(what).replace(/[.。]+$/u, '')}`,
  );
  return listWords(said, 'and');
}
