import { isDeepStrictEqual } from 'node:util';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { foldText } from '../../domain/text/names.ts';
import { importFields, type Noun } from '../../nouns/field.ts';
import { thingNouns } from '../../nouns/index.ts';
import type { Journal } from '../../store/journal.ts';
import { PresentClients, type RowTaker, type ThingKind, type ThingRecord } from './import-rows.ts';
import { ownerFinder } from './owners.ts';

/** What a row of a kind needs, and what tells two things of one client apart, besides the person. */
interface Nature {
  /** One of these. */
  needs: readonly string[];
  /** What the report says without them. */
  missing: string;
  tells: readonly string[];
  /** The day that is today where a row has none. */
  day: string;
}

const natures: Readonly<Record<ThingKind, Nature>> = {
  notes: { needs: ['text'], missing: 'nothing to remember', tells: ['text'], day: 'notedOn' },
  charges: { needs: ['what'], missing: 'nothing that it is for', tells: ['what', 'notedOn'], day: 'notedOn' },
  feedback: {
    needs: ['words', 'askedOn', 'score'],
    missing: 'nothing that they said, and no day on which they were asked',
    tells: ['words', 'askedOn', 'saidOn', 'score'],
    day: 'saidOn',
  },
  concerns: { needs: ['what'], missing: 'nothing that it is', tells: ['what'], day: 'notedOn' },
};

/** Imports the rows of a file of notes, charges, feedback or concerns. */
export function thingImporter(journal: Journal, kind: ThingKind, today: CalendarDate): RowTaker<ThingRecord> {
  const noun: Noun = thingNouns[kind];
  const nature = natures[kind];
  const things = journal.imports.things(noun);
  const owners = ownerFinder(journal.imports);
  const present = new PresentClients((id) => journal.imports.client(id));
  const hasPerson = 'personId' in noun.fields;
  /** The things that rows were about. */
  const met = new Set<number>();

  return {
    takeIn(record) {
      const { values } = record;
      if (!nature.needs.some((key) => values[key] !== undefined)) return nature.missing;
      if (kind === 'charges' && values.amount === undefined) return 'no amount; write it as 450 EUR';
      const owner = owners.find({ client: record.client, own: record.own });
      if (typeof owner === 'string') return owner;
      const named = record.person === undefined ? undefined : foldText(record.person);
      const [person] = named === undefined ? [] : (present.get(owner.id).peopleNamed.get(named) ?? []);
      const isUnknown = named !== undefined && !person && named !== owner.nameKey;
      const remarks = isUnknown ? [`nobody called ${record.person} is known at ${owner.name}`] : [];
      const of = { clientId: owner.id, client: owner.name, remarks };
      const whose = { clientId: owner.id, ...(hasPerson ? { personId: person?.id ?? null } : {}) };
      // A list of our own says of every value whether there is one.
      const told = nature.tells.filter((key) => values[key] !== undefined || record.own !== undefined);
      const alike = things.find({
        ...whose,
        ...Object.fromEntries(told.map((key) => [key, (values[key] ?? null) as string])),
      });
      // Two rows of a list of our own are two things, however much they are alike.
      const left = record.own === undefined ? alike : alike.filter(({ id }) => !met.has(id));
      const same =
        left.find(({ id }) => id === record.ownRow) ??
        left.find((one) => changedIn(noun, values, one).length === 0) ??
        left[0];
      if (!same) {
        const isSaid = kind !== 'feedback' || values.words !== undefined || values.score !== undefined;
        met.add(things.add({ ...(isSaid ? { [nature.day]: today } : {}), ...values, ...whose } as never));
        return { kind: 'new', ...of };
      }
      met.add(same.id);
      const changed = changedIn(noun, values, same);
      if (changed.length === 0) return { kind: 'unchanged', ...of };
      things.update(same.id, Object.fromEntries(changed.map(([key]) => [key, values[key]])) as never);
      return { kind: 'updated', changed: changed.map(([, name]) => name), ...of };
    },
  };
}

/** The fields whose value in a row is not the stored one. */
function changedIn(noun: Noun, values: ThingRecord['values'], stored: object) {
  const before = stored as Readonly<Record<string, unknown>>;
  return importFields(noun).filter(
    ([key]) => values[key] !== undefined && !isDeepStrictEqual(values[key], before[key]),
  );
}
