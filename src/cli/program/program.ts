import { relationVerbs } from './relation-verbs.ts';
import { repairVerbs } from './repair-verbs.ts';
import { noun, type Verb, verb } from './verb.ts';

/** A verb that is `log` with the channel set. */
function logVerb(name: string, what: string): Verb {
  const load = async () => ({ default: (await import('../commands/log.ts')).logOn(name) });
  return { ...verb(`${name} CLIENT TEXT`, `Record ${what}`, load), isHidden: true };
}

/** The verbs in the groups help shows them in. */
export const program: readonly { title: string; verbs: readonly Verb[] }[] = [
  {
    title: 'Every day',
    verbs: [
      verb(
        'today',
        'What is owed, due and flagged; also the bare rapport',
        () => import('../commands/today.ts'),
      ),
      verb(
        'log CLIENT TEXT',
        'Record contact; also as call, email, message, meet, video, letter or event',
        () => import('../commands/log.ts'),
      ),
      logVerb('call', 'a call'),
      logVerb('email', 'an email'),
      logVerb('message', 'a message'),
      logVerb('meet', 'a meeting'),
      logVerb('video', 'a video call'),
      logVerb('letter', 'a letter'),
      logVerb('event', 'an event'),
      verb(
        'note CLIENT TEXT',
        'Keep something to remember about a client',
        () => import('../commands/note.ts'),
      ),
      verb(
        'remind CLIENT TEXT --on DAY',
        'Plan a follow-up, once or recurring',
        () => import('../commands/remind.ts'),
      ),
      verb('reminders [CLIENT]', 'List what is planned', () => import('../commands/reminders.ts')),
      verb('done ID...', 'Tick reminders off', () => import('../commands/done.ts')),
      verb('snooze ID... DAY', 'Put reminders off to a day', () => import('../commands/snooze.ts')),
      verb('drop ID...', 'Give reminders up', () => import('../commands/drop.ts')),
      verb(
        'show CLIENT',
        'The card to read before you pick up the phone',
        () => import('../commands/client/show.ts'),
      ),
      verb(
        'edit HANDLE',
        'Correct what has a handle: a client, an entry, a note',
        () => import('../commands/client/edit.ts'),
      ),
      verb(
        'delete HANDLE...',
        'Remove what should not be there at all',
        () => import('../commands/remove.ts'),
      ),
      verb(
        'review',
        'Walk through what is due and flagged, one key each',
        () => import('../commands/review.ts'),
      ),
    ],
  },
  {
    title: 'Relations',
    verbs: relationVerbs,
  },
  {
    title: 'Repair',
    verbs: repairVerbs,
  },
  {
    title: 'Unattended',
    verbs: [
      verb(
        'digest',
        'The morning page for cron; silent when there is nothing to say',
        () => import('../commands/digest.ts'),
      ),
      noun('import', 'Take in clients, entries of the log or reminders', () => [
        verb('csv FILE', 'From a CSV file', () => import('../commands/import/csv.ts')),
      ]),
    ],
  },
  {
    title: 'Journal',
    verbs: [
      verb('undo [ID]', 'Take back the last change, or a named one', () => import('../commands/undo.ts')),
      verb('history', 'What was changed, newest first', () => import('../commands/history.ts')),
      verb('stats [CLIENT]', 'What the journal adds up to', () => import('../commands/stats.ts')),
      noun(
        'config',
        'Settings',
        () => [
          verb('list', 'All settings', () => import('../commands/config/list.ts')),
          verb('get KEY', 'One setting', () => import('../commands/config/get.ts')),
          verb('set KEY [VALUE]', 'Change a setting', () => import('../commands/config/set.ts')),
        ],
        'list',
      ),
      verb('demo', 'See it work on a sample, away from your journal', () => import('../commands/demo.ts')),
      verb('help [TOPIC]', 'Help on a command or a topic', () => import('../commands/help.ts')),
    ],
  },
];

/** Every verb of the first level. */
export function topVerbs(): Verb[] {
  return program.flatMap((group) => group.verbs);
}
