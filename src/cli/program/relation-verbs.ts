import type { AnyCommand } from '../command.ts';
import type { RemovalName } from '../commands/remove.ts';
import { noun, type Verb, verb } from './verb.ts';

/** The verb that removes things of one kind. */
function removal(name: RemovalName): () => Promise<{ default: AnyCommand }> {
  return async () => ({ default: (await import('../commands/remove.ts')).removals[name] });
}

/** The verbs about what an ideal client looks like, and about the steps every client may expect. */
const standardVerbs: readonly Verb[] = [
  noun(
    'criterion criteria',
    'What an ideal client of a profile looks like',
    () => [
      verb(
        'add PROFILE NAME',
        'Say what an ideal client of a kind looks like',
        () => import('../commands/criterion/add.ts'),
      ),
      verb(
        'list [PROFILE]',
        'List what ideal clients look like',
        () => import('../commands/criterion/list.ts'),
      ),
      verb('edit CRITERION', 'Change a criterion', () => import('../commands/criterion/edit.ts')),
      verb('remove CRITERION', 'Remove a criterion, with the answers to it', removal('criterion')),
    ],
    'list',
  ),
  verb(
    'fit CLIENT',
    'Compare a prospect with the ideal client of a kind',
    () => import('../commands/fit.ts'),
  ),
  noun(
    'playbook playbooks',
    'Lists of steps with days, applied to clients',
    () => [
      verb(
        'add NAME [FILE]',
        'Set down a list of steps with days',
        () => import('../commands/playbook/add.ts'),
      ),
      verb('list', 'List your playbooks', () => import('../commands/playbook/list.ts')),
      verb(
        'show PLAYBOOK',
        'Show a playbook as a Markdown checklist',
        () => import('../commands/playbook/show.ts'),
      ),
      verb('edit PLAYBOOK', 'Change a playbook', () => import('../commands/playbook/edit.ts')),
      verb('remove PLAYBOOK', 'Remove a playbook', removal('playbook')),
      verb(
        'apply PLAYBOOK CLIENT',
        'Plan the steps of a playbook for a client',
        () => import('../commands/playbook/apply.ts'),
      ),
      verb(
        'progress [CLIENT]',
        'Show how far playbooks have come with clients',
        () => import('../commands/playbook/progress.ts'),
      ),
      verb(
        'drop RUN',
        'Give up the open steps of a playbook with a client',
        () => import('../commands/playbook/drop.ts'),
      ),
    ],
    'list',
  ),
];

