import { noun, type Verb, verb } from './verb.ts';

/** The verbs about what an ideal client looks like, and about the steps every client may expect. */
export const standardVerbs: readonly Verb[] = [
  noun(
    'criterion criteria',
    'What an ideal client of a profile looks like',
    () => [
      verb(
        'add PROFILE NAME',
        'Say what an ideal client of a kind looks like',
        () => import('./commands/criterion/add.ts'),
      ),
      verb(
        'list [PROFILE]',
        'List what ideal clients look like',
        () => import('./commands/criterion/list.ts'),
      ),
      verb('edit CRITERION', 'Change a criterion', () => import('./commands/criterion/edit.ts')),
      verb(
        'remove CRITERION',
        'Remove a criterion, with the answers to it',
        () => import('./commands/criterion/remove.ts'),
      ),
    ],
    'list',
  ),
  verb('fit CLIENT', 'Compare a prospect with the ideal client of a kind', () => import('./commands/fit.ts')),
  noun(
    'playbook playbooks',
    'Lists of steps with days, applied to clients',
    () => [
      verb(
        'add NAME [FILE]',
        'Set down a list of steps with days',
        () => import('./commands/playbook/add.ts'),
      ),
      verb('list', 'List your playbooks', () => import('./commands/playbook/list.ts')),
      verb(
        'show PLAYBOOK',
        'Show a playbook as a Markdown checklist',
        () => import('./commands/playbook/show.ts'),
      ),
      verb('edit PLAYBOOK', 'Change a playbook', () => import('./commands/playbook/edit.ts')),
      verb('remove PLAYBOOK', 'Remove a playbook', () => import('./commands/playbook/remove.ts')),
      verb(
        'apply PLAYBOOK CLIENT',
        'Plan the steps of a playbook for a client',
        () => import('./commands/playbook/apply.ts'),
      ),
      verb(
        'progress [CLIENT]',
        'Show how far playbooks have come with clients',
        () => import('./commands/playbook/progress.ts'),
      ),
      verb(
        'drop RUN',
        'Give up the open steps of a playbook with a client',
        () => import('./commands/playbook/drop.ts'),
      ),
    ],
    'list',
  ),
];
