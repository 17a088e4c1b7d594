import { readCaseStory } from '../../../app/repair/cases.ts';
import { caseStory } from '../../../render/repair/case-story.ts';
import { defineCommand, needed, reply } from '../../command.ts';
import { standingOf } from '../../references/cases.ts';
import { kinds, resolve } from '../../references/reference.ts';

export default defineCommand({
  summary: 'Tell a case from the beginning, and what comes next',
  details:
    'What happened, day by day; whether you write, call or meet by now; when it is time for the next step, why and with whom; and what to do next.',
  examples: ['rapport case show 3', 'rapport case show 3 --json'],
  args: { id: needed('<id>', 'the number of the case') },
  run({ id }, context) {
    const standing = standingOf(context, resolve(context.journal, kinds.case, id).id);
    return reply(caseStory, readCaseStory(context.journal, standing));
  },
});
