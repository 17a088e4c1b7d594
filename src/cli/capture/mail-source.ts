import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LeftOut } from '../../app/capture/records.ts';
import type { FileBytes } from '../../interchange/csv/dialect.ts';
import { leftOutByFolder, leftOutByName } from '../../interchange/mail/kind.ts';
import { mboxMessages } from '../../interchange/mail/mbox.ts';

/** A message as bytes, and what the place it came from says of it. */
export interface RawMail {
  source: Buffer;
  leftOut: LeftOut | null;
}

/** Messages, read anew each time they are asked for. */
export type MailSource = () => Iterable<RawMail>;

/** The messages of a mailbox in one file. */
export function fromMbox(bytes: FileBytes): MailSource {
  return function* () {
    for (const source of mboxMessages(bytes)) yield { source, leftOut: null };
  };
}

/** The messages of files that hold one each. */
export function fromMessages(files: readonly FileBytes[]): MailSource {
  return function* () {
    for (const bytes of files)
      yield { source: Buffer.concat([...bytes()].map((piece) => Buffer.from(piece))), leftOut: null };
  };
}

/** Whether a path leads to a folder of mail: a Maildir, or one that holds message files. */
export function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** The messages of a Maildir with its folders, or the `.eml` files of a folder, those in its folders among them; or what was changed since. */
export function fromFolder(path: string, changedSince = 0): MailSource {
  return function* () {
    yield* folder(path, null, changedSince);
  };
}

function* folder(path: string, leftOut: LeftOut | null, since: number): Iterable<RawMail> {
  const names = readdirSync(path, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const isMaildir = names.some((one) => one.isDirectory() && (one.name === 'cur' || one.name === 'new'));
  for (const one of names) {
    const inside = join(path, one.name);
    if (one.isDirectory()) {
      if (isMaildir && one.name === 'tmp') continue;
      const isPart = isMaildir && (one.name === 'cur' || one.name === 'new');
      if (isPart) yield* messages(inside, leftOut, since);
      else if (isMaildir || !one.name.startsWith('.'))
        yield* folder(inside, leftOut ?? leftOutByFolder(one.name), since);
    } else if (/\.(?:eml|emlx)$/i.test(one.name) && isChanged(inside, since))
      yield { source: readMessage(inside), leftOut };
  }
}

function* messages(path: string, leftOut: LeftOut | null, since: number): Iterable<RawMail> {
  for (const name of readdirSync(path).toSorted()) {
    if (name.startsWith('.') || !isChanged(join(path, name), since)) continue;
    const source = readMessage(join(path, name));
    if (source.length > 0) yield { source, leftOut: leftOut ?? leftOutByName(name) };
  }
}

/** Whether a file was changed since an instant, in milliseconds. */
function isChanged(path: string, since: number): boolean {
  return since === 0 || (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= since;
}

/** A message; Apple Mail writes its length before it. A file that went away in between is no message. */
function readMessage(path: string): Buffer {
  try {
    const source = readFileSync(path);
    return path.endsWith('.emlx') ? source.subarray(source.indexOf(10) + 1) : source;
  } catch {
    return Buffer.alloc(0);
  }
}
