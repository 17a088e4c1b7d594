import { asksNumber, type Criterion, type Judged } from '../domain/fit.ts';
import { oneLine } from './text.ts';

/** What a criterion wants, in a word: `yes`, `no`, `≥ 3`, `≤ 10`. */
export function wantText({ wanted, number }: Pick<Criterion, 'wanted' | 'number'>): string {
  if (wanted === 'at-least') return `≥ ${number}`;
  return wanted === 'at-most' ? `≤ ${number}` : wanted;
}

/** An answer in a word; `unknown` where there is none. */
export function answerText({ criterion, answer }: Judged): string {
  if (answer === null) return 'unknown';
  return asksNumber(criterion) ? String(answer) : answer === 1 ? 'yes' : 'no';
}

/** A criterion by its name, with what it wants where that is not simply yes: `team size ≤ 10`, `haggles: no`. */
export function criterionText(criterion: Criterion): string {
  const name = oneLine(criterion.name);
  if (criterion.wanted === 'yes') return name;
  return asksNumber(criterion) ? `${name} ${wantText(criterion)}` : `${name}: no`;
}

/** The question a criterion asks at a terminal. */
export function questionHint(criterion: Criterion): { message: string; hint: string } {
  const kind = asksNumber(criterion) ? 'A number' : 'Yes or no';
  const name = oneLine(criterion.name);
  return { message: /\?$/.test(name) ? name : `${name}?`, hint: `${kind}; Enter where you do not know.` };
}
