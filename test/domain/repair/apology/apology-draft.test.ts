import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../../../src/domain/days/calendar-date.ts';
import type { ApologyParts } from '../../../../src/domain/repair/apology/apology.ts';
import { draftApology } from '../../../../src/domain/repair/apology/draft.ts';
import { checkExcuses } from '../../../../src/domain/repair/excuses/excuses.ts';
import { type ApologyChannel, apologyChannels, responsibilities } from '../../../../src/nouns/apology.ts';
import { losses } from '../../../../src/nouns/case.ts';
import { runs } from '../../../support/runs.ts';

const full: ApologyParts = {
  what: 'sent the invoice twice',
  costs: ['money'],
  costNote: '40 € in bank fees',
  responsibility: 'mine',
  why: 'I kept two lists of open invoices',
  repair: 'refund the second payment',
  repairBy: calendarDate('2026-06-12'),
  change: 'I now keep one list only',
  channel: 'email',
};
const bare: ApologyParts = { what: '', costs: [], channel: 'email' };
const formatDay = () => 'Friday 12 June';
const draft = (parts: ApologyParts, channel: ApologyChannel = parts.channel) =>
  draftApology(parts, { clientName: 'Acme GmbH', personName: 'Dana Reyes', channel, formatDay });

test('an email owns it first and ends with an offer to talk', () => {
  expect(draft(full)).toMatchInlineSnapshot(`
    "Dear Dana Reyes,

    I am sorry, and the responsibility is mine.

    What happened, as I understand it: sent the invoice twice. It cost you money that should have stayed with you: 40 € in bank fees.

    This happened because I kept two lists of open invoices.

    I will refund the second payment. I will have this done by Friday 12 June. So that it does not happen again, I now keep one list only.

    If there is anything I have missed, write to me, or tell me when a call suits you.

    With kind regards,"
  `);
});

test('a call starts by listening, and pauses', () => {
  expect(draft(full, 'call')).toMatchInlineSnapshot(`
    "Call with Dana Reyes, Acme GmbH

    Say: Thank you for taking my call. Before I say anything, I would like to hear how this was for you.
    [Listen until they have finished. Answer nothing yet.]

    Say: I am sorry, and the responsibility is mine.
    Say: What happened, as I understand it: sent the invoice twice. Have I understood that right?
    [Wait. Let them correct you.]

    Say: It cost you money that should have stayed with you: 40 € in bank fees.
    [Wait again.]

    Say: This happened because I kept two lists of open invoices.
    Say: I will refund the second payment. I will have this done by Friday 12 June.
    Say: So that it does not happen again, I now keep one list only.

    Say: Is there anything I have missed?
    [Listen, and write down what they add.]"
  `);
});

test('a message is one paragraph', () => {
  expect(draft({ ...full, costNote: undefined, why: undefined }, 'message')).toMatchInlineSnapshot(
    `"Hello Dana Reyes, I am sorry, and the responsibility is mine. What happened, as I understand it: sent the invoice twice. It cost you money that should have stayed with you. I will refund the second payment. I will have this done by Friday 12 June. So that it does not happen again, I now keep one list only. If there is anything I have missed, write to me, or tell me when a call suits you."`,
  );
});

test('says nothing that the user did not', () => {
  expect(draft(bare)).toMatchInlineSnapshot(`
    "Dear Dana Reyes,

    I am sorry.

    If there is anything I have missed, write to me, or tell me when a call suits you.

    With kind regards,"
  `);
  expect(draft(bare, 'meeting')).toMatchInlineSnapshot(`
    "Meeting with Dana Reyes, Acme GmbH

    Say: Thank you for seeing me. Before I say anything, I would like to hear how this was for you.
    [Listen until they have finished. Answer nothing yet.]

    Say: I am sorry.
    [Wait.]

    Say: Is there anything I have missed?
    [Listen, and write down what they add.]"
  `);
  expect(draft({ ...full, repairBy: undefined })).not.toContain('by Friday');
  expect(draft({ ...full, repair: ' ', repairBy: undefined })).not.toContain('put it right');
});

