import { chargesToTell, type Telling, tellCharges } from '../../../app/repair/charges.ts';
import type { CalendarDate } from '../../../domain/days/calendar-date.ts';
import { channels } from '../../../nouns/entry.ts';
import { toldCharges } from '../../../render/repair/charges.ts';
import { defineCommand, many, oneOf, pastDay, reply, rest, value, words } from '../../command.ts';
import { flagsConflict } from '../../failures.ts';
import { chargeTooEarly } from '../../flags/money-flags.ts';
import type { Context } from '../../io.ts';
import { askChannel, textInput } from '../../prompts/ask.ts';
import { resolvePeople } from '../../references/clients.ts';
import { kinds } from '../../references/kinds.ts';
import { leadingReferences, resolve, resolveEach } from '../../references/reference.ts';

export default defineCommand({
  details:
    'First the numbers, then what else was said, if anything. It becomes an entry in the log; where it is there already, name it with --entry.',
  examples: [
    'rapport charge tell 4 --by call',
    'rapport charge tell 4 5 "Dana asked for both on one bill" --by call --with dana --on yesterday',
    'rapport charge tell 4 --entry 12',
  ],
  args: { words: rest('<words...>', 'the numbers of the charges, then what was said') },
  flags: {
    by: value('--by <channel>', channels.join(', '), oneOf(channels)),
    on: value('--on <day>', 'the day they were told, when not today', pastDay),
    with: many('-w, --with <person>', 'who was told; may be repeated', words),
    entry: value('--entry <id>', 'the entry of the log in which they were told', words),
  },
  writes: true,
  async run(input, context) {
    const { journal, today } = context;
    const { references, rest: text } = leadingReferences(input.words);
    const ids = resolveEach(journal, kinds.charge, references).map(({ id }) => id);
    refuseToCome(input.on, today);
    const [{ clientId, clientName }] = chargesToTell(journal, ids);
    const client = { id: clientId, name: clientName };
    const telling =
      input.entry === undefined
        ? {
            on: input.on ?? today,
            people: resolvePeople(journal, client, input.with, clientName),
            words:
              text.length === 0 ? '' : await textInput(context, text, 'What was said', 'Or leave it out.'),
            channel: input.by ?? (await askChannel(context, 'How did you tell them?')),
          }
        : inEntry(context, input.entry, otherFlag(input, text));
    if ('entry' in telling) refuseToCome(telling.entry.happenedOn, today);
    return reply(toldCharges, tellCharges(journal, ids, telling));
  },
});

function refuseToCome(on: CalendarDate | undefined, today: CalendarDate): void {
  if (on !== undefined && on > today) throw chargeTooEarly(on, 'told');
}

function inEntry({ journal }: Context, ref: string, conflict: string | undefined): Telling {
  if (conflict) throw flagsConflict('--entry', conflict);
  return { entry: resolve(journal, kinds.entry, ref) };
}

/** What says again how it was, beside the entry that says so already. */
function otherFlag(
  input: { by?: string | undefined; on?: string | undefined; with: readonly string[] },
  text: readonly string[],
): string | undefined {
  if (input.by) return '--by';
  if (input.on) return '--on';
  if (input.with.length > 0) return '--with';
  return text.length > 0 ? 'a text' : undefined;
}
