import type { FeedbackState, feedback } from '../../nouns/feedback.ts';
import type { Row } from '../../nouns/field.ts';
import type { CalendarDate } from '../days/calendar-date.ts';

/** How a client found the work: asked, said, what was changed for it, and that they were told. */
export type Feedback = Row<typeof feedback> & {
  /** Whether they wish to be written to, the client or the person: then no call is proposed. */
  prefersWriting: boolean;
};

/** Days that lie between two questions to a client, unless a standard of theirs asks sooner; our choice. */
export const questionPause = 180;

/** How far the loop has come. */
export function feedbackState({
  saidOn,
  changed,
  toldOn,
  closedOn,
}: Pick<Feedback, 'saidOn' | 'changed' | 'toldOn' | 'closedOn'>): FeedbackState {
  if (toldOn !== null) return 'told';
  if (closedOn !== null) return 'closed';
  if (changed !== null) return 'changed';
  return saidOn === null ? 'asked' : 'said';
}

/** The day on which it came to where it is; a change has no day of its own and counts from what was said. */
export function feedbackDay({ askedOn, saidOn, toldOn, closedOn }: Feedback): CalendarDate | null {
  return toldOn ?? closedOn ?? saidOn ?? askedOn;
}

/** The score in the middle of those that were given, halfway between two where they are even; null without any. */
export function medianScore(all: readonly Pick<Feedback, 'score'>[]): number | null {
  const scores = all.flatMap(({ score }) => score ?? []).sort((one, other) => one - other);
  const upper = scores[Math.floor(scores.length / 2)];
  const lower = scores[Math.floor((scores.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
