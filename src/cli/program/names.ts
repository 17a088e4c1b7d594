import { parseReference } from '../../nouns/index.ts';
import type { AnyCommand } from '../command.ts';
import { nowCalled } from '../failures.ts';
import { type CommandGroup, type CommandVerb, topVerb, verbNamed } from './program.ts';

/** Words that mean a command, and are not listed. They stay. */
export const aliases: Readonly<Record<string, string>> = {
  ...{ ls: 'list', rm: 'delete', remove: 'delete', del: 'delete', new: 'add', create: 'add' },
  ...{ search: 'find', grep: 'find', query: 'find' },
  ...{ called: 'call', phone: 'call', phoned: 'call', ring: 'call', rang: 'call' },
  ...{ mail: 'email', mailed: 'email', emailed: 'email' },
  ...{ text: 'message', texted: 'message', sms: 'message', chat: 'message', whatsapp: 'message' },
  ...{ slack: 'message', dm: 'message' },
  ...{ met: 'meet', meeting: 'meet', visit: 'meet', visited: 'meet', zoom: 'video', teams: 'video' },
  ...{ agenda: 'today', status: 'today', dashboard: 'today', home: 'today', next: 'today' },
  ...{ due: 'today', overdue: 'today', upcoming: 'reminders' },
  ...{
    view: 'show',
    open: 'show',
    card: 'show',
    info: 'show',
    cat: 'show',
    get: 'show',
    modify: 'edit',
    correct: 'edit',
    update: 'edit',
    change: 'edit',
    init: 'help',
    start: 'help',
    commands: 'help',
    ...{ '?': 'help', man: 'help', manual: 'help', tutorial: 'help', examples: 'help', tour: 'help' },
  },
  ...{ todo: 'reminders', todos: 'reminders', task: 'reminders', tasks: 'reminders' },
  ...{ contact: 'person', contacts: 'people', customer: 'client', customers: 'clients', logs: 'entries' },
  ...{ tick: 'done', complete: 'done', do: 'done', finish: 'done', defer: 'snooze', postpone: 'snooze' },
  ...{ remember: 'note', revert: 'undo', options: 'config', preferences: 'config', settings: 'config' },
  ...{ stat: 'stats', apologise: 'apologize', sorry: 'apologize' },
  ...{ 'client delete': 'client archive', 'client remove': 'client archive', 'case add': 'case open' },
  ...{ 'client unarchive': 'client restore', birthday: 'date', anniversary: 'date', trait: 'ideal' },
};

/** The names of several, which list them: `entries acme` is `entry list acme`. */
export const plurals: Readonly<Record<string, string>> = {
  ...{
    all: 'client',
    everything: 'client',
    clients: 'client',
    people: 'person',
    entries: 'entry',
    reminders: 'reminder',
    notes: 'notes',
  },
  ...{ dates: 'date', birthdays: 'date', anniversaries: 'date', profiles: 'profile', concerns: 'concern' },
  ...{ ideals: 'ideal', traits: 'ideal', playbooks: 'playbook', cases: 'case', promises: 'promise' },
  ...{ apologies: 'apology', charges: 'charge', policies: 'policy' },
};

/** Settings that people set, which may stand without `set`: `config country DE`. */
const settings = [
  'name',
  'country',
  'currency',
  'date-order',
  'working-days',
  'days-off',
  'suggestions',
  'coming-days',
];

/** What commands and nouns were called before; these go with 1.0. */
export const oldNames: Readonly<Record<string, string>> = {
  ...{ rest: 'snooze', drop: 'delete', outreach: 'reasons', interaction: 'entry', interactions: 'entries' },
  ...{
    'playbook drop': 'playbook end',
    occasion: 'date',
    occasions: 'dates',
    criterion: 'ideal',
    criteria: 'ideals',
  },
};

/** What flags, their values, settings and topics of help were called before. */
const oldFlags: Readonly<Record<string, string>> = {
  ...{
    '--cadence': '--every',
    '--no-cadence': '--no-every',
    '--middle': '--compromise',
    '--live': '--spoken',
  },
  ...{ '--over': '--until=today', '--rest': '--snooze', '--rejects': '--refused' },
};
/** Other spellings of flags, for the commands that take what they mean. */
const otherFlags: Readonly<Record<string, string>> = {
  ...{ '--date': '--on', '--day': '--on', '--when': '--on', '--due': '--on', '--by': '--on', '-d': '--on' },
  ...{ '--repeat': '--every', '--tags': '--tag', '--force': '--yes', '-f': '--yes' },
};

