import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { type InteractionDetails, usualDirection } from '../../domain/log/entry.ts';
import type { Touch } from '../../domain/log/touch.ts';
import { RapportError } from '../../domain/text/failure.ts';
import type { InteractionFields, Journal } from '../journal.ts';
import type { Talk } from '../repair/case-steps.ts';

/** Stores an entry of the contact log as one operation and gives it back as stored. */
export function logInteraction(
  journal: Journal,
  client: { id: number; name: string },
  entry: Omit<InteractionFields, 'clientId'>,
  people: readonly number[],
): InteractionDetails {
  return journal.change(`${entry.channel} with ${client.name} on ${entry.happenedOn}`, () => {
    const id = journal.interactions.add({ ...entry, clientId: client.id }, people);
    return storedInteraction(journal, id);
  });
}

/** An entry that must be there. */
export function storedInteraction(journal: Journal, id: number): InteractionDetails {
  const stored = journal.interactions.get(id);
  if (!stored) throw new Error(`interaction ${id} was not stored`);
  return stored;
}

/** Within an operation, the number of the entry of a talk with that touch: one made for it, or the one there is. */
export function touchEntry(
  journal: Journal,
  talk: Talk,
  { clientId, on, touch, text }: { clientId: number; on: CalendarDate; touch: Touch; text: string },
): number {
  if ('entry' in talk) {
    const { id, touches } = talk.entry;
    if (!touches.includes(touch)) journal.interactions.update(id, { touches: [...touches, touch] });
    return id;
  }
  const { channel, people } = talk;
  return journal.interactions.add(
    {
      ...{ clientId, happenedOn: on, channel, direction: usualDirection(channel) },
      ...{ audience: people.length > 1 || channel === 'event' ? 'group' : 'one-on-one', kind: 'exchange' },
      ...{ replyNeeded: true, minutes: null, text, touches: [touch] },
    },
    people,
  );
}

/** An entry of the log in which nobody can have heard anything. */
export function entryReachedNobody(id: number): RapportError {
  return new RapportError(
    'refused',
    'entry-reached-nobody',
    `In entry ${id} nobody was spoken to; they cannot have been told in it.`,
    [`If somebody was: rapport interaction edit ${id} --reached`],
  );
}
