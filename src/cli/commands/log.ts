import {
  channelInText,
  type EntryDetails,
  isLiveChannel,
  type SpokenChannel,
  saysNobodyAnswered,
  usualAudience,
  usualDirection,
} from '../../domain/log/entry.ts';
import { shellWord } from '../../domain/text/shell-word.ts';
import { type Channel, channels, type Direction, type EntryKind } from '../../nouns/entry.ts';
import { entryLine } from '../../render/log/entries.ts';
import { type AnyCommand, asked, defineCommand, needed, reply } from '../command.ts';
import { needsAnswer } from '../failures.ts';
import {
  entryFlags,
  parseAudience,
  parseDirection,
  parseKind,
  refuseWrittenAttempt,
  touchesIn,
  touchFlag,
} from '../flags/entry-flags.ts';
import { oneOf, value } from '../flags/flags.ts';
import type { Context } from '../io.ts';
import { textInput } from '../prompts/ask.ts';
import { caseFlag, resolveCaseOf } from '../references/cases.ts';
import { resolveClient } from '../references/clients.ts';
import { resolvePeople } from '../references/people.ts';

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

/** `log`, or one of its verbs with the channel set. */
function logCommand(verb: string | null): AnyCommand {
  const set = verb === null ? null : (verbChannels[verb] ?? (verb as Channel));
  const name = verb ?? 'log';
  return defineCommand({
    ...page(name, set),
    writes: true,
    args: {
      client: needed('<client>', 'any part of a name, a person, an email address or an id'),
      text: asked('[text...]', 'what was said'),
    },
    flags: {
      ...(set === null
        ? { channel: value('-c, --channel <channel>', channels.join(', '), oneOf(channels)) }
        : {}),
      ...entryFlags,
      touch: touchFlag,
      case: caseFlag,
    },
    async run(input, context) {
      const client = await resolveClient(context, input.client);
      const about = resolveCaseOf(context.journal, client, input.case);
      const text = await textInput(
        context,
        input.text,
        'What was said',
        `rapport ${name} ${shellWord(input.client)} "TEXT"`,
      );
      const { channel, theirs } = await resolveChannel(context, set ?? channelOf(input), text);
      const guessed = isLiveChannel(channel) && saysNobodyAnswered(text) ? 'attempt' : null;
      const kindFlag = parseKind(input);
      const kind = kindFlag ?? guessed ?? 'exchange';
      refuseWrittenAttempt(kind, channel);
      const people = resolvePeople(context.journal, client, input.with, input.client);
      const fields = {
        clientId: client.id,
        happenedOn: input.on ?? context.today,
        channel,
        direction: parseDirection(input) ?? directionOf(kind, channel, theirs),
        audience: parseAudience(input) ?? usualAudience(channel, people.length),
        kind,
        replyNeeded: !input.noReplyNeeded,
        minutes: input.minutes ?? null,
        text,
        caseId: about?.id ?? null,
        touches: touchesIn(input.touch),
      };
      const { entries } = context.journal;
      const entry = context.journal.change(`${channel} with ${client.name} on ${fields.happenedOn}`, () =>
        entries.stored(entries.add(fields, people)),
      );
      if (!about) mentionOpenCase(context, entry);
      if (guessed && !kindFlag) {
        context.status(`Taken as reaching nobody; if you did: rapport entry edit ${entry.id} --reached`);
      }
      return reply(entryLine, entry);
    },
  });
}

const channelOf = (input: { channel?: Channel }) => input.channel ?? null;

/** The channel of a flag, else of the words where they say it, else of an answer; and whether they came to the owner. */
async function resolveChannel(
  context: Context,
  channel: Channel | null,
  text: string,
): Promise<SpokenChannel> {
  const found = channel ? { channel, theirs: false } : channelInText(text);
  if (!found) return { channel: await askChannel(context), theirs: false };
  if (!channel) context.status(`Taken as ${inWords(found)}; --channel says otherwise.`);
  return found;
}

async function askChannel(context: Context): Promise<Channel> {
  if (!context.canAsk) throw needsAnswer('The channel', `--channel ${channels.join('|')}`);
  const prompter = await context.ask();
  return prompter.choose({
    message: 'How did you speak?',
    choices: channels.map((channel) => ({ value: channel, name: channel })),
  });
}

/** Names the open case of the client: a talk with somebody upset is often about it. */
function mentionOpenCase({ journal, status }: Context, entry: EntryDetails): void {
  const [only, second] = journal.cases.list({ clientId: entry.clientId, open: true });
  if (!only || entry.kind === 'bulk' || entry.kind === 'automatic') return;
  const which = second ? 'CASE' : only.id;
  status(
    `If it was about ${second ? 'an open case' : `case ${only.id}`}: rapport entry edit ${entry.id} --case ${which}`,
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

export default logCommand(null);

/** The verbs `call`, `email`, `meet` …: `log` with the channel set. */
export const logOn = logCommand;
