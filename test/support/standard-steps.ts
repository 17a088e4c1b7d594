import fc from 'fast-check';
import { foldText } from '../../src/domain/text/names.ts';
import { channels } from '../../src/nouns/entry.ts';
import { noteKinds } from '../../src/nouns/note.ts';
import type { Connection } from '../../src/store/connection.ts';
import { anyDay, anyInteraction, anyReminder, anyText } from './arbitraries.ts';
import { onRow, pick, rowOf, type Step } from './row-step.ts';

const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });

/** The row a seed picks, or null for no seed and for an empty table. */
const chosen = (database: Connection, table: string, seed: number | null): number | null =>
  seed === null ? null : (rowOf(database, table, seed) ?? null);

/** Whether no row of a table goes by that name, in whatever spelling. */
const isFree = (rows: readonly { name: string }[], name: string): boolean =>
  rows.every((row) => foldText(row.name) !== foldText(name));

const noteOfKind = fc
  .record({
    ...{ seed: pick, person: maybe(pick), notedOn: anyDay, text: anyText },
    ...{ kind: fc.constantFrom(...noteKinds), learntFrom: maybe(anyText), service: maybe(anyText) },
  })
  .map(({ seed, person, ...fields }) =>
    onRow(`note a ${fields.kind}`, 'clients', seed, (journal, clientId, database) => {
      journal.notes.add({ ...fields, clientId, personId: chosen(database, 'people', person) });
    }),
  );

const confirmNote = fc
  .record({ seed: pick, confirmedOn: maybe(anyDay), kind: maybe(fc.constantFrom(...noteKinds)) })
  .map(({ seed, ...fields }) =>
    onRow('confirm a note', 'notes', seed, (journal, id) => journal.notes.update(id, fields)),
  );

const occasion = fc
  .record({
    ...{ seed: pick, person: maybe(pick), what: anyText, year: maybe(fc.integer({ min: 1950, max: 2025 })) },
    ...{ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) },
  })
  .map(({ seed, person, ...fields }) =>
    onRow('set an occasion', 'clients', seed, (journal, clientId, database) => {
      journal.occasions.add({ ...fields, clientId, personId: chosen(database, 'people', person) });
    }),
  );

const forgetOccasion = fc
  .record({ seed: pick })
  .map(({ seed }) =>
    onRow('forget an occasion', 'occasions', seed, (journal, id) => journal.occasions.remove(id)),
  );

const noteConcern = fc
  .record({ seed: pick, person: maybe(pick), what: anyText, notedOn: anyDay })
  .map(({ seed, person, ...fields }) =>
    onRow('note a concern', 'clients', seed, (journal, clientId, database) => {
      const personId = chosen(database, 'people', person);
      journal.concerns.add({ ...fields, clientId, personId, closedOn: null, ending: null });
    }),
  );

const actOnConcern = fc
  .record({ seed: pick, other: maybe(pick), actedOn: anyDay, text: anyText })
  .map(({ seed, other, actedOn, text }) =>
    onRow('help with a concern', 'concerns', seed, (journal, concernId, database) => {
      const entryId = chosen(database, 'interactions', other);
      journal.concerns.addAct({ concernId, actedOn, text, entryId });
    }),
  );

const closeConcern = fc
  .record({ seed: pick, closedOn: maybe(anyDay), ending: maybe(anyText) })
  .map(({ seed, ...fields }) =>
    onRow('close a concern', 'concerns', seed, (journal, id) => journal.concerns.update(id, fields)),
  );

const askFeedback = fc
  .record({ seed: pick, person: maybe(pick), askedOn: maybe(anyDay), saidOn: maybe(anyDay), words: anyText })
  .map(({ seed, person, askedOn, saidOn, words }) =>
    onRow('ask for feedback', 'clients', seed, (journal, clientId, database) => {
      journal.feedback.add({
        ...{
          clientId,
          personId: chosen(database, 'people', person),
          askedOn,
          askedChannel: null,
          about: null,
        },
        ...{ saidOn, words, score: 7, changed: null, toldOn: null, toldChannel: null },
        ...{ closedOn: null, closedBecause: null },
      });
    }),
  );

const answerFeedback = fc
  .record({ seed: pick, saidOn: anyDay, toldOn: maybe(anyDay), closedOn: maybe(anyDay), text: anyText })
  .map(({ seed, text, ...days }) =>
    onRow('answer feedback', 'feedback', seed, (journal, id) => {
      const toldChannel = days.toldOn && channels[0];
      journal.feedback.update(id, { ...days, toldChannel, words: text, changed: text });
    }),
  );

const addProfile = fc.record({ name: anyText, about: maybe(anyText) }).map(
  (fields): Step => ({
    name: 'add a profile',
    act({ profiles }) {
      if (isFree(profiles.list(), fields.name)) profiles.add(fields);
    },
  }),
);

