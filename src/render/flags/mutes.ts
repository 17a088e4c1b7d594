import type { Rest } from '../../domain/rules/resting.ts';
import type { Mute, RuleMute } from '../../domain/rules/rule.ts';
import { oneLine } from '../layout/text.ts';
import { sentenceView } from '../layout/view.ts';
import { sayOn } from '../words/days.ts';

/** One line for a mute that was just set or lifted. */
export const muteLine = sentenceView<Mute & { clientName: string; inForce: boolean }>(
  ({ rule, clientName, untilOn, because, inForce }, page) => {
    const whom = `${rule} for ${page.mark('name', oneLine(clientName))}`;
    if (!inForce) return `The rule ${whom} is no longer muted (the reason was: ${oneLine(because)})`;
    return `Muted the rule ${whom} until ${untilOn ? sayOn(page)(untilOn, 'weekday') : 'you unmute it'}: ${oneLine(because)}`;
  },
  ({ clientName, clientId, rule, untilOn, because, inForce }) => ({
    ...{ client: clientName, clientId, rule, isMuted: inForce, untilOn, because },
  }),
);

/** One line for a mute about everybody that was just set or lifted. */
export const ruleMuteLine = sentenceView<RuleMute & { inForce: boolean }>(
  ({ rule, untilOn, because, inForce }, page) => {
    if (!inForce) return `The rule ${rule} is no longer muted (the reason was: ${oneLine(because)})`;
    const until = untilOn ? sayOn(page)(untilOn, 'weekday') : 'you unmute it';
    return `Muted the rule ${rule} for everybody until ${until}: ${oneLine(because)}`;
  },
  ({ rule, untilOn, because, inForce }) => ({
    ...{ client: null, clientId: null, rule, isMuted: inForce, untilOn, because },
  }),
);

/** Flags of one client that were just snoozed, or brought back if `isOver`. */
interface SnoozesPage {
  client: { id: number; name: string };
  snoozes: readonly Rest[];
  isOver: boolean;
}

export const snoozeLines = sentenceView<SnoozesPage>(
  ({ client, snoozes, isOver }, page) =>
    snoozes
      .map(({ rule, untilOn }) => {
        const whom = `${rule} for ${page.mark('name', oneLine(client.name))}`;
        return isOver
          ? `The rule ${whom} is back`
          : `Snoozed the rule ${whom} until ${sayOn(page)(untilOn, 'weekday')}`;
      })
      .join('\n'),
  ({ client, snoozes, isOver }) => ({
    client: client.name,
    clientId: client.id,
    rests: snoozes.map(({ rule, untilOn }) => ({ rule, untilOn: isOver ? null : untilOn })),
  }),
);
