import { entry } from '../../../nouns/entry.ts';
import { entryCard, entryCorrected, entryList } from '../../../render/log/entries.ts';
import { count, defineCommand, needed, optional, pastDay, reply, rest, value } from '../../command.ts';
import { nothingToChange } from '../../failures.ts';
import { fieldFlags } from '../../flags/field-flags.ts';
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
    limit: value('-n, --limit <n>', 'at most so many; 0 for all (default: 50)', count(0)),
  },
  async run(input, context) {
    const client = await clientOfList(context, input.client);
    const limit = input.limit ?? 50;
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
  details: 'Only what is said changes. Without TEXT and without flags the text opens in $EDITOR.',
  examples: [
    'rapport entry edit 12 "Called about the renewal, not the audit"',
    'rapport entry edit 12 --on friday --in',
    'rapport entry edit 12 --touch personal,help',
  ],
  writes: true,
  edits: true,
  args: { id: needed('<id>', 'the number of the entry'), text: rest('[text...]', 'the new text') },
  fields: fieldFlags([entry], 'edit'),
  flags: { with: attendeeFlag },
  async run(input, context) {
    const { journal } = context;
    const before = resolve(journal, kinds.entry, input.id);
    const { id, clientId, clientName } = before;
    const client = { id: clientId, name: clientName };
    const changes = entryChanges(input, context, client);
    if (changes.kind || changes.channel)
      refuseWrittenAttempt(changes.kind ?? before.kind, changes.channel ?? before.channel);
    const people = input.with.length > 0 ? resolvePeople(journal, client, input.with, clientName) : undefined;
    refuseHandles(input.text, entry);
    let text = input.text.join(' ').trim();
    if (text === '' && Object.keys(changes).length === 0 && !people) {
      const editor = context.io.env.VISUAL || context.io.env.EDITOR;
      if (!context.canAsk || !editor) throw nothingToChange(`entry ${id}`, `rapport entry edit ${id} "TEXT"`);
      text = (await editedText(context, editor, before.text)).trim();
    }
    journal.change(`corrected entry ${id} of ${clientName}`, () =>
      journal.entries.update(id, { ...changes, ...(text === '' ? {} : { text }) }, people),
    );
    return reply(entryCorrected, journal.entries.stored(id));
  },
});
