import type { Mute } from '../domain/rules/silence.ts';
import { sayOn } from './findings.ts';
import { sentenceView } from './sentence.ts';
import { oneLine } from './text.ts';

/** A mute that was just set or lifted, in one line. */
export const muteLine = sentenceView<Mute & { clientName: string; inForce: boolean }>(
  ({ rule, clientName, untilOn, because, inForce }, page) => {
    const whom = `${rule} for ${page.mark('name', oneLine(clientName))}`;
    if (!inForce) return `${whom} may speak again (it was muted: ${oneLine(because)})`;
    return `Muted ${whom} ${untilOn ? `until ${sayOn(page)(untilOn, 'weekday')}` : 'for good'}: ${oneLine(because)}`;
  },
  ({ clientName, clientId, rule, untilOn, because, inForce }) => ({
    client: clientName,
    clientId,
    rule,
    muted: inForce,
    until: untilOn,
    because,
  }),
);
