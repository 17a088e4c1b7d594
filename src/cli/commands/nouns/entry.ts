import type { EntryDetails } from '../../../domain/log/entry.ts';
import { emptyText, RapportError } from '../../../domain/text/failure.ts';
import { entry } from '../../../nouns/entry.ts';
import { entryCard, entryCorrected, entryList } from '../../../render/log/entries.ts';
import type { Journal } from '../../../store/journal.ts';
import { count, defineCommand, needed, optional, pastDay, reply, rest, value, words } from '../../command.ts';
import { nothingToChange } from '../../failures.ts';
import { type FieldInput, fieldFlags } from '../../flags/field-flags.ts';
import type { Context } from '../../io.ts';
import type { Correction } from '../../log/correct.ts';
import { editedText } from '../../prompts/ask.ts';
import { clientOfList, resolvePeople } from '../../references/clients.ts';
import { kinds, refuseHandles, resolve } from '../../references/reference.ts';
import { attendeeFlag, entryChanges, refuseWrittenAttempt } from '../log.ts';

export const list = defineCommand({
  examples: ['rapport entries acme', 'rapport entries --since "last month" --csv'],
  isList: true,
  args: { client: optional('[client]', 'only entries about this client') },
  flags: {
    since: value('--since <day>', 'from that day on', pastDay),
    until: value('--until <day>', 'up to that day', pastDay),
    limit: value('-n, --limit <n>', 'at most so many; 0 for all (default: 50, as data all)', count(0)),
  },
  async run(input, context) {
    const client = await clientOfList(context, input.client);
    const limit = input.limit ?? (context.wantsData ? 0 : 50);
    return reply(
      entryList,
      context.journal.entries.list({
        ...(client ? { clientId: client.id } : {}),
        ...(input.since ? { since: input.since } : {}),
        ...(input.until ? { until: input.until } : {}),
        ...(limit > 0 ? { limit } : {}),
      }),
    );
  },
});

export const show = defineCommand({
  examples: ['rapport entry show 12'],
  args: { id: needed('<id>', 'the number of the entry') },
  run(input, { journal }) {
    const entry = resolve(journal, kinds.entry, input.id);
    return reply(entryCard, entry);
  },
});

export const edit = defineCommand({
  details:
    'Only the fields you give change. The word last means the latest entry. Without TEXT and flags, rapport asks on a terminal, or opens the text in $EDITOR.',
  examples: [
    'rapport entry edit 12 "Called about the renewal, not the audit"',
    'rapport entry edit 12 --on friday --in',
    'rapport edit --client acme --channel email',
  ],
  writes: true,
  edits: true,
  args: { id: needed('<id>', 'the number of the entry, or last'), text: rest('[text...]', 'the new text') },
  fields: fieldFlags([entry], 'edit'),
  flags: { with: attendeeFlag, client: value('--client <client>', 'the client it was really with', words) },
  async run(input, context) {
    const { journal } = context;
    const named = /^last$/i.test(input.id) ? latestEntry(journal) : resolve(journal, kinds.entry, input.id);
    refuseHandles(input.text, entry);
    const { of: before = named, changes, people } = await correctionIn(input, context, named);
    const { id } = before;
    if (changes.kind || changes.channel)
      refuseWrittenAttempt(changes.kind ?? before.kind, changes.channel ?? before.channel);
    const { clientName } = before;
    journal.change(`corrected entry ${id} of ${clientName}`, () =>
      journal.entries.update(id, changes, people),
    );
    return reply(entryCorrected, journal.entries.stored(id));
  },
});

interface EditInput {
  id: string;
  text: readonly string[];
  with: readonly string[];
  client: string | undefined;
  fields: FieldInput;
}

/** What changes: flags and words say so; without them, an answer or the editor. */
async function correctionIn(input: EditInput, context: Context, before: EntryDetails): Promise<Correction> {
  const { journal, io, canAsk } = context;
  const isMoved = input.client !== undefined;
  const move = isMoved
    ? await (await import('../../log/correct.ts')).moved(context, before, input.client ?? '')
    : { changes: {} };
  const { clientId = before.clientId } = move.changes;
  const clientName = journal.clients.get(clientId)?.name ?? before.clientName;
  const client = { id: clientId, name: clientName };
  const text = input.text.join(' ').trim();
  const changes = {
    ...move.changes,
    ...entryChanges(input, context, client),
    ...(text === '' ? {} : { text }),
  };
  // Who says it knows it.
  if (changes.replyNeeded !== undefined) Object.assign(changes, { replyUnclear: false, replyBecause: null });
  if (changes.text === '') throw emptyText('The text', `rapport entry edit ${before.id} "TEXT"`);
  if (input.with.length > 0)
    return { changes, people: resolvePeople(journal, client, input.with, clientName) };
  if (isMoved || Object.keys(changes).length > 0) return { changes, people: move.people };
  const editor = io.env.VISUAL || io.env.EDITOR;
  const isLast = /^last$/i.test(input.id);
  if (canAsk && (isLast || !editor))
    return (await import('../../log/correct.ts')).askCorrection(context, before);
  if (!canAsk || !editor)
    throw nothingToChange(`entry ${before.id}`, `rapport entry edit ${before.id} "TEXT"`);
  const edited = (await editedText(context, editor, before.text)).trim();
  return { changes: edited === '' ? {} : { text: edited } };
}

function latestEntry({ entries }: Journal): EntryDetails {
  const found = entries.latest();
  if (!found) throw nothingLogged();
  return found;
}

/** There is no last entry. */
function nothingLogged(): RapportError {
  return new RapportError('refused', 'nothing-logged', 'Nothing is logged yet.', [
    'Write something down: rapport + "Called Dana at Acme"',
  ]);
}
