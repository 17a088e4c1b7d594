import type { CalendarDate } from '../domain/calendar-date.ts';
import { usualDirection } from '../domain/interaction.ts';
import type { Touch } from '../domain/touch.ts';
import type { Talk } from './case-steps.ts';
import type { Journal } from './journal.ts';

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
