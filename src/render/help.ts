import { pad, width, wrap } from './text.ts';
import type { Page } from './view.ts';

type Sheet = Pick<Page, 'mark' | 'width'>;

/** The width help is set in: the page's, up to 100, and 80 where the page has none. */
export function helpWidth(page: number): number {
  return Number.isFinite(page) ? Math.min(page, 100) : 80;
}

/** What help needs to know of a verb. */
export interface HelpVerb {
  name: string;
  usage: string;
  summary: string;
  verbs?: () => readonly HelpVerb[];
}

/** What help needs to know of a command. */
export interface HelpCommand {
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
