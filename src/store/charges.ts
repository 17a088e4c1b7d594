import type { ChargeFields, Charges } from '../app/journal.ts';
import type { Money } from '../domain/money/money.ts';
import type { Charge } from '../domain/repair/charge.ts';
import type { Connection } from './file/database.ts';
import { insertRow, moneyColumns, updateRow } from './table.ts';

const columns = `SELECT charges.id, charges.client_id AS clientId, clients.name AS clientName,
  charges.case_id AS caseId, charges.what, charges.amount_minor AS minor, charges.amount_currency AS currency,
  charges.noted_on AS notedOn, charges.told_on AS toldOn, charges.told_channel AS toldChannel,
  charges.interaction_id AS interactionId, charges.billed_on AS billedOn,
  charges.untold_because AS untoldBecause, charges.waived_on AS waivedOn, charges.waived_because AS waivedBecause,
  clients.writing_because IS NOT NULL AS prefersWriting
  FROM charges JOIN clients ON clients.id = charges.client_id`;

type ChargeRow = Omit<Charge, 'amount' | 'prefersWriting'> & Money & { prefersWriting: number };

/** Charges read with conditions of one's own. */
export function readCharges(database: Connection, rest: string, values: object): Charge[] {
  return database
    .prepare<[object], ChargeRow>(`${columns} ${rest}`)
    .all(values)
    .map(({ minor, currency, ...row }) => ({
      ...row,
      amount: { minor, currency },
      prefersWriting: row.prefersWriting === 1,
    }));
}

/** The charges on a connection. */
export function chargesOn(database: Connection, at: string): Charges {
  return {
    add: (fields) => insertRow(database, 'charges', { ...columnsOf(fields), createdAt: at }),
    update(id, fields) {
      updateRow(database, 'charges', id, columnsOf(fields));
    },
    get: (id) => readCharges(database, 'WHERE charges.id = :id', { id })[0] ?? null,
    list({ clientId, caseId, open, until }) {
      const conditions = [
        ...(clientId === undefined ? [] : ['charges.client_id = :clientId']),
        ...(caseId === undefined ? [] : ['charges.case_id = :caseId']),
        ...(clientId === undefined && caseId === undefined ? ['clients.archived_on IS NULL'] : []),
        ...(open ? ['charges.billed_on IS NULL AND charges.waived_on IS NULL'] : []),
        ...(until ? ['charges.noted_on <= :until'] : []),
      ];
      const rest = `WHERE ${conditions.join(' AND ')} ORDER BY charges.noted_on DESC, charges.id DESC`;
      return readCharges(database, rest, { clientId, caseId, until });
    },
  };
}

function columnsOf({ amount, ...fields }: Partial<ChargeFields>): object {
  return { ...fields, ...moneyColumns('amount', amount) };
}
