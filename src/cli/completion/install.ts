import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { RapportError } from '../../domain/text/failure.ts';
import { shellWord } from '../../domain/text/shell-word.ts';
import { reasonOf } from '../../domain/text/system-reason.ts';
import type { Io } from '../io.ts';
import { absolute } from '../journal-place.ts';
import { type Shell, scripts, shells } from './scripts.ts';

/** Where a script goes, and what a start file needs to have so that the shell reads it; null where it looks there by itself. */
export interface Plan {
  shell: Shell;
  file: string;
  startFile: string | null;
  line: string;
}

const mark = '# completion of rapport';

/** The shell of the account. */
export function shellOf({ env }: Pick<Io, 'env'>): Shell {
  const name = basename(env.SHELL ?? '');
  const shell = shells.find((one) => one === name);
  if (!shell) throw noShell(name);
  return shell;
}

/** Where bash-completion is, which reads the folder of a user's own scripts. */
const bashCompletion = [
  ...['/usr/share/bash-completion/bash_completion', '/usr/local/share/bash-completion/bash_completion'],
  ...['/opt/homebrew/etc/profile.d/bash_completion.sh', '/usr/local/etc/profile.d/bash_completion.sh'],
];

/** Where the script of a shell goes. The folders for completions come first; where a shell reads none, it takes a line in its start file. */
export function planFor(shell: Shell, { env, accountHome }: Pick<Io, 'env' | 'accountHome'>): Plan {
  const home = absolute(env.HOME) ?? accountHome();
  if (!home) throw nowhere(shell);
  const data = absolute(env.XDG_DATA_HOME) ?? join(home, '.local', 'share');
  if (shell === 'fish') {
    const config = absolute(env.XDG_CONFIG_HOME) ?? join(home, '.config');
    return planOf(shell, join(config, 'fish', 'completions', 'rapport.fish'), null);
  }
  if (shell === 'bash') {
    const folder = absolute(env.BASH_COMPLETION_USER_DIR) ?? join(data, 'bash-completion');
    const isRead = bashCompletion.some((file) => existsSync(file));
    return planOf(shell, join(folder, 'completions', 'rapport'), isRead ? null : join(home, '.bashrc'));
  }
  const file = join(data, 'zsh', 'site-functions', '_rapport');
  const isRead = (env.FPATH ?? '').split(':').includes(dirname(file));
  return planOf(shell, file, isRead ? null : join(absolute(env.ZDOTDIR) ?? home, '.zshrc'));
}

function planOf(shell: Shell, file: string, startFile: string | null): Plan {
  const word = shellWord(file);
  return { shell, file, startFile, line: `[ -f ${word} ] && . ${word} ${mark}` };
}

/** Whether the start file has the line, as far as it needs one. */
export function isInStartFile({ startFile, line }: Plan): boolean {
  return startFile === null || textOf(startFile).split('\n').includes(line);
}

/** Writes the script to its place. */
export function writeScript({ shell, file }: Plan): void {
  writing(file, () => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, scripts[shell]);
  });
}

/** Adds the line to the start file. */
export function addLine({ startFile, line }: Plan): void {
  if (startFile === null) return;
  const before = textOf(startFile);
  const isOpen = before !== '' && !before.endsWith('\n');
  writing(startFile, () => appendFileSync(startFile, `${isOpen ? '\n' : ''}${line}\n`));
}

/** Takes the script away, and the line. Gives the files that it was in. */
export function removeAll(plan: Plan): string[] {
  const { file, startFile, line } = plan;
  const removed: string[] = [];
  if (existsSync(file)) {
    writing(file, () => rmSync(file));
    removed.push(file);
  }
  const lines = startFile === null ? [] : textOf(startFile).split('\n');
  if (startFile !== null && lines.includes(line)) {
    writing(startFile, () => writeFileSync(startFile, lines.filter((one) => one !== line).join('\n')));
    removed.push(startFile);
  }
  return removed;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function writing(file: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw unwritable(file, reasonOf(error));
  }
}

/** The shell of the account is none that can be completed in, or not known. */
function noShell(name: string): RapportError {
  const sentence =
    name === '' ? 'SHELL does not say which shell you use.' : `There is no completion for ${name}.`;
  return new RapportError('usage', 'no-shell', sentence, ['Name one: rapport completion install zsh']);
}

/** There is no home to install it in. */
function nowhere(shell: Shell): RapportError {
  return new RapportError('refused', 'no-place', 'HOME is not set, so there is no folder for the script.', [
    `Print the script and put it where you want: rapport completion ${shell}`,
  ]);
}

/** A file could not be written or removed. */
function unwritable(file: string, why: string): RapportError {
  return new RapportError('refused', 'completion-unwritten', `"${file}" cannot be changed: ${why}.`, [
    'Print the script and put it where you want: rapport completion bash',
  ]);
}
