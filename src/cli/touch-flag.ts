import { type Touch, touches } from '../domain/touch.ts';
import { many, oneOf, type Parse } from './flags.ts';

const several: Parse<Touch[]> = (text, flag, today) =>
  text.split(',').map((part) => oneOf(touches)(part.trim(), flag, today));

/** What an interaction was besides its business. */
export const touchFlag = many(
  '--touch <touch>',
  `${touches.join(', ')}; several with commas, or repeated`,
  several,
);

/** The touches that were said, each once and in their order. */
export function touchesSaid(said: readonly (readonly Touch[])[]): Touch[] {
  const meant = new Set(said.flat());
  return touches.filter((touch) => meant.has(touch));
}
