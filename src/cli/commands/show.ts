import { readClientCard } from '../../app/clients/card.ts';
import { clientCard } from '../../render/card/card.ts';
import { asked, count, defineCommand, reply, toggle, value } from '../command.ts';
import { clientOrPicked } from '../references/clients.ts';

const usualEntries = 8;

export default defineCommand({
  summary: 'The card to read before you pick up the phone',
  details:
    'Shows on one screen who decides, what they prefer, what you owe, open cases, the last words on each channel, flags, and reasons to get in touch. --more shows everything, and the log. A handle shows anything else: rapport show e12',
  examples: [
    'rapport show acme',
    'rapport show acme --more',
    'rapport show dana --entries 30',
    'rapport show acme --json',
  ],
  args: { client: asked('[client...]', 'any part of a name, a person, an email address or a handle') },
  flags: {
    more: toggle('--more', 'all there is, and the log'),
    entries: value(
      '-n, --entries <n>',
      `with so many entries of the log; 0 for all (with --more: ${usualEntries})`,
      count(0),
    ),
    archived: toggle('--archived', 'the archived client, if two have that name'),
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
