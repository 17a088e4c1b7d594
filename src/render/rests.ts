import type { Rest } from '../domain/resting.ts';
import { sayOn } from './findings.ts';
import { sentenceView } from './sentence.ts';
import { oneLine } from './text.ts';

/** Suggestions about one client that were just put off; or, where the rest is `over`, may be made again. */
export interface RestsPage {
  client: { id: number; name: string };
  rests: readonly Rest[];
  over: boolean;
}

/** Suggestions that rest or no longer do, a line each. */
export const restLines = sentenceView<RestsPage>(
  ({ client, rests, over }, page) =>
    rests
      .map(({ rule, untilOn }) => {
        const whom = `${rule} for ${page.mark('name', oneLine(client.name))}`;
        return over
          ? `${whom} may be suggested again`
          : `Put off ${whom} until ${sayOn(page)(untilOn, 'weekday')}`;
      })
      .join('\n'),
  ({ client, rests, over }) => ({
    client: client.name,
    clientId: client.id,
    rests: rests.map(({ rule, untilOn }) => ({ rule, until: over ? null : untilOn })),
  }),
);
