import { type EntryDetails, isLiveChannel, usualAudience, usualDirection } from '../../domain/log/entry.ts';
import type { MessageReading } from '../../domain/log/last-word.ts';
import type { Reminder } from '../../domain/plans/reminder.ts';
import type { NewEntry } from '../../nouns/entry.ts';
import { handle } from '../../nouns/index.ts';
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
  const takenIn = isPlan || !client?.id ? undefined : await import('../../app/capture/same-talk.ts');
  const keep = nickname && (await import('./nickname.ts')).keepNickname;
  const stored = journal.change(summary, () => {
    if (nickname) keep?.(journal, nickname);
    const owner = { id: client?.id || journal.clients.add({ sinceOn: today, name }), name };
    const row = isPlan ? null : entryRow(owner.id, understood, read);
    return {
      entry: row && storedEntry(context, row, people, takenIn),
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

/** Adds an entry; where a source told of the same talk, its entry gets the typed words instead. */
function storedEntry(
  { journal, status }: Context,
  row: NewEntry,
  people: Understood['people'],
  captured: typeof import('../../app/capture/same-talk.ts') | undefined,
): number {
  const ids = people.map(({ id }) => id);
  const told = captured?.toldBefore(journal, row) ?? null;
  if (!told) return journal.entries.add(row, ids);
  const { clientId: _, happenedOn, direction, ...words } = row;
  journal.entries.update(told.id, words, [...new Set([...told.personIds, ...ids])]);
  status(
    `Joined with ${handle('entry', told.id)}, which ${sourceWords(told.externalId)} told of. To undo it: rapport undo`,
  );
  return told.id;
}

/** What a source is called in a sentence. */
function sourceWords(externalId: string | null): string {
  const [source = ''] = (externalId ?? '').split('/');
  return source === 'mail' ? 'your mail' : source === 'calls' ? 'your phone' : `your ${source}`;
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
