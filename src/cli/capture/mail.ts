import { basename } from 'node:path';
import { type Directory, directoryOf } from '../../app/capture/directory.ts';
import { type MailReading, mailCaptures, readMail } from '../../app/capture/mail.ts';
import { OwnAddresses } from '../../app/capture/own-addresses.ts';
import type { Capture, MailHead, MailWords } from '../../app/capture/records.ts';
import { captureTaker } from '../../app/capture/take-in.ts';
import { importRows } from '../../app/importing/import-rows.ts';
import { answerDue } from '../../domain/reading/mail/answer-due.ts';
import { ownWords } from '../../domain/reading/mail/own-words.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { bodyOf, readMessage } from '../../interchange/mail/message.ts';
import { isMailProvider } from '../../interchange/mail/providers.ts';
import { entry } from '../../nouns/entry.ts';
import { type CaptureReport, captureReport } from '../../render/journal/capture-report.ts';
import { type Reply, reply } from '../command.ts';
import type { Context } from '../io.ts';
import { changeSettingsFile } from '../settings/read.ts';
import type { MailSource, RawMail } from './mail-source.ts';
import { Uncaptured } from './uncaptured.ts';

/** How mail is taken in. */
export interface MailInput {
  file: string;
  dryRun: boolean;
  /** Whether the words of a message are kept, not its subject alone. */
  bodies: boolean;
}

const progressEvery = 500;

/** Imports mail that is read from its beginning each time. */
export async function importMail(source: MailSource, input: MailInput, context: Context): Promise<Reply> {
  context.io.keepMemoryLow?.();
  const { journal, settings } = context;
  const known = journal.captures.addresses();
  const own = settings.addresses.length > 0 ? settings.addresses : guessOwn(source, known, input, context);
  const directory = directoryOf(known, own, isMailProvider);
  const found = await capturesIn(source(), directory, input, context);
  return takeInCaptures(found, { ...input, kind: 'mail' }, context);
}

/** What was read: entries to be, and what became of the rest. */
export interface Captured {
  captures: readonly Capture[];
  uncaptured: Uncaptured;
  count: number;
}

/** Reads messages, and the words of those that are with clients. */
export async function capturesIn(
  mail: Iterable<RawMail> | AsyncIterable<RawMail>,
  directory: Directory,
  { bodies }: Pick<MailInput, 'bodies'>,
  { progress, settings }: Context,
): Promise<Captured> {
  const captures: Capture[] = [];
  const uncaptured = new Uncaptured();
  let count = 0;
  for await (const raw of mail) {
    count += 1;
    if (count % progressEvery === 0) progress(`${count.toLocaleString('en')} messages`);
    const { head } = readMessage(raw.source, count);
    if (raw.leftOut) head.leftOut = raw.leftOut;
    const reading = readMail(head, directory);
    if (reading.is !== 'word') {
      uncaptured.see(head, reading);
      continue;
    }
    captures.push(
      ...mailCaptures(head, reading, await wordsOf(raw.source, head, reading, settings.name), bodies),
    );
  }
  return { captures, uncaptured, count };
}

async function wordsOf(
  source: Buffer,
  { subject, from, to }: MailHead,
  { direction, isInCopy }: Extract<MailReading, { is: 'word' }>,
  ownName: string | null,
): Promise<MailWords> {
  const text = ownWords(await bodyOf(source));
  const mine = direction === 'out' ? from : to;
  const theirs = direction === 'out' ? to : from;
  const namesOf = (parties: MailHead['from']) => parties.map(({ name }) => name).filter(Boolean);
  const ownNames = [...(ownName ? [ownName] : []), ...(direction === 'out' ? namesOf(mine) : [])];
  return {
    text,
    ...answerDue(text, {
      subject,
      direction,
      isInCopy,
      ownNames,
      recipientNames: namesOf(direction === 'out' ? theirs : to),
    }),
  };
}

/** Finds the owner's addresses in the mail itself, says so, and keeps them. */
function guessOwn(
  source: MailSource,
  known: ReturnType<Context['journal']['captures']['addresses']>,
  { file, dryRun }: MailInput,
  context: Context,
): readonly string[] {
  const clients = new Set(known.map(({ address }) => address));
  const addresses = new OwnAddresses((address) => clients.has(address));
  for (const { source: bytes } of source()) addresses.see(readMessage(bytes, 0).head);
  const own = addresses.found();
  if (own.length === 0) throw ownUnknown(file);
  context.status(
    `Your own ${own.length === 1 ? 'address is' : 'addresses are'} ${own.join(', ')}, by this mail. To change that: rapport config set me.addresses A,B`,
  );
  if (!dryRun && context.configPath !== null)
    changeSettingsFile(context.configPath, 'me.addresses', own.join(','), context.io.user);
  return own;
}

/** Nothing tells which address in the mail is the owner's. */
function ownUnknown(file: string): RapportError {
  return new RapportError(
    'refused',
    'own-addresses-unknown',
    `${file === '-' ? 'The mail' : `"${basename(file)}"`} does not tell which address is yours, and so not who wrote to whom.`,
    ['Say it once: rapport config set me.addresses you@example.com', 'Nothing was changed.'],
  );
}

/** Takes captures in as one operation, and says what came of it. */
export async function takeInCaptures(
  { captures, uncaptured, count }: Captured,
  { file, dryRun, kind }: { file: string; dryRun: boolean; kind: CaptureReport['kind'] },
  context: Context,
): Promise<Reply> {
  const { journal } = context;
  const outcome = importRows(journal, captures, () => captureTaker(journal, entry), {
    dryRun,
    strict: false,
    title: `imported ${kind} from ${file === '-' ? 'stdin' : basename(file)}`,
  });
  if (outcome.operation !== null) journal.search.takeIn();
  const clients = new Set(captures.map(({ clientId }) => clientId)).size;
  return reply(captureReport, { file, kind, count, clients, dryRun, ...outcome, ...uncaptured.summary() });
}
