import { isLiveChannel } from '../../domain/log/entry.ts';
import { RapportError } from '../../domain/text/failure.ts';
import {
  type Audience,
  type Channel,
  type Direction,
  type EntryKind,
  type Touch,
  touches,
} from '../../nouns/entry.ts';
import { flagsConflict } from '../failures.ts';
import { count, many, oneOf, type Parse, pastDay, toggle, value, words } from './flags.ts';

/** The flags that say how it was. */
export const entryFlags = {
  in: toggle('--in', 'they came to you'),
  out: toggle('--out', 'you went to them'),
  with: many('-w, --with <person>', 'who took part; may be repeated', words),
  group: toggle('--group', 'it was in a group, not one-on-one'),
  oneOnOne: toggle('--one-on-one', 'it was between two people'),
  on: value('--on <day>', 'the day it happened; a coming day plans it', pastDay),
  minutes: value('-m, --minutes <n>', 'how long it took', count(0)),
  noAnswer: toggle('--no-answer', 'you reached nobody'),
  bulk: toggle('--bulk', 'it went to everyone, as a newsletter does'),
  autoReply: toggle('--auto-reply', 'a machine of theirs answered'),
  noReplyNeeded: toggle('--no-reply-needed', 'it was the last word; nobody owes an answer'),
};

type EntryInput = {
  in: boolean;
  out: boolean;
  group: boolean;
  oneOnOne: boolean;
  noAnswer: boolean;
  bulk: boolean;
  autoReply: boolean;
};

/** The direction the flags say, or null when they do not. */
export function parseDirection(input: EntryInput): Direction | null {
  if (input.in && input.out) return 'mutual';
  return input.in ? 'in' : input.out ? 'out' : null;
}

/** The audience the flags say, or null when they do not. */
export function parseAudience(input: EntryInput): Audience | null {
  if (input.group && input.oneOnOne) throw flagsConflict('--group', '--one-on-one');
  return input.group ? 'group' : input.oneOnOne ? 'one-on-one' : null;
}

/** What the flags say the entry counts for, or null when they do not. */
export function parseKind(input: EntryInput): EntryKind | null {
  const said = [
    input.noAnswer ? (['attempt', '--no-answer'] as const) : null,
    input.bulk ? (['bulk', '--bulk'] as const) : null,
    input.autoReply ? (['automatic', '--auto-reply'] as const) : null,
  ].filter((one) => one !== null);
  const [first, second] = said;
  if (first && second) throw flagsConflict(first[1], second[1]);
  return first?.[0] ?? null;
}

/** Refuses an attempt on a channel that always reaches: only a call or a visit can find nobody. */
export function refuseWrittenAttempt(kind: EntryKind, channel: Channel): void {
  if (kind === 'attempt' && !isLiveChannel(channel)) throw writtenIsSent(channel);
}

const several: Parse<Touch[]> = (text, flag, today) =>
  text.split(',').map((part) => oneOf(touches)(part.trim(), flag, today));

/** What it was besides its business. */
export const touchFlag = many(
  '--touch <touch>',
  `${touches.join(', ')}; several with commas, or repeated`,
  several,
);

/** The touches that were said, each once and in their order. */
export function touchesIn(said: readonly (readonly Touch[])[]): Touch[] {
  const meant = new Set(said.flat());
  return touches.filter((touch) => meant.has(touch));
}

/** A written word that is said to have reached nobody. */
function writtenIsSent(channel: string): RapportError {
  return new RapportError(
    'usage',
    'written-is-sent',
    `--no-answer is for a call or a visit that reached nobody; what is written (${channel}) was sent.`,
    ['Leave it out; an entry that was such an attempt so far also takes --reached.'],
  );
}
