import { anniversaryOf, type Known, type Opener, openers } from '../../domain/care/opener.ts';
import { type CalendarDate, daysBetween } from '../../domain/days/calendar-date.ts';
import type { Journal } from '../../store/journal.ts';

/** What of it was read already. */
type Read = Partial<Omit<Known, 'client'>> & { people?: readonly { id: number }[] };

/**
 * Up to three reasons to get in touch with a client, as the journal has them, in which `read` need not be read again;
 * nothing about who is no longer there.
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
  // Few have their day near, and only of those it is looked up.
  const importedOn = anniversaryOf(client.sinceOn, today) && journal.clients.importedOn(clientId);
  // It may have been another day where it was imported.
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
