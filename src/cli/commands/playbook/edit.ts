import { playbookChanged } from '../../../render/plans/playbooks.ts';
import { defineCommand, needed, reply, value, words } from '../../command.ts';
import { nothingToChange } from '../../failures.ts';
import { checklistIn, editedChecklist, playbookText } from '../../files/checklist.ts';
import { kinds } from '../../references/kinds.ts';
import { parseName, resolve } from '../../references/reference.ts';

export default defineCommand({
  details:
    'Without flags the checklist opens in $EDITOR; its heading is the name. What was planned with it for clients stays as it is.',
  examples: [
    'rapport playbook edit onboarding',
    'rapport playbook edit onboarding --file onboarding.md',
    'rapport playbook edit onboarding --name "first weeks"',
  ],
  writes: true,
  edits: true,
  args: { playbook: needed('<playbook>', 'its number or any part of its name') },
  flags: {
    file: value('-f, --file <file>', 'take the checklist from a file; - for stdin', words),
    name: value('-n, --name <name>', 'a new name', words),
  },
  async run({ playbook: ref, file, name: newName }, context) {
    const { journal, io, canAsk } = context;
    const before = resolve(journal, kinds.playbook, ref);
    const { id } = before;
    const editor = io.env.VISUAL || io.env.EDITOR;
    if (file === undefined && newName === undefined && (!canAsk || !editor))
      throw nothingToChange(`the playbook "${before.name}"`, `rapport playbook edit ${id} --file steps.md`);
    const checklist =
      file !== undefined
        ? await checklistIn(context, file)
        : newName === undefined && editor
          ? await editedChecklist(context, editor, playbookText(before))
          : { ...before, title: null };
    const name = parseName(journal, kinds.playbook, newName ?? checklist.title ?? before.name, {
      own: id,
      hint: `rapport playbook edit ${id} --name NAME`,
    });
    const { about, steps } = checklist;
    const playbook = journal.change(`changed the playbook ${name}`, () => {
      journal.playbooks.update(id, { name, about, steps });
      return journal.playbooks.stored(id);
    });
    return reply(playbookChanged, { playbook, did: 'Changed', was: before.name });
  },
});
