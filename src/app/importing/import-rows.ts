import type { ImportRecord } from '../../domain/import-records.ts';
import type { Journal } from '../journal.ts';
import type { ImportOutcome, Refusal, RowResult } from './outcome.ts';

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
    keep,
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
