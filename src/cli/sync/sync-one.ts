import { addDays, type CalendarDate, daysBetween } from '../../domain/days/calendar-date.ts';
import { daysAhead } from '../capture/days-ahead.ts';
import type { Reply } from '../command.ts';
import { nothingTold } from '../import/told.ts';
import type { Context } from '../io.ts';
import { type Place, placeOf } from './place.ts';
import type { Source } from './sources.ts';

/** After so many days a calendar is read as a whole again (our choice). */
const wholeEvery = 30;

/** How sources are read. */
export interface SyncInput {
  dryRun: boolean;
  bodies: boolean;
  byTitle: boolean;
  /** An instant in milliseconds: what came since is read again; undefined for what is new. */
  since: number | undefined;
}

/** Reads what is new in a source; null where nothing is. */
export async function syncOne(source: Source, input: SyncInput, context: Context): Promise<Reply | null> {
  const place = placeOf(source.kind, source.place);
  if (source.kind === 'mail') {
    const { syncMail } = await import('./read-mail.ts');
    return syncMail(source, place, input, context);
  }
  return syncTexts(source, place, input, context);
}

async function syncTexts(
  source: Source,
  place: Place,
  input: SyncInput,
  context: Context,
): Promise<Reply | null> {
  const { fetchTexts } = await import('./read-web.ts');
  const { sourceStates } = context.journal;
  const kept = (sourceStates.get(source.name) ?? {}) as { read?: unknown; wholeOn?: CalendarDate };
  const isWhole = input.since !== undefined || kept.wholeOn === undefined;
  let { text, state } = await fetchTexts(source, place, isWhole ? null : (kept.read ?? null), context);
  let answer = text === null ? null : await take(text, source, input, context);
  let wholeOn = isWhole ? context.today : (kept.wholeOn ?? context.today);
  if (source.kind === 'calendar' && daysBetween(wholeOn, context.today) >= wholeEvery) {
    // A series that did not change has meetings by now that were too far ahead before.
    ({ text, state } = await fetchTexts(source, place, null, context));
    const since = Date.parse(addDays(wholeOn, daysAhead));
    const later = text === null ? null : await take(text, source, { ...input, since }, context);
    answer ??= later;
    wholeOn = context.today;
  }
  if (!input.dryRun) sourceStates.keep(source.name, { read: state, wholeOn });
  return answer;
}

async function take(text: string, source: Source, input: SyncInput, context: Context): Promise<Reply> {
  const how = { ...input, file: source.name, title: `synced ${source.name}` };
  if (source.kind === 'calendar') {
    const { takeCalendar } = await import('../capture/calendar.ts');
    return takeCalendar(text, how, context);
  }
  const { importRows } = await import('../import/rows.ts');
  const bytes = Buffer.from(text);
  const rows = function* () {
    yield bytes;
  };
  return importRows(
    rows,
    {
      ...{ ...nothingTold, kind: 'clients', file: source.name, dryRun: input.dryRun, strict: false },
      ...{ refused: undefined, saveMap: undefined, exitCode: false, isTalkedOver: true },
      ...{ onlyKnown: !source.addsClients, title: how.title },
    },
    context,
  );
}
