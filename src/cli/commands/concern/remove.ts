import { concernsRemoved } from '../../../render/care/concerns.ts';
import { defineCommand, reply, rest } from '../../command.ts';
import { concernMeant, eachOnce } from '../../references/numbered.ts';

export default defineCommand({
  summary: 'Remove concerns, with what was done to help',
  details:
    'For what should not stand there at all; one that is over is closed. What is in the log stays there. rapport undo brings it back.',
  examples: ['rapport concern remove 4', 'rapport concern remove 4 5'],
  writes: true,
  args: { ids: rest('<ids...>', 'the numbers, as concern list shows them') },
  run({ ids }, context) {
    const { journal } = context;
    const concerns = eachOnce(ids, (id) => concernMeant(context, id));
    journal.change(`removed ${concerns.map(({ id }) => `concern ${id}`).join(', ')}`, () => {
      for (const { id } of concerns) journal.concerns.remove(id);
    });
    return reply(concernsRemoved, concerns);
  },
});
