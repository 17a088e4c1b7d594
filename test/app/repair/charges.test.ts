import { beforeEach, describe, expect, test } from 'vitest';
import { findFlags } from '../../../src/app/flags/findings.ts';
import {
  billCharges,
  budgetStanding,
  changeCharge,
  noteCharge,
  tellCharges,
  waiveCharge,
} from '../../../src/app/repair/charges.ts';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import type { Money } from '../../../src/domain/money/money.ts';
import { defaultSettings } from '../../../src/domain/settings.ts';
import { RapportError } from '../../../src/domain/text/failure.ts';
import type { EntryKind } from '../../../src/nouns/entry.ts';
import type { Journal } from '../../../src/store/journal.ts';
import { type MemoryJournal, memoryJournal } from '../../support/memory-journal.ts';

const day = calendarDate;
const today = day('2026-03-02');
const usd = (minor: number): Money => ({ minor, currency: 'USD' });
let memory: MemoryJournal;
let journal: Journal;
let acme: { id: number; name: string };
let beta: { id: number; name: string };
let dana: number;
let dispute: number;

beforeEach(() => {
  memory = memoryJournal();
  journal = memory.journal;
  journal.change('', () => {
    const add = (name: string) => ({
      name,
      id: journal.clients.add({
        ...{ name, externalId: null, status: 'active', quietUntilOn: null, sinceOn: day('2025-01-01') },
        ...{ cadenceDays: null, writingBecause: null, about: null, archivedOn: null },
      }),
    });
    acme = add('Acme');
    beta = add('Beta');
    dana = journal.people.add({ name: 'Dana', writingBecause: null, about: null });
    journal.people.setPosition(dana, acme.id, { title: null, roles: [] });
    dispute = journal.cases.add({
      ...{ clientId: acme.id, personId: null, what: 'An invoice nobody expected', happenedOn: null },
      ...{ openedOn: today, severity: 'serious', costs: [], costNote: null, amount: null, cause: 'bill' },
      ...{ handledBy: null, fixedOn: null, settledOn: null, outcome: null, agreed: null, unanswered: null },
      ...{ change: null, lastWord: null },
    });
  });
});

const note = (more: Partial<Parameters<typeof noteCharge>[1]> = {}) =>
  noteCharge(journal, {
    ...{ client: acme, amount: usd(50_000), what: ' over-service.\n', notedOn: today, caseId: null },
    ...more,
  });
const byCall = { on: today, channel: 'call', people: [], words: '' } as const;
const refusal = (work: () => unknown): string => {
  const before = memory.rows();
  try {
    work();
  } catch (error) {
    if (!(error instanceof RapportError)) throw error;
    // A refusal changes nothing.
    expect(memory.rows()).toEqual(before);
    return error.code;
  }
  return 'done';
};
const undoLast = () => {
  const operation = journal.operations.latestUndoable();
  if (!operation) throw new Error('nothing to undo');
  return journal.change('', () => journal.operations.undo(operation));
};

test('a charge is noted on one line, as untold', () => {
  expect(note()).toMatchObject({ what: 'over-service.', toldOn: null, billedOn: null, waivedOn: null });
  expect(journal.operations.list(1)[0]?.summary).toBe('noted for Acme: 500 USD for over-service');
});

