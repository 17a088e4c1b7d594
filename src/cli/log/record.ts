import { type EntryDetails, isLiveChannel, usualAudience, usualDirection } from '../../domain/log/entry.ts';
import type { MessageReading } from '../../domain/log/last-word.ts';
import type { Reminder } from '../../domain/plans/reminder.ts';
import type { NewEntry } from '../../nouns/entry.ts';
import type { Context } from '../io.ts';
import type { Understood } from './understand.ts';

/** What one line of the log left: an entry, unless it was a plan alone, and what to do next. */
export interface Recorded {
  entry: EntryDetails | null;
  reminders: readonly Reminder[];
}

/** Stores a line of the log as one operation: the entry, its reminder and its promise, and a client who is new. */
export async function record(
  context: Context,
  understood: Understood,
  read: MessageReading,
): Promise<Recorded> {
  const { journal, today } = context;
  const { client, channel, people, isPlan, on, remind, changes } = understood;
  const name = client?.name ?? '';
  const summary = isPlan ? `Planned for ${name}: ${remind?.text}` : `${channel} with ${name} on ${on}`;
  const isPlanned = understood.remind !== null || understood.promise !== null;
  const plans = isPlanned ? (await import('./plans.ts')).planRows : () => [];
  const { nickname } = understood;
  const keep = nickname && (await import('./nickname.ts')).keepNickname;
  const stored = journal.change(summary, () => {
    if (nickname) keep?.(journal, nickname);
    const owner = { id: client?.id || journal.clients.add({ sinceOn: today, name }), name };
    const row = isPlan ? null : entryRow(owner.id, understood, read);
    return {
      entry:
        row &&
        journal.entries.add(
          row,
          people.map(({ id }) => id),
        ),
      reminders: plans(owner, understood).map((plan) =>
        journal.reminders.add({ ...plan, caseId: changes.caseId }),
      ),
    };
  });
  return {
    entry: stored.entry === null ? null : journal.entries.stored(stored.entry),
    reminders: stored.reminders.map((id) => journal.reminders.stored(id)),
  };
}

function entryRow(clientId: number, understood: Understood, read: MessageReading): NewEntry | null {
  const { channel, direction, people, text, on, changes, kind } = understood;
  if (channel === null) return null;
  return {
    ...{ clientId, happenedOn: on, audience: usualAudience(channel, people.length) },
    direction: direction ?? usualDirection(channel, kind),
    ...read,
    ...changes,
    ...{ channel, kind: changes.kind ?? read.kind ?? kind, text },
  };
}

/** What the words of a message say that no flag does; a talk has none, nor has what did not arrive. */
export async function messageReading({
  text,
  channel,
  direction,
  changes,
  kind: read,
}: Understood): Promise<MessageReading> {
  const { kind, replyNeeded } = changes;
  if (
    channel === null ||
    isLiveChannel(channel) ||
    read === 'attempt' ||
    kind !== undefined ||
    replyNeeded !== undefined
  )
    return {};
  const { readMessage } = await import('../../domain/log/last-word.ts');
  return readMessage(text, {
    channel,
    direction: direction === 'out' && changes.direction === undefined ? undefined : (direction ?? undefined),
  });
}
