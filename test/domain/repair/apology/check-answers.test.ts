import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../../../src/domain/days/calendar-date.ts';
import type { ApologyParts } from '../../../../src/domain/repair/apology/apology.ts';
import { answersIn, checkApology } from '../../../../src/domain/repair/apology/check.ts';
import { draftApology } from '../../../../src/domain/repair/apology/draft.ts';
import { apologyChannels, responsibilities } from '../../../../src/nouns/apology.ts';
import { withExcuses, withoutExcuses } from '../excuses/excuse-sentences.ts';

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
const found = (parts: ApologyParts) =>
  checkApology(parts, draftOf(parts)).flatMap((remark) =>
    remark.severity === 'reword' ? [`${remark.part} ${remark.id}`] : [],
  );
const onEveryChannel = (parts: ApologyParts) =>
  apologyChannels.map((channel) => found({ ...parts, channel }).join(', '));
const always = (finding: string) => apologyChannels.map(() => finding);

describe("our own sentences do not count as the user's answers", () => {
  test('three empty answers give three findings', () => {
    const parts = { ...good, why: 'mistakes were made', repair: 'do better', change: 'try harder' };
    expect(onEveryChannel(parts)).toEqual(
      always('why passive-without-owner, repair vague-promise, change vague-promise'),
    );
  });

  test.each([
    'do better',
    'Do better.',
    'I will do better',
    'we will try harder next time',
    'be more careful',
    'I will be more careful from Monday on',
    'be more careful and attentive',
    'do better, I promise',
    'improve our communication',
    'make it up to you',
    'try harder to be on time',
    'be better',
    'be more responsive',
  ])('as a repair, with a day, and as a change: %s', (words) => {
    expect(onEveryChannel({ ...good, repair: words })).toEqual(always('repair vague-promise'));
    expect(onEveryChannel({ ...good, change: words })).toEqual(always('change vague-promise'));
  });

  test.each([
    'refund the second payment and do better next time',
    'be more careful: two people read every contract',
    'try harder by keeping one list',
    'I will do my best to send the file on Monday',
    'Never happens again, because I now confirm by phone',
    'answer every message within one day',
    'make better proofs',
    'improve the index, page by page',
    'a better lock on the door',
    'gratis Ersatz bis Freitag',
    'so that it does not happen again I call the day before',
  ])('concrete enough: %s', (words) => {
    expect(onEveryChannel({ ...good, repair: words })).toEqual(always(''));
    expect(onEveryChannel({ ...good, change: words })).toEqual(always(''));
  });

  test('an empty change is not made good by the repair, nor the other way round', () => {
    expect(found({ ...good, change: 'do better' })).toEqual(['change vague-promise']);
    expect(found({ ...good, repair: 'do better' })).toEqual(['repair vague-promise']);
  });
});

describe('why it happened', () => {
  test.each([
    ['mistakes were made', 'passive-without-owner'],
    ['The deadline was missed', 'passive-without-owner'],
    ['our invoice was sent twice', 'passive-without-owner'],
    ['but the client never answered', 'but-after-sorry'],
    ['however the bank was closed', 'but-after-sorry'],
    ['Although it was a holiday', 'but-after-sorry'],
    ['though the roads were full', 'but-after-sorry'],
    ['If you felt ignored, that was not intended', 'if-you-felt'],
  ])('%s', (why, id) => {
    expect(onEveryChannel({ ...good, why })).toEqual(always(`why ${id}`));
  });

  test.each([
    'The deadline was missed because I did not look',
    'The deadline was missed. I had two calendars and looked at one.',
    'You were not told because my note was on the wrong desk',
    'Although I had two reminders, I forgot to call',
    'although you told me twice, it was not on the list',
    'a mix-up in my calendar',
  ])('an owner in the answer itself: %s', (why) => {
    expect(onEveryChannel({ ...good, why })).toEqual(always(''));
  });

  test('an outside cause has no culprit to name, but a mistake always has one', () => {
    const outside = { ...good, responsibility: 'outside' } as const;
    expect(found({ ...outside, why: 'The pallets were delayed in the snow' })).toEqual([]);
    expect(found({ ...outside, why: 'mistakes were made' })).toEqual(['why passive-without-owner']);
  });

  test('a “but” is no better at the start of other answers', () => {
    expect(found({ ...good, repair: 'but I refund the fee' })).toEqual(['repair but-after-sorry']);
    expect(found({ ...good, repair: 'however long it takes, I stay until it works' })).toEqual([]);
  });
});

test('an answer the user has extended is no longer judged alone', () => {
  const parts = { ...good, why: 'mistakes were made' };
  const draft = draftOf(parts);
  expect(answersIn(parts, draft).map(({ part }) => part)).toEqual(['what', 'why', 'repair', 'change']);
  const owned = draft.replace('mistakes were made', 'mistakes were made because I rushed');
  expect(answersIn(parts, owned).map(({ part }) => part)).toEqual(['what', 'repair', 'change']);
  expect(checkApology(parts, owned)).toEqual([]);
});

test('findings are at their offsets, each once, in order', () => {
  const words = fc.oneof(
    fc.constantFrom(...withExcuses.map(([text]) => text), ...withoutExcuses, 'do better', 'but İ', '.*(', ''),
    fc.string({ unit: 'binary' }),
  );
  const any = fc.record({
    what: words,
    costs: fc.constant([]),
    why: words,
    repair: words,
    change: words,
    responsibility: fc.constantFrom(...responsibilities),
    channel: fc.constantFrom(...apologyChannels),
  });
  fc.assert(
    fc.property(any, (parts) => {
      const draft = draftOf(parts);
      let last = 0;
      const seen = new Set<string>();
      for (const remark of checkApology(parts, draft)) {
        if (remark.severity !== 'reword') continue;
        const { start = -1, end, excerpt, id } = remark;
        expect(draft.slice(start, end)).toBe(excerpt);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(seen).not.toContain(`${id} ${start}`);
        seen.add(`${id} ${start}`);
        last = start;
      }
    }),
  );
});