describe('telling', () => {
  test('adds a log entry to the case of the charges', () => {
    const ids = [
      note({ caseId: dispute }).id,
      note({ caseId: dispute, amount: usd(1250), what: 'stamps' }).id,
    ];
    const told = tellCharges(journal, ids, {
      ...byCall,
      on: day('2026-02-20'),
      people: [dana],
      words: ' She sighed.\nThen she laughed. ',
    });
    expect(told.map(({ toldOn, toldChannel, entryId }) => [toldOn, toldChannel, entryId])).toEqual([
      ['2026-02-20', 'call', 1],
      ['2026-02-20', 'call', 1],
    ]);
    expect(journal.entries.stored(1)).toMatchObject({
      caseId: dispute,
      happenedOn: '2026-02-20',
      direction: 'mutual',
      audience: 'one-on-one',
      kind: 'exchange',
      people: [{ name: 'Dana' }],
      text: 'Told them about 500 USD for over-service and 12.50 USD for stamps. She sighed.\nThen she laughed.',
    });
  });

  test('belongs to no case if the charges do not share one', () => {
    const [one, two] = [note({ caseId: dispute }), note()];
    tellCharges(journal, [one.id, two.id], { ...byCall, channel: 'event' });
    expect(journal.entries.stored(1)).toMatchObject({ caseId: null, audience: 'group' });
  });

  test('is undone with its entry', () => {
    const { id } = note();
    const before = memory.rows();
    tellCharges(journal, [id], byCall);
    undoLast();
    expect(memory.rows()).toEqual(before);
    expect(journal.entries.list({})).toEqual([]);
  });

  test('may use an existing entry', () => {
    const log = (clientId: number, kind: EntryKind = 'exchange') =>
      journal.change('', () =>
        journal.entries.add(
          {
            ...{ clientId, happenedOn: day('2026-02-27'), channel: 'video', direction: 'mutual', kind },
            ...{ audience: 'one-on-one', replyNeeded: true, minutes: null, text: 'Money' },
          },
          [],
        ),
      );
    const { id } = note({ caseId: dispute });
    const inEntry = (entry: number) => ({ entry: journal.entries.stored(entry) });
    const theirs = log(beta.id);
    expect(refusal(() => tellCharges(journal, [id], inEntry(theirs)))).toBe('entry-of-another');
    for (const kind of ['attempt', 'bulk', 'automatic'] as const) {
      const unheard = log(acme.id, kind);
      expect(refusal(() => tellCharges(journal, [id], inEntry(unheard)))).toBe('entry-reached-nobody');
    }
    const entry = log(acme.id);
    expect(tellCharges(journal, [id], inEntry(entry))).toMatchObject([
      { toldOn: '2026-02-27', toldChannel: 'video', entryId: entry },
    ]);
    expect(journal.entries.stored(entry)).toMatchObject({ caseId: dispute, text: 'Money' });
  });

  test('is refused for known or waived charges, or for two clients at once', () => {
    const [one, gone, theirs] = [note(), note(), note({ client: beta })];
    expect(refusal(() => tellCharges(journal, [one.id, theirs.id], byCall))).toBe('charges-of-several');
    tellCharges(journal, [one.id, one.id], byCall);
    expect(refusal(() => tellCharges(journal, [one.id], byCall))).toBe('already-told');
    waiveCharge(journal, gone.id, { on: today, because: 'a gift' });
    expect(refusal(() => tellCharges(journal, [gone.id], byCall))).toBe('charge-waived');
  });
});

describe('billing', () => {
  const bill = (ids: number[], untold: string | null = null, on = today) =>
    billCharges(journal, ids, { on, untold });

  test('waits until they know, and refuses all if it refuses one', () => {
    const [one, two] = [note(), note()];
    tellCharges(journal, [one.id], byCall);
    expect(refusal(() => bill([one.id, two.id]))).toBe('charge-untold');
    expect(bill([one.id])).toMatchObject([{ billedOn: today, untoldBecause: null }]);
    expect(refusal(() => bill([one.id]))).toBe('already-billed');
  });

  test('a word after the bill does not count as one before', () => {
    const { id } = note();
    tellCharges(journal, [id], byCall);
    const before = day('2026-03-01');
    expect(refusal(() => bill([id], null, before))).toBe('told-after-bill');
    expect(bill([id], 'It was out already', before)).toMatchObject([{ untoldBecause: 'It was out already' }]);
  });

  test('without a word stores the reason with the charges they did not know about', () => {
    const [one, two] = [note(), note()];
    tellCharges(journal, [one.id], byCall);
    expect(bill([one.id, two.id], 'The year closes').map(({ untoldBecause }) => untoldBecause)).toEqual([
      null,
      'The year closes',
    ]);
    expect(tellCharges(journal, [two.id], byCall)).toMatchObject([{ untoldBecause: 'The year closes' }]);
  });
});

