import { channels } from '../../../nouns/entry.ts';
import { entryCorrected } from '../../../render/log/entries.ts';
import { defineCommand, needed, reply, rest } from '../../command.ts';
import { flagsConflict, nothingToChange } from '../../failures.ts';
import {
  entryFlags,
  parseAudience,
  parseDirection,
  parseKind,
  refuseWrittenAttempt,
  touchesIn,
  touchFlag,
} from '../../flags/entry-flags.ts';
import { oneOf, toggle, value } from '../../flags/flags.ts';
import { editedText } from '../../prompts/ask.ts';
import { caseFlag, resolveCaseOf } from '../../references/cases.ts';
import { kinds } from '../../references/kinds.ts';
import { resolvePeople } from '../../references/people.ts';
import { resolve } from '../../references/reference.ts';

export default defineCommand({
  details: 'Only what is said changes. Without TEXT and without flags the text opens in $EDITOR.',
  examples: [
    'rapport entry edit 12 "Called about the renewal, not the audit"',
    'rapport entry edit 12 --on friday --in',
    'rapport entry edit 12 --touch personal,help',
  ],
  writes: true,
  edits: true,
  args: { id: needed('<id>', 'the number of the entry'), text: rest('[text...]', 'the new text') },
  flags: {
    channel: value('-c, --channel <channel>', channels.join(', '), oneOf(channels)),
    ...entryFlags,
    reached: toggle('--reached', 'it was an exchange after all: neither an attempt nor to everyone'),
    replyNeeded: toggle('--reply-needed', 'it does await an answer'),
    touch: touchFlag,
    noTouch: toggle('--no-touch', 'it was all business'),
    case: caseFlag,
    noCase: toggle('--no-case', 'it belongs to no case'),
  },
  async run(input, context) {
    const { journal } = context;
    const entry = resolve(journal, kinds.entry, input.id);
    const { id } = entry;
    const kind = parseKind(input);
    if (input.reached && kind) throw flagsConflict('--reached', 'a flag that says nobody was');
    const client = { id: entry.clientId, name: entry.clientName };
    const about = resolveCaseOf(journal, client, input.case);
    const changes = {
      ...(about || input.noCase ? { caseId: about?.id ?? null } : {}),
      ...(input.touch.length > 0 || input.noTouch ? { touches: touchesIn(input.touch) } : {}),
      ...(input.channel ? { channel: input.channel } : {}),
      ...(input.on ? { happenedOn: input.on } : {}),
      ...(input.minutes === undefined ? {} : { minutes: input.minutes }),
      ...(input.noReplyNeeded || input.replyNeeded ? { replyNeeded: input.replyNeeded } : {}),
      ...optionally('direction', parseDirection(input)),
      ...optionally('audience', parseAudience(input)),
      ...optionally('kind', input.reached ? ('exchange' as const) : kind),
    };
    if (changes.kind || changes.channel)
      refuseWrittenAttempt(changes.kind ?? entry.kind, changes.channel ?? entry.channel);
    const people =
      input.with.length > 0 ? resolvePeople(journal, client, input.with, entry.clientName) : undefined;
    let text = input.text.join(' ').trim();
    if (text === '' && Object.keys(changes).length === 0 && !people) {
      const editor = context.io.env.VISUAL || context.io.env.EDITOR;
      if (!context.canAsk || !editor) throw nothingToChange(`entry ${id}`, `rapport entry edit ${id} "TEXT"`);
      text = (await editedText(context, editor, entry.text)).trim();
    }
    journal.change(`corrected entry ${id} of ${entry.clientName}`, () =>
      journal.entries.update(id, { ...changes, ...(text === '' ? {} : { text }) }, people),
    );
    return reply(entryCorrected, journal.entries.stored(id));
  },
});

function optionally<Key extends string, T>(key: Key, value: T | null): Partial<Record<Key, T>> {
  return value === null ? {} : ({ [key]: value } as Record<Key, T>);
}
