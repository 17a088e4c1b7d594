import { readCaseStory } from '../../../app/repair/cases.ts';
import { caseStory } from '../../../render/repair/case-story.ts';
import { defineCommand, needed, reply } from '../../command.ts';
import { standingOf } from '../../references/cases.ts';
import { kinds, resolve } from '../../references/reference.ts';

export default defineCommand({
  summary: 'The story of a case, and what is next',
  details:
    'Shows what happened day by day, whether you write, call or meet now, when the next step is due and why, and what to do next.',
  examples: ['rapport case show 3', 'rapport case show 3 --json'],
  args: { id: needed('<id>', 'the number of the case') },
  run({ id }, context) {
    const standing = standingOf(context, resolve(context.journal, kinds.case, id).id);
    return reply(caseStory, readCaseStory(context.journal, standing));
  },
});
