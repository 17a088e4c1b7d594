import { RapportError } from '../../domain/text/failure.ts';
import { nearest } from '../../domain/text/names.ts';
import { unknownCommand } from '../failures.ts';
import { aliases, named, plurals } from './names.ts';
import { type CommandGroup, type CommandVerb, topVerb, verbNamed } from './program.ts';

/** What to type for words that people try first and that are no commands; below a noun with the noun in front. */
const instead: Readonly<Record<string, string>> = {
  ...{
    rename: 'To rename a client: rapport edit CLIENT --name NAME',
    'client rename': 'To rename a client: rapport edit CLIENT --name NAME',
    mv: 'To rename a client: rapport edit CLIENT --name NAME',
    set: 'To change a client: rapport edit CLIENT --phone NUMBER; a setting: rapport config set NAME VALUE',
    tag: 'To tag a client: rapport edit CLIENT --tag TAG',
    archive: 'To archive a client: rapport client archive CLIENT',
    close: 'To archive a client: rapport client archive CLIENT',
    fix: 'To correct the last entry: rapport edit; to undo the last change: rapport undo',
    oops: 'To undo the last change: rapport undo',
    undone: 'To undo the last change: rapport undo',
    reset: 'To undo the last change: rapport undo',
    reopen: 'To undo the last change: rapport undo; to open a case again: rapport case reopen ID',
  },
  ...{
    tomorrow: 'For the next days: rapport reminders; for the page of that day: rapport --as-of tomorrow',
    week: 'For the next days: rapport reminders',
    calendar: 'For what is planned: rapport reminders',
    who: 'For those who need you: rapport check; for all clients: rapport list',
    what: 'For what needs you today: rapport today',
    when: 'For what was said, newest first: rapport entries CLIENT',
    last: 'For what was said, newest first: rapport entries CLIENT',
    report: 'For numbers from the journal: rapport stats',
    how: 'For help: rapport help; on a command: rapport help COMMAND',
  },
  ...{
    save: 'Each command saves by itself. For a file of everything: rapport export FILE.json',
    print: 'For a file of clients: rapport list --csv > clients.csv',
    where: 'To see where the journal is: rapport doctor',
    path: 'To see where the journal is: rapport doctor',
    load: 'To import a file: rapport import FILE',
    upgrade: 'To see your version: rapport --version; a new one is installed as the README says',
    update: 'To change something: rapport edit CLIENT; to see your version: rapport --version',
    look: 'To find words: rapport find WORDS; to see a client: rapport show CLIENT',
    quit: 'There is nothing to leave: every command ends by itself.',
    exit: 'There is nothing to leave: every command ends by itself.',
    bye: 'There is nothing to leave: every command ends by itself.',
  },
  ...{
    invoice: 'To note money that a client will be asked for: rapport charge add CLIENT AMOUNT WHAT',
    pay: 'To note money that a client will be asked for: rapport charge add CLIENT AMOUNT WHAT',
    charge: 'To note one: rapport charge add CLIENT AMOUNT WHAT',
    promised: 'To promise something by a day: rapport remind CLIENT TEXT --on DAY --promise',
    promise: 'To promise something by a day: rapport remind CLIENT TEXT --on DAY --promise',
    complaint: 'When something went wrong: rapport case open CLIENT TEXT',
    problem: 'When something went wrong: rapport case open CLIENT TEXT',
    case: 'When something went wrong: rapport case open CLIENT TEXT',
    apology: 'To say sorry: rapport apologize CLIENT',
    date: 'For a birthday: rapport date add CLIENT birthday DAY',
    'import entries': 'To import entries: rapport import FILE --kind entries',
    'import reminders': 'To import reminders: rapport import FILE --kind reminders',
    'config rules': 'For the numbers of the rules: rapport config list rules',
    'config unset': 'To go back to no value: rapport config set NAME none',
    'reminder add': 'To plan one: rapport remind CLIENT TEXT --on DAY',
    'entry add': 'To write one down: rapport log CLIENT TEXT',
    'notes add': 'To write one down: rapport note CLIENT TEXT',
  },
};

