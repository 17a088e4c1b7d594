import { expect, test } from 'vitest';
import { type Fit, fitColumns } from '../../src/render/layout/row.ts';

const columns: readonly Fit[] = [{ room: 4 }, { room: 30, least: 12 }, { room: 90, least: 12, isText: true }];

test('the text of a row keeps twice the room of a name', () => {
  expect(fitColumns(columns, 80)?.map(({ room }) => room)).toEqual([4, 24, 48]);
});

test('no column is narrower on a wider page', () => {
  let before = [0, 0, 0];
  for (let page = 40; page <= 140; page++) {
    const rooms = fitColumns(columns, page)?.map(({ room }) => room) ?? before;
    expect(
      rooms.every((room, at) => room >= (before[at] ?? 0)),
      `${page}: ${rooms}`,
    ).toBe(true);
    before = rooms;
  }
  expect(before).toEqual([4, 30, 90]);
});
