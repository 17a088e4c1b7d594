import { criterionChanged } from '../../../render/clients/fit.ts';
import { defineCommand, reply, rest } from '../../command.ts';
import { whichCriterion } from '../../references/named.ts';

export default defineCommand({
  examples: ['rapport criterion remove haggles', 'rapport criterion remove 4'],
  writes: true,
  args: { criterion: rest('<criterion...>', 'its number or any part of its name') },
  run({ criterion: ref }, { journal }) {
    const criterion = whichCriterion(journal.criteria.list(), ref.join(' '));
    const { id, name, profileName } = criterion;
    const forgotten = journal.change(`removed the criterion ${name} of ${profileName}`, () => {
      const answers = journal.criteria.forget(id);
      journal.criteria.remove(id);
      return answers;
    });
    return reply(criterionChanged, { criterion, did: 'Removed', forgotten });
  },
});
