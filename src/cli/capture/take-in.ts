import { basename } from 'node:path';
import type { Capture } from '../../app/capture/records.ts';
import { captureTaker } from '../../app/capture/take-in.ts';
import { importRows } from '../../app/importing/import-rows.ts';
import { type CaptureReport, captureReport } from '../../render/journal/capture-report.ts';
import { type Reply, reply } from '../command.ts';
import type { Context } from '../io.ts';
import type { Uncaptured } from './uncaptured.ts';

/**
 * Entries to be, packed: the strings of a capture are parts of the mail it came from, which would stay in memory as a
 * whole.
 */
export class PackedCaptures {
  readonly #packed: Buffer[] = [];
  readonly #clients = new Set<number>();

  add(captures: readonly Capture[]): void {
    for (const one of captures) {
      this.#packed.push(Buffer.from(JSON.stringify(one)));
      this.#clients.add(one.clientId);
    }
  }

  /** With how many clients they are. */
  get clientCount(): number {
    return this.#clients.size;
  }

  *[Symbol.iterator](): Iterator<Capture> {
    for (const one of this.#packed) yield JSON.parse(one.toString()) as Capture;
  }
}

/** What was read: entries to be, and what became of the rest. */
export interface Captured {
  captures: PackedCaptures;
  uncaptured: Uncaptured;
  count: number;
}

/** Takes captures in as one operation, and says what came of it. */
export function takeInCaptures(
  { captures, uncaptured, count }: Captured,
  {
    file,
    dryRun,
    kind,
    title = `imported ${kind} from ${file === '-' ? 'stdin' : basename(file)}`,
  }: { file: string; dryRun: boolean; kind: CaptureReport['kind']; title?: string },
  { journal }: Context,
): Reply {
  const outcome = importRows(journal, captures, () => captureTaker(journal), {
    dryRun,
    strict: false,
    title,
  });
  if (outcome.operation !== null) journal.search.takeIn();
  const clients = captures.clientCount;
  return reply(captureReport, { file, kind, count, clients, dryRun, ...outcome, ...uncaptured.summary() });
}
