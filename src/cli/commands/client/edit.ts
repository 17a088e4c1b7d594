import { clientLimits } from '../../../app/clients/client-limits.ts';
import { budgetStanding } from '../../../app/repair/charges.ts';
import { type ClientDetails, type ClientStatus, clientStatuses } from '../../../domain/clients/client.ts';
import type { CalendarDate } from '../../../domain/days/calendar-date.ts';
import goneQuiet from '../../../domain/rules/gone-quiet/rule.ts';
import { emptyText } from '../../../domain/text/failure.ts';
import { clientChanged } from '../../../render/clients/clients.ts';
import { defineCommand, needed, reply } from '../../command.ts';
import { nothingToChange } from '../../failures.ts';
import {
  addressFlags,
  addressRemovalFlags,
  changedContactPoints,
  clientKindFlags,
  clientKindRemovalFlags,
  clientMoneyFlags,
  clientMoneyRemovalFlags,
  saidClientKind,
  saidClientMoney,
  tagsIn,
} from '../../flags/client-flags.ts';
import { comingDay, daysOrDefault, many, oneOf, pastDay, toggle, value, words } from '../../flags/flags.ts';
import { keepLevelsInOrder } from '../../flags/profile-flags.ts';
import { refuseContradiction, thresholdSaying, thresholdSetting } from '../../flags/threshold-flag.ts';
import { whichClient } from '../../references/clients.ts';

export default defineCommand({
  summary: 'Change a client',
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
  flags: {
    name: value('-n, --name <name>', 'a new name', words),
    ...addressFlags,
    ...addressRemovalFlags,
    status: value('-s, --status <status>', clientStatuses.join(', '), oneOf(clientStatuses)),
    until: value('--until <day>', 'leave them alone until that day', comingDay),
    noUntil: toggle('--no-until', 'they need not be left alone any longer'),
    tag: many('-t, --tag <tag>', 'a tag to add; may be repeated', words),
    removeTag: many('--remove-tag <tag>', 'a tag to take away', words),
    about: value('-a, --about <text>', 'anything worth knowing; replaces what was there', words),
    since: value('--since <day>', 'the day the relationship began', pastDay),
    cadence: value(
      '--cadence <days>',
      'how often they should hear from you: 30, 6w, 3m; default takes it back',
      daysOrDefault,
    ),
    noCadence: toggle('--no-cadence', 'as often as the profile or the configuration says'),
    prefersWriting: value('--prefers-writing <because>', 'they wish to be written to, and why', words),
    noPrefersWriting: toggle('--no-prefers-writing', 'they no longer wish to be written to'),
    ...clientKindFlags,
    ...clientKindRemovalFlags,
    ...clientMoneyFlags,
    ...clientMoneyRemovalFlags,
    threshold: many(
      '--threshold <rule.name=n>',
      "a number of a rule for this client; 'default' takes it back, 'none' asks nothing of talks, useful words and people",
      thresholdSetting,
    ),
  },
  async run(input, context) {
    const { journal, today } = context;
    const client = await whichClient(context, input.client);
    const { client: _, ...asked } = input;
    if (
      Object.values(asked).every(
        (one) => one === undefined || one === false || (Array.isArray(one) && one.length === 0),
      )
    ) {
      throw nothingToChange(client.name, `rapport client edit ${client.id} --cadence 3w`);
    }
    const name = input.name?.trim();
    if (name === '')
      throw emptyText('The name of the client', `rapport client edit ${client.id} --name NAME`);
    refuseContradiction([
      ...(input.cadence === undefined
        ? []
        : [{ flag: '--cadence', of: `${goneQuiet.id}.days`, value: input.cadence }]),
      ...input.threshold.map(thresholdSaying),
    ]);
    const said = saidClientMoney(input, () => context.settings);
    const kind = saidClientKind(journal, input);
    journal.change(`changed ${client.name}`, () => {
      journal.clients.update(client.id, {
        ...given('name', name),
        ...given('status', input.status),
        // A client that is at work again is not left alone any longer; the day tells that it was until then.
        ...given('quietUntilOn', endOfPause(client, input, today)),
        ...given('quietUntilOn', input.until),
        ...given('about', input.about),
        ...given('sinceOn', input.since),
        ...given('cadenceDays', input.noCadence ? null : input.cadence),
        ...given('writingBecause', input.noPrefersWriting ? null : input.prefersWriting),
      });
      journal.clients.setContactPoints(
        client.id,
        changedContactPoints(client.contactPoints, input, client.name),
      );
      journal.clients.setKind(client.id, kind);
      journal.clients.setMoney(client.id, said);
      const removed = new Set(tagsIn(input.removeTag));
      const tags = [...client.tags, ...tagsIn(input.tag)].filter((tag) => !removed.has(tag));
      journal.clients.setTags(client.id, tags);
      for (const { rule, name, number } of input.threshold)
        journal.thresholds.set(client.id, rule, name, number);
      const holding = () =>
        clientLimits(journal, context.settings, goneQuiet, journal.clients.get(client.id) ?? client);
      keepLevelsInOrder(input.threshold, holding, asThresholds);
    });
    const changed = journal.clients.get(client.id) ?? client;
    const standing = said.budget ? budgetStanding(journal, context.settings, changed, today) : null;
    return reply(clientChanged, { ...changed, did: 'Changed', said: { ...said, ...kind }, standing });
  },
});

function asThresholds(amber: number, red: number): string {
  return `Turned round: --threshold gone-quiet.amber=${red} --threshold gone-quiet.red=${amber}`;
}

/** A column to be set, or nothing where it was not said. */
function given<Key extends string, T>(key: Key, value: T | undefined): Partial<Record<Key, T>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, T>);
}

/** Today where a pause ends by hand, null where there was none; undefined where nothing is said of it. */
function endOfPause(
  { status, quietUntilOn }: Pick<ClientDetails, 'status' | 'quietUntilOn'>,
  { noUntil, status: wanted }: { noUntil: boolean; status: ClientStatus | undefined },
  today: CalendarDate,
): CalendarDate | null | undefined {
  if (!noUntil && wanted !== 'active') return undefined;
  const wasAlone = quietUntilOn === null ? status === 'paused' || status === 'former' : quietUntilOn > today;
  return wasAlone ? today : quietUntilOn !== null && quietUntilOn <= today ? undefined : null;
}