const editProfile = fc
  .record({ seed: pick, about: anyText, days: maybe(fc.integer({ min: 1, max: 400 })) })
  .map(({ seed, about, days }) =>
    onRow('edit a profile', 'profiles', seed, ({ profiles }, id) => {
      profiles.update(id, { about });
      profiles.setThreshold(id, 'gone-quiet', 'days', days);
    }),
  );

const assign = fc
  .record({
    seeds: fc.array(pick, { minLength: 1, maxLength: 4 }),
    profile: maybe(pick),
    signedOn: maybe(anyDay),
  })
  .map(
    ({ seeds, profile, signedOn }): Step => ({
      name: 'assign a profile',
      act(journal, database) {
        const ids = seeds.flatMap((seed) => rowOf(database, 'clients', seed) ?? []);
        journal.profiles.assign(ids, chosen(database, 'profiles', profile));
        for (const id of ids) journal.clients.update(id, { signedOn });
      },
    }),
  );

const wantOfIdeal = fc
  .record({ seed: pick, name: anyText, weight: fc.integer({ min: 1, max: 5 }) })
  .map(({ seed, ...fields }) =>
    onRow('say what an ideal client looks like', 'profiles', seed, ({ criteria }, profileId) => {
      const want = { wanted: 'at-least', number: 2.5 } as const;
      if (isFree(criteria.list(profileId), fields.name)) criteria.add({ ...fields, ...want, profileId });
    }),
  );

const answerFit = fc
  .record({ seed: pick, client: pick, answer: maybe(fc.record({ number: fc.nat({ max: 9 }), on: anyDay })) })
  .map(({ seed, client, answer }) =>
    onRow('say how a client fits', 'criteria', seed, ({ criteria }, id, database) => {
      const clientId = rowOf(database, 'clients', client);
      if (clientId !== undefined) criteria.answer(clientId, id, answer);
    }),
  );

const steps = fc.array(fc.record({ offsetDays: fc.integer({ min: -9, max: 99 }), text: anyText }), {
  minLength: 1,
  maxLength: 4,
});
const addPlaybook = fc.record({ name: anyText, about: maybe(anyText), steps }).map(
  (fields): Step => ({
    name: 'add a playbook',
    act({ playbooks }) {
      if (isFree(playbooks.list(), fields.name)) playbooks.add(fields);
    },
  }),
);

const editPlaybook = fc
  .record({ seed: pick, steps })
  .map(({ seed, steps }) =>
    onRow('edit a playbook', 'playbooks', seed, (journal, id) => journal.playbooks.update(id, { steps })),
  );

const applyPlaybook = fc
  .record({ seed: pick, client: pick, from: anyDay, reminder: anyReminder })
  .map(({ seed, client, from, reminder }) =>
    onRow('apply a playbook', 'playbooks', seed, (journal, playbookId, database) => {
      const clientId = rowOf(database, 'clients', client);
      if (clientId === undefined) return;
      const runId = journal.playbooks.addRun({ clientId, playbookId, fromOn: from });
      journal.reminders.add({ ...reminder, clientId, runId });
    }),
  );

const endRun = fc
  .record({ seed: pick, on: anyDay })
  .map(({ seed, on }) =>
    onRow('end a run', 'playbook_runs', seed, (journal, id) => journal.playbooks.endRun(id, on)),
  );

const rest = fc.record({ seed: pick, untilOn: maybe(anyDay) }).map(({ seed, untilOn }) =>
  onRow('let a suggestion rest', 'clients', seed, (journal, clientId) => {
    if (untilOn === null) journal.rests.remove(clientId, 'gone-quiet');
    else journal.rests.set({ clientId, rule: 'gone-quiet', untilOn });
  }),
);

const touch = fc
  .record({ seed: pick, fields: anyInteraction })
  .map(({ seed, fields: { touches } }) =>
    onRow('say what an entry was', 'interactions', seed, (journal, id) =>
      journal.entries.update(id, { touches: touches ?? [] }),
    ),
  );

/** One command's worth of change to standards, to what is known of people, and to what is done for clients. */
export const anyStandardStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: noteOfKind },
  { weight: 1, arbitrary: confirmNote },
  { weight: 2, arbitrary: occasion },
  { weight: 1, arbitrary: forgetOccasion },
  { weight: 3, arbitrary: noteConcern },
  { weight: 3, arbitrary: actOnConcern },
  { weight: 2, arbitrary: closeConcern },
  { weight: 3, arbitrary: askFeedback },
  { weight: 3, arbitrary: answerFeedback },
  { weight: 1, arbitrary: addProfile },
  { weight: 2, arbitrary: editProfile },
  { weight: 3, arbitrary: assign },
  { weight: 2, arbitrary: wantOfIdeal },
  { weight: 2, arbitrary: answerFit },
  { weight: 2, arbitrary: addPlaybook },
  { weight: 1, arbitrary: editPlaybook },
  { weight: 2, arbitrary: applyPlaybook },
  { weight: 1, arbitrary: endRun },
  { weight: 2, arbitrary: rest },
  { weight: 2, arbitrary: touch },
);
