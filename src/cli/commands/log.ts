import {
  channelInText,
  type EntryDetails,
  isLiveChannel,
  type SpokenChannel,
  saysNobodyAnswered,
  usualAudience,
  usualDirection,
} from '../../domain/log/entry.ts';
import type { MessageReading } from '../../domain/log/last-word.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { shellWord } from '../../domain/text/shell-word.ts';
import { type Channel, channels, type Direction, type EntryKind, entry } from '../../nouns/entry.ts';
import type { Changes } from '../../nouns/field.ts';
import { handle } from '../../nouns/index.ts';
import { entryLine } from '../../render/log/entries.ts';
import { type AnyCommand, asked, defineCommand, many, needed, type Reply, reply, words } from '../command.ts';
import { needsAnswer } from '../failures.ts';
import { changesIn, type FieldInput, fieldFlags } from '../flags/field-flags.ts';
import type { Context } from '../io.ts';
import { textInput } from '../prompts/ask.ts';
import { resolveClient, resolvePeople } from '../references/clients.ts';
import { resolveCaseOf } from '../references/reference.ts';

export const attendeeFlag = many('-w, --with <person>', entry.fields.people.about, words);

/** What the flags set of an entry about a client. */
export function entryChanges(
  input: { fields: FieldInput },
  context: Context,
  client: { id: number; name: string },
): Changes<typeof entry> {
  return changesIn(entry, input, context, {
    caseId: (text) => resolveCaseOf(context.journal, client, text)?.id ?? null,
  });
}

/** Refuses an attempt on a channel that always reaches: only a call or a visit can find nobody. */
export function refuseWrittenAttempt(kind: EntryKind, channel: Channel): void {
  if (kind !== 'attempt' || isLiveChannel(channel)) return;
  throw new RapportError(
    'usage',
    'written-is-sent',
    `--no-answer is for a call or a visit that reached nobody; what is written (${channel}) was sent.`,
    ['Leave it out; an entry that was such an attempt so far also takes --reached.'],
  );
}

const verbChannels: Record<string, Channel> = { meet: 'meeting' };

/** What the help says of `log`, or of one of its verbs with the channel set. */
function page(name: string, channel: Channel | null) {
  const endings = 'TEXT may be - for stdin, or be left out to write it in $EDITOR.';
  const noAnswer = `rapport ${name} acme "Left a voicemail" --no-answer`;
  return {
    summary:
      channel === null
        ? 'Record contact with a client'
        : `Record ${article(channel)} ${channel} with a client`,
    details:
      channel === null
        ? `Without --channel the channel is taken from the words where they say it plainly ("Called Dana about…"). ${endings}`
        : `The same as rapport log with the channel set. ${endings}`,
    examples: [
      `rapport ${name} acme "${channel === null ? 'Called Dana about the renewal' : 'Went through the renewal'}"`,
      `rapport ${name} dana "Asked for the draft" --in --on yesterday`,
      `rapport ${name} acme "Asked after the twins" --touch personal`,
      ...(channel === 'call' || channel === null ? [noAnswer] : []),
    ],
  };
}

/** `log`, or one of its verbs, `call`, `email`, `meet` …, with the channel set; a start needs only one of them. */
export function logOn(verb: string | null): AnyCommand {
  const set = verb === null ? null : (verbChannels[verb] ?? (verb as Channel));
  const name = verb ?? 'log';
  return defineCommand({
    ...page(name, set),
    writes: true,
    args: {
      client: needed('<client>', 'any part of a name, a person, an email address or an id'),
      text: asked('[text...]', 'what was said'),
    },
    fields: fieldFlags([entry], 'add', { without: set === null ? [] : ['channel'] }),
    flags: { with: attendeeFlag },
    run: (input, context) => logContact(input, context, name, set),
  });
}