test('a client without a person is addressed by name', () => {
  const to = { clientName: 'Acme GmbH', formatDay };
  expect(draftApology(bare, { ...to, channel: 'letter' })).toMatch(
    /^Dear Acme GmbH,\n.*\nYours sincerely,$/s,
  );
  expect(draftApology(bare, { ...to, channel: 'video' })).toMatch(/^Video call with Acme GmbH\n/);
});

test('people who asked for writing get no offer of a call', () => {
  const options = { clientName: 'Acme', channel: 'email', formatDay, prefersWriting: true } as const;
  expect(draftApology(full, options)).toContain('please write to me.');
  expect(draftApology(full, options)).not.toContain('call');
});

test('each loss has its own words, and trust comes last', () => {
  const said = losses.map((loss) => draft({ ...bare, costs: [loss] }));
  expect(new Set(said).size).toBe(losses.length);
  expect(
    draft({ ...bare, costs: ['trust', 'time', 'face', 'money', 'time'], costNote: 'two trips' }),
  ).toContain(
    'It took time from you that I cannot give back, put you in an awkward position in front of others, and ' +
      'cost you money that should have stayed with you: two trips. It also gave you reason to doubt my word.',
  );
  expect(draft({ ...bare, costs: ['time', 'money'] })).toContain('give back and cost you money');
  expect(draft({ ...bare, costs: ['trust'], costNote: 'a promise broken' })).toContain(
    'doubt my word: a promise broken.',
  );
  expect(draft({ ...bare, costNote: 'a morning' })).toContain('What it cost you: a morning.');
});

test.each([
  ['sent the invoice twice', 'What happened, as I understand it: sent the invoice twice.'],
  ['The file came late.', 'What happened, as I understand it: The file came late.'],
  ['i sent the invoice twice', 'I sent the invoice twice.'],
  ['I waited for two hours', 'What happened, as I understand it: “I waited for two hours”.'],
  ['you never called back.', 'What happened, as I understand it: “you never called back”.'],
  ['la facture est partie deux fois', 'What happened, as I understand it: la facture est partie deux fois.'],
  ['請求書が二回送られた。', 'What happened, as I understand it: 請求書が二回送られた。'],
])('what happened: %j', (what, sentence) => {
  for (const channel of apologyChannels) expect(draft({ ...bare, what }, channel)).toContain(sentence);
});

test.each([
  ['refund it', 'I will refund it. I will have this done by Friday 12 June.'],
  ['I have refunded it', 'I have refunded it. You will see it by Friday 12 June.'],
  [undefined, 'I will have put this right by Friday 12 June.'],
])('the day of a repair: %j', (repair, sentence) => {
  expect(draft({ ...full, repair })).toContain(sentence);
});

describe('a draft from honest answers contains no excuse', () => {
  const whats = [
    'sent the invoice twice',
    'you never called back',
    'The deadline was missed.',
    'the courier lost the parcel',
  ];
  const whys = [
    undefined,
    'I kept two lists',
    'the courier had the wrong address from me',
    'My supplier was late',
  ];
  const repairs = [undefined, 'refund the second payment', 'a free session', 'I have sent a new one'];
  const changes = [undefined, 'I now keep one list only', 'a second reminder', 'check every date by phone'];
  test.each(apologyChannels)('%s', (channel) => {
    fc.assert(
      fc.property(
        fc.record({
          what: fc.constantFrom(...whats),
          costs: fc.subarray([...losses]),
          responsibility: fc.constantFrom(...responsibilities),
          why: fc.constantFrom(...whys),
          repair: fc.constantFrom(...repairs),
          repairBy: fc.constantFrom(undefined, calendarDate('2026-06-12')),
          change: fc.constantFrom(...changes),
        }),
        (parts) => {
          expect(checkExcuses(draft({ ...parts, channel }))).toEqual([]);
        },
      ),
      { numRuns: runs(150) },
    );
  });

  test('every set of losses under every responsibility', () => {
    for (let set = 0; set < 2 ** losses.length; set += 1) {
      const costs = losses.filter((_, index) => set & (1 << index));
      for (const responsibility of responsibilities) {
        for (const channel of apologyChannels)
          expect(checkExcuses(draft({ ...full, costs, responsibility }, channel))).toEqual([]);
      }
    }
  });
});
