import type { Sheet } from '../layout/view.ts';
import type { helpTopics } from './help.ts';

/** An argument or a flag as users type it, and its purpose. */
interface Spec {
  spec: string;
  help: string;
}

/** A command as its help has it. */
export interface ManCommand {
  path: string;
  summary: string;
  details?: string;
  examples: readonly string[];
  args: readonly Spec[];
  flags: readonly Spec[];
  sections?: () => readonly { title: string; rows: readonly Spec[] }[];
}

/** A page of the manual: a command, or a noun with its verbs. */
export interface ManSubject {
  name: string;
  summary: string;
  commands: readonly ManCommand[];
}

/** The page of a command, in the language of `man`. */
export function manPage(
  { name, summary, commands }: ManSubject,
  everywhere: readonly Spec[],
  version: string,
): string {
  return lines([
    ...head(`rapport-${name}`, summary, version),
    '.SH SYNOPSIS',
    ...commands.flatMap((command, at) => [...(at === 0 ? [] : ['.br']), ...usage(command)]),
    ...(commands.length === 1 ? [] : ['.SH DESCRIPTION', escaped(`${summary}.`)]),
    ...commands.flatMap((command) => section(command, commands.length === 1)),
    ...commands.flatMap(({ sections = () => [] }) =>
      sections().flatMap(({ title, rows }) => [`.SH ${escaped(title.toUpperCase())}`, ...listed(rows)]),
    ),
    '.SH FLAGS OF EVERY COMMAND',
    ...listed(everywhere),
    '.SH SEE ALSO',
    '.BR rapport (1)',
  ]);
}

function usage({ path, args, flags }: ManCommand): string[] {
  const words = [...args.map(({ spec }) => spec), ...(flags.length > 0 ? ['[flags]'] : [])].join(' ');
  return [`.B rapport ${escaped(path)}`, ...(words === '' ? [] : [escaped(words)])];
}

function section({ path, summary, details, examples, args, flags }: ManCommand, isAlone: boolean): string[] {
  const part = isAlone ? '.SH' : '.SS';
  return [
    isAlone ? '.SH DESCRIPTION' : `.SS rapport ${escaped(path)}`,
    escaped(`${summary}.`),
    ...(details ? ['.PP', escaped(details)] : []),
    ...(isAlone && args.length + flags.length > 0 ? ['.SH ARGUMENTS AND FLAGS'] : []),
    ...listed([...args, ...flags]),
    ...(part === '.SH' ? ['.SH EXAMPLES'] : ['.PP', 'Examples:', '.PP']),
    ...verbatim(examples),
  ];
}

/** The page of the program: its first screen of help, all commands, and the topics. */
export function manProgram(
  { screen, groups }: { screen: string; groups: readonly { title: string; pages: readonly Spec[] }[] },
  topics: ReturnType<typeof helpTopics>,
  everywhere: readonly Spec[],
  version: string,
): string {
  const sheet: Sheet = { width: 76, mark: (_label, text) => text };
  return lines([
    ...head('rapport', 'a journal of your client relationships', version),
    '.SH SYNOPSIS',
    '.B rapport',
    escaped('[command] [words] [flags]'),
    '.SH DESCRIPTION',
    ...verbatim(screen.trimEnd().split('\n')),
    ...groups.flatMap(({ title, pages }) => [`.SH ${escaped(title.toUpperCase())}`, ...listed(pages)]),
    '.SH FLAGS OF EVERY COMMAND',
    ...listed(everywhere),
    ...Object.values(topics).flatMap((page) => {
      const [title = '', ...text] = page(sheet).trimEnd().split('\n');
      return [`.SH ${escaped(title.toUpperCase())}`, ...verbatim(text.join('\n').trim().split('\n'))];
    }),
  ]);
}

function head(name: string, summary: string, version: string): string[] {
  return [
    `.TH ${name.toUpperCase().replaceAll('-', '\\-')} 1 "" "rapport ${version}" "rapport"`,
    '.SH NAME',
    `${escaped(name)} \\- ${escaped(summary)}`,
  ];
}

function listed(specs: readonly Spec[]): string[] {
  return specs.flatMap(({ spec, help }) => ['.TP', `.B ${escaped(spec)}`, escaped(help)]);
}

/** Lines that stay as they are. */
function verbatim(text: readonly string[]): string[] {
  return ['.nf', ...text.map(escaped), '.fi'];
}

/** A text that says nothing to the formatter: no escape, no sign it draws as another, and no request at the beginning of a line. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replace(
      /[-'^~`"]/g,
      (sign) =>
        ({ '-': '\\-', "'": '\\(aq', '^': '\\(ha', '~': '\\(ti', '`': '\\(ga', '"': '\\(dq' })[sign] ?? sign,
    )
    .replace(
      /[^\x00-\x7f]/gu,
      (letter) => `\\[u${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    )
    .replace(/^\./, '\\&.');
}

function lines(all: readonly string[]): string {
  return `${all.map((line) => line.trimEnd()).join('\n')}\n`;
}