/** The verbs of the group Relations: clients, their people, the log, and the rules about them. */
export const relationVerbs: readonly Verb[] = [
  noun(
    'client clients',
    'The businesses and people who pay you',
    () => [
      verb('add NAME', 'Add a client', () => import('../commands/client/add.ts')),
      verb('list', 'List the clients', () => import('../commands/client/list.ts')),
      verb('show CLIENT', 'Show a client', () => import('../commands/client/show.ts')),
      verb('edit CLIENT', 'Change a client', () => import('../commands/client/edit.ts')),
      verb(
        'archive CLIENT',
        'Put a client away without losing anything',
        () => import('../commands/client/archive.ts'),
      ),
      verb('restore CLIENT', 'Bring an archived client back', () => import('../commands/client/restore.ts'), [
        'unarchive',
      ]),
    ],
    'list',
  ),
  noun(
    'person people',
    'The people at your clients',
    () => [
      verb('add CLIENT NAME', 'Add a person at a client', () => import('../commands/person/add.ts')),
      verb('edit CLIENT PERSON', 'Change a person', () => import('../commands/person/edit.ts')),
      verb('list [CLIENT]', 'List people', () => import('../commands/person/list.ts')),
      verb(
        'remove CLIENT PERSON',
        'Take a person off a client',
        () => import('../commands/person/remove.ts'),
      ),
    ],
    'list',
  ),
  noun(
    'notes',
    'What you keep in mind about clients and people',
    () => [
      verb('list [CLIENT]', 'List notes, preferences first', () => import('../commands/notes/list.ts')),
      verb('edit ID [TEXT]', 'Change a note', () => import('../commands/notes/edit.ts')),
      verb(
        'confirm ID...',
        'Record that what a note says still holds',
        () => import('../commands/notes/confirm.ts'),
      ),
      verb('remove ID...', 'Remove notes', removal('note')),
    ],
    'list',
  ),
  noun(
    'occasion occasions',
    'Birthdays and anniversaries',
    () => [
      verb(
        'add CLIENT WHAT DAY',
        'Keep a birthday or an anniversary',
        () => import('../commands/occasion/add.ts'),
      ),
      verb('list [CLIENT]', 'List them, the next first', () => import('../commands/occasion/list.ts')),
      verb('remove ID...', 'Remove them', removal('occasion')),
    ],
    'list',
  ),
  noun(
    'entry entries interaction interactions',
    'The entries of the contact log',
    () => [
      verb('list [CLIENT]', 'List the log, newest first', () => import('../commands/entry/list.ts')),
      verb('show ID', 'Show one entry in full', () => import('../commands/entry/show.ts')),
      verb('edit ID [TEXT]', 'Correct an entry', () => import('../commands/entry/edit.ts')),
      verb('remove ID...', 'Remove entries', removal('entry')),
    ],
    'list',
  ),
  noun(
    'profile profiles',
    'Kinds of clients, and what each may expect',
    () => [
      verb(
        'add NAME',
        'Add a kind of client, with its standards',
        () => import('../commands/profile/add.ts'),
      ),
      verb('list', 'List the kinds of clients', () => import('../commands/profile/list.ts')),
      verb(
        'show PROFILE',
        'Its standards, and what its clients have in common',
        () => import('../commands/profile/show.ts'),
      ),
      verb('edit PROFILE', 'Change a kind of client', () => import('../commands/profile/edit.ts')),
      verb(
        'assign PROFILE [CLIENT...]',
        'Give clients a profile',
        () => import('../commands/profile/assign.ts'),
      ),
      verb('remove PROFILE', 'Remove a kind of client', removal('profile')),
    ],
    'list',
  ),
  noun(
    'concern concerns',
    'Problems of theirs, and what you do to help',
    () => [
      verb('add CLIENT TEXT', 'Note a problem of theirs', () => import('../commands/concern/add.ts')),
      verb('act ID TEXT', 'Record what you did to help', () => import('../commands/concern/act.ts')),
      verb('close ID [TEXT]', 'Record that it is over', () => import('../commands/concern/close.ts')),
      verb('reopen ID', 'Open a concern again', () => import('../commands/concern/reopen.ts')),
      verb('list [CLIENT]', 'List the problems of clients', () => import('../commands/concern/list.ts')),
      verb('show ID', 'Show a concern in full', () => import('../commands/concern/show.ts')),
      verb('edit ID [TEXT]', 'Correct a concern', () => import('../commands/concern/edit.ts')),
      verb('remove ID...', 'Remove concerns', removal('concern')),
    ],
    'list',
  ),
  noun(
    'feedback',
    'How did I do: asked, said, changed, told',
    () => [
      verb('ask CLIENT', 'Record that you asked a client', () => import('../commands/feedback/ask.ts')),
      verb(
        'record CLIENT WORDS',
        'Write down what they said, in their words',
        () => import('../commands/feedback/record.ts'),
      ),
      verb('answer ID CHANGED', 'Record what you changed', () => import('../commands/feedback/answer.ts')),
      verb('tell ID --by CHANNEL', 'Record that you told them', () => import('../commands/feedback/tell.ts')),
      verb(
        'close ID --because REASON',
        'Put it away where nothing is to be told',
        () => import('../commands/feedback/close.ts'),
      ),
      verb('list [CLIENT]', 'List what clients said', () => import('../commands/feedback/list.ts')),
      verb('show ID', 'Show feedback in full', () => import('../commands/feedback/show.ts')),
      verb('edit ID', 'Correct feedback', () => import('../commands/feedback/edit.ts')),
      verb('remove ID...', 'Remove feedback', removal('feedback')),
    ],
    'list',
  ),
  ...standardVerbs,
  verb('check [CLIENT]', 'Which relationships need you, and why', () => import('../commands/check.ts')),
  verb('why RULE [CLIENT]', 'What a rule looks at and what it stands on', () => import('../commands/why.ts')),
  verb('outreach', 'Who is due for a word, and what to begin with', () => import('../commands/outreach.ts')),
  verb(
    'rest CLIENT [RULE]',
    'Put a suggestion off for two weeks, or until a day',
    () => import('../commands/rest.ts'),
  ),
  verb(
    'mute CLIENT RULE --because TEXT',
    'Silence a rule about a client',
    () => import('../commands/mute.ts'),
  ),
  verb('unmute CLIENT RULE', 'Let a silenced rule speak again', () => import('../commands/unmute.ts')),
];
