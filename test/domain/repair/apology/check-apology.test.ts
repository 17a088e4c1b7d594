import { expect, test } from 'vitest';
import { calendarDate } from '../../../../src/domain/days/calendar-date.ts';
import type { ApologyParts } from '../../../../src/domain/repair/apology/apology.ts';
import { checkApology } from '../../../../src/domain/repair/apology/check.ts';
import { draftApology } from '../../../../src/domain/repair/apology/draft.ts';

const good: ApologyParts = {
  what: 'sent the invoice twice',
  costs: ['money'],
  responsibility: 'mine',
  why: 'I kept two lists of open invoices',
  repair: 'refund the second payment',
  repairBy: calendarDate('2026-06-12'),
  change: 'I now keep one list only',
  channel: 'email',
};
const draftOf = (parts: ApologyParts) =>
  draftApology(parts, { clientName: 'Acme', channel: parts.channel, formatDay: (day) => day });
const remarks = (parts: ApologyParts) => checkApology(parts, draftOf(parts));
const ids = (parts: ApologyParts) => remarks(parts).map(({ id }) => id);

test('a complete apology gets no remarks', () => {
  expect(remarks(good)).toEqual([]);
});

test('marks an excuse in the draft, with its answer and what to write instead', () => {
  const parts = { ...good, why: 'Unfortunately the system sent it twice' };
  const draft = draftOf(parts);
  const [remark, ...rest] = checkApology(parts, draft);
  expect(rest).toEqual([]);
  expect(remark).toMatchObject({ severity: 'reword', id: 'unfortunately-the-system', part: 'why' });
  if (remark?.severity !== 'reword') throw new Error('an excuse was expected');
  expect(draft.slice(remark.start, remark.end)).toBe('Unfortunately the system');
  expect(remark.excerpt).toBe('Unfortunately the system');
  expect(remark.instead).toContain('Say what you did');
});

test('an excuse the user wrote into the draft belongs to no answer', () => {
  const [remark] = checkApology(good, `${draftOf(good)} I am sorry, but it rained.`);
  expect(remark).toMatchObject({ id: 'but-after-sorry' });
  expect(remark).not.toHaveProperty('part');
});

test('mentions each missing part once, gently', () => {
  const { responsibility: _, ...unowned } = good;
  expect(ids(unowned)).toEqual(['no-responsibility']);
  expect(ids({ ...good, repair: '  ', repairBy: undefined })).toEqual(['no-repair']);
  expect(ids({ ...good, repairBy: undefined })).toEqual(['no-date']);
  expect(ids({ ...good, change: undefined })).toEqual(['no-change']);
  expect(ids({ what: 'it came late', costs: [], channel: 'call' })).toEqual([
    'no-responsibility',
    'no-repair',
    'no-change',
  ]);
  expect(remarks({ ...good, change: '' })).toMatchObject([{ severity: 'consider', part: 'change' }]);
});

test('a finished repair needs no day', () => {
  expect(ids({ ...good, repair: 'I have refunded the second payment', repairBy: undefined })).toEqual([]);
});

test.each(['be more careful', 'I will try harder', 'It won’t happen again'])(
  'a change has to be concrete by itself: %s',
  (change) => {
    const parts = { ...good, change };
    const [remark, ...rest] = remarks(parts);
    expect(remark).toMatchObject({ id: 'vague-promise', part: 'change' });
    expect(rest).toEqual([]);
    expect(ids({ ...parts, repair: undefined, repairBy: undefined })).toEqual(['vague-promise', 'no-repair']);
  },
);

test('a change removed from the draft gets no remark', () => {
  expect(checkApology({ ...good, change: 'be more careful' }, draftOf(good))).toEqual([]);
});
