import { rules } from '../../domain/rules/index.ts';
import { row, rows, widest } from '../layout/row.ts';
import { width, wrap } from '../layout/text.ts';
import type { Page } from '../layout/view.ts';

type Sheet = Pick<Page, 'mark' | 'width'>;

/** The width help is set in: the page's, up to 100, and 80 where the page has none. */
export function helpWidth(page: number): number {
  return Number.isFinite(page) ? Math.min(page, 100) : 80;
}

interface HelpVerb {
  name: string;
  usage: string;
  summary: string;
  verbs?: () => readonly HelpVerb[];
}

interface HelpCommand {
  summary: string;
  details?: string;
  examples: readonly string[];
  args?: Record<string, { spec: string; help: string }>;
  flags?: Record<string, { spec: string; help: string }>;
}

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

/** Columns of a head that has its text beside it. */
const longestHead = 40;

function listing(lines: readonly { head: string; text: string }[], sheet: Sheet): string[] {
  const column = Math.min(longestHead, widest(lines.map(({ head }) => head)));
  return lines.flatMap(({ head, text }) => {
    const help = { text };
    if (width(head) <= column) return row([{ text: head, room: column }, help], sheet);
    return [...row([{ text: [head] }], sheet), ...row([{ text: '', room: column }, help], sheet)];
  });
}

/** The help pages that belong to no command, by name; the exit codes are handed in from where they are defined. */
export function helpTopics(
  exitCodes: Readonly<Record<string, { code: number; means: string }>>,
): Record<string, (sheet: Sheet) => string> {
  return {
    'exit-codes': (sheet) =>
      page(sheet.mark('title', 'Exit codes'), [
        ...rows(
          Object.values(exitCodes).map(({ code, means }) => [
            { text: String(code), room: 4, align: 'right' },
            { text: [means] },
          ]),
          sheet,
        ),
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
    rules: (sheet) =>
      page(sheet.mark('title', 'Rules'), [
        ...rows(
          rules.map(({ id, title }) => [{ text: id }, { text: [title] }]),
          sheet,
        ),
        '',
        'What one looks at and what it stands on: rapport why RULE',
      ]),
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
