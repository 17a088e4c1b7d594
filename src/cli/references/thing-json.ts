import { knownNote } from '../../app/care/notes.ts';
import { birthdayOf, comingOccasion } from '../../app/care/occasions.ts';
import { progressOf } from '../../app/plans/playbooks.ts';
import type { Noun } from '../../nouns/field.ts';
import type { Json } from '../../render/json/shape.ts';
import {
  apologyJson,
  caseJson,
  chargeJson,
  concernJson,
  criterionJson,
  entryJson,
  feedbackJson,
  noteJson,
  occasionJson,
  operationJson,
  personJson,
  playbookJson,
  policyJson,
  profileJson,
  reminderJson,
  runJson,
} from '../../render/json/things.ts';
import type { Context } from '../io.ts';
import { standingOf } from './cases.ts';
import type { kinds } from './kinds.ts';
import type { Kind } from './reference.ts';

type ThingOf<K> = K extends Kind<infer T> ? T : never;

const shown: {
  [K in keyof typeof kinds]: (one: ThingOf<(typeof kinds)[K]>, context: Context) => Json;
} = {
  ...{ entry: entryJson, reminder: reminderJson, apology: apologyJson, charge: chargeJson },
  ...{ concern: concernJson, feedback: feedbackJson, policy: policyJson, profile: profileJson },
  ...{ criterion: criterionJson, playbook: playbookJson },
  person: (one, { journal }) => personJson(one, birthdayOf(journal, one.id)),
  operation: operationJson,
  note: (one, { today }) => noteJson(knownNote(one, today)),
  occasion: (one, { today }) => occasionJson(comingOccasion(one, today)),
  case: ({ id }, context) => caseJson(standingOf(context, id)),
  run: (one, { journal }) => runJson(progressOf(journal, one)),
};

/** A thing of any kind as JSON shows it, with what is worked out on the day. */
export function thingJson({ name }: Noun, one: { id: number }, context: Context): Json {
  const json = (shown as Record<string, (one: never, context: Context) => Json>)[name];
  if (!json) throw new Error(`a ${name} has no JSON`);
  return json(one as never, context);
}
