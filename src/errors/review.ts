import { RapportError } from './rapport-error.ts';

/** A review where nobody can press keys. */
export function reviewNeedsTerminal(): RapportError {
  return new RapportError(
    'usage',
    'review-needs-terminal',
    'A review asks at a terminal, and there is none.',
    ['What it would go through: rapport review --json, or rapport today'],
  );
}

/** A review left with Ctrl-C after something was done in it. */
export function reviewLeft(done: number): RapportError {
  const what = done === 1 ? 'The one thing' : `The ${done} things`;
  return new RapportError(
    'cancelled',
    'review-left',
    `Left the review. ${what} done before ${done === 1 ? 'stays' : 'stay'} done.`,
    ['See them, and take back what should not be: rapport history'],
  );
}
