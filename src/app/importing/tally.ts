import { readable } from '../../domain/text/shorten.ts';
import type { ImportOutcome, Refusal, RowResult } from './import-rows.ts';

/** The most reasons that refuse one row, and the most characters of each and of the cell that it quotes. */
const mostReasons = 5;
const longestReason = 300;
const longestQuoted = 100;

/** How many refused rows, changed rows and remarks are kept for the report, so that a long file never fills memory. */
export const mostKept = 10_000;

const results = ['refused', 'unchanged', 'updated', 'new'] as const;

/** Counts what became of each row: of several passes, the most that it did. */
export class Tally {
  readonly outcome: ImportOutcome;
  /** What became of each row, as the place in `results` and one more. */
  #rows = new Uint8Array(4096);

  constructor(operation: number | null) {
    this.outcome = {
      rows: 0,
      new: 0,
      updated: 0,
      unchanged: 0,
      refusedCount: 0,
      refused: [],
      changes: [],
      remarks: [],
      remarkCount: 0,
      added: { clients: 0, people: 0 },
      operation,
    };
  }

  /** Forgets who was refused, and nothing else. */
  beginAgain(): void {
    this.outcome.refusedCount = 0;
    this.outcome.refused = [];
  }

  /** Returns what the report says of it; null if an earlier pass took the row in. */
  refuse(at: number, line: number, reasons: readonly string[]): Refusal | null {
    if (this.#set(at, 'refused') !== 'refused') return null;
    const refusal = { line, reason: reasonOf(reasons) };
    this.outcome.refusedCount += 1;
    keep(this.outcome.refused, refusal);
    return refusal;
  }

  count(at: number, line: number, result: RowResult, beside: readonly string[] = []): void {
    const { clientId, client, remarks = [], added } = result;
    const { outcome } = this;
    const before = this.#rows[at] ?? 0;
    const isFirst = before <= 1;
    const isMore = this.#set(at, result.kind) === result.kind && before !== this.#rows[at];
    outcome.added.clients += added?.clients ?? 0;
    outcome.added.people += added?.people ?? 0;
    if (!isMore) return;
    if (!isFirst) outcome[results[before - 1] as RowResult['kind']] -= 1;
    outcome[result.kind] += 1;
    if (result.kind === 'updated') keep(outcome.changes, { line, clientId, client, changed: result.changed });
    for (const remark of isFirst ? [...remarks, ...beside] : remarks) remarkOn(outcome, line, remark);
  }

  /** Raises a row to a result, and returns the one that it has then. */
  #set(at: number, kind: (typeof results)[number]): (typeof results)[number] {
    if (at >= this.#rows.length) {
      const larger = new Uint8Array(2 * at);
      larger.set(this.#rows);
      this.#rows = larger;
    }
    const place = Math.max(this.#rows[at] ?? 0, results.indexOf(kind) + 1);
    this.#rows[at] = place;
    this.outcome.rows = Math.max(this.outcome.rows, at + 1);
    return results[place - 1] as (typeof results)[number];
  }
}

function reasonOf(problems: readonly string[]): string {
  const shown = problems.slice(0, mostReasons).map(inReport);
  const left = problems.length - shown.length;
  return [...shown, ...(left > 0 ? [`${left} more`] : [])].join(' · ');
}

/** A reason or remark as the report keeps it, whatever it quotes. */
function inReport(text: string): string {
  return readable(text, longestReason, longestQuoted);
}

function keep<T>(list: T[], one: T): void {
  if (list.length < mostKept) list.push(one);
}

function remarkOn(outcome: ImportOutcome, line: number, remark: string): void {
  outcome.remarkCount += 1;
  keep(outcome.remarks, { line, remark: inReport(remark) });
}
