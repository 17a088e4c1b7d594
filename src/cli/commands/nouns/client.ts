import { clientLimits } from '../../../app/clients/assign-profiles.ts';
import { budgetStanding } from '../../../app/repair/charges.ts';
import type { ClientDetails } from '../../../domain/clients/client.ts';
import { fitsFilter } from '../../../domain/clients/client-filter.ts';
import type { CalendarDate } from '../../../domain/days/calendar-date.ts';
import goneQuiet from '../../../domain/rules/gone-quiet/rule.ts';
import { emptyText, RapportError } from '../../../domain/text/failure.ts';
import { foldText } from '../../../domain/text/names.ts';
import { shellWord } from '../../../domain/text/shell-word.ts';
import { client, clientStatuses } from '../../../nouns/client.ts';
import { clientAdded, clientChanged, clientList, clientsFound } from '../../../render/clients/clients.ts';
import { stillOpen } from '../../../render/plans/reminders.ts';
import { openCasesLeft } from '../../../render/repair/cases.ts';
import { defineCommand, many, needed, oneOf, reply, rest, toggle, value, words } from '../../command.ts';
import { warnOfDuplicates } from '../../duplicates/warn.ts';
import { nothingToChange } from '../../failures.ts';
import { addressFlags, addressRemovalFlags, changedContactPoints, tagsIn } from '../../flags/client-flags.ts';
import { changesIn, fieldFlags, givesNothing } from '../../flags/field-flags.ts';
import { givenName } from '../../flags/given-name.ts';
import {
  keepLevelsInOrder,
  refuseContradiction,
  thresholdSaying,
  thresholdSetting,
} from '../../flags/profile-flags.ts';
import { readConditions } from '../../flags/read-where.ts';
import type { Context } from '../../io.ts';
import { resolveClient } from '../../references/clients.ts';
import { kinds, resolveOrNone } from '../../references/reference.ts';

export const add = defineCommand({
  examples: [
    'rapport add "Ada Lovelace" --email ada@example.org --phone "+44 20 7946 0000"',
    'rapport add "Acme Ltd" --person "Dana Reyes" --tag retainer --every 3w',
    'rapport add "Birch & Sons" --profile key --signed "1 march" --source "a talk in Leeds"',
  ],
  writes: true,
  args: { name: rest('<name...>', 'the business or person who pays you') },
  fields: fieldFlags([client], 'add'),
  flags: {
    ...addressFlags,
    person: many('--person <name>', 'a person there; may be repeated', words),
    tag: many('-t, --tag <tag>', 'a tag; may be repeated', words),
    another: toggle('--another', 'add it even if the name is taken'),
  },
  async run(input, context) {
    const { journal, today } = context;
    const name = givenName(nameIn(input.name.join(' ')), 'The name of the client', 'rapport add "NAME"');
    const people = input.person.map((person) =>
      givenName(person, 'The name of the person', '--person "NAME"'),
    );
    const folded = foldText(name);
    const same = journal.clients.match(folded).find((match) => foldText(match.name) === folded);
    if (same && !input.another && !context.canAsk) throw clientExists(same.name, same.id);
    const points = changedContactPoints([], input, name);
    if (!input.another)
      await warnOfDuplicates(context, { noun: client, name, points }, knownClients(context));
    const set = changesIn(client, input, context, {
      profileId: (text) => resolveOrNone(journal, kinds.profile, text)?.id ?? null,
    });
    const stored = journal.change(`added ${name}`, () => {
      const id = journal.clients.add({ sinceOn: today, ...set, name });
      journal.clients.setContactPoints(id, points);
      journal.clients.setTags(id, tagsIn(input.tag));
      for (const person of people) {
        const personId = journal.people.add({ name: person });
        journal.people.setPosition(personId, id, { title: null, roles: [] });
      }
      return journal.clients.stored(id);
    });
    return reply(clientAdded, { ...stored, set });
  },
});

/** The name in what was typed for it: `a new client called Emma Stone`; an address among other words is refused. */
function nameIn(typed: string): string {
  const name = typed.replace(/^an? (?:new )?client (?:called|named) /i, '');
  const address = /\s/.test(name.trim()) && /[^\s<(,]+@[^\s>),]+\.[^\s>),]+/.exec(name);
  if (address) throw addressInName(name.slice(0, address.index), address[0]);
  return name;
}

