import type { Row } from '../../nouns/field.ts';
import type { criterion } from '../../nouns/profile.ts';
import { foldText } from '../text/names.ts';

/** A trait of a profile's ideal client; `weight` is its points, 1 or more. */
export type Criterion = Row<typeof criterion>;

/** The answer that meets a criterion: yes, no, or a number large or small enough. */
export type RequiredAnswer = Criterion['wanted'];

/** The required answer, with its number for `at-least` and `at-most`, else null. */
export type Requirement = Pick<Criterion, 'wanted' | 'number'>;

/** A client's answer to a criterion: the number, or 1 for yes and 0 for no. */
export interface FitAnswer {
  name: string;
  wanted: RequiredAnswer;
  number: number;
}

/** A criterion with the client's answer; null if unknown. */
export interface Judged {
  criterion: Criterion;
  answer: number | null;
}

/** How a client compares with the ideal; each list has the heaviest first. */
export interface Fit {
  met: Judged[];
  unmet: Judged[];
  unknown: Judged[];
  /** Sums of weights: `all` is the sum of the other three. */
  points: { met: number; unmet: number; unknown: number; all: number };
  percent: {
    /** The share met out of known points; null if nothing is known. */
    ofKnown: number | null;
    /** The share met out of all points. */
    ofAll: number;
    /** The share met out of all points if every unknown is met. */
    atMost: number;
  };
}

/** Whether a criterion takes a number instead of yes or no. */
export function asksNumber({ wanted }: Pick<Criterion, 'wanted'>): boolean {
  return wanted === 'at-least' || wanted === 'at-most';
}

/** A criterion's question: criteria of several profiles with one name share one question and one answer. */
export function questionOf(criterion: Pick<Criterion, 'name' | 'wanted'>): string {
  return `${asksNumber(criterion) ? 'number' : 'yes or no'}: ${foldText(criterion.name)}`;
}

/** Compares answers with criteria; the later of two answers to one question counts. */
export function fitOf(criteria: readonly Criterion[], answers: readonly FitAnswer[]): Fit {
  const known = new Map(answers.map((answer) => [questionOf(answer), answer.number]));
  const judged = heaviestFirst(criteria).map((criterion) => ({
    criterion,
    answer: known.get(questionOf(criterion)) ?? null,
  }));
  const met = judged.filter(({ criterion, answer }) => answer !== null && isMet(criterion, answer));
  const unmet = judged.filter(({ criterion, answer }) => answer !== null && !isMet(criterion, answer));
  const unknown = judged.filter(({ answer }) => answer === null);
  const points = { met: sum(met), unmet: sum(unmet), unknown: sum(unknown), all: sum(judged) };
  return {
    met,
    unmet,
    unknown,
    points,
    percent: {
      ofKnown: points.met + points.unmet === 0 ? null : percent(points.met, points.met + points.unmet),
      ofAll: percent(points.met, points.all),
      atMost: percent(points.met + points.unknown, points.all),
    },
  };
}

/** Whether at least half of all points are surely met. Our choice. */
export function isHalfMet({ points }: Fit): boolean {
  return points.all > 0 && 2 * points.met >= points.all;
}

/** Criteria with the most points first, then oldest first. */
export function heaviestFirst(criteria: readonly Criterion[]): Criterion[] {
  return [...criteria].sort((one, other) => other.weight - one.weight || one.id - other.id);
}

/** The surest fit first: by share of all points, then of known ones, then in input order. */
export function bestFirst<T extends { fit: Fit }>(fits: readonly T[]): T[] {
  return [...fits].sort(
    ({ fit: one }, { fit: other }) =>
      other.percent.ofAll - one.percent.ofAll || (other.percent.ofKnown ?? -1) - (one.percent.ofKnown ?? -1),
  );
}

function isMet({ wanted, number }: Requirement, answer: number): boolean {
  switch (wanted) {
    case 'yes':
      return answer === 1;
    case 'no':
      return answer === 0;
    case 'at-least':
      return number !== null && answer >= number;
    case 'at-most':
      return number !== null && answer <= number;
  }
}

function sum(judged: readonly Judged[]): number {
  return judged.reduce((total, { criterion }) => total + criterion.weight, 0);
}

/** Whole percent; 100 and 0 only for all and nothing. */
function percent(part: number, whole: number): number {
  if (part === 0 || whole === 0) return 0;
  return part === whole ? 100 : Math.min(99, Math.max(1, Math.round((100 * part) / whole)));
}

const decimal = String.raw`(-?\d{1,12}(?:\.\d{1,6})?)`;
const atLeast = new RegExp(`^(?:>=|=>|≥|at least) ?${decimal}$`);
const atMost = new RegExp(`^(?:<=|=<|≤|at most) ?${decimal}$`);
const number = new RegExp(`^${decimal}$`);

/** The required answer from input: `yes`, `no`, `>=3`, `at most 10`; null for other text. */
export function parseRequirement(text: string): Requirement | null {
  const word = tidy(text);
  if (word === 'yes' || word === 'y') return { wanted: 'yes', number: null };
  if (word === 'no' || word === 'n') return { wanted: 'no', number: null };
  const [, least] = atLeast.exec(word) ?? [];
  if (least !== undefined) return { wanted: 'at-least', number: Number(least) };
  const [, most] = atMost.exec(word) ?? [];
  return most === undefined ? null : { wanted: 'at-most', number: Number(most) };
}

/**
 * An answer from input: a number if the criterion takes one, else 1 for yes and 0 for no; `unknown` for that word, `?`
 * and empty text; null for other text.
 */
export function parseFitAnswer(text: string, asksNumber: boolean): number | 'unknown' | null {
  const word = tidy(text);
  if (word === '' || word === '?' || word === 'unknown') return 'unknown';
  if (asksNumber) return number.test(word) ? Number(word) : null;
  if (word === 'yes' || word === 'y') return 1;
  return word === 'no' || word === 'n' ? 0 : null;
}

function tidy(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/gu, ' ');
}
