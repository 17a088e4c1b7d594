import { shellWord } from '../domain/text/shell-word.ts';
import { RapportError } from './rapport-error.ts';

/** Something that is done about a concern while it is open. */
export function concernClosed(id: number, on: string): RapportError {
  return new RapportError('refused', 'concern-closed', `Concern ${id} was closed on ${on}.`, [
    `If it is not over: rapport concern reopen ${id}`,
  ]);
}

/** A concern that is to be opened again and is open. */
export function concernIsOpen(id: number): RapportError {
  return new RapportError('refused', 'concern-is-open', `Concern ${id} is open already.`, [
    `See what was done about it: rapport concern show ${id}`,
  ]);
}

/** How a concern ended, said of one that is open. */
export function concernNotOver(id: number, ending: string): RapportError {
  return new RapportError('refused', 'concern-not-over', `Concern ${id} is open, so it has not ended.`, [
    `Close it first: rapport concern close ${id} ${shellWord(ending)}`,
  ]);
}

/** Something about a concern on a day before that of what it follows. */
export function concernTooSoon(
  id: number,
  { on, after, afterOn }: { on: string; after: 'noted' | 'acted'; afterOn: string },
): RapportError {
  const before = { noted: `concern ${id} was noted`, acted: `you last did something about concern ${id}` };
  return new RapportError(
    'usage',
    'concern-too-soon',
    `${on} is before the day on which ${before[after]}, ${afterOn}.`,
    after === 'noted'
      ? [`If you knew of it before: rapport concern edit ${id} --on ${on}`]
      : [`From that day on it can be over: rapport concern close ${id} --on ${afterOn}`],
  );
}

/** A concern that would be noted after something was done about it, or it was over. */
export function concernTooLate(id: number, on: string, beforeOn: string): RapportError {
  return new RapportError(
    'usage',
    'concern-too-late',
    `Concern ${id} cannot have been noted on ${on}; something was done about it on ${beforeOn}.`,
    [`Up to that day you can have learnt of it: rapport concern edit ${id} --on ${beforeOn}`],
  );
}
