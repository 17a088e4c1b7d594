import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/days/calendar-date.ts';
import type { EntryDetails } from '../../src/domain/log/entry.ts';
import { storyOf } from '../../src/domain/repair/case-story.ts';
import type { CaseStepKind } from '../../src/nouns/case.ts';
import { caseStory } from '../../src/render/repair/case-story.ts';
import { aCaseEntry, aFile, aPromise, aStep } from '../support/case-file.ts';
import { aPage, aStanding } from '../support/case-standing.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });

function entry(on: string, fields: Partial<EntryDetails>): EntryDetails {
  const { byWish: _, pastDecider: __, reachedDecider: ___, ...logged } = aCaseEntry(on);
  const names = { clientId: 1, clientName: 'Acme', people: [] };
  return {
    ...logged,
    ...names,
    minutes: null,
    timeOfDay: null,
    replyUnclear: false,
    replyBecause: null,
    thread: null,
    text: '',
    externalId: null,
    ...fields,
  };
}

const eli = [{ id: 3, name: 'Eli Park' }];
const file = aFile({
  case: {
    ...{
      id: 3,
      what: 'An invoice 500 dollars above the offer, with no word before it came',
      personName: 'Eli Park',
    },
    ...{ happenedOn: calendarDate('2026-02-27'), amount: usd(50_000), costs: ['money', 'trust'] },
    ...{ costNote: 'two afternoons of their bookkeeping', handledBy: 'Ben' },
  },
  entries: [aCaseEntry('2026-03-02', { id: 11, direction: 'in' }), aCaseEntry('2026-03-03', { id: 12 })],
  steps: [
    aStep('heard', '2026-03-03', {
      text: 'Nobody told us.\nWe found it on the invoice.',
      wants: 'No surprises',
    }),
    aStep('restated', '2026-03-03', { text: 'You had to find it yourselves', confirmed: true }),
    aStep('answered', '2026-03-04', {
      ...{ text: 'The extra round was outside the offer', middle: 'Half of it', withoutHearing: null },
      ...{ policyId: 1, policyName: 'extra rounds', policyReason: 'So that a fixed price can stay fixed' },
    }),
    aStep('stayed', '2026-03-04', { rung: 'call', because: 'Dana is away until Friday' }),
  ],
  promises: [
    aPromise('2026-03-06', { id: 20, text: 'Send the corrected invoice' }),
    aPromise('2026-03-04', {
      ...{ id: 21, text: 'Call back by noon', status: 'dropped', closedOn: calendarDate('2026-03-05') },
      ...{ brokenOn: calendarDate('2026-03-05'), brokenTold: 'I forgot; you hear from me today' },
    }),
  ],
});
const entries = [
  entry('2026-03-03', { id: 12, text: 'We look into it', people: eli }),
  entry('2026-03-02', { id: 11, text: 'What is this charge?', direction: 'in', people: eli }),
];

