import type { ClientMoney } from '../app/repairs.ts';
import type { Settings } from '../domain/settings.ts';
import { toggle, value, words } from './flags.ts';
import { budgetOf, moneyOf } from './money-flags.ts';

/** The flags that set down a client's money. */
export const clientMoneyFlags = {
  value: value('--value <amount>', 'what they are worth in a year: "5000 USD"', words),
  budget: value('--budget <amount>', 'what they set aside: 5000/month, "2000 EUR/quarter"', words),
};

/** The flags that take it away. */
export const clientMoneyRemovalFlags = {
  noValue: toggle('--no-value', 'what they are worth is not known'),
  noBudget: toggle('--no-budget', 'they have no budget'),
};

/** What was said about a client's money; amounts without a currency are in that of the settings. */
export function saidClientMoney(
  input: { value?: string | undefined; budget?: string | undefined; noValue?: boolean; noBudget?: boolean },
  settings: () => Settings,
): Partial<ClientMoney> {
  const said: Partial<ClientMoney> = {};
  if (input.value !== undefined) said.yearlyValue = moneyOf(input.value, settings().currency);
  if (input.budget !== undefined) said.budget = budgetOf(input.budget, settings().currency);
  if (input.noValue) said.yearlyValue = null;
  if (input.noBudget) said.budget = null;
  return said;
}
