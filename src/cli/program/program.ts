import type { AnyCommand } from '../command.ts';
import type { PageName, RemovalName } from '../commands/handle.ts';

declare global {
  interface ImportMeta {
    /** What loads each file of a pattern, by its path; the build and the tests write the imports out. */
    glob<T>(pattern: string): Record<string, () => Promise<T>>;
  }
}

type Load = () => Promise<{ default: AnyCommand }>;

interface Row {
  name: string;
  /** What follows it, as help shows it; empty below a noun where the arguments of the command say it. */
  usage: string;
  summary: string;
  /** Left out of the first screen of help. */
  isMore?: boolean;
  /** What the first screen says beside it. */
  says?: string;
  /** How help lists it, where that is another word than its name. */
  listed?: string;
}

/** A verb that is a command, which is loaded when it is typed. */
export interface CommandVerb extends Row {
  load: Load;
  verbs?: undefined;
}

/** A verb that takes another one: `client add`. */
export interface CommandGroup extends Row {
  /** Made when asked for, since most commands are none of them. */
  verbs: () => readonly CommandVerb[];
}

export type Verb = CommandVerb | CommandGroup;

/** Verbs that help shows together. */
interface Group {
  title: string;
  verbs: readonly Verb[];
}

const files = import.meta.glob<Readonly<Record<string, AnyCommand>>>('../commands/**/*.ts');

/** Loads a command: the default of `commands/note.ts` or `commands/case/open.ts`, or what `commands/nouns/client.ts` exports as `add`. */
export function file(path: string): Load {
  return async () => {
    const alone = files[`../commands/${path}.ts`];
    const [noun = '', name = ''] = path.split('/');
    const load = alone ?? files[`../commands/nouns/${noun}.ts`];
    const command = (await load?.())?.[alone ? 'default' : name];
    if (!command) throw new Error(`the command ${path} is missing`);
    return { default: command };
  };
}

/** Loads `log`, or another of its verbs: `+`, or one with the channel set. */
export function logOn(name: string): Load {
  return async () => ({ default: (await import('../commands/log.ts')).logOn(name) });
}

/** Loads the verb `remove` of a noun that is removed like most. */
function removalOf(name: RemovalName): Load {
  return async () => ({ default: (await import('../commands/handle.ts')).removals[name] });
}

/** Loads the verb `show` of a noun whose page has the fields that it declares. */
export function pageOf(name: PageName): Load {
  return async () => ({ default: (await import('../commands/handle.ts')).pages[name] });
}

/** Rows that the first screen of help leaves out. */
function more(...verbs: Verb[]): Verb[] {
  for (const verb of verbs) verb.isMore = true;
  return verbs;
}

/** A row that ends a line of the first screen, which says what those on it are for. */
function says(text: string, verb: Verb): Verb {
  return Object.assign(verb, { says: text });
}

/** A noun that help lists by the name of several, which lists them. */
function listed(words: string, verb: CommandGroup): CommandGroup {
  return Object.assign(verb, { listed: words });
}

/** A command: its name and what follows it, and what loads it where that is not the file of its name. */
export function verb(words: string, summary: string, load?: Load, folder = ''): CommandVerb {
  const end = words.indexOf(' ');
  const name = end < 0 ? words : words.slice(0, end);
  return {
    name,
    usage: end < 0 ? '' : words.slice(end + 1),
    summary,
    load: load ?? file(folder + name),
  };
}

/** A noun: its name, and its verbs with their summaries, and with what loads one that is no file of its folder. */
export function noun(
  name: string,
  summary: string,
  verbs: () => Readonly<Record<string, string | readonly [summary: string, load: Load]>>,
  usage = 'VERB',
): CommandGroup {
  return {
    ...{ name, usage, summary },
    verbs: () =>
      Object.entries(verbs()).map(([words, what]) => {
        const [text, load] = typeof what === 'string' ? [what] : what;
        return verb(words, text, load, `${name}/`);
      }),
  };
}

