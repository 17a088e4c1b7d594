import { type Directory, directoryOf } from '../../app/capture/directory.ts';
import { type MailReading, mailCaptures, readMail } from '../../app/capture/mail.ts';
import { OwnAddresses } from '../../app/capture/own-addresses.ts';
import type { MailHead, MailWords } from '../../app/capture/records.ts';
import { answerDue } from '../../domain/reading/mail/answer-due.ts';
import { ownWords } from '../../domain/reading/mail/own-words.ts';
import { bodyOf, readMessage } from '../../interchange/mail/message.ts';
import { isMailProvider } from '../../interchange/mail/providers.ts';
import type { Reply } from '../command.ts';
import type { Context } from '../io.ts';
import type { MailSource, RawMail } from './mail-source.ts';
import { erasedIn, keepOwn, ownUnknown } from './own.ts';
import { type Captured, PackedCaptures, takeInCaptures } from './take-in.ts';
import { Uncaptured } from './uncaptured.ts';

/** How mail is taken in. */
export interface MailInput {
  file: string;
  dryRun: boolean;
  /** Whether the words of a message are kept, not its subject alone. */
  bodies: boolean;
  /** The instant before which mail is passed over, in milliseconds. */
  since?: number | undefined;
  /** What the operation is called, where that is not an import. */
  title?: string;
}

const progressEvery = 500;

/** Imports mail that is read from its beginning each time. */
export async function importMail(source: MailSource, input: MailInput, context: Context): Promise<Reply> {
  const { settings } = context;
  const own = settings.addresses.length > 0 ? settings.addresses : guessOwn(source, input, context);
  return takeMail(source(), own, input, context);
}

/** Takes mail in, with what is known of the owner's addresses. */
export async function takeMail(
  mail: Iterable<RawMail> | AsyncIterable<RawMail>,
  own: readonly string[],
  input: MailInput,
  context: Context,
): Promise<Reply> {
  context.io.keepMemoryLow?.();
  const directory = directoryOf(
    context.journal.captures.addresses(),
    own,
    isMailProvider,
    erasedIn(context.journal),
  );
  return takeInCaptures(
    await capturesIn(mail, directory, input, context),
    { ...input, kind: 'mail' },
    context,
  );
}

/** Reads messages, and the words of those that are with clients. */
async function capturesIn(
  mail: Iterable<RawMail> | AsyncIterable<RawMail>,
  directory: Directory,
  { bodies, since = 0 }: Pick<MailInput, 'bodies' | 'since'>,
  { progress, settings }: Context,
): Promise<Captured> {
  const captures = new PackedCaptures();
  const uncaptured = new Uncaptured();
  let count = 0;
  for await (const raw of mail) {
    count += 1;
    if (count % progressEvery === 0) progress(`${count.toLocaleString('en')} messages`);
    const { head } = readMessage(raw.source, count);
    if (head.sentAt !== null && head.sentAt < since) continue;
    if (raw.leftOut) head.leftOut = raw.leftOut;
    const reading = readMail(head, directory);
    if (reading.is !== 'word') {
      uncaptured.see(reading);
      continue;
    }
    captures.add(
      mailCaptures(head, reading, await wordsOf(raw.source, head, reading, directory, settings.name), bodies),
    );
  }
  return { captures, uncaptured, count };
}

async function wordsOf(
  source: Buffer,
  { subject, from, to, cc }: MailHead,
  { direction, isInCopy }: Extract<MailReading, { is: 'word' }>,
  directory: Directory,
  ownName: string | null,
): Promise<MailWords> {
  const text = ownWords(await bodyOf(source));
  const ownParties = [...from, ...to, ...cc].filter(({ address }) => directory.isOwn(address));
  const ownNames = [ownName ?? '', ...ownParties.map(({ name }) => name)].filter(Boolean);
  const recipientNames = to.map(({ name }) => name).filter(Boolean);
  return { text, ...answerDue(text, { subject, direction, isInCopy, recipientNames, ownNames }) };
}

/** Finds the owner's addresses in the mail itself, says so, and keeps them. */
function guessOwn(source: MailSource, { file, dryRun }: MailInput, context: Context): readonly string[] {
  const clients = new Set(context.journal.captures.addresses().map(({ address }) => address));
  const addresses = new OwnAddresses((address) => clients.has(address));
  for (const { source: bytes } of source()) addresses.see(readMessage(bytes, 0).head);
  const own = addresses.found();
  if (own.length === 0) throw ownUnknown(file);
  keepOwn(own, dryRun, context);
  return own;
}