export const oldKinds: Readonly<Record<string, string>> = { interactions: 'entries' };
export const oldTopics: Readonly<Record<string, string>> = { dates: 'days' };
export const oldSettings: Readonly<Record<string, string>> = {
  cadence: 'rhythm',
  'email-only.interactions': 'email-only.entries',
  'group-only.interactions': 'group-only.entries',
};

/** A line as it is typed today, and what to tell of old names in it. */
interface Renamed {
  argv: readonly string[];
  notices: readonly string[];
}

/** The line with the word at a place of it replaced by the command it means; null where it means none. */
export function renamed(argv: readonly string[], at: number, next: number | undefined): Renamed | null {
  const word = argv[at] ?? '';
  const old = named(oldNames, word);
  const name = old ?? named(aliases, word) ?? word;
  const now = named(plurals, name) ?? name;
  const verb = topVerb(now);
  // Alone, it may be meant for rapport itself.
  if (!verb || now === word || (word === 'update' && at + 1 === argv.length)) return null;
  const below = next === undefined ? undefined : argv[next];
  const isList = now !== name && verb.verbs && below !== undefined && !isVerbOf(verb, below);
  const after = argv.slice(at + 1);
  return {
    argv: [...argv.slice(0, at), ...(isList ? [now, 'list'] : [now]), ...handled(word, after)],
    notices: old ? [nowCalled(word, old)] : [],
  };
}

/** The line with the flags that are called otherwise today; null where there are none. */
export function renamedFlags(words: readonly string[], { flags = {} }: AnyCommand): Renamed | null {
  const notices = new Set<string>();
  const taken = Object.values(flags).flatMap(({ spec }) => spec.match(/--?[\w-]+/g) ?? []);
  const argv = words.map((word) => {
    const before = word.replace(/=.*/s, '');
    const other = named(otherFlags, before);
    if (other && taken.includes(other) && !taken.includes(before)) return other + word.slice(before.length);
    const now = named(oldFlags, before);
    if (now === undefined) return word;
    notices.add(nowCalled(before, now.replace('=', ' ')));
    return now + word.slice(before.length);
  });
  return argv.some((word, at) => word !== words[at]) ? { argv, notices: [...notices] } : null;
}

function isVerbOf(noun: CommandGroup, word: string): boolean {
  return (
    (verbNamed(word, noun.verbs()) ?? verbBelow(noun, word) ?? verbMeant(noun, word, false)) !== undefined
  );
}

/** The name of today, of one that a table has. */
export function named(names: Readonly<Record<string, string>>, word: string): string | undefined {
  return Object.hasOwn(names, word) ? names[word] : undefined;
}

/** What was dropped were reminders, and what rested was of a client, by their numbers alone. */
function handled(word: string, after: readonly string[]): readonly string[] {
  if (word === 'drop') return after.map((one) => one.replace(/(^|,)#?(?=\d)/g, '$1r'));
  return word === 'rest' ? after.map((one, at) => (at === 0 ? one.replace(/^#?(?=\d+$)/, 'k') : one)) : after;
}

/** The verb of a noun that another name means: `unarchive` of `client`, `ls` of any. */
export function verbBelow(
  noun: CommandGroup,
  word: string,
): { verb: CommandVerb; notices: readonly string[] } | undefined {
  const path = `${noun.name} ${word}`;
  const old = named(oldNames, path);
  const own = verbNamed(word, noun.verbs());
  if (own && !old) return { verb: own, notices: [] };
  const now = old ?? named(aliases, path) ?? named(aliases, word) ?? word;
  const name = now.split(' ').at(-1) ?? '';
  const verb = verbNamed(name, noun.verbs());
  if (verb && word === 'remove') return { verb, notices: [nowCalled(path, `${noun.name} ${name}`)] };
  return verb && { verb, notices: old ? [nowCalled(path, old)] : [] };
}

/**
 * The verb that a word below a noun is for: a handle is shown, a name narrows the list of notes, and a setting is shown
 * or, with a value, set.
 */
export function verbMeant(noun: CommandGroup, word: string, hasMore: boolean): CommandVerb | undefined {
  if (parseReference(word)) return verbNamed('show', noun.verbs());
  if (noun.name === 'config' && settings.includes(word))
    return verbNamed(hasMore ? 'set' : 'get', noun.verbs());
  return Object.hasOwn(plurals, noun.name) ? verbNamed('list', noun.verbs()) : undefined;
}
