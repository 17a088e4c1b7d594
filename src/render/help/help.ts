import { row, rows, titled, widest } from '../layout/row.ts';
import { width, wrap } from '../layout/text.ts';
import type { Sheet } from '../layout/view.ts';

/** The page's width up to 100 columns; 80 if the page has none. */
export function helpWidth(page: number): number {
  return Number.isFinite(page) ? Math.min(page, 100) : 80;
}

interface HelpVerb {
  /** Left out of the first screen. */
  isMore?: boolean;
  /** Ends a line of the first screen, which says what those on it are for. */
  says?: string;
  /** Name and usage as help lists them, where they are other words. */
  listed?: string;
  name: string;
  usage: string;
  summary: string;
}

interface HelpGroup {
  title: string;
  verbs: readonly HelpVerb[];
}

/** An argument or a flag as users type it, and its purpose. */
interface Spec {
  spec: string;
  help: string;
}

interface HelpCommand {
  summary: string;
  details?: string;
  examples: readonly string[];
  args?: Record<string, Spec>;
  flags?: Record<string, Spec>;
  sections?: () => readonly { title: string; rows: readonly Spec[] }[];
}

/** The first screen is as narrow as the narrowest terminal it is to fit. */
const screenWidth = 80;

/** One screen: how to begin, the commands of every day by group, and where to go on. */
export function firstScreen(groups: readonly HelpGroup[], { mark, width: room }: Sheet): string {
  const sheet = { mark, width: Math.min(room, screenWidth) };
  const lines = (pairs: readonly (readonly [command: string, about: string])[]) =>
    rows(
      pairs.map(([command, about]) => [
        { text: command, label: 'command' },
        { text: about, label: 'hint' },
      ]),
      sheet,
    ).join('\n');
  const titles = widest(groups.map(({ title }) => title));
  return page([
    `${mark('title', 'rapport')} remembers your clients and tells you who needs your voice.`,
    lines([
      ['rapport add "Ada Lovelace"', 'a client of yours'],
      ['rapport call ada "Walked through the renewal"', 'what was said, in a sentence'],
      ['rapport', 'what needs you today'],
    ]),
    groups
      .flatMap(({ title, verbs }) =>
        namesOf(verbs, sheet.width - titles - 2).map((names, at) => {
          const head = at === 0 ? title.toUpperCase() : '';
          return `${mark('title', head)}${' '.repeat(titles + 2 - head.length)}${names}`;
        }),
      )
      .join('\n'),
    lines([
      ['rapport help log', 'one command: examples first, then its flags'],
      ['rapport help all', 'every command, with a line each'],
      ['rapport help days', 'how to write a day; also: exit-codes, journal, rules'],
      ['rapport demo', 'a sample to look at, away from your journal'],
    ]),
  ]);
}

/** The names of a group in lines; one that says what its names are for is a line of its own. */
function namesOf(verbs: readonly HelpVerb[], room: number): string[] {
  const shown = verbs.filter(({ isMore }) => !isMore);
  const parts: { names: string; says: string }[] = [];
  let names: string[] = [];
  for (const { name, listed = name, says } of shown) {
    names.push(listed.split(' ')[0] ?? listed);
    if (says === undefined) continue;
    parts.push({ names: names.join(' · '), says });
    names = [];
  }
  if (names.length > 0) parts.push({ names: names.join(' · '), says: '' });
  const longest = widest(parts.map((part) => part.names));
  return parts.flatMap((part) =>
    part.says ? [`${part.names.padEnd(longest + 3)}${part.says}`] : wrap(part.names, room),
  );
}

/** Every command by group, with a line each. */
export function allCommands(groups: readonly HelpGroup[], sheet: Sheet): string {
  const sections = groups.map(({ title, verbs }) => ({ title, lines: listing(verbs.map(verbSpec), sheet) }));
  return page([titled(sections, sheet), `More: ${sheet.mark('command', 'rapport help COMMAND')}`]);
}

export function nounHelp(
  { name, summary }: Pick<HelpVerb, 'name' | 'summary'>,
  verbs: readonly HelpVerb[],
  sheet: Sheet,
): string {
  const specs = verbs.map((verb) => verbSpec({ ...verb, name: `rapport ${name} ${verb.name}` }));
  return page([
    summary,
    titled([{ title: 'Commands', lines: listing(specs, sheet) }], sheet),
    `More: ${sheet.mark('command', `rapport help ${name} VERB`)}`,
  ]);
}

