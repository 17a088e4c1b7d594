import type { CalendarDate } from '../days/calendar-date.ts';
import type { Channel } from '../log/entry.ts';

/** How a client found the work: asked, said, what was changed for it, and that they were told. */
export interface Feedback {
  id: number;
  clientId: number;
  clientName: string;
  /** Who was asked, or said it; null where that is the client as a whole. */
  personId: number | null;
  personName: string | null;
  /** Whether they wish to be written to, the client or whom it is about: then no call is proposed. */
  prefersWriting: boolean;
  /** Null where it was said unasked. */
  askedOn: CalendarDate | null;
  askedChannel: Channel | null;
  /** The work that was asked about. */
  about: string | null;
  saidOn: CalendarDate | null;
  /** Their words, as they said them. */
  words: string | null;
  /** From 0 to 10, where they gave one. */
  score: number | null;
  /** What was changed for it. */
  changed: string | null;
  toldOn: CalendarDate | null;
  toldChannel: Channel | null;
  /** The day it was put away without a word to them. */
  closedOn: CalendarDate | null;
  /** Why nothing is to be told. */
  closedBecause: string | null;
}

/** Days that lie between two questions to a client, unless a standard of theirs asks sooner; our choice. */
export const questionPause = 180;

/** How far the loop has come: `told` and `closed` end it. */
type FeedbackState = 'asked' | 'said' | 'changed' | 'told' | 'closed';

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
