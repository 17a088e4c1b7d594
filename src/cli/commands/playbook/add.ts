import { join } from 'node:path';
import { RapportError } from '../../../domain/text/failure.ts';
import { shellWord } from '../../../domain/text/shell-word.ts';
import { listWords } from '../../../domain/text/words.ts';
import { type Checklist, writeChecklist } from '../../../interchange/checklist.ts';
import { playbookChanged } from '../../../render/plans/playbooks.ts';
import { defineCommand, needed, oneOf, optional, reply, toggle } from '../../command.ts';
import { flagsConflict } from '../../failures.ts';
import { checklistIn, editedChecklist, playbookSamples } from '../../files/checklist.ts';
import type { Context } from '../../io.ts';
import { kinds } from '../../references/kinds.ts';
import { parseName } from '../../references/reference.ts';

const sampleNamed = oneOf(playbookSamples);

export default defineCommand({
  details: `The steps are a Markdown checklist. Each item of a list is a step, ticked or not: "- [ ] +3d Send the welcome letter", "- [ ] Send it (+3d)" or "- 2w: Send it"; -7d is a week before, and a step without a day is for the day itself. A month counts 30 days, a year 365. A heading is the name, in whose place NAME stands; other lines say what the playbook is about.
With --sample the name is that of a ready one: ${playbookSamples.join(', ')}. Without a file your editor opens.`,
  examples: [
    'rapport playbook add onboarding --sample',
    'rapport playbook add launch launch.md',
    'rapport playbook add launch - < launch.md',
  ],
  writes: true,
  args: {
    name: needed('<name>', 'what it is called'),
    file: optional('[file]', 'the checklist; - for stdin'),
  },
  flags: { sample: toggle('--sample', `begin with a ready one: ${playbookSamples.join(', ')}`) },
  async run({ name: input, file, sample }, context) {
    const { journal, today } = context;
    if (sample && file !== undefined) throw flagsConflict('--sample', 'FILE');
    const ownName = sample ? sampleNamed(input, 'A sample', today) : input;
    const name = parseName(journal, kinds.playbook, ownName, {
      hint: 'rapport playbook add onboarding steps.md',
    });
    const { about, steps } = await stepsFor(name, sample, file, context);
    const playbook = journal.change(`set down the playbook ${name}`, () =>
      journal.playbooks.stored(journal.playbooks.add({ name, about, steps })),
    );
    return reply(playbookChanged, { playbook, did: 'Set down' });
  },
});

async function stepsFor(
  name: string,
  sample: boolean,
  file: string | undefined,
  context: Context,
): Promise<Checklist> {
  const { io, canAsk } = context;
  if (sample) return checklistIn(context, join(io.packageFolder, 'samples', 'playbooks', `${name}.md`));
  if (file !== undefined) return checklistIn(context, file);
  const editor = io.env.VISUAL || io.env.EDITOR;
  if (!canAsk || !editor) throw playbookNeedsFile(name, playbookSamples);
  const empty = writeChecklist({ title: name, about: null, steps: [] });
  return editedChecklist(context, editor, `${empty}\n- [ ] `);
}

/** A new playbook without steps, where nobody can write them down. */
function playbookNeedsFile(name: string, samples: readonly string[]): RapportError {
  return new RapportError('usage', 'playbook-needs-file', `The playbook "${name}" needs its steps.`, [
    `Give a Markdown checklist as a file, or - for stdin: rapport playbook add ${shellWord(name)} steps.md`,
    `Or begin with a ready one (${listWords(samples)}), for example: rapport playbook add onboarding --sample`,
    'At a terminal with EDITOR set, they are written there.',
  ]);
}
