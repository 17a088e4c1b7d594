import { lstatSync } from 'node:fs';
import { RapportError } from '../../domain/text/failure.ts';
import { shellWord } from '../../domain/text/shell-word.ts';
import { hintsFor, reasonOf } from '../../domain/text/system-reason.ts';
import type { Secret } from '../../remote/failure.ts';
import { readSmallText } from '../../store/files.ts';
import type { Context } from '../io.ts';
import type { Source } from './sources.ts';

const longest = 65_536;

/** The password or token of a source, by its command, its file or the keyring; null where it has none. */
export function secretOf(source: Source, { io }: Context): Secret {
  const { name, passwordCommand, passwordFile, isInKeyring, isToken } = source;
  const command = passwordCommand ?? (isInKeyring ? keyringCommand(source) : null);
  if (command !== null) {
    const { text, isDone } = io.run(command);
    const [first = ''] = text.split(/\r?\n/);
    if (!isDone || first === '')
      throw noSecret(name, isInKeyring ? 'The keyring has no password' : 'Its command printed no password');
    return isToken ? { accessToken: first } : { password: first };
  }
  if (passwordFile === null) return null;
  const path = io.pathOf(passwordFile);
  let text: string;
  try {
    const { mode } = lstatSync(path);
    if ((mode & 0o077) !== 0) throw openToOthers(passwordFile);
    text = readSmallText(path, longest);
  } catch (error) {
    if (error instanceof RapportError) throw error;
    throw noSecret(name, `"${passwordFile}" cannot be read, ${reasonOf(error)}`, ...hintsFor(error));
  }
  const [first = ''] = text.split(/\r?\n/);
  if (first === '') throw noSecret(name, `"${passwordFile}" is empty`);
  return isToken ? { accessToken: first } : { password: first };
}

/** What asks the keyring of this system: that of macOS, else the one of the desktop. */
function keyringCommand({ name }: Source): string {
  const account = shellWord(name);
  return `if command -v secret-tool >/dev/null 2>&1; then secret-tool lookup service rapport source ${account}; else security find-generic-password -s rapport -a ${account} -w; fi`;
}

/** How a password gets into the keyring. */
export function keyringHint({ name }: Pick<Source, 'name'>): string {
  const account = shellWord(name);
  return `Put the password in: secret-tool store --label=rapport service rapport source ${account} (on a Mac: security add-generic-password -s rapport -a ${account} -w)`;
}

function noSecret(name: string, why: string, ...hints: string[]): RapportError {
  return new RapportError('refused', 'no-password', `${name}: there is no password. ${why}.`, [
    ...hints,
    `To change where it comes from: rapport source edit ${name} --password-command COMMAND`,
  ]);
}

function openToOthers(file: string): RapportError {
  return new RapportError('refused', 'password-open', `Others can read the password in "${file}".`, [
    `Make it yours alone: chmod 600 ${shellWord(file)}`,
  ]);
}
