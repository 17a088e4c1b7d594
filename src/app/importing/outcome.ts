/** A row that was not taken in, and why. */
export interface Refusal {
  line: number;
  reason: string;
}

/** A row that changed something that was there before the import. */
export interface RowChange {
  line: number;
  clientId: number;
  client: string;
  /** What of it: `emails`, `status`, `text`. */
  changed: string[];
}

/** What became of one row; `client` is the name it has in the journal. */
export type RowResult = {
  clientId: number;
  client: string;
  remarks?: readonly string[];
  /** Clients and people the journal has more of; left out where there are none. */
  added?: { clients: number; people: number };
} & ({ kind: 'new' } | { kind: 'updated'; changed: string[] } | { kind: 'unchanged' });

/** What an import came to; `new`, `updated`, `unchanged` and the refused ones make up the rows. */
export interface ImportOutcome {
  rows: number;
  new: number;
  updated: number;
  unchanged: number;
  refused: Refusal[];
  changes: RowChange[];
  /** Said of rows that were taken in. */
  remarks: { line: number; remark: string }[];
  /** How many clients and people the journal has more of; for files of clients. */
  added: { clients: number; people: number };
  /** The operation to take back; null where nothing was changed. */
  operation: number | null;
}
