import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { Rest } from '../../domain/rules/resting.ts';
import type { Mute } from '../../domain/rules/rule.ts';
import { oneLine } from '../layout/text.ts';
import { sentenceView } from '../layout/view.ts';
import { sayOn } from '../words/days.ts';

/** One line for a mute that was just set or lifted. */
export const muteLine = sentenceView<Mute & { clientName: string; inForce: boolean }>(
  ({ rule, clientName, untilOn, because, inForce }, page) => {
    const whom = `${rule} for ${page.mark('name', oneLine(clientName))}`;
    if (!inForce) return `${whom} may speak again (it was muted: ${oneLine(because)})`;
    return `Muted ${whom} ${untilOn ? `until ${sayOn(page)(untilOn, 'weekday')}` : 'for good'}: ${oneLine(because)}`;
  },
  ({ clientName, clientId, rule, untilOn, because, inForce }) => ({
    ...{ client: clientName, clientId, rule, isMuted: inForce, untilOn, because },
  }),
);

/** Suggestions about one client that were just put off, or resumed if `over`. */
interface RestsPage {
  client: { id: number; name: string };
  rests: readonly Rest[];
  over: boolean;
  /** For resumed ones that still rest because you acted on them: the last day. */
  still: ReadonlyMap<string, CalendarDate>;
}

export const restLines = sentenceView<RestsPage>(
  ({ client, rests, over, still }, page) =>
    rests
      .map(({ rule, untilOn }) => {
        const whom = `${rule} for ${page.mark('name', oneLine(client.name))}`;
        const say = sayOn(page);
        const acted = still.get(rule);
        if (acted)
          return `${whom} is no longer put off, and rests until ${say(acted, 'weekday')}: you were in touch`;
        return over ? `${whom} may be suggested again` : `Put off ${whom} until ${say(untilOn, 'weekday')}`;
      })
      .join('\n'),
  ({ client, rests, over, still }) => ({
    client: client.name,
    clientId: client.id,
    rests: rests.map(({ rule, untilOn }) => ({ rule, untilOn: over ? (still.get(rule) ?? null) : untilOn })),
  }),
);
