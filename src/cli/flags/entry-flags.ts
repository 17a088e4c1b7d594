import { isLiveChannel } from '../../domain/log/entry.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { type Channel, type EntryKind, entry } from '../../nouns/entry.ts';
import type { Changes } from '../../nouns/field.ts';
import { many, words } from '../command.ts';
import type { Context } from '../io.ts';
import { resolveCaseOf } from '../references/cases.ts';
import { changesIn, type FieldInput } from './field-flags.ts';

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