/** An address that stands in the name. */
function addressInName(before: string, address: string): RapportError {
  const name = before.replace(/(?:[\s,:<(]+(?:with|and|e-?mail|mail|address|at))*[\s,:<(]*$/i, '');
  return new RapportError('usage', 'address-in-name', `"${address}" is no part of a name.`, [
    `Give it with a flag: rapport add ${name ? shellWord(name) : 'NAME'} --email ${shellWord(address)}`,
  ]);
}

function knownClients({ journal }: Context) {
  const { clients: all, points } = journal.clients.known();
  return { all, points };
}

/** The client is there already. */
function clientExists(name: string, id: number): RapportError {
  return new RapportError('refused', 'client-exists', `There is already a client "${name}".`, [
    `See it with: rapport show ${id}`,
    'Add it anyway with --another.',
  ]);
}

export const list = defineCommand({
  examples: [
    'rapport list',
    'rapport list --tag retainer',
    'rapport list --status prospect --csv',
    'rapport list --profile key',
    "rapport list --where 'value>=5000 profile=none'",
  ],
  isList: true,
  flags: {
    status: value('-s, --status <status>', clientStatuses.join(', '), oneOf(clientStatuses)),
    tag: value('-t, --tag <tag>', 'only those with the tag', words),
    profile: value('--profile <profile>', 'only clients of that profile; none: those without one', words),
    where: many(
      '-w, --where <conditions>',
      'only clients that meet them, as in profile assign; may be repeated',
      words,
    ),
    archived: toggle('--archived', 'archived clients'),
  },
  run({ status, tag, profile, where, archived }, context) {
    const { journal } = context;
    const ofKind = profile === undefined ? undefined : resolveOrNone(journal, kinds.profile, profile);
    const conditions = where.map((text) => readConditions(context, text));
    const isFiltered = status || tag || archived || profile !== undefined || where.length > 0;
    const listed = journal.clients.list({
      archived,
      ...(status ? { status } : {}),
      ...(tag ? { tag: tag.trim().toLowerCase() } : {}),
    });
    const found = listed.filter(
      (client) =>
        (ofKind === undefined || client.profileId === (ofKind?.id ?? null)) &&
        (conditions.length === 0 || conditions.some((terms) => fitsFilter(terms, client) === 'yes')),
    );
    return reply(isFiltered ? clientsFound : clientList, found);
  },
});

export const edit = defineCommand({
  details:
    'A handle edits anything else, with the flags of its kind: rapport edit e12 --on friday corrects an entry.',
  examples: [
    'rapport client edit acme --every 3w --tag retainer',
    'rapport client edit acme --status paused --until "1 march"',
    'rapport client edit acme --prefers-writing "is deaf"',
    'rapport client edit acme --value "5000 USD" --budget "500 USD/month"',
    'rapport client edit acme --profile key --source "a talk in Leeds"',
    'rapport client edit acme --threshold email-only.days=365',
  ],
  writes: true,
  edits: true,
  args: { client: needed('<client>', 'any part of a name, a person, an email address or a handle') },
  fields: fieldFlags([client], 'edit'),
  flags: {
    ...addressFlags,
    ...addressRemovalFlags,
    tag: many('-t, --tag <tag>', 'a tag to add; may be repeated', words),
    removeTag: many('--remove-tag <tag>', 'a tag to remove', words),
    threshold: many(
      '--threshold <rule.name=n>',
      "a number of a rule for this client; 'default' removes it, 'none' switches a standard off",
      thresholdSetting,
    ),
  },
  async run(input, context) {
    const { journal, today } = context;
    const before = await resolveClient(context, input.client);
    const { id } = before;
    if (givesNothing(input, 'client'))
      throw nothingToChange(before.name, `rapport client edit ${id} --every 3w`);
    const { quietUntilOn, ...set } = changesIn(client, input, context, {
      profileId: (text) => resolveOrNone(journal, kinds.profile, text)?.id ?? null,
    });
    if (set.name === '') throw emptyText('The name of the client', `rapport client edit ${id} --name NAME`);
    if (set.name !== undefined && foldText(set.name) !== foldText(before.name))
      await warnOfDuplicates(
        context,
        { noun: client, name: set.name, points: [], own: id },
        knownClients(context),
      );
    refuseContradiction([
      ...(set.cadenceDays === undefined
        ? []
        : [{ flag: '--every', of: `${goneQuiet.id}.days`, value: set.cadenceDays }]),
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
  return `The other way round: --threshold gone-quiet.amber=${red} --threshold gone-quiet.red=${amber}`;
}

/** Today where a pause ends by hand, null where there was none; undefined where it is over already. */
function endOfPause(
  { status, quietUntilOn }: Pick<ClientDetails, 'status' | 'quietUntilOn'>,
  today: CalendarDate,
): CalendarDate | null | undefined {
  const wasAlone = quietUntilOn === null ? status === 'paused' || status === 'former' : quietUntilOn > today;
  return wasAlone ? today : quietUntilOn !== null && quietUntilOn <= today ? undefined : null;
}

export const archive = defineCommand({
  details:
    'An archived client appears in no list, flag or digest. To restore it with all it has: rapport client restore',
  examples: ['rapport client archive acme'],
  writes: true,
  args: { client: needed('<client>', 'any part of a name, a person, an email address or a handle') },
  async run(input, context) {
    const client = await resolveClient(context, input.client);
    context.journal.change(`archived ${client.name}`, () =>
      context.journal.clients.update(client.id, { archivedOn: context.today }),
    );
    const open = context.journal.reminders.list({ clientId: client.id });
    if (open.length > 0) context.status(stillOpen(open, client.id));
    const cases = context.journal.cases.list({ clientId: client.id, open: true });
    if (cases.length > 0) context.status(openCasesLeft(cases, client.id));
    return reply(clientChanged, { ...client, archivedOn: context.today, did: 'Archived' });
  },
});

export const restore = defineCommand({
  examples: ['rapport client restore acme'],
  writes: true,
  args: { client: needed('<client>', 'any part of a name, a person, an email address or a handle') },
  async run(input, context) {
    const client = await resolveClient(context, input.client, { archived: 'only' });
    context.journal.change(`restored ${client.name}`, () =>
      context.journal.clients.update(client.id, { archivedOn: null }),
    );
    return reply(clientChanged, { ...client, archivedOn: null, did: 'Restored' });
  },
});
