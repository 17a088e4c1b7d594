import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFlags } from '../../src/app/findings.ts';
import { keptFlags } from '../../src/app/kept-flags.ts';
import { takeBack } from '../../src/app/take-back.ts';
import { addDays, calendarDate } from '../../src/domain/calendar-date.ts';
import { defaultSettings } from '../../src/domain/settings.ts';
import { aCase } from '../support/case-file.ts';
import { anyOperation } from '../support/journal-steps.ts';
import { memoryJournal } from '../support/memory-journal.ts';

const today = calendarDate('2026-06-15');

const client = (name: string) => ({
  ...{ name, externalId: null, status: 'active' as const, quietUntilOn: null, cadenceDays: null },
  ...{ sinceOn: today, writingBecause: null, about: null, archivedOn: null },
});

test('what is kept is what a look at everyone would find, after any operation and after taking it back', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyOperation, fc.nat({ max: 9 })), { minLength: 2, maxLength: 20, size: 'max' }),
      (steps) => {
        const { journal, database } = memoryJournal();
        journal.change('a client with an open case', () => {
          const clientId = journal.clients.add(client('Acme'));
          journal.clients.setMoney(clientId, { yearlyValue: { minor: 500_000, currency: 'USD' } });
          const { id: _, clientName, personName, ...fields } = aCase({ openedOn: addDays(today, -20) });
          journal.cases.add({ ...fields, amount: { minor: 50_000, currency: 'USD' } });
        });
        for (const [step, luck] of steps) {
          journal.change(step.name, () => step.act(journal, database));
          if (luck === 0) takeBack(journal, undefined, false);
          // Some operations go by unseen, so that several are caught up with at once.
          if (luck < 6)
            expect(keptFlags(journal, defaultSettings, today)).toEqual(
              findFlags(journal, defaultSettings, today),
            );
        }
        expect(keptFlags(journal, defaultSettings, today)).toEqual(
          findFlags(journal, defaultSettings, today),
        );
        journal.close();
      },
    ),
    { numRuns: 60 },
  );
});

test('another day, other settings and another program do not see what was kept', () => {
  const { journal } = memoryJournal();
  journal.change('', () => journal.clients.add(client('Acme')));
  expect(keptFlags(journal, defaultSettings, today)).toEqual([]);
  expect(keptFlags(journal, defaultSettings, addDays(today, 20))).toHaveLength(1);
  const patient = { ...defaultSettings, thresholds: new Map([['never-contacted.days', 60]]) };
  expect(keptFlags(journal, patient, addDays(today, 20))).toEqual([]);
  expect(journal.keptFindings.read('another stamp')).toBeNull();
  journal.close();
});

test('looking again asks the rules about nobody, and after a change only about those concerned', () => {
  const { journal } = memoryJournal();
  const asked: (number | undefined)[] = [];
  const { subjects } = journal.relationships;
  journal.relationships.subjects = (clientId) => {
    asked.push(clientId);
    return subjects(clientId);
  };
  const add = (name: string) =>
    journal.change('', () =>
      journal.clients.add({
        ...{ name, externalId: null, status: 'active', quietUntilOn: null, cadenceDays: null },
        ...{ sinceOn: calendarDate('2026-01-01'), writingBecause: null, about: null, archivedOn: null },
      }),
    );
  const acme = add('Acme');
  add('Birch');
  expect(keptFlags(journal, defaultSettings, today)).toHaveLength(2);
  expect(keptFlags(journal, defaultSettings, today)).toHaveLength(2);
  expect(asked).toEqual([undefined]);
  journal.change('', () =>
    journal.interactions.add(
      {
        ...{
          clientId: acme,
          happenedOn: today,
          channel: 'call',
          direction: 'mutual',
          audience: 'one-on-one',
        },
        ...{ kind: 'exchange', replyNeeded: true, minutes: null, text: 'Hello' },
      },
      [],
    ),
  );
  expect(keptFlags(journal, defaultSettings, today)).toHaveLength(1);
  expect(asked).toEqual([undefined, acme]);
  journal.close();
});
