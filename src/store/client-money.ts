import type { ClientMoney } from '../app/repairs.ts';
import type { Budget } from '../domain/budget.ts';
import type { Connection } from './database.ts';
import { moneyColumns, moneyIn } from './money-columns.ts';
import { updateRow } from './row.ts';

/** The columns of a client's money under their domain names. */
export const clientMoneyColumns = `yearly_value_minor AS yearlyValueMinor, yearly_value_currency AS yearlyValueCurrency,
  budget_minor AS budgetMinor, budget_currency AS budgetCurrency, budget_per AS budgetPer`;

/** A client's money as its row has it. */
export interface ClientMoneyRow {
  yearlyValueMinor: number | null;
  yearlyValueCurrency: string | null;
  budgetMinor: number | null;
  budgetCurrency: string | null;
  budgetPer: Budget['per'] | null;
}

/** A client's money read from its row. */
export function clientMoneyIn(row: ClientMoneyRow): ClientMoney {
  const amount = moneyIn(row.budgetMinor, row.budgetCurrency);
  return {
    yearlyValue: moneyIn(row.yearlyValueMinor, row.yearlyValueCurrency),
    budget: amount && row.budgetPer && { amount, per: row.budgetPer },
  };
}

/** A client's yearly value and budget; an unknown client has neither. */
export function clientMoneyOf(database: Connection, id: number): ClientMoney {
  const row = database
    .prepare<[number], ClientMoneyRow>(`SELECT ${clientMoneyColumns} FROM clients WHERE id = ?`)
    .get(id);
  return row ? clientMoneyIn(row) : { yearlyValue: null, budget: null };
}

/** Sets what is given of a client's money; null takes it away. */
export function setClientMoney(
  database: Connection,
  id: number,
  { yearlyValue, budget }: Partial<ClientMoney>,
): void {
  updateRow(database, 'clients', id, {
    ...moneyColumns('yearlyValue', yearlyValue),
    ...moneyColumns('budget', budget === undefined ? undefined : (budget?.amount ?? null)),
    ...(budget === undefined ? {} : { budgetPer: budget?.per ?? null }),
  });
}
