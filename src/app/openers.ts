import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Known, Opener } from '../domain/opener.ts';
import { openers } from '../domain/openers.ts';
import type { Journal } from './journal.ts';

/** Up to three reasons to get in touch with a client, as the journal has them. */
export function openersFor(journal: Journal, client: Known['client'], today: CalendarDate): Opener[] {
  const clientId = client.id;
  return openers(
    {
      client,
      notes: journal.notes.list(clientId),
      concerns: journal.concerns.list({ clientId, open: true, until: today }),
      feedback: journal.feedback.list({ clientId, open: true, until: today }),
      occasions: journal.occasions.list({ clientId }),
      cases: journal.cases.list({ clientId, open: false }),
      reminders: journal.reminders.list({ clientId }),
      landmarks: journal.interactions.landmarks({ clientId, until: today }),
    },
    today,
  );
}
