import fc from 'fast-check';
import { nouns } from '../../src/nouns/index.ts';
import type { Role } from '../../src/nouns/person.ts';
import type { Connection } from '../../src/store/connection.ts';
import type { Journal } from '../../src/store/journal.ts';
import { anyClient, anyContactPoint, anyDay, anyInteraction, anyReminder, anyText } from './arbitraries.ts';
import { anyRepairStep } from './repair-steps.ts';
import { onRow, pick, rowOf, type Step } from './row-step.ts';
import { anyStandardStep } from './standard-steps.ts';

const tags = fc.uniqueArray(fc.constantFrom('retainer', 'press', 'late payer', 'gift'), { maxLength: 3 });
const points = fc.uniqueArray(anyContactPoint, { maxLength: 3, selector: ({ value }) => value });

const addClient = fc
  .record({ fields: anyClient, points, tags, person: fc.option(anyText, { nil: undefined }) })
  .map(
    ({ fields, points, tags, person }): Step => ({
      name: 'add a client',
      act(journal) {
        const id = journal.clients.add(fields);
        journal.clients.setContactPoints(id, points);
        journal.clients.setTags(id, tags);
        if (person === undefined) return;
        const personId = journal.people.add({ name: person, writingBecause: null, about: null });
        journal.people.setPosition(personId, id, { title: null, roles: ['champion'] });
      },
    }),
  );

const editClient = fc
  .record({ seed: pick, fields: anyClient, points, tags })
  .map(({ seed, fields, points, tags }) =>
    onRow('edit a client', 'clients', seed, (journal, id) => {
      journal.clients.update(id, { name: fields.name, about: fields.about, cadenceDays: fields.cadenceDays });
      journal.clients.setContactPoints(id, points);
      journal.clients.setTags(id, tags);
    }),
  );

const takePosition = fc
  .record({
    seed: pick,
    person: pick,
    title: fc.option(anyText, { nil: null }),
    roles: fc.constantFrom<Role[]>([], ['user'], ['decision-maker']),
  })
  .map(({ seed, person, title, roles }) =>
    onRow('give a position', 'clients', seed, (journal, id, database) => {
      const personId = rowOf(database, 'people', person);
      if (personId !== undefined) journal.people.setPosition(personId, id, { title, roles });
    }),
  );

const editPerson = fc
  .record({ seed: pick, name: anyText, writingBecause: fc.option(anyText, { nil: null }) })
  .map(({ seed, ...fields }) =>
    onRow('edit a person', 'people', seed, (journal, id) => journal.people.update(id, fields)),
  );

const leavePosition = fc.record({ seed: pick }).map(({ seed }) =>
  onRow('end a position', 'positions', seed, (journal, id, database) => {
    const row = database
      .prepare<[number], { person: number; client: number }>(
        'SELECT person_id AS person, client_id AS client FROM positions WHERE id = ?',
      )
      .get(id);
    if (row) journal.people.removePosition(row.person, row.client);
  }),
);

const tellContact = fc.record({ seed: pick, on: anyDay }).map(({ seed, on }) =>
  onRow('tell of a last contact', 'clients', seed, (journal, id) => {
    journal.clients.update(id, { toldContactOn: on });
  }),
);

const log = fc
  .record({ seed: pick, fields: anyInteraction, people: fc.array(pick, { maxLength: 2 }) })
  .map(({ seed, fields, people }) =>
    onRow('log', 'clients', seed, (journal, clientId, database) => {
      const ids = people.flatMap((one) => rowOf(database, 'people', one) ?? []);
      journal.entries.add({ ...fields, clientId }, [...new Set(ids)]);
    }),
  );

const correct = fc.record({ seed: pick, text: anyText, person: pick }).map(({ seed, text, person }) =>
  onRow('correct an entry', 'interactions', seed, (journal, id, database) => {
    const personId = rowOf(database, 'people', person);
    journal.entries.update(id, { text }, personId === undefined ? [] : [personId]);
  }),
);

const note = fc
  .record({ seed: pick, text: anyText, on: anyDay, person: pick })
  .map(({ seed, text, on, person }) =>
    onRow('note', 'clients', seed, (journal, clientId, database) => {
      const personId = rowOf(database, 'people', person) ?? null;
      journal.notes.add({ clientId, personId, notedOn: on, text });
    }),
  );

