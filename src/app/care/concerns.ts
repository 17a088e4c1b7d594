import type { Concern } from '../../domain/care/concern.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { InteractionDetails } from '../../domain/log/entry.ts';
import {
  concernClosed,
  concernIsOpen,
  concernNotOver,
  concernTooLate,
  concernTooSoon,
} from '../../errors/concerns.ts';
import { noSuchEntry } from '../../errors/naming.ts';
import type { ConcernFields, Journal } from '../journal.ts';
import { storedInteraction, touchEntry } from '../log/log-entry.ts';
import type { Talk } from '../repair/case-steps.ts';

/** What can be corrected about a concern. */
export type ConcernCorrection = Partial<Pick<ConcernFields, 'what' | 'personId' | 'notedOn' | 'ending'>>;

/** The concern with that number; refuses a number no concern has. */
export function storedConcern(journal: Journal, id: number): Concern {
  const concern = journal.concerns.get(id);
  if (!concern) throw noSuchEntry('concern', id, 'rapport concern list --all');
  return concern;
}

/** Notes a problem of a client's, as one operation. */
export function noteConcern(
  journal: Journal,
  client: { id: number; name: string },
  fields: Pick<ConcernFields, 'personId' | 'what' | 'notedOn'>,
): Concern {
  return journal.change(`noted a concern of ${client.name}: ${fields.what}`, () => {
    const id = journal.concerns.add({ ...fields, clientId: client.id, closedOn: null, ending: null });
    return storedConcern(journal, id);
  });
}

/** Records what was done to help, with the entry of the log in which it was, as one operation. */
export function actOnConcern(
  journal: Journal,
  { id, clientId, clientName, notedOn, closedOn }: Concern,
  { on, text, talk }: { on: CalendarDate; text: string; talk: Talk | null },
): { concern: Concern; entry: InteractionDetails | null } {
  if (closedOn !== null) throw concernClosed(id, closedOn);
  if (on < notedOn) throw concernTooSoon(id, { on, after: 'noted', afterOn: notedOn });
  return journal.change(`helped ${clientName} with concern ${id}: ${text}`, () => {
    const interactionId = talk && touchEntry(journal, talk, { clientId, on, touch: 'help', text });
    journal.concerns.addAct({ concernId: id, actedOn: on, text, interactionId });
    const entry = interactionId === null ? null : storedInteraction(journal, interactionId);
    return { concern: storedConcern(journal, id), entry };
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
    return storedConcern(journal, id);
  });
}

/** Opens a concern again; how it had ended is no longer said. */
export function reopenConcern(journal: Journal, { id, clientName, closedOn }: Concern): Concern {
  if (closedOn === null) throw concernIsOpen(id);
  return journal.change(`opened concern ${id} of ${clientName} again`, () => {
    journal.concerns.update(id, { closedOn: null, ending: null });
    return storedConcern(journal, id);
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
    return storedConcern(journal, id);
  });
}
