import { fitsFilter } from '../../../domain/clients/client-filter.ts';
import { clientStatuses } from '../../../nouns/client.ts';
import { clientList, clientsFound } from '../../../render/clients/clients.ts';
import { defineCommand, many, oneOf, reply, toggle, value, words } from '../../command.ts';
import { readConditions } from '../../flags/read-where.ts';
import { kinds } from '../../references/kinds.ts';
import { resolveOrNone } from '../../references/reference.ts';

export default defineCommand({
  examples: [
    'rapport client list',
    'rapport client list --tag retainer',
    'rapport client list --status prospect --csv',
    'rapport client list --profile key',
    "rapport client list --where 'value>=5000 profile=none'",
  ],
  isList: true,
  flags: {
    status: value('-s, --status <status>', clientStatuses.join(', '), oneOf(clientStatuses)),
    tag: value('-t, --tag <tag>', 'only those with the tag', words),
    profile: value('--profile <profile>', 'only those of the kind; none for those without', words),
    where: many(
      '-w, --where <conditions>',
      'only those they fit, as in profile assign; may be repeated',
      words,
    ),
    archived: toggle('--archived', 'those that were put away'),
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
