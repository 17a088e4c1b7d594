import { readClientCard } from '../../app/clients/card.ts';
import { clientCard } from '../../render/card/card.ts';
import { asked, count, defineCommand, reply, toggle, value } from '../command.ts';
import { clientOrPicked } from '../references/clients.ts';

const usualEntries = 8;

export default defineCommand({
  summary: 'The card to read before you pick up the phone',
  details:
    'On one screen: who decides, preferences first, what you owe, open cases, the last word on each channel, flags, and reasons to get in touch. --more shows all there is, and the log. Anything else is shown by its handle: rapport show e12',
  examples: [
    'rapport show acme',
    'rapport show acme --more',
    'rapport show dana --entries 30',
    'rapport show acme --json',
  ],
  args: { client: asked('[client...]', 'any part of a name, a person, an email address or an id') },
  flags: {
    more: toggle('--more', 'all there is, and the log'),
    entries: value(
      '-n, --entries <n>',
      `with so many entries of the log; 0 for all (with --more: ${usualEntries})`,
      count(0),
    ),
    archived: toggle('--archived', 'an archived client, where another of that name is not'),
  },
  async run({ client: words, more, entries, archived }, context) {
    const ref = words.length === 0 ? undefined : words.join(' ');
    const client = await clientOrPicked(context, ref, {
      ...{ verb: 'show', example: 'rapport show acme' },
      archived: archived ? 'only' : 'also',
    });
    return reply(
      clientCard({ isWhole: more, hasLog: more || entries !== undefined }),
      await readClientCard(context.journal, context.settings, context.today, client, entries ?? usualEntries),
    );
  },
});