/** A group; its verbs are made when asked for, since most starts need those of the first groups alone. */
function group(title: string, verbs: () => readonly Verb[]): Group {
  return {
    title,
    get verbs() {
      return verbs();
    },
  };
}

/** The verb with a name. */
export function verbNamed<V extends Verb>(name: string, among: readonly V[]): V | undefined {
  return among.find((verb) => verb.name === name);
}

/**
 * Every command, in the groups that help shows them in. A command is a row here and a value: `verb('why …')` is
 * the default of `commands/why.ts`, and the row `add` of `noun('client …')` what `commands/nouns/client.ts` exports as `add`. What follows a verb of a noun
 * is written only where the arguments of its command do not say it: flags that it needs. Rows in `more` are left out of the first screen
 * of help. Other names are in `names.ts`.
 */
export const program: readonly Group[] = [
  group('Write down', () => [
    verb('log CLIENT TEXT', 'Record what was said, in a sentence', logOn('log')),
    verb('call CLIENT TEXT', 'Record a call', logOn('call')),
    verb('email CLIENT TEXT', 'Record an email', logOn('email')),
    verb('meet CLIENT TEXT', 'Record a meeting', logOn('meet')),
    says('what was said, in a sentence', verb('message CLIENT TEXT', 'Record a message', logOn('message'))),
    verb('note CLIENT TEXT', 'Keep something to remember about a client'),
    says(
      'what to remember; a follow-up',
      verb('remind CLIENT TEXT --on DAY', 'Plan a follow-up, once or recurring'),
    ),
    ...more(
      verb('+ CLIENT TEXT', 'The same as log, shorter to type', logOn('+')),
      verb('video CLIENT TEXT', 'Record a video call', logOn('video')),
      verb('letter CLIENT TEXT', 'Record a letter', logOn('letter')),
      verb('event CLIENT TEXT', 'Record an event', logOn('event')),
    ),
  ]),
  group('Look', () => [
    verb('today', 'What is owed, due and flagged; the same as rapport alone'),
    verb('show CLIENT', 'The card to read before you pick up the phone', file('show')),
    verb('list', 'List the clients; also list entries, list cases …', file('client/list')),
    verb('find WORDS', 'Find entries, notes, names and more by their words'),
    listed(
      'entries [CLIENT]',
      noun('entry', 'The entries of the log', () => ({
        list: 'List the log, newest first',
        show: 'Show one entry in full',
        edit: 'Correct an entry',
        delete: ['Delete entries', removalOf('entry')],
      })),
    ),
    verb('check [CLIENT]', 'Which relationships need you, and why'),
    verb('why RULE [CLIENT]', 'What a rule looks at, and its sources'),
    verb('stats [CLIENT]', 'Numbers from the journal'),
    ...more(
      verb('reasons', 'Whom to get in touch with, and why today'),
      listed(
        'reminders [CLIENT]',
        noun('reminder', 'What is planned', () => ({
          list: 'List what is planned',
          show: ['Show a reminder in full', pageOf('reminder')],
          edit: 'Correct a reminder',
        })),
      ),
      verb('digest', 'The morning page for cron; silent on a quiet day'),
    ),
  ]),
  group('Act', () => [
    verb('review', 'Go through what is due and flagged, one by one'),
    verb('done ID...', 'Tick reminders off', file('reminder/done')),
    verb('snooze THING [DAY]', 'Hide a reminder or a flag until a day'),
    verb('mute [CLIENT] RULE', 'Silence a rule for one client or for all'),
    verb('edit HANDLE', 'Correct a client, an entry, a note or anything else', file('client/edit')),
    verb('delete HANDLE...', 'Delete anything by its handle', file('handle')),
    verb('undo [ID]', 'Undo the last change, or a named one'),
    verb('redo', 'Redo what was last undone', file('operation/redo')),
    verb('history [CLIENT]', 'What was changed, newest first', file('operation/history')),
    ...more(
      verb('unmute [CLIENT] RULE', 'End the mute of a rule'),
      verb('catch-up --before DAY', 'Count older messages as answered'),
      verb('erase CLIENT|PERSON', 'Erase a client or a person for good, history included'),
      noun('operation', 'The changes made by each command', () => ({
        list: ['What was changed, newest first', file('operation/history')],
        show: ['Show one change', pageOf('operation')],
      })),
    ),
  ]),
  group('The book', () => [
    verb('add NAME', 'Add a client', file('client/add')),
    noun('client', 'The businesses and people who pay you', () => ({
      add: 'Add a client',
      list: 'List the clients',
      show: ['Show a client', file('show')],
      edit: 'Change a client',
      archive: 'Hide a client from lists and flags; nothing is lost',
      restore: 'Restore an archived client',
      duplicates: ['List pairs of clients that may be the same', file('twice/duplicates')],
      'merge CLIENT OTHER': ['Merge two clients into one', file('twice/merge')],
    })),
    noun('person', 'The people at your clients', () => ({
      add: 'Add a person at a client',
      edit: 'Change a person',
      list: 'List people',
      show: ['Show a person', pageOf('person')],
      delete: ['Delete a person from a client', file('person/remove')],
    })),
    verb(
      'import [FORMAT] FILE...',
      'Import mail, calendars, calls, clients and more',
      file('journal/import'),
    ),
    noun('config', 'Your settings', () => ({
      list: 'List the settings, or the numbers of the rules',
      get: 'Show a setting',
      set: 'Change a setting',
    })),
    ...more(
      verb('sync [SOURCE...]', 'Read what is new in your sources', file('journal/sync')),
      noun('source', 'Mail, calendars and address books to read', () => ({
        add: 'Add a mailbox, a calendar or an address book',
        list: 'List your sources',
        test: 'Try whether a source can be read',
        edit: 'Change where a source is, or its password',
        remove: 'Remove a source; what came from it stays',
      })),
      noun('notes', 'What you remember about clients and people', () => ({
        list: 'List notes, preferences first',
        show: ['Show a note in full', pageOf('note')],
        edit: 'Change a note',
        confirm: 'Record that a note is still true',
        delete: ['Delete notes', removalOf('note')],
      })),
      noun('date', 'Birthdays and anniversaries', () => ({
        add: 'Add a birthday or an anniversary',
        list: 'List birthdays and anniversaries, the next first',
        show: ['Show a date in full', pageOf('occasion')],
        edit: 'Correct a date',
        delete: ['Delete dates', removalOf('occasion')],
      })),
      verb('completion SHELL', 'Complete commands and names with Tab', file('shell/completion')),
      verb('export [FORMAT] [FILE]', 'Write the journal as JSON, CSV or Markdown', file('journal/export')),
      verb('backup [FILE]', 'Copy the journal, and check the copy', file('journal/backup')),
      verb('restore FILE', 'Put a backup in the place of the journal', file('journal/restore')),
      verb('doctor', 'Check the journal file, and say how to repair it'),
      verb('demo', 'Try rapport on a sample, away from your journal'),
      verb('help [TOPIC]', 'Help on a command or a topic'),
    ),
  ]),
  group('Trouble', () => [
    noun('case', 'What went wrong, until it is settled', () => ({
      open: 'Open a case when something went wrong',
      list: 'List cases',
      show: 'The story of a case, and what is next',
      edit: 'Correct a case',
      hear: "Record the client's account, in their words",
      restate: 'Record what you understood, and whether they confirmed it',
      answer: 'Record your side, its reason and the compromise you propose',
      escalate: 'Move a case from writing to a call or a meeting',
      'promise ID TEXT --by DAY': 'Promise the client something',
      fixed: 'Record that it is fixed',
      'check-back': 'Record how it is now, in their words',
      'settle ID [TEXT] --as OUTCOME': 'End a case',
      'reopen ID --because REASON': 'Open a case again',
    })),
    verb('apologize [CLIENT]', 'Say sorry well: a checklist, a draft, a promise'),
    noun('promise', 'What clients were promised', () => ({
      list: 'List what is promised',
      kept: 'Record that a promise was kept',
      'broken ID --told TEXT': 'Record that a promise was broken',
    })),
    noun('charge', 'Money a client will be asked for', () => ({
      add: 'Note money a client will be asked for',
      'tell ID... --by CHANNEL [TEXT]': 'Record that a client was told of charges',
      bill: 'Record that charges were billed',
      'waive ID --because REASON': 'Waive a charge',
      list: 'List charges',
      show: 'Show a charge in full',
      edit: 'Correct a charge',
    })),
    noun('policy', 'Your own rules, each with its reason', () => ({
      'add NAME RULE --because REASON': 'Add a rule of yours, with its reason',
      list: 'List your policies',
      show: 'Show a policy, and the cases in which it was quoted',
      edit: 'Change a policy',
      delete: ['Withdraw a policy', file('policy/remove')],
    })),
    ...more(
      noun('apology', 'The apologies made so far', () => ({
        list: 'List apologies',
        show: 'Show an apology in full',
        edit: 'Change an apology before it is said',
        delivered: 'Record that it was said or sent',
      })),
      verb('lessons', 'How often things went wrong, and what you changed'),
    ),
  ]),
  group('Grow', () => [
    noun('profile', 'Kinds of clients, and what each may expect', () => ({
      add: 'Add a kind of client, with its standards',
      list: 'List the kinds of clients',
      show: 'Show its standards, and what its clients have in common',
      edit: 'Change a kind of client',
      'assign PROFILE [CLIENT...]': 'Give clients a profile',
      delete: ['Delete a kind of client', removalOf('profile')],
    })),
    verb('fit CLIENT', 'Compare a prospect with the ideal client of a kind'),
    noun('playbook', 'Lists of dated steps, applied to clients', () => ({
      add: 'Add a list of dated steps',
      list: 'List your playbooks',
      show: 'Show a playbook as a Markdown checklist',
      edit: 'Change a playbook',
      delete: ['Delete a playbook', removalOf('playbook')],
      apply: 'Plan the steps of a playbook for a client',
      progress: 'Show the progress of playbooks',
      end: 'End a playbook for a client, and cancel its open steps',
    })),
    noun('feedback', 'What clients say of your work, and what you changed', () => ({
      ask: 'Record that you asked a client',
      record: 'Write down what they said, in their words',
      answer: 'Record what you changed',
      'tell ID --by CHANNEL': 'Record that you told them',
      'close ID --because REASON': 'Close feedback when there is nothing to tell',
      list: 'List what clients said',
      show: 'Show feedback in full',
      edit: 'Correct feedback',
      delete: ['Delete feedback', removalOf('feedback')],
    })),
    noun('concern', 'Problems of your clients, and what you do to help', () => ({
      add: 'Note a problem of a client',
      act: 'Record what you did to help',
      close: 'Record that it is over',
      reopen: 'Open a concern again',
      list: 'List the problems of clients',
      show: 'Show a concern in full',
      edit: 'Correct a concern',
      delete: ['Delete concerns', removalOf('concern')],
    })),
    ...more(
      noun('ideal', 'What an ideal client looks like, by profile', () => ({
        add: 'Add a trait of an ideal client',
        list: 'List the traits of ideal clients',
        show: ['Show a trait of an ideal client', pageOf('criterion')],
        edit: 'Change a trait',
        delete: ['Delete a trait, with the answers to it', removalOf('criterion')],
      })),
      noun('run', 'Playbooks under way', () => ({
        list: ['Show the progress of playbooks', file('playbook/progress')],
        show: ['Show when a playbook was begun', pageOf('run')],
      })),
    ),
  ]),
];

/** Every verb of the first level. */
export function topVerbs(): Verb[] {
  return program.flatMap((group) => group.verbs);
}

/** The verb of the first level with a name. */
export function topVerb(name: string): Verb | undefined {
  for (const { verbs } of program) {
    const found = verbNamed(name, verbs);
    if (found) return found;
  }
  return undefined;
}
