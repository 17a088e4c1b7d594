import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Known, Opener } from '../domain/opener.ts';
import { anniversaryOf, openers } from '../domain/openers.ts';
import type { Journal } from './journal.ts';

/** Up to three reasons to get in touch with a client, as the journal has them; nothing about who is no longer there. */
export function openersFor(
  journal: Journal,
  client: Omit<Known['client'], 'isEntryDay'>,
  today: CalendarDate,
): Opener[] {
  const clientId = client.id;
  const people = new Set(journal.people.list(clientId).map(({ id }) => id));
  const isThere = ({ personId }: { personId: number | null }) => personId === null || people.has(personId);
  // Few have their day near, and only of those it is looked up.
  const isEntryDay =
    anniversaryOf(client.sinceOn, today) !== null && journal.clients.importedOn(clientId) === client.sinceOn;
  return openers(
    {
      client: { ...client, isEntryDay },
      notes: journal.notes.list(clientId).filter(isThere),
      concerns: journal.concerns.list({ clientId, open: true, until: today }).filter(isThere),
      feedback: journal.feedback.list({ clientId, open: true, until: today }).filter(isThere),
      occasions: journal.occasions.list({ clientId }),
      cases: journal.cases.list({ clientId, open: false }),
      reminders: journal.reminders.list({ clientId }),
      landmarks: journal.interactions.landmarks({ clientId, until: today }),
    },
    today,
  );
}
