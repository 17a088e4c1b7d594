import type { Direction } from './interaction.ts';

/**
 * What an interaction was besides its business: a personal word, candor about oneself, help with a problem of theirs,
 * news, advice, feedback asked or given, selling, thanks.
 */
export const touches = [
  'personal',
  'candor',
  'help',
  'news',
  'advice',
  'feedback',
  'sales',
  'thanks',
] as const;
export type Touch = (typeof touches)[number];

/** The touches that are of use to the client: a word worth having. */
export const usefulTouches: ReadonlySet<Touch> = new Set(['help', 'news', 'advice']);

/** Whether a touch may be the owner's: what came from the client was the client's, but a personal word is shared. */
export function mayBeYours(touch: Touch, direction: Direction): boolean {
  return direction !== 'in' || touch === 'personal' || touch === 'feedback';
}
