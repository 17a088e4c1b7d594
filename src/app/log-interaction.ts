import type { InteractionDetails } from '../domain/interaction.ts';
import type { InteractionFields, Journal } from './journal.ts';

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