export function commandHelp(
  path: string,
  { summary, details, examples, args = {}, flags = {}, sections: more = () => [] }: HelpCommand,
  everywhere: Record<string, Spec>,
  sheet: Sheet,
): string {
  const [words, own] = [Object.values(args), Object.values(flags)];
  const usage = ['rapport', path, ...words.map(({ spec }) => spec), own.length > 0 ? '[flags]' : ''];
  const sections = [
    { title: 'Usage', lines: [`  ${usage.filter(Boolean).join(' ')}`, ...listing(words, sheet)] },
    { title: 'Flags', lines: listing(own, sheet) },
    { title: 'Everywhere', lines: listing(Object.values(everywhere), sheet) },
    ...more().map(({ title, rows }) => ({ title, lines: listing(rows, sheet) })),
  ];
  const shown = { title: 'Examples', lines: examples.map((line) => `  ${sheet.mark('command', line)}`) };
  return page([
    summary,
    titled([shown], sheet),
    details ? wrap(details, sheet.width).join('\n') : '',
    titled(sections, sheet),
  ]);
}

function verbSpec({ name, usage, listed = `${name} ${usage}`, summary }: HelpVerb): Spec {
  return { spec: listed.trim(), help: summary };
}

/** Longest argument or flag that keeps its help beside it, in columns. */
const longestSpec = 40;

function listing(specs: readonly Spec[], sheet: Sheet): string[] {
  const room = Math.min(longestSpec, widest(specs.map(({ spec }) => spec)));
  return specs.flatMap(({ spec, help }) =>
    width(spec) <= room
      ? row([{ text: spec, room }, { text: help }], sheet)
      : [...row([{ text: [spec] }], sheet), ...row([{ text: '', room }, { text: help }], sheet)],
  );
}

/** Ways to write a day, and what they mean. */
const writtenDays: readonly (readonly [forms: string, means: string])[] = [
  ['2026-12-04, 20261204', 'the day itself'],
  ['Fri 4 Dec, Fri 4 Dec 2026', 'the weekday must match'],
  ['12 jan, jan 12th, 12.1., the 12th', 'the next such day, or the last one'],
  ['20/12, 12/20/2026, 20-12-2026', 'if only one can be the month'],
  ['today, tomorrow, day after tomorrow', ''],
  ['friday, next friday, last friday', 'the first after today, the last before'],
  ['this friday, friday next week', 'in this week, in the next'],
  ['a week on friday, 3 days after 12 jan', ''],
  ['+3d, 2w, in a fortnight, 3 days ago', 'from today (for a minus: --on=-3d)'],
  ['next week, next month', 'a week or a month from today'],
  ['eom, end of next month, eow, eoy', 'the last day; a week ends on Friday'],
  ['last friday of the month', ''],
  ['christmas, good friday, easter', ''],
  ['tomorrow 9am, friday at noon', 'the time is kept with the text'],
];

/** Help pages without a command, by name. The caller passes the rules, so that most starts load none. */
export function helpTopics(
  exitCodes: Readonly<Record<string, { code: number; means: string }>>,
  rules: readonly { id: string; title: string }[],
): Record<string, (sheet: Sheet) => string> {
  return {
    'exit-codes': (sheet) =>
      topic(sheet.mark('title', 'Exit codes'), [
        ...rows(
          Object.values(exitCodes).map(({ code, means }) => [
            { text: String(code), room: 4, align: 'right' },
            { text: [means] },
          ]),
          sheet,
        ),
        '',
        'A closed pipe (rapport … | head) is not an error.',
      ]),
    days: (sheet) =>
      topic(sheet.mark('title', 'Days and periods'), [
        ...rows(
          writtenDays.map(([forms, means]) => [{ text: forms }, { text: [means] }]),
          sheet,
        ),
        '',
        'If two days are possible, remind and snooze take the next one, log the last one or today.',
        'A period is written 10d, 2w, 3m, 1y, "2 weeks" or monthly.',
        '12/01 could be two days: rapport config set date-order day (or month)',
      ]),
    rules: (sheet) =>
      topic(sheet.mark('title', 'Rules'), [
        ...rows(
          rules.map(({ id, title }) => [{ text: id }, { text: [title] }]),
          sheet,
        ),
        '',
        'What a rule looks at, and its sources: rapport why RULE',
      ]),
    journal: ({ mark, width }) =>
      topic(
        mark('title', 'Where things are'),
        [
          'The journal is one SQLite file. It is the first of: --journal FILE, RAPPORT_JOURNAL, $XDG_DATA_HOME/rapport/journal.db, ~/.local/share/rapport/journal.db. Only you can read it.',
          '',
          'Settings are in $XDG_CONFIG_HOME/rapport/config.json or ~/.config/rapport/config.json. Compiled code may be kept in $XDG_CACHE_HOME/rapport or ~/.cache/rapport. You can delete it at any time.',
          '',
          'rapport also reads COLUMNS, EDITOR, VISUAL, TZ, FORCE_COLOR, and NO_COLOR, which wins unless it is empty.',
        ].flatMap((line) => wrap(line, width)),
      ),
  };
}

function topic(title: string, lines: readonly string[]): string {
  return page([title, lines.join('\n')]);
}

function page(blocks: readonly string[]): string {
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