test('a case is told in order, on one screen of 80 columns', () => {
  const standing = aStanding(file, '2026-03-10');
  const charges = [
    {
      ...{ id: 4, clientId: 1, clientName: 'Acme', caseId: 3, what: 'extra rounds', amount: usd(50_000) },
      ...{ notedOn: calendarDate('2026-02-20'), toldOn: null, toldChannel: null, entryId: null },
      ...{ billedOn: calendarDate('2026-02-27'), untoldBecause: 'it was in the offer, I thought' },
      ...{ waivedOn: null, waivedBecause: null, prefersWriting: false },
    },
  ];
  const events = storyOf({ file, entries, apologies: [], charges, recorded: [] });
  const page = caseStory.human(
    { standing, events, open: file.promises.slice(0, 1) },
    aPage('2026-03-10', 80),
  );
  expect(page).toMatchInlineSnapshot(`
    "Case c3 · Acme · open for 8 days
    “An invoice 500 dollars above the offer, with no word before it came”
    How bad        serious
    Cause          bill
    At stake       500 USD, against 5 000 USD a year
    Lost           money, trust: two afternoons of their bookkeeping
    Who is upset   Eli Park
    On your side   Ben deals with it
    Acknowledged   Tue 3 Mar

    What happened so far
      Fri 20 Feb  Charge m4, 500 USD: extra rounds
      Fri 27 Feb  It happened.
                  Charge m4, 500 USD, was billed before they were told: it was in
                    the offer, I thought
      Mon 2 Mar   It was raised.
                  Email from Eli Park, e11: “What is this charge?”
      Tue 3 Mar   Email to Eli Park, e12: “We look into it”
                  They were heard: “Nobody told us.
                    We found it on the invoice.”
                  What they want: “No surprises”
                  You told them what you understood: “You had to find it
                    yourselves”
                  They confirmed it.
      Wed 4 Mar   You answered: “The extra round was outside the offer”
                  Your policy “extra rounds”: So that a fixed price can stay fixed
                  The compromise you proposed: “Half of it”
                  A call was left for later.
                  Why: Dana is away until Friday
      Thu 5 Mar   Promise r21 was broken: Call back by noon
                  They were told: “I forgot; you hear from me today”

    Owed and planned
      Fri 6 Mar  Promise: Send the corrected invoice r20 (4 days late)

    Write, call or meet
      Now in writing (2 emails so far).
      Since Mon 9 Mar it is time to stop writing and call Dana Reyes, who decides.
        - 5 working days in writing.
        - You left it for later on Wed 4 Mar: Dana is away until Friday.
        - No talk is logged; if you talked: rapport call Acme "…" --case 3
        - At stake is 500 USD: 10 % of the 5 000 USD they are worth in a year.
        - Do this yourself, not Ben, who has dealt with it so far.

    Next
      Stop writing, call, and listen, by Mon 9 Mar (1 day late)
      rapport call Acme "…" --case 3 --with "Dana Reyes""
  `);
  expect(page.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

test("a step's full text appears if no person looks on", () => {
  const kinds: CaseStepKind[] = ['heard', 'restated', 'answered', 'escalated', 'stayed', 'fixed'];
  const words = fc.stringMatching(/^[a-z“”.,:!-]{1,30}( [a-z“”.,:!-]{1,30}){0,30}$/);
  const step = fc.record({
    kind: fc.constantFrom<CaseStepKind>(...kinds, 'checked-back', 'settled', 'reopened'),
    text: words,
    day: fc.integer({ min: 2, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (taken) => {
      const steps = taken.map(({ kind, text, day }) =>
        aStep(kind, `2026-03-0${day}`, { text, because: text }),
      );
      const told = aFile({ steps: steps.toSorted((a, b) => (a.happenedOn < b.happenedOn ? -1 : 1)) });
      const events = storyOf({ file: told, entries: [], apologies: [], charges: [], recorded: [] });
      const story = { standing: aStanding(told, '2026-03-10'), events, open: [] };
      const page = caseStory.human(story, aPage('2026-03-10'));
      for (const { text } of taken) expect(page).toContain(`“${text}”`);
      expect(events.map(({ on }) => on)).toEqual(events.map(({ on }) => on).toSorted());
    }),
  );
});

test('an answer before a hearing stays marked as a warning', () => {
  const early = aFile({
    case: {
      settledOn: calendarDate('2026-03-20'),
      outcome: 'compromise',
      agreed: 'Half each',
      unanswered: 2,
    },
    steps: [
      aStep('answered', '2026-03-03', { text: 'It was agreed', withoutHearing: 'they were on a plane' }),
      aStep('settled', '2026-03-20', { text: 'Half each', outcome: 'compromise', unanswered: 2 }),
    ],
  });
  const events = storyOf({ file: early, entries: [], apologies: [], charges: [], recorded: [] });
  const story = { standing: aStanding(early, '2026-04-01'), events, open: [] };
  const mark = (label: string, text: string) => (label === 'title' ? text : `<${label}>${text}`);
  expect(caseStory.human(story, { ...aPage('2026-04-01', 80), mark })).toMatchInlineSnapshot(`
    "Case c1 · <name>Acme · settled with a compromise on Fri 20 Mar, after 18 days
    “The invoice was too high”
    <muted>How bad        serious
    <muted>Cause          bill
    <muted>Acknowledged   Tue 3 Mar

    What happened so far
      Mon 2 Mar   It was raised.
      Tue 3 Mar   <warning>Answered before they were heard: they were on a plane
                  You answered: “It was agreed”
      Fri 20 Mar  <good>Settled with a compromise: “Half each”
                  They were asked twice how it is now, and did not answer."
  `);
});

test('a reopened case still shows how it ended', () => {
  const again = aFile({
    steps: [
      aStep('settled', '2026-03-10', { text: 'All files are theirs', outcome: 'parted', unanswered: 2 }),
      aStep('reopened', '2026-03-12', { because: 'They came back' }),
    ],
  });
  const events = storyOf({ file: again, entries: [], apologies: [], charges: [], recorded: [] });
  const page = caseStory.human(
    { standing: aStanding(again, '2026-03-12'), events, open: [] },
    aPage('2026-03-12'),
  );
  expect(page).toContain('2026-03-10  Parted: “All files are theirs”');
  expect(page).toContain('They were asked twice how it is now, and did not answer.');
});

test('a case title is one line, and its head shows the first word to them', () => {
  const head = (parts: Parameters<typeof aFile>[0], today: string) => {
    const told = aFile({ ...parts, case: { what: 'The bill\nwas too high', ...parts?.case } });
    const story = { standing: aStanding(told, today), events: [], open: [] };
    return caseStory.human({ ...story, events: [] }, aPage(today)).split('\n');
  };
  const theirs = aCaseEntry('2026-03-02', { direction: 'in' });
  expect(head({ entries: [theirs] }, '2026-03-05').slice(1, 5)).toEqual([
    '“The bill was too high”',
    'How bad        serious',
    'Cause          bill',
    'Acknowledge    by 2026-03-03 (2 days late)',
  ]);
  expect(head({ entries: [theirs] }, '2026-03-03')).toContain('Acknowledge    by 2026-03-03');
  const yours = aCaseEntry('2026-03-04');
  expect(head({ entries: [theirs, yours] }, '2026-03-05')).toContain('Acknowledged   2026-03-04, 1 day late');
  const steps = [aStep('escalated', '2026-03-02', { rung: 'call' }), aStep('heard', '2026-03-03')];
  expect(head({ steps }, '2026-03-05')).toContain('Acknowledged   2026-03-03');
});

test('an entry appears once, in its step', () => {
  const called = entry('2026-03-03', {
    id: 14,
    channel: 'call',
    direction: 'mutual',
    people: eli,
    text: 'Nobody told us',
  });
  const heard = aFile({
    steps: [
      aStep('heard', '2026-03-03', { id: 1, text: 'Nobody told us', entryId: 14 }),
      aStep('restated', '2026-03-03', { id: 2, text: 'It came without a word', entryId: 14 }),
    ],
  });
  const events = storyOf({ file: heard, entries: [called], apologies: [], charges: [], recorded: [] });
  expect(events.map(({ kind, entry: one }) => [kind, one?.id])).toEqual([
    ['came-up', undefined],
    ['step', 14],
    ['step', undefined],
  ]);
  const page = caseStory.human(
    { standing: aStanding(heard, '2026-03-03'), events, open: [] },
    aPage('2026-03-03'),
  );
  expect(page).toContain('They were heard (call with Eli Park, e14): “Nobody told us”');
});

test('a planned talk appears as planned, at the end', () => {
  const booked = entry('2026-03-12', {
    id: 15,
    channel: 'meeting',
    direction: 'mutual',
    text: 'At their office',
  });
  const events = storyOf({ file: aFile(), entries: [booked], apologies: [], charges: [], recorded: [] });
  const page = caseStory.human(
    { standing: aStanding(aFile(), '2026-03-10'), events, open: [] },
    aPage('2026-03-10'),
  );
  expect(page).toContain('  2026-03-12  Planned: meeting, e15: “At their office”');
});

test('people who asked for writing are written to by the decision-maker', () => {
  const critical = aFile({ case: { severity: 'critical' } });
  const wish = { who: 'Dana Reyes', because: 'she is deaf' };
  const standing = aStanding(critical, '2026-03-03', { wish });
  const page = caseStory.human({ standing, events: [], open: [] }, aPage('2026-03-03'));
  expect(page).toContain('Dana Reyes asked to be written to: she is deaf.');
  expect(page).toContain('Write to the one who decides yourself, or meet if they agree, by 2026-03-03');
  expect(page).toContain('rapport case hear 1 "…" --by email --with "Dana Reyes"');
});
