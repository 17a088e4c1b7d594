import { readCaseStory } from '../../../app/case-story.ts';
import { caseStory } from '../../../render/case-story.ts';
import { standingOf, storedCase } from '../../case-id.ts';
import { defineCommand, needed, reply } from '../../command.ts';

export default defineCommand({
  summary: 'Tell a case from the beginning, and what comes next',
  details:
    'What happened, day by day; on which rung of the ladder it is, when it is time for the next, why and with whom; and the next thing to do.',
  examples: ['rapport case show 3', 'rapport case show 3 --json'],
  args: { id: needed('<id>', 'the number of the case') },
  run({ id }, context) {
    const standing = standingOf(context, storedCase(context.journal, id).id);
    return reply(caseStory, readCaseStory(context.journal, standing));
  },
});
