import { clientLimits } from '../../../app/clients/assign-profiles.ts';
import { budgetStanding } from '../../../app/repair/charges.ts';
import type { ClientDetails } from '../../../domain/clients/client.ts';
import type { CalendarDate } from '../../../domain/days/calendar-date.ts';
import goneQuiet from '../../../domain/rules/gone-quiet/rule.ts';
import { emptyText } from '../../../domain/text/failure.ts';
import { client } from '../../../nouns/client.ts';
import { clientChanged } from '../../../render/clients/clients.ts';
import { defineCommand, many, needed, reply, words } from '../../command.ts';
import { nothingToChange } from '../../failures.ts';
import { addressFlags, addressRemovalFlags, changedContactPoints, tagsIn } from '../../flags/client-flags.ts';
import { changesIn, fieldFlags, givesNothing } from '../../flags/field-flags.ts';
import { keepLevelsInOrder } from '../../flags/profile-flags.ts';
import { refuseContradiction, thresholdSaying, thresholdSetting } from '../../flags/threshold-flag.ts';
import { resolveClient } from '../../references/clients.ts';
import { kinds } from '../../references/kinds.ts';
import { resolveOrNone } from '../../references/reference.ts';

export default defineCommand({
  details:
    'A handle changes what it is of, with the flags of that: rapport edit e12 --on friday is an entry.',
  examples: [
    'rapport client edit acme --cadence 3w --tag retainer',
    'rapport client edit acme --status paused --until "1 march"',
    'rapport client edit acme --prefers-writing "is deaf"',
    'rapport client edit acme --value "5000 USD" --budget "500 USD/month"',
    'rapport client edit acme --profile key --source "a talk in Leeds"',
    'rapport client edit acme --threshold email-only.days=365',
  ],
  writes: true,
  edits: true,
  args: { client: needed('<client>', 'any part of a name, a person, an email address or an id') },
  fields: fieldFlags([client], 'edit'),
  flags: {
    ...addressFlags,
    ...addressRemovalFlags,
    tag: many('-t, --tag <tag>', 'a tag to add; may be repeated', words),
    removeTag: many('--remove-tag <tag>', 'a tag to take away', words),
    threshold: many(
      '--threshold <rule.name=n>',
      "a number of a rule for this client; 'default' takes it back, 'none' asks nothing of talks, useful words and people",
      thresholdSetting,
    ),
  },
  async run(input, context) {
    const { journal, today } = context;
    const before = await resolveClient(context, input.client);
    const { id } = before;
    if (givesNothing(input, 'client'))
      throw nothingToChange(before.name, `rapport client edit ${id} --cadence 3w`);
    const { quietUntilOn, ...set } = changesIn(client, input, context, {
      profileId: (text) => resolveOrNone(journal, kinds.profile, text)?.id ?? null,
    });
    if (set.name === '') throw emptyText('The name of the client', `rapport client edit ${id} --name NAME`);
    refuseContradiction([
      ...(set.cadenceDays === undefined
        ? []
        : [{ flag: '--cadence', of: `${goneQuiet.id}.days`, value: set.cadenceDays }]),
      ...input.threshold.map(thresholdSaying),
    ]);
    journal.change(`changed ${before.name}`, () => {
      // A client that is at work again is not left alone any longer; the day tells that it was until then.
      const isOver = quietUntilOn === null || set.status === 'active';
      const endsOn = isOver ? endOfPause(before, today) : undefined;
      journal.clients.update(id, { ...set, quietUntilOn: quietUntilOn ?? endsOn });
      journal.clients.setContactPoints(id, changedContactPoints(before.contactPoints, input, before.name));
      const removed = new Set(tagsIn(input.removeTag));
      const tags = [...before.tags, ...tagsIn(input.tag)].filter((tag) => !removed.has(tag));
      journal.clients.setTags(id, tags);
      for (const { rule, name, number } of input.threshold) journal.thresholds.set(id, rule, name, number);
      const holding = () =>
        clientLimits(journal, context.settings, goneQuiet, journal.clients.get(id) ?? before);
      keepLevelsInOrder(input.threshold, holding, asThresholds);
    });
    const changed = journal.clients.get(id) ?? before;
    const standing = set.budget ? budgetStanding(journal, context.settings, changed, today) : null;
    return reply(clientChanged, { ...changed, did: 'Changed', set, standing });
  },
});

function asThresholds(amber: number, red: number): string {
  return `Turned round: --threshold gone-quiet.amber=${red} --threshold gone-quiet.red=${amber}`;
}

/** Today where a pause ends by hand, null where there was none; undefined where it is over already. */
function endOfPause(
  { status, quietUntilOn }: Pick<ClientDetails, 'status' | 'quietUntilOn'>,
  today: CalendarDate,
): CalendarDate | null | undefined {
  const wasAlone = quietUntilOn === null ? status === 'paused' || status === 'former' : quietUntilOn > today;
  return wasAlone ? today : quietUntilOn !== null && quietUntilOn <= today ? undefined : null;
}
