import type { Opener } from '../../domain/care/opener.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Journal } from '../../store/journal.ts';
import { openersFor } from '../care/openers.ts';
import { comingRound, dueClient } from '../care/outreach.ts';
import { readAgenda } from './agenda.ts';
import { type ReviewItem, reviewItems } from './review-items.ts';

/**
 * What a day asks for, all that is flagged included, in the order of a review, what was skipped on that day last; with a
 * client, only what is about it.
 */
export async function readReview(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
  clientId?: number,
): Promise<ReviewItem[]> {
  const everyone = { ...settings, suggestions: Number.POSITIVE_INFINITY };
  const agenda = await readAgenda(journal, everyone, today, 0);
  const round = comingRound(journal, settings, agenda)
    .filter(({ id }) => clientId === undefined || id === clientId)
    .flatMap(({ id, ...because }) => dueClient(journal, id, { flag: null, ...because }, today));
  const skipped = journal.reviewSkips.on(today);
  const isSkipped = ({ key }: ReviewItem) => Number(skipped.has(key));
  return reviewItems(agenda, round, clientId).sort((a, b) => isSkipped(a) - isSkipped(b));
}

/** With what a word to a client who is flagged, or whose rhythm comes round, can begin; nothing for other things. */
export function openersOf(journal: Journal, item: ReviewItem, today: CalendarDate): Opener[] {
  if (item.kind === 'opener') return item.due.openers;
  const client = item.kind === 'flag' ? journal.clients.get(item.client.id) : null;
  return client ? openersFor(journal, client, today).filter((opener) => !isOf(item, opener)) : [];
}

/** Whether a flag speaks of the very row an opener rests on. */
function isOf(item: ReviewItem, { source: { noun, id } }: Opener): boolean {
  if (item.kind !== 'flag') return false;
  const { rule, facts } = item.flag.finding;
  return (
    (rule === 'problem-unowned' && noun === 'concern' && id === facts.concernId) ||
    (rule === 'feedback-unanswered' && noun === 'feedback' && id === facts.feedbackId)
  );
}
