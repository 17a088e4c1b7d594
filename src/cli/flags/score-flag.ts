import { RapportError } from '../../domain/text/failure.ts';
import { type Parse, value } from '../command.ts';

/** A score as it was given: a whole number from 0 to 10. */
export const score: Parse<number> = (text) => {
  if (!/^(?:\d|10)$/.test(text.trim())) throw notAScore(text);
  return Number(text);
};

/** The flag that says which score they gave. */
export const scoreFlag = value('--score <n>', 'where they gave a number: 0 to 10', score);

/** A score that is no whole number from 0 to 10. */
function notAScore(text: string): RapportError {
  return new RapportError('usage', 'not-a-score', `A score is a whole number from 0 to 10, not "${text}".`, [
    'Leave it out where they gave none.',
  ]);
}
