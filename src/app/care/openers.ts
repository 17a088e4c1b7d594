import { anniversaryOf, type Known, type Opener, openers } from '../../domain/care/opener.ts';
import { type CalendarDate, daysBetween } from '../../domain/days/calendar-date.ts';
import type { Journal } from '../../store/journal.ts';

/** Parts the caller has already read. */
type Read = Partial<Omit<Known, 'client'>> & { people?: readonly { id: number }[] };

/**
 * Up to three reasons to get in touch with a client, from the journal. Parts in `read` are not read again. People who
 * left are left out.
 */
export function openersFor(
  journal: Journal,
  client: Omit<Known['client'], 'isEntryDay'>,
  today: CalendarDate,
  read: Read = {},
): Opener[] {
  const clientId = client.id;
  const open = { clientId, open: true, until: today };
  const people = new Set((read.people ?? journal.people.list(clientId)).map(({ id }) => id));
  const isThere = ({ personId }: { personId: number | null }) => personId === null || people.has(personId);
  // Few clients have an anniversary now, so look it up only for those.
  const importedOn = anniversaryOf(client.sinceOn, today) && journal.clients.importedOn(clientId);
  // An imported client may have started on another day.
  const isEntryDay = importedOn !== null && Math.abs(daysBetween(importedOn, client.sinceOn)) <= 1;
  return openers(
    {
      client: { ...client, isEntryDay },
      notes: (read.notes ?? journal.notes.list(clientId)).filter(isThere),
      concerns: (read.concerns ?? journal.concerns.list(open)).filter(isThere),
      feedback: (read.feedback ?? journal.feedback.list(open)).filter(isThere),
      occasions: read.occasions ?? journal.occasions.list({ clientId }),
      cases: read.cases ?? journal.cases.list({ clientId, open: false }),
      reminders: read.reminders ?? journal.reminders.list({ clientId }),
      landmarks: read.landmarks ?? journal.entries.landmarks({ clientId, until: today }),
    },
    today,
  );
}
