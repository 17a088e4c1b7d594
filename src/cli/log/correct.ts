import type { EntryDetails } from '../../domain/log/entry.ts';
import { cancelled, RapportError } from '../../domain/text/failure.ts';
import { channels, entry } from '../../nouns/entry.ts';
import type { Changes } from '../../nouns/field.ts';
import { handle } from '../../nouns/index.ts';
import { entryCard } from '../../render/log/entries.ts';
import type { Context } from '../io.ts';
import { editedText } from '../prompts/ask.ts';
import { askForDay } from '../prompts/ask-day.ts';
import { pickClient } from '../prompts/pick-client.ts';
import { pickEntry } from '../prompts/pick-thing.ts';
import { resolveClient, resolvePeople } from '../references/clients.ts';

/** What a correction of an entry sets. */
export interface Correction {
  /** The entry, where another one was picked. */
  of?: EntryDetails;
  changes: Changes<typeof entry>;
  people?: readonly number[] | undefined;
}

/** Asks what of an entry is wrong, and for what is right. */
export async function askCorrection(context: Context, present: EntryDetails): Promise<Correction> {
  const prompter = await context.ask();
  const show = prompter.show ?? context.status;
  const page = { width: prompter.columns ?? 80, isTerminal: true, today: context.today };
  show(entryCard.human(present, { ...page, mark: (_label, text) => text }));
  const what = await prompter.choose({
    message: 'What is wrong?',
    choices: [
      { value: 'text', name: 'the text' },
      { value: 'day', name: 'the day' },
      { value: 'channel', name: 'the channel' },
      { value: 'client', name: 'the client' },
      { value: 'people', name: 'who took part' },
      { value: 'other', name: 'another entry' },
      { value: 'nothing', name: 'nothing' },
    ] as const,
  });
  switch (what) {
    case 'text':
      return { changes: { text: await askedText(context, present) } };
    case 'day': {
      const day = await askForDay(context, {
        ...{ message: 'Which day?', hint: 'yesterday, friday, 2 march', leaning: 'past' },
        ...{ required: 'Type a day, or press Ctrl-C.' },
      });
      return { changes: day ? { happenedOn: day } : {} };
    }
    case 'channel':
      return {
        changes: {
          channel: await prompter.choose({
            message: 'Which channel?',
            choices: channels.map((channel) => ({ value: channel, name: channel })),
            initial: present.channel,
          }),
        },
      };
    case 'client':
      return moved(context, present, handle('client', (await pickClient(context)).id));
    case 'people': {
      const named = await prompter.text({
        message: 'Who took part?',
        hint: 'names, with commas between them',
      });
      const client = { id: present.clientId, name: present.clientName };
      return { changes: {}, people: resolvePeople(context.journal, client, [named], present.clientName) };
    }
    case 'other': {
      const of = await pickEntry(context);
      return { of, ...(await askCorrection(context, of)) };
    }
    case 'nothing':
      throw cancelled();
  }
}

async function askedText(context: Context, { text }: EntryDetails): Promise<string> {
  const editor = context.io.env.VISUAL || context.io.env.EDITOR;
  if (editor) return (await editedText(context, editor, text)).trim() || text;
  const prompter = await context.ask();
  return (await prompter.text({ message: 'The text:', initial: text })).trim() || text;
}

/** What moves an entry to another client: who took part and is known there stays. */
export async function moved(context: Context, present: EntryDetails, ref: string): Promise<Correction> {
  const { journal } = context;
  const client = await resolveClient(context, ref);
  if (client.id === present.clientId) return { changes: {} };
  const uses = journal.rows.pointing(entry, present.id);
  if (present.caseId !== null || uses.length > 0) throw isOfMore(present.id, present.clientName);
  const there = new Set(journal.people.list(client.id).map(({ id }) => id));
  const stay = present.people.filter(({ id }) => there.has(id));
  const leave = present.people.filter(({ id }) => !there.has(id));
  if (leave.length > 0)
    context.status(
      `Taken out of it, since they are not at ${client.name}: ${leave.map(({ name }) => name).join(', ')}.`,
    );
  return { changes: { clientId: client.id }, people: stay.map(({ id }) => id) };
}

/** The entry belongs to something of the client. */
function isOfMore(id: number, clientName: string): RapportError {
  return new RapportError(
    'refused',
    'entry-of-more',
    `Entry ${handle('entry', id)} belongs to other things of ${clientName}, so it cannot move to another client.`,
    [`Take it out of its case: rapport entry edit ${id} --no-case`, 'Or log it again for the other client.'],
  );
}
