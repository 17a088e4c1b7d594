import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { type EntryDetails, usualAudience, usualDirection } from '../../domain/log/entry.ts';
import { RapportError } from '../../domain/text/failure.ts';
import type { NewEntry, Touch } from '../../nouns/entry.ts';
import type { Journal } from '../../store/journal.ts';
import type { Talk } from '../repair/case-steps.ts';

/** Stores an entry of the contact log as one operation and gives it back as stored. */
export function logEntry(
  journal: Journal,
  client: { id: number; name: string },
  entry: Omit<NewEntry, 'clientId'>,
  people: readonly number[],
): EntryDetails {
  return journal.change(`${entry.channel} with ${client.name} on ${entry.happenedOn}`, () => {
    const id = journal.entries.add({ ...entry, clientId: client.id }, people);
    return journal.entries.stored(id);
  });
}

/** Within an operation, the number of the entry of a talk with that touch: one made for it, or the one there is. */
export function touchEntry(
  journal: Journal,
  talk: Talk,
  { clientId, on, touch, text }: { clientId: number; on: CalendarDate; touch: Touch; text: string },
): number {
  if ('entry' in talk) {
    const { id, touches } = talk.entry;
    if (!touches.includes(touch)) journal.entries.update(id, { touches: [...touches, touch] });
    return id;
  }
  const { channel, people } = talk;
  return journal.entries.add(
    {
      ...{ clientId, happenedOn: on, channel, direction: usualDirection(channel) },
      ...{ audience: usualAudience(channel, people.length), kind: 'exchange' },
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
    [`If somebody was: rapport entry edit ${id} --reached`],
  );
}
