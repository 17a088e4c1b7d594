import type { Concern } from '../../domain/care/concern.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { EntryDetails } from '../../domain/log/entry.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { shellWord } from '../../domain/text/shell-word.ts';
import type { NewConcern } from '../../nouns/concern.ts';
import type { Journal } from '../../store/journal.ts';
import { type Talk, touchEntry } from '../repair/case-steps.ts';

/** The editable fields of a concern. */
export type ConcernCorrection = Partial<Pick<NewConcern, 'what' | 'personId' | 'notedOn' | 'ending'>>;

/** Notes a client's problem, as one operation. */
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

/** Records help with a concern, with its log entry, as one operation. */
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

/** Closes a concern, with the ending if known. */
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

/** Reopens a concern and forgets its ending. */
export function reopenConcern(journal: Journal, { id, clientName, closedOn }: Concern): Concern {
  if (closedOn === null) throw concernIsOpen(id);
  return journal.change(`opened concern ${id} of ${clientName} again`, () => {
    journal.concerns.update(id, { closedOn: null, ending: null });
    return journal.concerns.stored(id);
  });
}

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

/** For acts on a concern that is already closed. */
export function concernClosed(id: number, on: string): RapportError {
  return new RapportError('refused', 'concern-closed', `Concern ${id} was closed on ${on}.`, [
    `To open it again: rapport concern reopen ${id}`,
  ]);
}

/** For reopening a concern that is still open. */
function concernIsOpen(id: number): RapportError {
  return new RapportError('refused', 'concern-is-open', `Concern ${id} is already open.`, [
    `See what was done about it: rapport concern show ${id}`,
  ]);
}

/** For an ending on a concern that is still open. */
function concernNotOver(id: number, ending: string): RapportError {
  return new RapportError('refused', 'concern-not-over', `Concern ${id} is open, so it has not ended.`, [
    `Close it first: rapport concern close ${id} ${shellWord(ending)}`,
  ]);
}

/** For a day before an earlier event of the concern. */
function concernTooSoon(
  id: number,
  { on, after, afterOn }: { on: string; after: 'noted' | 'acted'; afterOn: string },
): RapportError {
  const before = { noted: `concern ${id} was noted`, acted: `you last helped with concern ${id}` };
  return new RapportError(
    'usage',
    'concern-too-soon',
    `${on} is before ${afterOn}, the day ${before[after]}.`,
    after === 'noted'
      ? [`If you knew of it earlier: rapport concern edit ${id} --on ${on}`]
      : [`Close it on that day or later: rapport concern close ${id} --on ${afterOn}`],
  );
}

/** For a noted day after the concern's first act or its end. */
function concernTooLate(id: number, on: string, beforeOn: string): RapportError {
  return new RapportError(
    'usage',
    'concern-too-late',
    `Concern ${id} cannot have been noted on ${on}; you helped with it on ${beforeOn}.`,
    [`Give that day or an earlier one: rapport concern edit ${id} --on ${beforeOn}`],
  );
}
