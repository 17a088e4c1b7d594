import { basename } from 'node:path';
import type { Capture } from '../../app/capture/records.ts';
import { captureTaker } from '../../app/capture/take-in.ts';
import { importRows } from '../../app/importing/import-rows.ts';
import { type CaptureReport, captureReport } from '../../render/journal/capture-report.ts';
import { type Reply, reply } from '../command.ts';
import type { Context } from '../io.ts';
import type { Uncaptured } from './uncaptured.ts';

/** What was read: entries to be, and what became of the rest. */
export interface Captured {
  captures: readonly Capture[];
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
  const clients = new Set(captures.map(({ clientId }) => clientId)).size;
  return reply(captureReport, { file, kind, count, clients, dryRun, ...outcome, ...uncaptured.summary() });
}
