import type { CaughtUp } from '../../app/log/catch-up.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { firstOf } from '../../domain/text/words.ts';
import { handle } from '../../nouns/index.ts';
import { paragraph, plural } from '../layout/text.ts';
import type { View } from '../layout/view.ts';
import { dayFor } from '../words/days.ts';

/** What now counts as answered. */
export const caughtUpPage: View<{ before: CalendarDate; caughtUp: readonly CaughtUp[] }> = {
  human({ before, caughtUp }, page) {
    const day = dayFor(before, page);
    if (caughtUp.length === 0) return `Nobody who wrote before ${day} is waiting for an answer.`;
    const names = firstOf(caughtUp.map(({ client }) => client.name));
    const what = `What ${plural(caughtUp.length, 'client')} wrote before ${day} counts as answered: ${names}.`;
    return [...paragraph(what, page.width), page.mark('hint', 'To undo it: rapport undo')].join('\n');
  },
  json: ({ before, caughtUp }) => ({
    beforeOn: before,
    clients: caughtUp.map(({ client, entryId, messages }) => ({
      ...{ client: client.name, clientId: client.id, entryId, handle: handle('entry', entryId) },
      messageCount: messages,
    })),
  }),
};
