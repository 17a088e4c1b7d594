import type { Concern } from '../../domain/care/concern.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { EntryDetails } from '../../domain/log/entry.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { shellWord } from '../../domain/text/shell-word.ts';
import type { NewConcern } from '../../nouns/concern.ts';
import type { Journal } from '../../store/journal.ts';
import { type Talk, touchEntry } from '../repair/case-steps.ts';

/** What can be corrected about a concern. */
export type ConcernCorrection = Partial<Pick<NewConcern, 'what' | 'personId' | 'notedOn' | 'ending'>>;

/** Notes a problem of a client's, as one operation. */
export function noteConcern(
  journal: Journal,
  client: { id: number; name: string },
  fields: Pick<NewConcern, 'personId' | 'what' | 'notedOn'>,
): Concern {
  return journal.change(`noted a concern of ${client.name}: ${fields.what}`, () => {
    const id = journal.concerns.add({ ...fields, clientId: client.id, closedOn: null, ending: null });
    return journal.concerns.stored(id);
  });
}

/** Records what was done to help, with the entry of the log in which it was, as one operation. */
export function actOnConcern(
  journal: Journal,
  { id, clientId, clientName, notedOn, closedOn }: Concern,
  { on, text, talk }: { on: CalendarDate; text: string; talk: Talk | null },
): { concern: Concern; entry: EntryDetails | null } {
  if (closedOn !== null) throw concernClosed(id, closedOn);
  if (on < notedOn) throw concernTooSoon(id, { on, after: 'noted', afterOn: notedOn });
  return journal.change(`helped ${clientName} with concern ${id}: ${text}`, () => {
    const entryId = talk && touchEntry(journal, talk, { clientId, on, touch: 'help', text });
    journal.concerns.addAct({ concernId: id, actedOn: on, text, entryId });
    const entry = entryId === null ? null : journal.entries.stored(entryId);
    return { concern: journal.concerns.stored(id), entry };
  });
}

/** Closes a concern, with how it ended where that is said. */
export function closeConcern(
  journal: Journal,
  { id, clientName, notedOn, closedOn, acts }: Concern,
  { on, ending }: { on: CalendarDate; ending: string | null },
): Concern {
  if (closedOn !== null) throw concernClosed(id, closedOn);
  if (on < notedOn) throw concernTooSoon(id, { on, after: 'noted', afterOn: notedOn });
  const last = acts.at(-1);
  if (last && on < last.actedOn) throw concernTooSoon(id, { on, after: 'acted', afterOn: last.actedOn });
  return journal.change(`closed concern ${id} of ${clientName}`, () => {
    journal.concerns.update(id, { closedOn: on, ending });
    return journal.concerns.stored(id);
  });
}

/** Opens a concern again; how it had ended is no longer said. */
export function reopenConcern(journal: Journal, { id, clientName, closedOn }: Concern): Concern {
  if (closedOn === null) throw concernIsOpen(id);
  return journal.change(`opened concern ${id} of ${clientName} again`, () => {
    journal.concerns.update(id, { closedOn: null, ending: null });
    return journal.concerns.stored(id);
  });
}

/** Corrects what is known of a concern. */
export function editConcern(
  journal: Journal,
  { id, clientName, closedOn, acts }: Concern,
  fields: ConcernCorrection,
): Concern {
  const next = acts[0]?.actedOn ?? closedOn;
  if (fields.notedOn && next && next < fields.notedOn) throw concernTooLate(id, fields.notedOn, next);
  if (fields.ending && closedOn === null) throw concernNotOver(id, fields.ending);
  return journal.change(`changed concern ${id} of ${clientName}`, () => {
    journal.concerns.update(id, fields);
    return journal.concerns.stored(id);
  });
}

/** Something that is done about a concern while it is open. */
export function concernClosed(id: number, on: string): RapportError {
  return new RapportError('refused', 'concern-closed', `Concern ${id} was closed on ${on}.`, [
    `If it is not over: rapport concern reopen ${id}`,
  ]);
}

/** A concern that is open cannot be opened again. */
function concernIsOpen(id: number): RapportError {
  return new RapportError('refused', 'concern-is-open', `Concern ${id} is open already.`, [
    `See what was done about it: rapport concern show ${id}`,
  ]);
}

/** How a concern ended, said of one that is open. */
function concernNotOver(id: number, ending: string): RapportError {
  return new RapportError('refused', 'concern-not-over', `Concern ${id} is open, so it has not ended.`, [
    `Close it first: rapport concern close ${id} ${shellWord(ending)}`,
  ]);
}

/** Something about a concern on a day before that of what it follows. */
function concernTooSoon(
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
function concernTooLate(id: number, on: string, beforeOn: string): RapportError {
  return new RapportError(
    'usage',
    'concern-too-late',
    `Concern ${id} cannot have been noted on ${on}; something was done about it on ${beforeOn}.`,
    [`Up to that day you can have learnt of it: rapport concern edit ${id} --on ${beforeOn}`],
  );
}
