import { readOccasions } from '../../../app/care/occasions.ts';
import { occasionList } from '../../../render/care/occasions.ts';
import { defineCommand, optional, reply } from '../../command.ts';
import { resolveClient } from '../../references/clients.ts';

export default defineCommand({
  summary: 'List birthdays and anniversaries, the next first',
  examples: ['rapport occasion list', 'rapport occasion list acme', 'rapport occasions --csv'],
  args: { client: optional('[client]', 'only those of one client') },
  isList: true,
  async run({ client: ref }, context) {
    const client = ref === undefined ? undefined : await resolveClient(context, ref, { archived: 'also' });
    return reply(occasionList, readOccasions(context.journal, context.today, client?.id));
  },
});
