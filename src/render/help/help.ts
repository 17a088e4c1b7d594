import { pad, width, wrap } from '../layout/text.ts';
import type { Page } from '../layout/view.ts';

type Sheet = Pick<Page, 'mark' | 'width'>;

/** The width help is set in: the page's, up to 100, and 80 where the page has none. */
export function helpWidth(page: number): number {
  return Number.isFinite(page) ? Math.min(page, 100) : 80;
}

/** What help needs to know of a verb. */
interface HelpVerb {
  name: string;
  usage: string;
  summary: string;
  verbs?: () => readonly HelpVerb[];
}

/** What help needs to know of a command. */
interface HelpCommand {
  summary: string;
  details?: string;
  examples: readonly string[];
  args?: Record<string, { spec: string; help: string }>;
  flags?: Record<string, { spec: string; help: string }>;
}

/** The first page: the verbs in groups. */
export function overview(
  groups: readonly { title: string; verbs: readonly HelpVerb[] }[],
  sheet: Sheet,
): string {
  const { mark } = sheet;
  const lines = [
    `${mark('title', 'rapport')} remembers your clients and tells you who needs your voice.`,
    '',
    mark('title', 'Try'),
    `  ${mark('command', 'rapport client add "Ada Lovelace" --email ada@example.org')}`,
    `  ${mark('command', 'rapport call ada "Walked through the renewal"')}`,
    `  ${mark('command', 'rapport')}`,
  ];
  for (const { title, verbs } of groups) {
    lines.push('', mark('title', title), ...listing(verbs.map(verbLine), sheet));
  }
  lines.push(
    '',
    `More: ${mark('command', 'rapport help COMMAND')}`,
    `Topics: ${mark('command', 'rapport help TOPIC')}, one of dates, exit-codes, journal and rules`,
  );
  return `${lines.join('\n')}\n`;
}

/** The page of a noun: its verbs. */
export function nounHelp(noun: HelpVerb, sheet: Sheet): string {
  const { mark } = sheet;
  const verbs = (noun.verbs?.() ?? []).map((verb) =>
    verbLine({ ...verb, name: `rapport ${noun.name} ${verb.name}` }),
  );
  return `${[
    noun.summary,
    '',
    mark('title', 'Commands'),
    ...listing(verbs, sheet),
    '',
    `More: ${mark('command', `rapport help ${noun.name} VERB`)}`,
  ].join('\n')}\n`;
}

/** The page of a command: examples first. */
export function commandHelp(
  path: string,
  command: HelpCommand,
  everywhere: Record<string, { spec: string; help: string }>,
  sheet: Sheet,
): string {
  const { mark } = sheet;
  const args = Object.values(command.args ?? {});
  const flags = Object.values(command.flags ?? {});
  const usage = ['rapport', path, ...args.map(({ spec }) => spec), flags.length > 0 ? '[flags]' : ''];
  const lines = [command.summary];
  if (command.details) lines.push('', ...wrap(command.details, sheet.width));
  lines.push('', mark('title', 'Examples'), ...command.examples.map((line) => `  ${mark('command', line)}`));
  lines.push('', mark('title', 'Usage'), `  ${usage.filter(Boolean).join(' ')}`);
  if (args.length > 0)
    lines.push(
      ...listing(
        args.map(({ spec, help }) => ({ head: spec, text: help })),
        sheet,
      ),
    );
  if (flags.length > 0) {
    lines.push(
      '',
      mark('title', 'Flags'),
      ...listing(
        flags.map(({ spec, help }) => ({ head: spec, text: help })),
        sheet,
      ),
    );
  }
  const global = Object.values(everywhere).map(({ spec, help }) => ({ head: spec, text: help }));
  lines.push('', mark('title', 'Everywhere'), ...listing(global, sheet));
  return `${lines.join('\n')}\n`;
}

function verbLine(verb: HelpVerb): { head: string; text: string } {
  return { head: `${verb.name} ${verb.usage}`.trim(), text: verb.summary };
}

/** Heads in a column with their texts beside them, broken where the page ends. */
function listing(lines: readonly { head: string; text: string }[], sheet: Sheet): string[] {
  const column = Math.min(40, Math.max(...lines.map(({ head }) => width(head)), 0));
  const room = Math.max(20, sheet.width - column - 4);
  return lines.flatMap(({ head, text }) => {
    const [first = '', ...others] = wrap(text, room);
    const indent = ' '.repeat(column + 4);
    const rest = others.map((line) => indent + line);
    if (width(head) > column) return [`  ${head}`, indent + first, ...rest];
    return [`  ${pad(head, column)}  ${first}`, ...rest];
  });
}

/** The help pages that belong to no command, by name. The rules are handed in: a start that shows no topic loads none. */
export function helpTopics(
  exitCodes: Readonly<Record<string, { code: number; means: string }>>,
  rules: readonly { id: string; title: string }[],
): Record<string, (sheet: Sheet) => string> {
  return {
    'exit-codes': ({ mark }) =>
      page(mark('title', 'Exit codes'), [
        ...Object.values(exitCodes).map(({ code, means }) => `  ${pad(String(code), 4, 'right')}  ${means}`),
        '',
        'A closed pipe (rapport … | head) is no error.',
      ]),
    dates: ({ mark }) =>
      page(mark('title', 'Days and periods'), [
        'A day can be written as',
        '  2026-12-01                       the day itself',
        '  today, tomorrow, yesterday',
        '  friday, next friday, last friday',
        '  +3d, 2w, -1m, 3 days ago         so far from today (use --on=-3d for a leading minus)',
        '  next week, next month, end of month',
        '  12 jan, 12 jan 2027',
        '',
        'Where it is left open, remind and snooze mean the coming day, log means the last one.',
        'A period is written 10d, 2w, 3m, 1y, "2 weeks" or monthly. 12/01/2026 is refused: it could be two days.',
      ]),
    rules: ({ mark }) => {
      const room = Math.max(...rules.map(({ id }) => id.length));
      return page(mark('title', 'Rules'), [
        ...rules.map(({ id, title }) => `  ${pad(id, room)}  ${title}`),
        '',
        'What one looks at and what it stands on: rapport why RULE',
      ]);
    },
    journal: ({ mark, width }) =>
      page(
        mark('title', 'Where things are'),
        [
          'The journal is one SQLite file. It is the first of: --journal FILE, RAPPORT_JOURNAL, $XDG_DATA_HOME/rapport/journal.db, ~/.local/share/rapport/journal.db. Only you can read it.',
          '',
          'Settings are in $XDG_CONFIG_HOME/rapport/config.json or ~/.config/rapport/config.json. Compiled code is kept in $XDG_CACHE_HOME/rapport or ~/.cache/rapport and can be deleted at any time.',
          '',
          'Also heeded: COLUMNS, EDITOR, VISUAL, TZ, FORCE_COLOR, and NO_COLOR, which wins unless it is empty.',
        ].flatMap((line) => wrap(line, width)),
      ),
  };
}

function page(title: string, lines: readonly string[]): string {
  return `${[title, '', ...lines].join('\n')}\n`;
}
