import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import type { TakenBack } from '../../app/take-back.ts';
import { calendarDateOf } from '../../domain/days/calendar-date.ts';
import type { Operation, UnrestoredRow } from '../../domain/operation.ts';
import { handle } from '../../nouns/index.ts';
import { operation } from '../../nouns/operation.ts';
import { sourceJson } from '../json/shape.ts';
import { operationJson } from '../json/things.ts';
import { idColumn, nounList } from '../layout/table.ts';
import { capital, cut, oneLine } from '../layout/text.ts';
import { type Page, sentenceView } from '../layout/view.ts';
import { sayOn } from '../words/days.ts';

export const operationList = nounList<Operation>({
  noun: operation,
  json: operationJson,
  columns: [
    idColumn('operation', ({ id }) => id),
    { title: 'When', cell: ({ at }) => at, show: ({ at }, page) => wallTime(at, page) },
    {
      title: 'What',
      cell: ({ summary }) => summary,
      show: ({ summary }) => capital(summary),
      shrinks: 'last',
    },
    {
      title: 'Undone',
      cell: ({ undoneBy }) => undoneBy !== null,
      show: ({ undoneBy, isUndoable }) =>
        undoneBy === null ? (isUndoable ? '' : 'cannot be') : `by ${handle('operation', undoneBy)}`,
      label: 'muted',
    },
    {
      title: 'Command',
      cell: ({ command }) => command,
      shrinks: true,
      spare: true,
      label: 'muted',
    },
  ],
  empty: 'Nothing was changed yet.',
});

export const takenBack = sentenceView<TakenBack & { dryRun: boolean }>(
  (outcome, page) => {
    const verb = outcome.kind === 'taken-back' ? ['Undid', 'Would undo'] : ['Redid', 'Would redo'];
    const { id, summary } = outcome.operation;
    const sentence = `${verb[outcome.dryRun ? 1 : 0]} ${page.mark('muted', handle('operation', id))}: ${oneLine(summary)}`;
    if (outcome.unrestored.length === 0) return sentence;
    const head = page.mark('warning', 'Left as it is, because something later added, changed or needs it:');
    return [sentence, head, ...unrestoredNames(outcome.unrestored, 20).map((name) => `  ${name}`)].join('\n');
  },
  ({ kind, operation: one, restored, unrestored, dryRun }) => ({
    outcome: kind,
    operation: operationJson(one),
    restoredCount: restored,
    kept: unrestored.map((row) => ({ ...sourceJson(row.kind, row.id), name: row.name })),
    isDryRun: dryRun,
  }),
);

/** What taking an operation back is about to do, as the words of a question. */
export function takingBackWords({ kind, operation: one }: TakenBack): { verb: string; summary: string } {
  const verb = kind === 'taken-back' ? 'This undoes' : 'This redoes';
  return { verb, summary: oneLine(one.summary) };
}

/** Rows that undo skipped, such as `client Ada Lovelace`; the last line counts those beyond `most`. */
export function unrestoredNames(rows: readonly UnrestoredRow[], most: number): string[] {
  const names = rows.slice(0, most).map(({ kind, name }) => `${kind} ${cut(oneLine(name), 50)}`);
  return rows.length > most ? [...names, `and ${rows.length - most} more`] : names;
}

/** An instant in local time, to the minute. */
export function wallTime(at: string, page: Page): string {
  const instant = parseISO(at);
  return `${sayOn(page)(calendarDateOf(instant))} ${format(instant, 'HH:mm')}`;
}
