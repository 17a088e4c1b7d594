import type { FeedbackState, feedback } from '../../nouns/feedback.ts';
import type { Row } from '../../nouns/field.ts';
import type { CalendarDate } from '../days/calendar-date.ts';

/** What a client thinks of the work: the question, their words, the change, and the telling. */
export type Feedback = Row<typeof feedback> & {
  /** Whether the client or the person asked for writing; then nothing proposes a call. */
  prefersWriting: boolean;
};

/** Days between two questions to a client, unless their standard asks sooner. Our choice. */
export const questionPause = 180;

/** The state of the loop. */
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

/** The day of the current state; a change has no day of its own and uses the day of their words. */
export function feedbackDay({ askedOn, saidOn, toldOn, closedOn }: Feedback): CalendarDate | null {
  return toldOn ?? closedOn ?? saidOn ?? askedOn;
}

/** The median score, halfway between the middle two of an even count; null without scores. */
export function medianScore(all: readonly Pick<Feedback, 'score'>[]): number | null {
  const scores = all.flatMap(({ score }) => score ?? []).sort((one, other) => one - other);
  const upper = scores[Math.floor(scores.length / 2)];
  const lower = scores[Math.floor((scores.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