const remind = fc
  .record({ seed: pick, fields: anyReminder })
  .map(({ seed, fields }) =>
    onRow('remind', 'clients', seed, (journal, clientId) => journal.reminders.add({ ...fields, clientId })),
  );

const tick = fc.record({ seed: pick, on: anyDay, next: anyDay }).map(({ seed, on, next }) =>
  onRow('tick a reminder off', 'reminders', seed, (journal, id) => {
    journal.reminders.complete(id, { dueOn: on, doneOn: on });
    journal.reminders.update(id, { dueOn: next, status: 'open' });
  }),
);

const mute = fc.record({ seed: pick, off: fc.boolean(), because: anyText }).map(({ seed, off, because }) =>
  onRow('mute or unmute', 'clients', seed, (journal, clientId) => {
    if (off) journal.mutes.remove(clientId, 'email-only');
    else journal.mutes.set({ clientId, rule: 'email-only', untilOn: null, because });
  }),
);

const threshold = fc.record({ seed: pick, value: fc.option(fc.integer({ min: 1, max: 99 }), { nil: null }) });
const setThreshold = threshold.map(({ seed, value }) =>
  onRow('set a threshold', 'clients', seed, (journal, id) =>
    journal.thresholds.set(id, 'email-only', 'days', value),
  ),
);

const apologize = fc
  .record({ seed: pick, what: anyText, reminder: anyReminder, on: anyDay })
  .map(({ seed, what, reminder, on }) =>
    onRow('apologize', 'clients', seed, (journal, clientId) => {
      const reminderId = journal.reminders.add({ ...reminder, clientId });
      journal.apologies.add({ clientId, madeOn: on, what, channel: 'call', draft: '', reminderId });
    }),
  );

const deliver = fc.record({ seed: pick, fields: anyInteraction }).map(({ seed, fields }) =>
  onRow('deliver an apology', 'apologies', seed, (journal, id, database) => {
    const clientId = database
      .prepare<[number], number>('SELECT client_id FROM apologies WHERE id = ?')
      .pluck()
      .get(id);
    const entry = journal.entries.add({ ...fields, clientId: clientId ?? 0 }, []);
    journal.apologies.update(id, { entryId: entry });
  }),
);

/** The nouns whose rows can point at a person, without clients and people. */
const removable = nouns.filter(
  ({ name, letter }) => letter !== null && name !== 'client' && name !== 'person',
);

const removeThing = fc
  .record({ seed: pick, noun: fc.constantFrom(...removable) })
  .map(({ seed, noun }) =>
    onRow(`remove ${noun.name}`, noun.table, seed, (journal, id) => void journal.rows.remove(noun, id)),
  );

/** One command's worth of change, over every table. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 18, arbitrary: anyRepairStep },
  { weight: 20, arbitrary: anyStandardStep },
  { weight: 6, arbitrary: addClient },
  { weight: 3, arbitrary: editClient },
  { weight: 3, arbitrary: log },
  { weight: 2, arbitrary: takePosition },
  { weight: 2, arbitrary: editPerson },
  { weight: 2, arbitrary: leavePosition },
  { weight: 1, arbitrary: tellContact },
  { weight: 2, arbitrary: correct },
  { weight: 6, arbitrary: removeThing },
  { weight: 1, arbitrary: note },
  { weight: 2, arbitrary: remind },
  { weight: 2, arbitrary: tick },
  { weight: 1, arbitrary: mute },
  { weight: 1, arbitrary: setThreshold },
  { weight: 2, arbitrary: apologize },
  { weight: 2, arbitrary: deliver },
);

/** Several changes as one operation, as an import makes them. */
export const anyOperation: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: anyStep },
  {
    weight: 1,
    arbitrary: fc.array(anyStep, { minLength: 2, maxLength: 6 }).map((steps) => ({
      name: steps.map(({ name }) => name).join(' + '),
      act(journal: Journal, database: Connection) {
        for (const step of steps) step.act(journal, database);
      },
    })),
  },
);