async function logContact(
  input: { client: string; text: readonly string[]; with: readonly string[]; fields: FieldInput },
  context: Context,
  name: string,
  set: Channel | null,
): Promise<Reply> {
  const client = await resolveClient(context, input.client);
  const changes = entryChanges(input, context, client);
  const hint = `rapport ${name} ${shellWord(input.client)} "TEXT"`;
  const text = await textInput(context, input.text, 'What was said', hint);
  const plain = set === null && changes.channel === undefined ? channelInText(text) : null;
  const channel = set ?? changes.channel ?? plain?.channel ?? (await askChannel(context));
  if (plain) context.status(`Taken as ${inWords(plain)}; --channel says otherwise.`);
  const isGuess = changes.kind === undefined && isLiveChannel(channel) && saysNobodyAnswered(text);
  const read = await messageReading(text, channel, changes, plain?.theirs === true);
  const kind = changes.kind ?? read.kind ?? (isGuess ? 'attempt' : 'exchange');
  refuseWrittenAttempt(kind, channel);
  const people = resolvePeople(context.journal, client, input.with, input.client);
  const fields = {
    clientId: client.id,
    happenedOn: context.today,
    direction: directionOf(kind, channel, plain?.theirs === true),
    audience: usualAudience(channel, people.length),
    ...read,
    ...changes,
    ...{ channel, kind, text },
  };
  const { entries } = context.journal;
  const logged = context.journal.change(`${channel} with ${client.name} on ${fields.happenedOn}`, () =>
    entries.stored(entries.add(fields, people)),
  );
  if (!changes.caseId) mentionOpenCase(context, logged);
  if (isGuess) {
    context.status(`Taken as reaching nobody; if you did: rapport entry edit ${logged.id} --reached`);
  }
  if (read.kind)
    context.status(
      `Taken as an automatic reply; if a person wrote it: rapport entry edit ${logged.id} --reached`,
    );
  if (read.replyNeeded === false)
    context.status(
      `Taken as a last word; if it needs an answer: rapport entry edit ${logged.id} --reply-needed`,
    );
  return reply(entryLine, logged);
}

/** What the words of a message say that no flag does; a talk has none. */
async function messageReading(
  text: string,
  channel: Channel,
  { kind, direction, replyNeeded }: Changes<typeof entry>,
  theirs: boolean,
): Promise<MessageReading> {
  if (isLiveChannel(channel) || kind !== undefined || replyNeeded !== undefined) return {};
  const { readMessage } = await import('../../domain/log/last-word.ts');
  return readMessage(text, { channel, direction: direction ?? (theirs ? 'in' : undefined) });
}

async function askChannel(context: Context): Promise<Channel> {
  if (!context.canAsk) throw needsAnswer('The channel', `--channel ${channels.join('|')}`);
  const prompter = await context.ask();
  return prompter.choose({
    message: 'How did you speak?',
    choices: channels.map((channel) => ({ value: channel, name: channel })),
  });
}

/** A talk with somebody upset may have been about the case although nobody said so. */
function mentionOpenCase({ journal, status }: Context, entry: EntryDetails): void {
  const [only, second] = journal.cases.list({ clientId: entry.clientId, open: true });
  if (!only || entry.kind === 'bulk' || entry.kind === 'automatic') return;
  const which = second ? 'CASE' : only.id;
  status(
    `If it was about ${second ? 'an open case' : `case ${handle('case', only.id)}`}: rapport entry edit ${entry.id} --case ${which}`,
  );
}

function directionOf(kind: EntryKind, channel: Channel, theirs: boolean): Direction {
  if (theirs && kind === 'exchange' && !isLiveChannel(channel)) return 'in';
  return usualDirection(channel, kind);
}

function inWords({ channel, theirs }: SpokenChannel): string {
  const from = theirs && !isLiveChannel(channel) ? ' from them' : '';
  return `${article(channel)} ${channel}${from}`;
}

function article(word: string): string {
  return /^[aeiou]/.test(word) ? 'an' : 'a';
}
