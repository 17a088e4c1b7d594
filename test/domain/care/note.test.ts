import { expect, test } from 'vitest';
import { isStale } from '../../../src/domain/care/note.ts';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import type { NoteKind } from '../../../src/nouns/note.ts';

const today = calendarDate('2026-03-02');

test.each<[NoteKind | null, string, string | null, boolean]>([
  ['preference', '2025-03-02', null, false],
  ['preference', '2025-03-01', null, true],
  ['personal', '2025-03-01', null, true],
  ['strength', '2025-03-01', null, true],
  ['weakness', '2025-03-01', null, true],
  ['want', '2025-03-02', null, false],
  ['want', '2025-03-01', null, true],
  [null, '2020-01-01', null, false],
  ['preference', '2020-01-01', '2025-03-02', false],
  ['preference', '2020-01-01', '2025-03-01', true],
  ['preference', '2025-12-01', '2020-01-01', false],
])('a %s note of %s, confirmed %s: stale %s', (kind, notedOn, confirmedOn, stale) => {
  const note = {
    kind,
    notedOn: calendarDate(notedOn),
    confirmedOn: confirmedOn === null ? null : calendarDate(confirmedOn),
  };
  expect(isStale(note, today)).toBe(stale);
});
