import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alike, duplicatePairs, likeness, namesLike } from '../../../src/domain/clients/duplicates.ts';
import { anyText } from '../../support/arbitraries.ts';
import { runs } from '../../support/runs.ts';

describe('likeness', () => {
  test.each([
    ['Acme', 'ACME Ltd.', 'same name'],
    ['Blue-Heron', 'Blueheron GmbH', 'same name'],
    ['Müller & Söhne', 'Muller Sohne', 'same name'],
    ['Hartmann', 'Hartman', 'near name'],
    ['Bookbinding', 'Bookbidning', 'near name'],
    ['Client 1', 'Client 2', null],
    ['Anna', 'Anne', null],
    ['Birch', 'Beech', null],
    ['Ltd', 'Inc', null],
    ['&', '-', null],
  ])('%s, %s: %s', (one, other, kind) => {
    expect(likeness(one, other)).toBe(kind);
    expect(likeness(other, one)).toBe(kind);
  });

  test('what compares one with many finds the same as comparing each', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1'), minLength: 4, maxLength: 7 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), word, (names, name) => {
        const known = names.map((one, id) => ({ id, name: one }));
        const each = known.filter((one) => likeness(name, one.name) !== null).map(({ id }) => id);
        const found = namesLike(known)(name).map(({ id }) => id);
        expect(found.sort()).toEqual(each.sort());
      }),
      { numRuns: runs(200) },
    );
  });

  test('any name is the same as itself, unless it has no letter and no number', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        expect([null, 'same name']).toContain(likeness(name, name));
      }),
      { numRuns: runs(100) },
    );
  });
});

const point = (rowId: number, ownerId: number, kind: 'email' | 'phone', key: string) => ({
  ...{ rowId, ownerId, kind, key, value: key },
});

test('pairs have their evidence, those with most of it first', () => {
  const known = [
    { id: 1, name: 'Acme' },
    { id: 2, name: 'Hartmann' },
    { id: 3, name: 'Acme Ltd' },
    { id: 4, name: 'Hartman' },
    { id: 5, name: 'Birch' },
  ];
  const points = [
    point(1, 1, 'email', 'hello@acme.example'),
    point(2, 3, 'email', 'hello@acme.example'),
    point(3, 2, 'phone', '442079460000'),
    point(4, 5, 'phone', '02079460000'),
    // Dana works at both.
    point(5, 1, 'email', 'dana@acme.example'),
    point(5, 5, 'email', 'dana@acme.example'),
  ];
  const told = duplicatePairs(known, points).map(
    ({ one, other, evidence }) => `${one.id} ${other.id} ${evidence.map(({ kind }) => kind).join()}`,
  );
  expect(told).toEqual(['1 3 same name,same address', '2 5 same number', '2 4 near name']);
});

test('somebody elsewhere is alike by an address alone', () => {
  const known = [{ id: 1, name: 'Dana', isElsewhere: true }];
  const one = (key: string) => ({ name: 'Dana', points: [{ kind: 'email' as const, key }] });
  expect(alike(one('x@y.example'), known, [point(1, 1, 'email', 'd@y.example')])).toEqual([]);
  expect(alike(one('d@y.example'), known, [point(1, 1, 'email', 'd@y.example')])).toHaveLength(1);
});
