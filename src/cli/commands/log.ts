import { type EntryDetails, isLiveChannel } from '../../domain/log/entry.ts';
import type { MessageReading } from '../../domain/log/last-word.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { type Channel, type EntryKind, entry } from '../../nouns/entry.ts';
import type { Changes } from '../../nouns/field.ts';
import { handle } from '../../nouns/index.ts';
import { entryLogged } from '../../render/log/entries.ts';
import {
  type AnyCommand,
  asked,
  askedOne,
  defineCommand,
  many,
  type Reply,
  reply,
  toggle,
  value,
  words,
} from '../command.ts';
import { missingArgument } from '../failures.ts';
import { changesIn, type FieldInput, fieldFlags } from '../flags/field-flags.ts';
import type { Context } from '../io.ts';
import type { Answers, LogInput } from '../log/understand.ts';
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
    `--no-answer is for a call or a visit that reached nobody, not for ${article(channel)} ${channel}.`,
    ['Leave it out. To correct an entry logged as an attempt, add --reached.'],
  );
}

const verbChannels: Record<string, Channel | null> = { log: null, '+': null, meet: 'meeting' };

/** What the help says of `log`, or of one of its verbs with the channel set. */
function page(name: string, channel: Channel | null) {
  const endings = 'TEXT may be - for stdin; without it, $EDITOR opens.';
  const examples = [
    `rapport ${name} dana "Asked for the draft" --in --on yesterday`,
    `rapport ${name} acme "Asked after the twins" --touch personal`,
  ];
  if (channel === null)
    return {
      summary: 'Record what was said, in your own words',
      details: `rapport reads the client, people, channel, day and next step from your words. Flags override them. If something is doubtful, it asks. ${endings}`,
      examples: [
        `rapport ${name} "Called Dana at Acme yesterday, she wants it split, remind me friday"`,
        `rapport ${name} acme "Called Dana about the renewal"`,
        ...examples,
      ],
    };
  return {
    summary: `Record ${article(channel)} ${channel === 'video' ? 'video call' : channel} with a client`,
    details: `The same as rapport log, with the channel set. Quotes are optional: the longest client name wins. ${endings}`,
    examples: [
      `rapport ${name} acme "Went through the renewal"`,
      `rapport ${name} blue heron went through the renewal`,
      ...examples,
      ...(channel === 'call'
        ? [`rapport ${name} acme "Left a voicemail" --remind "friday: ring again"`]
        : []),
    ],
  };
}

/** `log`, `+`, or a verb with the channel set: `call`, `email`, `meet` …; a start needs only one of them. */
export function logOn(name: string): AnyCommand {
  const set = name in verbChannels ? (verbChannels[name] ?? null) : (name as Channel);
  return defineCommand({
    ...page(name, set),
    writes: ({ dryRun }) => !dryRun,
    args: {
      client: askedOne(
        '[client]',
        'any part of a name, a person, an email address or a handle; or a whole sentence',
      ),
      text: asked('[text...]', 'what was said'),
    },
    fields: fieldFlags([entry], 'add', { without: set === null ? [] : ['channel'] }),
    flags: {
      with: attendeeFlag,
      remind: value('--remind <plan>', 'your next step, such as "friday: ring again"', words),
      promise: value('--promise <plan>', 'what you promised them, such as "friday: the draft"', words),
      new: value('--new <name>', 'a new client, added by this name', words),
      dryRun: toggle('-n, --dry-run', 'say what would be stored, and store nothing'),
    },
    run(input, context) {
      if (input.client === undefined && !context.canAsk)
        throw missingArgument('client', name, page(name, set).examples[0]);
      return logContact(input, context, name, set);
    },
  });
}

async function logContact(
  input: LogInput,
  context: Context,
  name: string,
  set: Channel | null,
): Promise<Reply> {
  const { logLine, understand } = await import('../log/understand.ts');
  const line = await logLine(input, context, name);
  let answers: Answers = {};
  let understood = understand(input, context, line, set);
  if (input.dryRun) {
    const { understoodView } = await import('../../render/log/understood.ts');
    return reply(understoodView, understood, { refused: understood.unsure.length > 0 });
  }
  while (understood.unsure.length > 0) {
    const { askedAbout } = await import('../log/settle.ts');
    answers = await askedAbout(context, name, line, understood, answers);
    understood = understand(input, context, line, set, answers);
  }
  const { channel, changes } = understood;
  if (channel) refuseWrittenAttempt(changes.kind ?? 'exchange', channel);
  const { messageReading, record } = await import('../log/record.ts');
  const read = await messageReading(understood);
  const recorded = await record(context, understood, read);
  const { nickname } = understood;
  if (nickname) context.status((await import('../log/nickname.ts')).nicknameKept(nickname));
  if (recorded.entry) mentionReading(context, recorded.entry, read);
  if (recorded.entry && !changes.caseId) mentionOpenCase(context, recorded.entry);
  return reply(entryLogged, recorded);
}

/** What was read of a message beside its words. */
function mentionReading(
  { status }: Context,
  { id }: EntryDetails,
  { kind, replyNeeded }: MessageReading,
): void {
  if (kind) status(`Read as an automatic reply. If a person wrote it: rapport entry edit ${id} --reached`);
  if (replyNeeded === false)
    status(`Read as a last word. If it needs an answer: rapport entry edit ${id} --reply-needed`);
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

function article(word: string): string {
  return /^[aeiou]/.test(word) ? 'an' : 'a';
}
