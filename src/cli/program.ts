import type { AnyCommand } from './command.ts';

/** A verb as the table knows it: its summary for the help, and where the command itself is loaded from. */
export interface Verb {
  name: string;
  /** What follows it, as help shows it. */
  usage: string;
  summary: string;
  load?: () => Promise<{ default: AnyCommand }>;
  /** The verbs of a noun: `client add`. */
  verbs?: readonly Verb[];
  /** Other names it answers to. */
  aliases?: readonly string[];
  /** What a noun does when no verb of it was typed. */
  fallback?: string;
}

/** The verbs in the groups help shows them in. */
export const program: readonly { title: string; verbs: readonly Verb[] }[] = [
  {
    title: 'Every day',
    verbs: [
      {
        name: 'today',
        usage: '',
        summary: 'What is owed, due and flagged; also the bare rapport',
        load: () => import('./commands/today.ts'),
      },
      {
        name: 'log',
        usage: 'CLIENT TEXT',
        summary: 'Record an interaction with a client',
        load: () => import('./commands/log.ts'),
      },
      ...(['call', 'email', 'message', 'meet', 'video', 'letter', 'event'] as const).map((name) => ({
        name,
        usage: 'CLIENT TEXT',
        summary: `Record ${{ call: 'a call', email: 'an email', message: 'a message', meet: 'a meeting', video: 'a video call', letter: 'a letter', event: 'an event' }[name]}`,
        load: async () => ({ default: (await import('./commands/log.ts')).logOn(name) }),
      })),
      {
        name: 'note',
        usage: 'CLIENT TEXT',
        summary: 'Keep something to remember about a client',
        load: () => import('./commands/note.ts'),
      },
      {
        name: 'remind',
        usage: 'CLIENT TEXT --on DAY',
        summary: 'Plan a follow-up, once or recurring',
        load: () => import('./commands/remind.ts'),
      },
      {
        name: 'reminders',
        usage: '[CLIENT]',
        summary: 'List what is planned',
        load: () => import('./commands/reminders.ts'),
      },
      {
        name: 'done',
        usage: 'ID...',
        summary: 'Tick reminders off',
        load: () => import('./commands/done.ts'),
      },
      {
        name: 'snooze',
        usage: 'ID... DAY',
        summary: 'Put reminders off to a day',
        load: () => import('./commands/snooze.ts'),
      },
      {
        name: 'drop',
        usage: 'ID...',
        summary: 'Give reminders up',
        load: () => import('./commands/drop.ts'),
      },
      {
        name: 'show',
        usage: 'CLIENT',
        summary: 'The card to read before you pick up the phone',
        load: () => import('./commands/client/show.ts'),
      },
    ],
  },
  {
    title: 'Relations',
    verbs: [
      {
        name: 'client',
        usage: 'VERB',
        summary: 'The businesses and people who pay you',
        aliases: ['clients'],
        fallback: 'list',
        verbs: [
          {
            name: 'add',
            usage: 'NAME',
            summary: 'Add a client',
            load: () => import('./commands/client/add.ts'),
          },
          {
            name: 'list',
            usage: '',
            summary: 'List the clients',
            load: () => import('./commands/client/list.ts'),
          },
          {
            name: 'show',
            usage: 'CLIENT',
            summary: 'Show a client',
            load: () => import('./commands/client/show.ts'),
          },
          {
            name: 'edit',
            usage: 'CLIENT',
            summary: 'Change a client',
            load: () => import('./commands/client/edit.ts'),
          },
          {
            name: 'archive',
            usage: 'CLIENT',
            summary: 'Put a client away without losing anything',
            load: () => import('./commands/client/archive.ts'),
          },
          {
            name: 'restore',
            usage: 'CLIENT',
            summary: 'Bring an archived client back',
            load: () => import('./commands/client/restore.ts'),
          },
        ],
      },
      {
        name: 'person',
        usage: 'VERB',
        summary: 'The people at your clients',
        aliases: ['people'],
        fallback: 'list',
        verbs: [
          {
            name: 'add',
            usage: 'CLIENT NAME',
            summary: 'Add a person at a client',
            load: () => import('./commands/person/add.ts'),
          },
          {
            name: 'edit',
            usage: 'CLIENT PERSON',
            summary: 'Change a person',
            load: () => import('./commands/person/edit.ts'),
          },
          {
            name: 'list',
            usage: '[CLIENT]',
            summary: 'List people',
            load: () => import('./commands/person/list.ts'),
          },
          {
            name: 'remove',
            usage: 'CLIENT PERSON',
            summary: 'Take a person off a client',
            load: () => import('./commands/person/remove.ts'),
          },
        ],
      },
      {
        name: 'interaction',
        usage: 'VERB',
        summary: 'The entries of the contact log',
        aliases: ['interactions'],
        fallback: 'list',
        verbs: [
          {
            name: 'list',
            usage: '[CLIENT]',
            summary: 'List the log, newest first',
            load: () => import('./commands/interaction/list.ts'),
          },
          {
            name: 'show',
            usage: 'ID',
            summary: 'Show one entry in full',
            load: () => import('./commands/interaction/show.ts'),
          },
          {
            name: 'edit',
            usage: 'ID [TEXT]',
            summary: 'Correct an entry',
            load: () => import('./commands/interaction/edit.ts'),
          },
          {
            name: 'remove',
            usage: 'ID...',
            summary: 'Remove entries',
            load: () => import('./commands/interaction/remove.ts'),
          },
        ],
      },
      {
        name: 'check',
        usage: '[CLIENT]',
        summary: 'Which relationships need you, and why',
        load: () => import('./commands/check.ts'),
      },
      {
        name: 'why',
        usage: 'RULE [CLIENT]',
        summary: 'What a rule looks at and what it stands on',
        load: () => import('./commands/why.ts'),
      },
      {
        name: 'mute',
        usage: 'CLIENT RULE --because TEXT',
        summary: 'Silence a rule about a client',
        load: () => import('./commands/mute.ts'),
      },
      {
        name: 'unmute',
        usage: 'CLIENT RULE',
        summary: 'Let a silenced rule speak again',
        load: () => import('./commands/unmute.ts'),
      },
    ],
  },
  {
    title: 'Repair',
    verbs: [
      {
        name: 'apologize',
        usage: 'CLIENT',
        summary: 'The checklist, the draft, the promise and its follow-up',
        aliases: ['apologise'],
        load: () => import('./commands/apologize.ts'),
      },
      {
        name: 'apology',
        usage: 'VERB',
        summary: 'The apologies made so far',
        aliases: ['apologies'],
        fallback: 'list',
        verbs: [
          {
            name: 'list',
            usage: '[CLIENT]',
            summary: 'List apologies',
            load: () => import('./commands/apology/list.ts'),
          },
          {
            name: 'show',
            usage: 'ID',
            summary: 'Show an apology in full',
            load: () => import('./commands/apology/show.ts'),
          },
          {
            name: 'delivered',
            usage: 'ID',
            summary: 'Record that it was said or sent',
            load: () => import('./commands/apology/delivered.ts'),
          },
        ],
      },
    ],
  },
  {
    title: 'Unattended',
    verbs: [
      {
        name: 'digest',
        usage: '',
        summary: 'The morning page for cron; silent when there is nothing to say',
        load: () => import('./commands/digest.ts'),
      },
      {
        name: 'import',
        usage: 'csv FILE',
        summary: 'Take in clients, interactions or reminders',
        verbs: [
          {
            name: 'csv',
            usage: 'FILE',
            summary: 'From a CSV file',
            load: () => import('./commands/import/csv.ts'),
          },
        ],
      },
    ],
  },
  {
    title: 'Journal',
    verbs: [
      {
        name: 'undo',
        usage: '[ID]',
        summary: 'Take back the last change, or a named one',
        load: () => import('./commands/undo.ts'),
      },
      {
        name: 'history',
        usage: '',
        summary: 'What was changed, newest first',
        load: () => import('./commands/history.ts'),
      },
      {
        name: 'config',
        usage: 'VERB',
        summary: 'Settings',
        fallback: 'list',
        verbs: [
          {
            name: 'list',
            usage: '',
            summary: 'All settings',
            load: () => import('./commands/config/list.ts'),
          },
          {
            name: 'get',
            usage: 'KEY',
            summary: 'One setting',
            load: () => import('./commands/config/get.ts'),
          },
          {
            name: 'set',
            usage: 'KEY [VALUE]',
            summary: 'Change a setting',
            load: () => import('./commands/config/set.ts'),
          },
        ],
      },
      {
        name: 'demo',
        usage: '',
        summary: 'See it work on a sample, away from your journal',
        load: () => import('./commands/demo.ts'),
      },
      {
        name: 'help',
        usage: '[TOPIC]',
        summary: 'Help on a command or a topic',
        load: () => import('./commands/help.ts'),
      },
    ],
  },
];

/** Every verb of the first level. */
export function topVerbs(): Verb[] {
  return program.flatMap((group) => group.verbs);
}

/** The verb that answers to a name or an alias. */
export function verbNamed(name: string, among: readonly Verb[]): Verb | undefined {
  return among.find((verb) => verb.name === name || verb.aliases?.includes(name));
}
