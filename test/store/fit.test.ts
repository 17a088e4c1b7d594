import { expect, test } from 'vitest';
import { answerFit, changeCriterion } from '../../src/app/clients/fit.ts';
import { takeBack } from '../../src/app/take-back.ts';
import type { Criterion } from '../../src/domain/clients/fit.ts';
import { calendarDate } from '../../src/domain/days/calendar-date.ts';
import { profile } from '../../src/nouns/profile.ts';
import { memoryJournal } from '../support/memory-journal.ts';

const on = calendarDate('2026-03-02');

function withCriteria() {
  const memory = memoryJournal();
  const { journal } = memory;
  const client = { id: 0, name: 'Acme' };
  const found: Criterion[] = [];
  journal.change('set up', () => {
    client.id = journal.clients.add({
      name: 'Acme',
      externalId: null,
      status: 'prospect',
      quietUntilOn: null,
      sinceOn: on,
      cadenceDays: null,
      writingBecause: null,
      about: null,
      archivedOn: null,
    });
    const fields = { wanted: 'yes', number: null, weight: 1 } as const;
    journal.criteria.add({ profileId: 2, name: 'Pays on time', ...fields });
    journal.criteria.add({ profileId: 1, name: 'pays  on time', ...fields, weight: 2 });
    journal.criteria.add({ profileId: 1, name: 'team size', wanted: 'at-most', number: 10.5, weight: 1 });
    found.push(...journal.criteria.list());
  });
  return { ...memory, client, criteria: found };
}

test('criteria are listed profile by profile, in the order they were made', () => {
  const { journal, criteria } = withCriteria();
  expect(criteria.map(({ id, profileName }) => [id, profileName])).toEqual([
    [2, 'key'],
    [3, 'key'],
    [1, 'regular'],
  ]);
  expect(journal.criteria.list(2)).toEqual([
    {
      id: 1,
      profileId: 2,
      profileName: 'regular',
      name: 'Pays on time',
      wanted: 'yes',
      number: null,
      weight: 1,
    },
  ]);
  expect(journal.criteria.get(3)).toMatchObject({ number: 10.5 });
  expect(journal.criteria.get(9)).toBeNull();
});

test('an answer is kept for every criterion that asks the same, and taken back by one undo', () => {
  const { journal, client, criteria, rows } = withCriteria();
  const before = rows();
  const [pays, team] = criteria as [Criterion, Criterion];
  const answers = [
    { criterion: pays, number: 1 },
    { criterion: team, number: 14 },
  ];
  answerFit(journal, client, answers, on);
  expect(journal.criteria.answers(client.id).map(({ criterionId, number }) => [criterionId, number])).toEqual(
    [
      [2, 1],
      [1, 1],
      [3, 14],
    ],
  );
  const operations = journal.operations.list(-1).length;
  answerFit(journal, client, answers, on);
  expect(journal.operations.list(-1)).toHaveLength(operations);
  answerFit(journal, client, [{ criterion: pays, number: null }], on);
  expect(journal.criteria.answers(client.id).map(({ criterionId }) => criterionId)).toEqual([3]);
  takeBack(journal, undefined, false);
  expect(journal.criteria.answers(client.id)).toHaveLength(3);
  takeBack(journal, undefined, false);
  expect(rows()).toEqual(before);
});

test('a criterion that asks something else by now forgets its answers, one that wants something else does not', () => {
  const { journal, client, criteria } = withCriteria();
  const [, team] = criteria as [Criterion, Criterion];
  answerFit(journal, client, [{ criterion: team, number: 14 }], on);
  expect(changeCriterion(journal, team, { wanted: 'at-least', number: 3 })).toMatchObject({ forgotten: 0 });
  expect(changeCriterion(journal, team, { wanted: 'no', number: null })).toMatchObject({ forgotten: 1 });
  expect(journal.criteria.answers(client.id)).toEqual([]);
  takeBack(journal, undefined, false);
  expect(journal.criteria.answers(client.id)).toMatchObject([{ wanted: 'at-least', number: 14 }]);
});

test('the criteria of a profile go with it', () => {
  const { journal, client, criteria, brokenReference } = withCriteria();
  answerFit(journal, client, [{ criterion: criteria[0] as Criterion, number: 1 }], on);
  journal.change('remove', () => journal.rows.remove(profile, 1));
  expect(journal.criteria.list().map(({ id }) => id)).toEqual([1]);
  expect(brokenReference()).toBeUndefined();
});
