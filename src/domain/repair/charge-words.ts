import { formatMoney } from '../money.ts';
import type { Charge } from './charge.ts';
import { tidyWords } from './plain-sentence.ts';

/** Charges as they are said within a sentence: `500 USD for over-service and 30 EUR for stamps`. */
export function chargeWords(charges: readonly Pick<Charge, 'amount' | 'what'>[]): string {
  const said = charges.map(
    ({ amount, what }) => `${formatMoney(amount)} for ${tidyWords(what).replace(/[.。]+$/u, '')}`,
  );
  return [said.slice(0, -1).join(', '), ...said.slice(-1)].filter(Boolean).join(' and ');
}