test('a charge is waived once, even after the bill', () => {
  const { id } = note();
  billCharges(journal, [id], { on: today, untold: 'hurry' });
  const waived = waiveCharge(journal, id, { on: today, because: 'we meet in the middle' });
  expect(waived).toMatchObject({ billedOn: today, waivedOn: today, waivedBecause: 'we meet in the middle' });
  expect(refusal(() => waiveCharge(journal, id, { on: today, because: 'again' }))).toBe('charge-waived');
  expect(refusal(() => billCharges(journal, [id], { on: today, untold: 'x' }))).toBe('charge-waived');
});

describe('changing', () => {
  const told = () => tellCharges(journal, [note().id], byCall)[0]?.id ?? 0;

  test.each([
    [usd(49_999), false],
    [usd(50_000), false],
    [usd(50_001), true],
    [{ minor: 1, currency: 'EUR' }, true],
  ])('what they were told into %o makes it untold: %s', (amount, isUntoldAgain) => {
    const { charge, ...changed } = changeCharge(journal, told(), { amount });
    expect(changed).toEqual({ isUntoldAgain });
    const known = { toldOn: today, toldChannel: 'call', entryId: 1 };
    expect(charge).toMatchObject({
      amount,
      ...(isUntoldAgain ? { toldOn: null, toldChannel: null, entryId: null } : known),
    });
  });

  test('a change before they know tells nothing new', () => {
    expect(changeCharge(journal, note().id, { amount: usd(90_000) }).isUntoldAgain).toBe(false);
  });

  test('a billed charge cannot grow, but can shrink or get other words', () => {
    const id = told();
    billCharges(journal, [id], { on: today, untold: null });
    expect(refusal(() => changeCharge(journal, id, { amount: usd(50_001) }))).toBe('billed-amount');
    const { charge } = changeCharge(journal, id, { amount: usd(40_000), what: 'service', caseId: dispute });
    expect(charge).toMatchObject({ toldOn: today, what: 'service', caseId: dispute });
  });

  test('the amount of a waived charge cannot change', () => {
    const { id } = note();
    waiveCharge(journal, id, { on: today, because: 'a gift' });
    expect(refusal(() => changeCharge(journal, id, { amount: usd(1) }))).toBe('charge-waived');
    expect(changeCharge(journal, id, { what: 'a gift' }).charge.what).toBe('a gift');
  });
});

describe('a budget', () => {
  const standing = () => {
    const client = journal.clients.get(acme.id);
    if (!client) throw new Error('no client');
    return budgetStanding(journal, defaultSettings, client, today);
  };
  const set = (minor: number) =>
    journal.change('', () =>
      journal.clients.update(acme.id, { budget: { amount: usd(minor), per: 'month' } }),
    );

  test("adds up its charges and uses the client's numbers", () => {
    expect(standing()).toBeNull();
    set(100_000);
    expect(standing()).toMatchObject({ use: { percent: 0 }, isNear: false });
    note();
    note({ client: beta });
    expect(standing()).toMatchObject({ use: { used: usd(50_000), percent: 50 }, isNear: false });
    journal.change('', () => journal.thresholds.set(acme.id, 'budget-near', 'percent', 50));
    expect(standing()).toMatchObject({ isNear: true });
  });

  test('flags charges they do not know about until they are told', () => {
    set(50_000);
    const { id } = note({ notedOn: day('2026-03-01') });
    const flags = () =>
      findFlags(journal, defaultSettings, today, { clientId: acme.id })
        .map(({ rule, level }) => `${rule} ${level}`)
        .filter((flag) => /money|budget/.test(flag));
    expect(flags()).toEqual(['budget-near red']);
    tellCharges(journal, [id], byCall);
    expect(flags()).toEqual([]);
    undoLast();
    expect(flags()).toHaveLength(1);
  });
});
