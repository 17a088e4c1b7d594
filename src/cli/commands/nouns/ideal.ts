import { changeCriterion } from '../../../app/clients/fit.ts';
import { parseRequirement, type Requirement } from '../../../domain/clients/fit.ts';
import { RapportError } from '../../../domain/text/failure.ts';
import { foldText } from '../../../domain/text/names.ts';
import { criterionChanged, criterionList } from '../../../render/clients/fit.ts';
import type { Journal } from '../../../store/journal.ts';
import { count, defineCommand, needed, type Parse, reply, rest, value, words } from '../../command.ts';
import { nothingToChange } from '../../failures.ts';
import { givenName } from '../../flags/given-name.ts';
import { kinds, resolve } from '../../references/reference.ts';

const want: Parse<Requirement> = (text) => {
  const found = parseRequirement(text);
  if (!found) throw notAWant(text);
  return found;
};

/** The flags that say what a criterion wants and what it weighs. */
const criterionFlags = {
  wants: value('-w, --wants <want>', "yes, no, a minimum '>=3' or a maximum '<=10'", want),
  weight: value('--weight <points>', 'how many points it is worth', count(1)),
};

/** The name for a criterion as it is kept; refused where it is empty, or another of the profile has it. */
function criterionName(
  { criteria }: Journal,
  text: string,
  profile: { id: number; name: string },
  own?: number,
): string {
  const hint = 'For example: rapport ideal add key "pays on time"';
  const name = givenName(text.replace(/\s+/gu, ' '), 'The name of the trait', hint);
  const same = criteria
    .list(profile.id)
    .find((one) => foldText(one.name) === foldText(name) && one.id !== own);
  if (same) throw criterionExists(same.name, profile.name, same.id);
  return name;
}

/** The profile has a criterion of that name. */
function criterionExists(name: string, profile: string, id: number): RapportError {
  return new RapportError(
    'refused',
    'criterion-exists',
    `The profile ${profile} already has a trait "${name}".`,
    [`Change it with: rapport ideal edit ${id}`],
  );
}

/** What is wanted cannot be read. */
function notAWant(text: string): RapportError {
  return new RapportError('usage', 'not-a-want', `--wants cannot be "${text}".`, [
    "It can be yes, no, a minimum such as '>=3' or a maximum such as '<=10', in quotes.",
  ]);
}

export const add = defineCommand({
  details:
    'Each trait is a question about a client. The answer is yes, no or a number. By default it wants a yes and is worth 1 point. Then compare: rapport fit CLIENT. Traits of the same name in two profiles share one answer.',
  examples: [
    'rapport ideal add key "pays on time" --weight 2',
    'rapport ideal add key haggles --wants no',
    "rapport ideal add key team size --wants '<=10'",
    "rapport ideal add key jobs a year --wants '>=3' --weight 3",
  ],
  writes: true,
  args: {
    profile: needed('<profile>', 'its number or any part of its name'),
    name: rest('<name...>', 'what is asked, in a few words'),
  },
  flags: criterionFlags,
  run({ profile: ref, name: newName, wants, weight }, { journal }) {
    const profile = resolve(journal, kinds.profile, ref);
    const name = criterionName(journal, newName.join(' '), profile);
    const fields = { ...(wants ?? { wanted: 'yes', number: null }), weight: weight ?? 1 };
    const criterion = journal.change(`added the trait ${name} to ${profile.name}`, () =>
      journal.criteria.stored(journal.criteria.add({ profileId: profile.id, name, ...fields })),
    );
    return reply(criterionChanged, { criterion, did: 'Added' });
  },
});

export const list = defineCommand({
  examples: ['rapport ideal list', 'rapport ideal list key', 'rapport ideal list --csv'],
  isList: true,
  args: { profile: rest('[profile...]', 'only those of one profile') },
  run({ profile }, { journal }) {
    const id = profile.length === 0 ? undefined : resolve(journal, kinds.profile, profile.join(' ')).id;
    return reply(criterionList, journal.criteria.list(id));
  },
});

export const edit = defineCommand({
  details: 'Answers stay, unless a yes or no becomes a number or the other way round.',
  examples: ["rapport ideal edit team size --wants '<=12'", 'rapport ideal edit 4 --weight 3'],
  writes: true,
  edits: true,
  args: { trait: rest('<trait...>', 'its number or any part of its name') },
  flags: { name: value('-n, --name <name>', 'a new name', words), ...criterionFlags },
  run({ trait: ref, name: newName, wants, weight }, { journal }) {
    const before = resolve(journal, kinds.criterion, ref.join(' '));
    const { id, profileId, profileName } = before;
    if (newName === undefined && !wants && weight === undefined)
      throw nothingToChange(`the trait "${before.name}"`, `rapport ideal edit ${id} --weight 2`);
    const profile = { id: profileId, name: profileName };
    const name = newName === undefined ? before.name : criterionName(journal, newName, profile, id);
    const changed = changeCriterion(journal, before, { name, weight: weight ?? before.weight, ...wants });
    return reply(criterionChanged, { ...changed, did: 'Changed' });
  },
});