/** The same for flags that a command does not take. */
const insteadOfFlags: Readonly<Record<string, string>> = {
  ...{ '--note': 'A note: rapport note CLIENT TEXT', '--notes': 'A note: rapport note CLIENT TEXT' },
  '--message': 'The text needs no flag: put it in quotes after the client.',
  '--text': 'The text needs no flag: put it in quotes after the client.',
  '--client': 'The client stands without a flag.',
  ...{
    '--limit': 'For the first lines, put | head -20 behind it.',
    '-n': 'For the first lines, put | head -20 behind it.',
  },
  ...{
    '--format': 'For files: --json, --csv or --ndjson',
    '--output': 'For files: --json, --csv or --ndjson',
  },
  ...{
    'list --all': 'The list has all clients; for archived ones: rapport list --archived',
    'list -a': 'The list has all clients; for archived ones: rapport list --archived',
  },
  '--currency': 'The currency stands with the amount: "120 EUR"',
  '--birthday': 'A birthday: rapport date add CLIENT birthday DAY',
  '--no-color': 'For no colour: NO_COLOR=1 rapport',
};

/** The same for words that a command does not take. */
const insteadOfWords: Readonly<Record<string, string>> = {
  'reminder list': 'To plan one: rapport remind CLIENT TEXT --on DAY',
  apologize: 'Say what happened with a flag: rapport apologize CLIENT --what "The invoice came twice"',
  edit: 'What changes is a flag: rapport edit CLIENT --email ADDRESS. All flags: rapport edit --help',
  list: 'For one client: rapport show CLIENT; for those with a tag: rapport list --tag TAG',
  'case list': 'When something went wrong: rapport case open CLIENT TEXT',
};

/** What is typed instead of a word that is no command, as a hint. */
export function insteadOf(word: string): string | undefined {
  return named(instead, word.toLowerCase().replace(/['’]s$/, ''));
}

/** The verb of a noun. The error for a name it does not have says what to type for it, or proposes `lead` and the nearest name. */
export function verbOf(noun: CommandGroup, name: string, lead = `rapport ${noun.name}`): CommandVerb {
  const verbs = noun.verbs();
  const found = verbNamed(name, verbs);
  if (found) return found;
  const near = nearest(
    name,
    verbs.map((verb) => verb.name),
  );
  const path = `${noun.name} ${name}`;
  const other = insteadOf(path) ?? (near ? undefined : insteadOf(noun.name));
  throw unknownCommand(path, near && `${lead} ${near}`, `rapport help ${noun.name}`, other);
}

/** The verb of a noun where things of a kind are listed or added: `list entries`, `show clients`, `add person acme Eli`. */
export function verbOfNoun(verb: string, word: string): [CommandVerb, CommandGroup] | undefined {
  // Only several are shown: one word of a name may be that of a noun.
  if (verb === 'show') return Object.hasOwn(plurals, word) ? verbOfNoun('list', word) : undefined;
  const other = named(aliases, word);
  const name = other ?? word;
  const noun = topVerb(named(plurals, name) ?? name);
  // A name may begin with a word that is also an alias: `add home depot`.
  if (!noun || (other && !noun.verbs)) return undefined;
  const below = noun.verbs && verbNamed(verb, noun.verbs());
  if (below) return [below, noun];
  throw unknownCommand(
    `${verb} ${word}`,
    noun.verbs ? undefined : `rapport ${word}`,
    `rapport help ${noun.name}`,
    insteadOf(`${noun.name} ${verb}`),
  );
}

/** The error for words that a command does not take, with what people mean by them. */
export function withOtherHint(error: RapportError, path: string): RapportError {
  const flag = /"(--?[\w-]+)"/.exec(error.message)?.[1] ?? '';
  const isFlag = error.code === 'unknown-flag';
  const hint = isFlag
    ? (named(insteadOfFlags, `${path} ${flag}`) ?? named(insteadOfFlags, flag))
    : error.code === 'too-many-arguments' && named(insteadOfWords, path);
  if (!hint) return error;
  const hints = isFlag ? [hint, `See its flags with: rapport ${path} --help`] : [hint];
  return new RapportError(error.kind, error.code, error.message, hints);
}
