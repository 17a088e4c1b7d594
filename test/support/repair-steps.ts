import fc from 'fast-check';
import { type NewCaseStep, outcomes } from '../../src/nouns/case.ts';
import type { Connection } from '../../src/store/connection.ts';
import type { Journal } from '../../src/store/journal.ts';
import {
  anyCase,
  anyCaseStep,
  anyCharge,
  anyDay,
  anyInteraction,
  anyMoney,
  anyPolicy,
  anyReminder,
  anyText,
} from './arbitraries.ts';
import { onRow, pick, rowOf, type Step } from './row-step.ts';

const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });

/** The case of a client that a seed picks, or null where it has none. */
function caseOf(database: Connection, clientId: number | undefined, seed: number): number | null {
  const ids = database
    .prepare<[number], number>('SELECT id FROM cases WHERE client_id = ? ORDER BY id')
    .pluck()
    .all(clientId ?? 0);
  return ids[seed % Math.max(1, ids.length)] ?? null;
}

const openCase = fc
  .record({ seed: pick, fields: anyCase, person: maybe(pick) })
  .map(({ seed, fields, person }) =>
    onRow('open a case', 'clients', seed, (journal, clientId, database) => {
      const personId = person === null ? null : (rowOf(database, 'people', person) ?? null);
      journal.cases.add({ ...fields, clientId, personId });
    }),
  );

const editCase = fc
  .record({ seed: pick, fields: anyCase })
  .map(({ seed, fields: { what, severity, amount, openedOn, handledBy } }) =>
    onRow('edit a case', 'cases', seed, (journal, id) =>
      journal.cases.update(id, { what, severity, amount, openedOn, handledBy }),
    ),
  );

const takeStep = fc
  .record({ seed: pick, step: anyCaseStep, other: pick, outcome: fc.constantFrom(...outcomes) })
  .map(({ seed, step, other, outcome }) =>
    onRow(`take a step: ${step.kind}`, 'cases', seed, (journal, caseId, database) => {
      const policyId = step.kind === 'answered' ? (rowOf(database, 'policies', other) ?? null) : null;
      const entryId = step.kind === 'heard' ? (rowOf(database, 'interactions', other) ?? null) : null;
      journal.cases.addStep({ ...step, caseId, policyId, entryId });
      move(journal, caseId, step, outcome);
    }),
  );

/** What a step changes in the case itself. */
function move(
  { cases }: Journal,
  id: number,
  { kind, happenedOn }: Omit<NewCaseStep, 'caseId'>,
  outcome: (typeof outcomes)[number],
): void {
  if (kind === 'fixed') cases.update(id, { fixedOn: happenedOn });
  if (kind === 'settled') cases.update(id, { settledOn: happenedOn, outcome });
  if (kind === 'reopened') cases.update(id, { settledOn: null, outcome: null, fixedOn: null });
}

const logInCase = fc.record({ seed: pick, fields: anyInteraction }).map(({ seed, fields }) =>
  onRow('log in a case', 'cases', seed, (journal, caseId) => {
    const clientId = journal.cases.get(caseId)?.clientId ?? 0;
    journal.entries.add({ ...fields, clientId, caseId }, []);
  }),
);

const linkEntry = fc.record({ seed: pick, other: maybe(pick) }).map(({ seed, other }) =>
  onRow('link an entry to a case', 'interactions', seed, (journal, id, database) => {
    const clientId = journal.entries.get(id)?.clientId;
    journal.entries.update(id, { caseId: other === null ? null : caseOf(database, clientId, other) });
  }),
);

const promise = fc.record({ seed: pick, fields: anyReminder }).map(({ seed, fields }) =>
  onRow('promise', 'cases', seed, (journal, caseId) => {
    const clientId = journal.cases.get(caseId)?.clientId ?? 0;
    journal.reminders.add({ ...fields, promise: true, clientId, caseId });
  }),
);

const breakPromise = fc
  .record({ seed: pick, brokenOn: maybe(anyDay), brokenTold: maybe(anyText) })
  .map(({ seed, brokenOn, brokenTold }) =>
    onRow('break a promise', 'reminders', seed, (journal, id) => {
      const status = brokenOn === null ? 'done' : 'dropped';
      journal.reminders.update(id, { status, closedOn: brokenOn, brokenOn, brokenTold });
    }),
  );

const apologizeInCase = fc.record({ seed: pick, other: pick }).map(({ seed, other }) =>
  onRow('tie an apology to a case', 'apologies', seed, (journal, id, database) => {
    const caseId = caseOf(database, journal.apologies.get(id)?.clientId, other);
    journal.apologies.update(id, { caseId });
  }),
);

const noteCharge = fc.record({ seed: pick, fields: anyCharge, other: pick }).map(({ seed, fields, other }) =>
  onRow('note a charge', 'clients', seed, (journal, clientId, database) => {
    journal.charges.add({ ...fields, clientId, caseId: caseOf(database, clientId, other) });
  }),
);

const tellCharge = fc.record({ seed: pick, on: anyDay, fields: anyInteraction }).map(({ seed, on, fields }) =>
  onRow('tell of a charge', 'charges', seed, (journal, id) => {
    const clientId = journal.charges.get(id)?.clientId ?? 0;
    const entryId = journal.entries.add({ ...fields, clientId }, []);
    journal.charges.update(id, { toldOn: on, toldChannel: fields.channel, entryId });
  }),
);

const closeCharge = fc
  .record({ seed: pick, billedOn: maybe(anyDay), waivedOn: maybe(anyDay), because: anyText })
  .map(({ seed, billedOn, waivedOn, because }) =>
    onRow('bill or waive a charge', 'charges', seed, (journal, id) =>
      journal.charges.update(id, { billedOn, waivedOn, waivedBecause: waivedOn && because }),
    ),
  );

const setMoney = fc
  .record({
    seed: pick,
    yearlyValue: maybe(anyMoney),
    budget: maybe(fc.record({ amount: anyMoney, per: fc.constantFrom('month', 'quarter', 'year') })),
  })
  .map(({ seed, ...money }) =>
    onRow('set the money of a client', 'clients', seed, (journal, id) => journal.clients.update(id, money)),
  );

const addPolicy = anyPolicy.map(
  (fields): Step => ({
    name: 'add a policy',
    act(journal) {
      journal.policies.add(fields);
    },
  }),
);

const editPolicy = fc
  .record({ seed: pick, fields: anyPolicy })
  .map(({ seed, fields }) =>
    onRow('edit a policy', 'policies', seed, (journal, id) => journal.policies.update(id, fields)),
  );

/** One command's worth of change to what went wrong, what was promised, and money. */
export const anyRepairStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: openCase },
  { weight: 1, arbitrary: editCase },
  { weight: 4, arbitrary: takeStep },
  { weight: 2, arbitrary: logInCase },
  { weight: 2, arbitrary: linkEntry },
  { weight: 2, arbitrary: promise },
  { weight: 2, arbitrary: breakPromise },
  { weight: 1, arbitrary: apologizeInCase },
  { weight: 2, arbitrary: noteCharge },
  { weight: 1, arbitrary: tellCharge },
  { weight: 1, arbitrary: closeCharge },
  { weight: 1, arbitrary: setMoney },
  { weight: 1, arbitrary: addPolicy },
  { weight: 1, arbitrary: editPolicy },
);
