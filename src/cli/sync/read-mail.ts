import { statSync } from 'node:fs';
import { type FileBytes, firstBytes } from '../../interchange/csv/dialect.ts';
import { leftOutByFlags, leftOutByFolder } from '../../interchange/mail/kind.ts';
import { isMbox } from '../../interchange/mail/mbox.ts';
import type { FolderState } from '../../remote/mailbox.ts';
import { takeMail } from '../capture/mail.ts';
import { fromFolder, fromMbox, isFolder, type RawMail } from '../capture/mail-source.ts';
import { keepOwn, ownUnknown } from '../capture/own.ts';
import type { Reply } from '../command.ts';
import type { Context } from '../io.ts';
import type { Place } from './place.ts';
import { secretOf } from './secret.ts';
import type { Source } from './sources.ts';
import type { SyncInput } from './sync-one.ts';

/** The most bytes of a message that are fetched: its headers and its text. */
const mostBytes = 262_144;
/** Files may be written while a folder is read: what changed shortly before is read again. */
const overlap = 3_600_000;

/** Reads what is new in a mailbox on a server or on disk. */
export async function syncMail(
  source: Source,
  place: Place,
  input: SyncInput,
  context: Context,
): Promise<Reply> {
  const how = { ...input, file: source.name, title: `synced ${source.name}` };
  const { journal } = context;
  // A server tells what came since a day apart from what is new; of files, those since a day are all looked at.
  const isKnown = place.is === 'imap' || input.since === undefined;
  const before = isKnown ? journal.sourceStates.get(source.name) : null;
  const { mail, state } = await opened(source, place, before, input, context);
  const answer = await takeMail(mail, ownAddresses(source, place, input, context), how, context);
  if (!input.dryRun) journal.sourceStates.keep(source.name, state());
  return answer;
}

/** The mail of a source, and how far it was read once it has been read. */
interface Opened {
  mail: Iterable<RawMail> | AsyncIterable<RawMail>;
  state(): unknown;
}

async function opened(
  source: Source,
  place: Place,
  before: unknown,
  { since }: SyncInput,
  context: Context,
): Promise<Opened> {
  if (place.is === 'imap') {
    const mailbox = await mailboxOf(source, place, context);
    const state = (before ?? {}) as FolderState;
    return {
      mail: (async function* () {
        const wish = { state, since: since === undefined ? undefined : new Date(since), mostBytes };
        for await (const { folder, role, flags, source: bytes } of mailbox.mail(wish))
          yield { source: bytes, leftOut: leftOutByFlags(flags) ?? (role ? null : leftOutByFolder(folder)) };
      })(),
      state: () => mailbox.reached,
    };
  }
  if (place.is !== 'path') throw new Error(`${source.name} is no place of mail`);
  const path = context.io.pathOf(place.path);
  if (isFolder(path)) {
    const changedSince = typeof before === 'object' && before && 'at' in before ? Number(before.at) : 0;
    const at = context.io.now().getTime() - overlap;
    return { mail: fromFolder(path, changedSince)(), state: () => ({ at }) };
  }
  const bytes = await context.openFile(place.path);
  const length = statSync(path).size;
  const known = typeof before === 'object' && before && 'length' in before ? Number(before.length) : 0;
  const rest = known <= length ? behind(bytes, known) : bytes;
  // A mailbox that was compacted holds other messages there.
  const isSame = known === length || (known < length && isMbox(firstBytes(rest, 4096)));
  return { mail: fromMbox(known > 0 && isSame ? rest : bytes)(), state: () => ({ length }) };
}

/** What stands behind some bytes of a file. */
function behind(bytes: FileBytes, skipped: number): FileBytes {
  return function* () {
    let left = skipped;
    for (const piece of bytes()) {
      if (piece.length > left) yield piece.subarray(left);
      left = Math.max(0, left - piece.length);
    }
  };
}

/** The mail server of a source. */
export async function mailboxOf(source: Source, place: Place & { is: 'imap' }, context: Context) {
  const { Mailbox } = await import('../../remote/mailbox.ts');
  const { host, port, isTls } = place;
  const user = source.user ?? place.user ?? '';
  const isLeftOut = (folder: string) => leftOutByFolder(folder) !== null;
  return new Mailbox({ host, port, isTls, user, secret: secretOf(source, context) }, isLeftOut);
}

/** The owner's addresses: those of the settings, or the name they log in with. */
function ownAddresses(
  source: Source,
  place: Place,
  { dryRun }: SyncInput,
  context: Context,
): readonly string[] {
  const { addresses } = context.settings;
  if (addresses.length > 0) return addresses;
  const user = source.user ?? (place.is === 'path' ? null : place.user);
  if (!user?.includes('@')) throw ownUnknown(source.name);
  const own = [user.toLowerCase()];
  keepOwn(own, dryRun, context);
  return own;
}
