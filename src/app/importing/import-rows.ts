import type { ImportRecord } from '../../domain/import-records.ts';
import type { Journal } from '../../store/journal.ts';

/** A row that was not taken in, and why. */
interface Refusal {
  line: number;
  reason: string;
}

/** A row that changed something that was there before the import. */
interface RowChange {
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

/** How an import is run. */
export interface ImportRun {
  /** Finds out what would happen, and takes it back. */
  dryRun: boolean;
  /** Takes everything back when a row was refused. */
  strict: boolean;
  /** What the operation is called, ahead of what it did. */
  title: string;
  /** Told of each refused row while it is the one that was read last. */
  onRefused?(refusal: Refusal): void;
  /** Told now and then how many rows were read. */
  onProgress?(rows: number): void;
}

const progressEvery = 2_000;

/** Takes in rows as one operation: all that are not refused, or none. */
export function importRows<R extends ImportRecord>(
  journal: Journal,
  records: Iterable<R>,
  takeIn: (record: R) => RowResult | string,
  run: ImportRun,
): ImportOutcome {
  const keep = (outcome: ImportOutcome) => !run.dryRun && !(run.strict && outcome.refused.length > 0);
  const outcome = journal.change(
    (done) => `${run.title}: ${summary(done)}`,
    () => journal.imports.inBulk(() => takeAll(journal, records, takeIn, run)),
    { keep, kind: 'import' },
  );
  const isChanged = outcome.new + outcome.updated > 0;
  return isChanged && keep(outcome) ? outcome : { ...outcome, operation: null };
}

function takeAll<R extends ImportRecord>(
  journal: Journal,
  records: Iterable<R>,
  takeIn: (record: R) => RowResult | string,
  run: ImportRun,
): ImportOutcome {
  const outcome: ImportOutcome = {
    rows: 0,
    new: 0,
    updated: 0,
    unchanged: 0,
    refused: [],
    changes: [],
    remarks: [],
    added: { clients: 0, people: 0 },
    operation: journal.operations.list(1)[0]?.id ?? null,
  };
  for (const record of records) {
    outcome.rows += 1;
    const { line, problems } = record;
    const result = problems.length > 0 ? problems.join(' · ') : takeIn(record);
    if (typeof result === 'string') {
      const refusal = { line, reason: result };
      outcome.refused.push(refusal);
      run.onRefused?.(refusal);
    } else {
      count(outcome, line, result);
      for (const remark of record.remarks ?? []) outcome.remarks.push({ line, remark });
    }
    if (outcome.rows % progressEvery === 0) run.onProgress?.(outcome.rows);
  }
  return outcome;
}

function count(outcome: ImportOutcome, line: number, result: RowResult): void {
  const { clientId, client, remarks = [], added } = result;
  outcome[result.kind] += 1;
  if (result.kind === 'updated') outcome.changes.push({ line, clientId, client, changed: result.changed });
  outcome.added.clients += added?.clients ?? 0;
  outcome.added.people += added?.people ?? 0;
  for (const remark of remarks) outcome.remarks.push({ line, remark });
}

function summary({ new: fresh, updated, unchanged, refused }: ImportOutcome): string {
  const parts = [
    [fresh, 'new'],
    [updated, 'updated'],
    [unchanged, 'unchanged'],
    [refused.length, 'refused'],
  ] as const;
  return parts
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${number} ${word}`)
    .join(', ');
}
