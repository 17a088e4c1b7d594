import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Feedback } from '../domain/feedback.ts';
import { labelled, quoted } from '../domain/repair/plain-sentence.ts';
import { entryReachedNobody } from '../errors/charges.ts';
import { nothingChanged } from '../errors/feedback.ts';
import type { Talk } from './case-steps.ts';
import { type FeedbackDone, feedbackEntry, refuseTooSoon, refuseUnsaid, storedFeedback } from './feedback.ts';
import type { Journal } from './journal.ts';

/** How they were told what was changed. */
export interface Telling {
  on: CalendarDate;
  talk: Talk;
}

/** Records what was changed after feedback, and, with a telling, that they were told of it, as one operation. */
export function answerFeedback(
  journal: Journal,
  feedback: Feedback,
  { changed, telling }: { changed: string; telling: Telling | null },
): FeedbackDone {
  const { id, clientName } = feedback;
  refuseUnsaid(feedback);
  if (telling) refuseTooSoon(feedback, telling.on);
  return journal.change(`answered feedback ${id} of ${clientName}: ${changed}`, () => {
    journal.feedback.update(id, { changed });
    return told(journal, { ...feedback, changed }, telling);
  });
}

/** Records that they were told what was changed, with the entry of the log in which that was, as one operation. */
export function tellFeedback(journal: Journal, feedback: Feedback, telling: Telling): FeedbackDone {
  const { id, clientName } = feedback;
  refuseUnsaid(feedback);
  if (feedback.changed === null) throw nothingChanged(id);
  refuseTooSoon(feedback, telling.on);
  return journal.change(`told ${clientName} what came of feedback ${id}`, () =>
    told(journal, feedback, telling),
  );
}

function told(
  journal: Journal,
  { id, clientId, words, changed }: Feedback,
  telling: Telling | null,
): FeedbackDone {
  if (!telling) return { feedback: storedFeedback(journal, id), entry: null };
  const { on, talk } = telling;
  if ('entry' in talk && talk.entry.kind !== 'exchange') throw entryReachedNobody(talk.entry.id);
  const text = `${quoted('You said', words ?? '')} ${labelled('I did', changed ?? '')}`;
  const entry = feedbackEntry(journal, talk, { clientId, on, text });
  journal.feedback.update(id, { toldOn: on, toldChannel: entry.channel });
  return { feedback: storedFeedback(journal, id), entry };
}
