import type { FeedbackState, feedback } from '../../nouns/feedback.ts';
import type { Row } from '../../nouns/field.ts';
import type { CalendarDate } from '../days/calendar-date.ts';
import { foldText } from '../text/names.ts';

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

/** From this score on it is praise. */
const praiseFrom = 9;

// Beginnings of words, folded, in English, German, French, Spanish, Italian, Dutch and Portuguese.
const praise =
  /\b(?:great|excellent|wonderful|fantastic|brilliant|perfect|amazing|awesome|superb|love|best|happy|delight|thank|spot on|top|super|grossartig|toll|wunderbar|klasse|zufrieden|begeistert|besser geht|spitze|danke|magnifique|parfait|genial|formidable|ravi|merci|content|genial|excelente|estupend|encanta|gracias|maravill|fantastic|ottim|splendid|bravissim|grazie|geweldig|prima|tevreden|uitstekend|dank|prachtig|otim|maravilh|perfeit|ador|obrigad)/;
const complaint =
  /\b(?:but|however|except|only|not|never|no|none|too|late|later|slow|slower|expensive|wrong|missing|wish|could|should|would|why|aber|jedoch|nur|nicht|nie|kein\w*|spat\w*|teuer\w*|lang\w*|leider|konnte\w*|mais|cependant|pas|jamais|trop|cher\w*|tard|pero|nunca|tarde|caro|cara|demasiad\w*|falta|ma|pero|mai|troppo|tardi|manca|maar|niet|nooit|geen|duur|laat|helaas|mas|nao|demais|porem)\b|n't\b/;

/** Whether they praise: by their score, or without one by their words. */
export function isPraise(score: number | null, words: string): boolean {
  if (score !== null) return score >= praiseFrom;
  const folded = foldText(words.replace(/[’‘]/g, "'"));
  return praise.test(folded) && !complaint.test(folded);
}
