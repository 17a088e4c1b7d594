import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { replyRounds } from '../../domain/log/reply-times.ts';
import waitingForYou from '../../domain/rules/waiting-for-you/rule.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Journal } from '../../store/journal.ts';
import { readRelationships } from '../flags/findings.ts';

/** A client whose messages are counted as answered. */
export interface CaughtUp {
  client: { id: number; name: string };
  /** The last of those messages. */
  entryId: number;
  messages: number;
}

/** Counts all that clients wrote before a day as answered, as one change; gives the clients who had waited, if any. */
export function catchUp(
  journal: Journal,
  settings: Settings,
  { before, today }: { before: CalendarDate; today: CalendarDate },
): CaughtUp[] {
  const waiting = waitingBefore(journal, settings, { before, today });
  if (waiting.length > 0)
    journal.change(`counted what was written before ${before} as answered`, () => {
      for (const { entryId } of waiting) journal.entries.update(entryId, { replyNeeded: false });
    });
  return waiting;
}

function waitingBefore(
  journal: Journal,
  settings: Settings,
  { before, today }: { before: CalendarDate; today: CalendarDate },
): CaughtUp[] {
  const read = readRelationships(journal, [waitingForYou], settings.thresholds, today);
  return [...read].flatMap(({ relationship: { client, entries } }) => {
    const last = replyRounds(entries).at(-1);
    const asked = last?.answer === null ? last.asked.filter(({ happenedOn }) => happenedOn < before) : [];
    const entryId = asked.at(-1)?.id;
    // A last word closes what was before it.
    return entryId === undefined ? [] : [{ client, entryId, messages: asked.length }];
  });
}
