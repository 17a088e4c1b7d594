import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { ClientRecord } from '../../domain/import-records.ts';
import type { Channel } from '../../domain/interaction.ts';
import type { Journal } from '../journal.ts';

/** What is known of the last contacts a file tells of. */
export interface LastContactOptions {
  /** Their channel, which makes them entries of the log; without it they are days of the clients. */
  channel?: Channel;
  /** Who says so, as `HubSpot`. */
  sourceName: string;
  today: CalendarDate;
}

/**
 * Keeps the day of a last contact; returns whether it was not known. Most files do not tell how it was, and an entry
 * with a guessed channel would mislead the rules: then it is a day that the client has.
 */
export function keepLastContact(
  journal: Journal,
  { lastContactedOn: day }: ClientRecord,
  { clientId, personId }: { clientId: number; personId: number | null },
  { channel, sourceName, today }: LastContactOptions,
): boolean {
  if (day === undefined || day > today) return false;
  if (channel === undefined) return journal.imports.tellContact(clientId, day);
  // Who spoke last is not known, so nobody owes an answer.
  const entry = {
    clientId,
    happenedOn: day,
    channel,
    direction: 'mutual',
    audience: 'one-on-one',
    kind: 'exchange',
    replyNeeded: false,
    minutes: null,
    text: `Last contact, according to ${sourceName}`,
  } as const;
  if (journal.imports.sameInteraction(entry)) return false;
  journal.imports.addInteraction(entry, personId === null ? [] : [personId], null);
  return true;
}
