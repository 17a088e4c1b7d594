import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { listWords } from '../../domain/text/words.ts';
import type { Channel, Direction } from '../../nouns/entry.ts';
import { oneLine } from '../layout/text.ts';
import { type Page, sentenceView } from '../layout/view.ts';
import { dayFor } from '../words/days.ts';
import { unreached } from './manner.ts';

/** Something to do, in their own words. */
interface Planned {
  on: CalendarDate | null;
  text: string;
}

/** A line of the log as it would be stored. */
interface Understood {
  client: { name: string } | null;
  people: readonly { name: string }[];
  channel: Channel | null;
  direction: Direction | null;
  on: CalendarDate;
  isDayKnown: boolean;
  reached: boolean;
  text: string;
  remind: Planned | null;
  promise: Planned | null;
  isPlan: boolean;
  unsure: readonly string[];
}

/** What a line of the log would store, and what would be asked. */
export const understoodView = sentenceView<Understood>(
  (understood, page) => {
    const { client, isPlan, remind, promise, unsure, text } = understood;
    const plans = [
      ...(remind ? [`Reminder ${planWords(remind, page)}`] : []),
      ...(promise ? [`Promise ${planWords(promise, page)}`] : []),
    ];
    const whom = page.mark('name', oneLine(client?.name ?? 'somebody'));
    return [
      ...(isPlan ? [] : [`Would log ${whom}: ${manner(understood, page)}: “${oneLine(text)}”`]),
      ...plans,
      ...(unsure.length > 0 ? [page.mark('hint', `Would ask: ${listWords(unsure, 'and')}`)] : []),
    ].join('\n');
  },
  ({ client, people, channel, direction, on, isDayKnown, reached, text, remind, promise, unsure }) => ({
    client: client?.name ?? null,
    people: people.map(({ name }) => name),
    ...{ channel, direction, on: isDayKnown ? on : null, reached },
    ...{ text, remind, promise, unsure },
  }),
);

function manner({ channel, direction, people, reached, on, isDayKnown }: Understood, page: Page): string {
  const way = { in: 'from', out: 'to', mutual: 'with' }[direction ?? 'mutual'];
  const whom = people.map(({ name }) => oneLine(name)).join(', ') || (way === 'with' ? '' : 'them');
  return [
    `${channel ?? 'contact'}${whom === '' ? '' : ` ${way} ${whom}`}`,
    ...(reached ? [] : [unreached(channel)]),
    isDayKnown ? dayFor(on, page) : 'some day',
  ].join(', ');
}

function planWords({ on, text }: Planned, page: Page): string {
  return `${on === null ? 'without a day' : `on ${dayFor(on, page)}`}: “${oneLine(text)}”`;
}
