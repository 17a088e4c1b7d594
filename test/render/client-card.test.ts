import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClientCard, readClientCard } from '../../src/app/clients/card.ts';
import { defaultSettings } from '../../src/domain/settings.ts';
import { roles } from '../../src/nouns/person.ts';
import { clientCard } from '../../src/render/card/card.ts';
import { factsInRow } from '../../src/render/layout/flow.ts';
import { type CardItem, type CardSection, cardLines } from '../../src/render/layout/sections.ts';
import { cutAtWord, oneLine, width } from '../../src/render/layout/text.ts';
import type { Page } from '../../src/render/layout/view.ts';
import { busyDay, busyJournal } from '../support/busy-client.ts';

const pageOf = (columns: number, isTerminal = true): Page => ({
  ...{ width: columns, isTerminal, today: busyDay },
  mark: (_label, text) => text,
});

async function busyCard(): Promise<ClientCard> {
  const { journal, busy } = busyJournal();
  const client = journal.clients.get(busy);
  if (!client) throw new Error('the client is gone');
  return readClientCard(journal, defaultSettings, busyDay, client, 8);
}

async function drawn(which: 'busy' | 'bare', page: Page, isWhole = false): Promise<string[]> {
  const { journal, ...ids } = busyJournal();
  const client = journal.clients.get(ids[which]);
  if (!client) throw new Error('the client is gone');
  const card = await readClientCard(journal, defaultSettings, busyDay, client, 8);
  return clientCard({ isWhole, hasLog: isWhole }).human(card, page).split('\n');
}

const titles = (lines: readonly string[]) =>
  lines.slice(lines.indexOf('') + 1).flatMap((line) => /^[A-Z]\w+/.exec(line)?.[0] ?? []);

const everything = [
  ...['About', 'Wishes', 'People', 'Remember', 'Owed', 'Cases', 'Concerns', 'Last', 'Touches', 'Flags'],
  ...['Reasons', 'Playbooks', 'Ahead'],
];

describe('a client with more of everything than fits on a screen', () => {
  test.each([80, 100, 140])('fits on one screen of %i columns and 40 lines', async (columns) => {
    const lines = await drawn('busy', pageOf(columns));
    expect(lines.length).toBeLessThan(40);
    expect(lines.filter((line) => width(line) > columns)).toEqual([]);
    expect(titles(lines)).toEqual(everything);
  });

  test('keeps the decision-maker, a preference and three openers, and says how to see the rest', async () => {
    const card = (await drawn('busy', pageOf(80))).join('\n');
    expect(card).toContain('People     Eli Costa  decision-maker');
    expect(card).toContain('           Bea Vos  champion');
    expect(card).toContain('Remember   Preference: Eli Costa: Note 0');
    expect(card).toContain('and 8 more: rapport notes list 2');
    expect(card).toMatch(/^Owed {7}Sat 24 Oct {4}Promise: /mu);
    expect(card).toContain('rapport entries 2');
    expect(card).toMatch(
      /^Last .*\n +message 4, letter 8, call 12, video 16, meeting 20, event \d+ days ago$/mu,
    );
    expect(card).toMatch(/^Flags {6}! said “[^…]*” on 24 Sep,\n[^…]*39 days ago/mu);
    expect(card).not.toMatch(/; next/u);
    expect(card.match(/birthday, turns 46/gu)).toHaveLength(1);
    expect(
      card
        .slice(card.indexOf('Reasons'))
        .split(/\n(?=\S)/u)[0]
        ?.split(/\n {11}(?=\S)/u),
    ).toHaveLength(3);
  });

  test('is shown whole on request, with the log', async () => {
    const lines = await drawn('busy', pageOf(80), true);
    expect(titles(lines)).toEqual([...everything, 'Log']);
    const card = lines.join('\n');
    expect(card.match(/and \d+ more: .*/g)).toEqual([
      'and 193 more: rapport entries 2',
      'and 192 more: rapport entries 2',
    ]);
    for (const at of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) expect(card).toContain(`Note ${at}`);
    expect(card).toContain('Thu 24 Dec    founded');
    expect(lines.filter((line) => width(line) > 80)).toEqual([]);
    expect(card.replaceAll(' "…"', '')).not.toContain('…');
  });

  test('is not cut for scripts', async () => {
    const card = await drawn('busy', pageOf(Number.POSITIVE_INFINITY, false));
    expect(card.length).toBeLessThan(40);
    expect(card.join('\n').replaceAll('"…"', '')).not.toContain('…');
    expect(card.join('\n')).toContain('2026-10-24');
  });
});

const long = (most: number) =>
  fc
    .array(
      fc.constantFrom(
        'Ana',
        'María',
        'Öztürk-Großmann',
        'さくら印刷株式会社',
        '🚢',
        'Fernández',
        'و',
        '請求書を',
      ),
      {
        minLength: 1,
        maxLength: most,
      },
    )
    .map((words) => words.join(' '));

const anyCast = fc.record({
  columns: fc.integer({ min: 60, max: 140 }),
  client: long(30),
  names: fc.array(long(12), { minLength: 5, maxLength: 5 }),
  has: fc.array(fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 4 }), { minLength: 5, maxLength: 5 }),
  email: fc.constantFrom('a@b.example', `${'very.long.'.repeat(9)}@office.example`),
  preference: long(40),
  reminder: long(20),
});

test('with any names, the card fits on one screen and shows the decision-maker, a preference, and what is owed', async () => {
  const busy = await busyCard();
  fc.assert(
    fc.property(anyCast, ({ columns, client, names, has, email, preference, reminder }) => {
      const people = busy.people.map((person, at) => ({
        ...{ ...person, name: names[at] ?? '', roles: has[at] ?? [], about: preference },
        contactPoints: [
          { kind: 'email' as const, value: email, label: null },
          { kind: 'phone' as const, value: '+44 20 7946 0000', label: 'office' },
        ],
      }));
      const [decider] = people.filter((person) => person.roles.includes('decision-maker'));
      const card: ClientCard = {
        ...busy,
        client: { ...busy.client, name: client, contactPoints: people[0]?.contactPoints ?? [] },
        people,
        notes: busy.notes.map((note) => ({
          ...{ ...note, personId: decider?.id ?? null, personName: decider?.name ?? null },
          text: note.kind === 'preference' ? `Likes ${preference}` : note.text,
        })),
        reminders: busy.reminders.map((one) => ({ ...one, text: `Send ${reminder}` })),
      };
      const text = clientCard({ isWhole: false, hasLog: false }).human(card, pageOf(columns));
      const lines = text.split('\n');
      expect(lines.length).toBeLessThan(40);
      expect(lines.filter((line) => width(line) > columns)).toEqual([]);
      expect(titles(lines)).toEqual(everything);
      expect(text).toMatch(/^Remember {3}Preference: .*Likes/mu);
      expect(text).toMatch(/^Owed {7}Sat 24 Oct {4}Promise: Send/mu);
      if (decider) expect(text).toMatch(/^People .+ {2}decision-maker/mu);
    }),
  );
});

test('a wider page shows no fewer things', async () => {
  const card = await busyCard();
  const hidden = (columns: number) => {
    const text = clientCard({ isWhole: false, hasLog: false }).human(card, pageOf(columns));
    const found = text.matchAll(/^(?:Ahead {6}|.*and )(\d+)(?: more[^:\n]*)?: (rapport .*)$/gmu);
    return new Map([...found].map(([, count, command]) => [command, Number(count)]));
  };
  let narrower = hidden(60);
  for (let columns = 61; columns <= 160; columns++) {
    const wider = hidden(columns);
    const more = [...wider].filter(([command, count]) => count > (narrower.get(command) ?? 0));
    expect({ columns, more }).toEqual({ columns, more: [] });
    narrower = wider;
  }
});

test("preferences come first, the decision-maker's before others; long names shrink to a unique part", async () => {
  const busy = await busyCard();
  const [eli, bea, dana] = busy.people;
  if (!eli || !bea || !dana) throw new Error('they are gone');
  const people = [
    { ...eli, name: 'Bärbel Öztürk-Großmann' },
    { ...bea, name: 'Dr. Ana María Fernández-Villaverde' },
    { ...dana, name: 'Bärbel Schmidt-Rottluff-Meier' },
  ];
  const notes = busy.notes.slice(0, 5).map((note, at) => ({
    ...{ ...note, text: `Note ${at}`, learntFrom: null, stale: false, confirmedOn: null },
    kind: at < 1 ? ('personal' as const) : ('preference' as const),
    ...([
      { personId: eli.id, personName: 'Bärbel Öztürk-Großmann' },
      { personId: bea.id, personName: 'Dr. Ana María Fernández-Villaverde' },
      { personId: eli.id, personName: 'Bärbel Öztürk-Großmann' },
      { personId: 99, personName: 'Lena' },
      { personId: null, personName: null },
    ][at] ?? {}),
  }));
  const draw = (isWhole: boolean) =>
    clientCard({ isWhole, hasLog: false }).human(
      { ...busy, people, notes, reminders: [], flags: [], cases: [] },
      pageOf(80),
    );
  expect(draw(false)).toContain(
    [
      'Remember   Preference: Dr. Ana: Note 1 (16 Apr)',
      '           Preference: Bärbel Öztürk-Großm…: Note 2 (23 Sep)',
      '           Preference: Note 4 (5 Jul)',
      '           Personal: Bärbel Öztürk-Großm…: Note 0 (2 Nov)\n',
    ].join('\n'),
  );
  expect(draw(true)).toContain('Preference: Lena, no longer there: Note 3');
});

test('a client without data has a short card', async () => {
  expect(await drawn('bare', pageOf(80))).toEqual([
    'Bare k1',
    'active · since 2 Nov · every 3 weeks',
    '',
    'Last       Nothing is logged yet.  rapport log Bare "…"',
  ]);
});

const anyText = fc
  .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('請求書', '🚢', 'words', 'of them')), {
    minLength: 1,
    maxLength: 20,
  })
  .map((words) => oneLine(words.join(' ')) || 'x');

const anyItem: fc.Arbitrary<CardItem> = fc.record(
  {
    lead: fc.constantFrom('Mon 2 Nov     ', '! '),
    text: anyText,
    facts: fc.constantFrom('(2 Nov)', '(since 2 Nov, nothing done)'),
    command: fc.nat(9999).map((id) => `rapport done ${id}`),
  },
  { requiredKeys: ['text'] },
);

const anySection: fc.Arbitrary<CardSection> = fc
  .record({
    items: fc.array(anyItem, { maxLength: 12 }),
    hidden: fc.nat(3),
    rank: fc.constantFrom('first' as const, 'last' as const),
  })
  .map((section) => ({ ...section, title: 'Title', all: 'rapport all' }));

test('sections fit the page, keep commands whole, and count what they omit', async () => {
  fc.assert(
    fc.property(
      fc.array(anySection, { maxLength: 8 }),
      fc.integer({ min: 60, max: 140 }),
      fc.integer({ min: 16, max: 60 }),
      (sections, columns, room) => {
        const lines = cardLines(sections, pageOf(columns), room);
        // A section takes at least one item and the line about the rest.
        expect(lines.length).toBeLessThanOrEqual(room);
        expect(lines.filter((line) => width(line) > columns)).toEqual([]);
        const hidden = lines.flatMap((line) => /and (\d+) more: rapport all$/u.exec(line)?.[1] ?? []);
        const left = hidden.reduce((sum, count) => sum + Number(count), 0);
        const wanted = sections.filter(({ items }) => items.length > 0);
        const shown = wanted.reduce((sum, { items, hidden: h = 0 }) => sum + items.length + h, 0) - left;
        const items = wanted.reduce((sum, { items: all }) => sum + all.length, 0);
        expect(shown).toBeGreaterThanOrEqual(wanted.length);
        expect(shown).toBeLessThanOrEqual(items);
        // Except on very narrow pages, shown items have their full facts.
        if (columns < 75) return;
        const text = lines.join(' ').replace(/\s+/gu, ' ');
        expect(text.match(/\(since 2 Nov, nothing done\)/gu)).toEqual(text.match(/\(since.{0,20}done\)/gu));
        expect(text.match(/\(since/gu)?.length).toBe(text.match(/nothing done\)/gu)?.length);
      },
    ),
  );
});

test('a section shrinks only if that saves a line, the longest first', async () => {
  const section = (title: string, count: number, least = 1): CardSection => ({
    ...{ title, least, all: `rapport ${title}` },
    items: Array.from({ length: count }, (_, at) => ({ text: `${title} ${at}` })),
  });
  const draw = (sections: CardSection[], room: number) => cardLines(sections, pageOf(80), room);
  expect(draw([section('A', 2), section('B', 4)], 6)).toHaveLength(6);
  expect(draw([section('A', 2), section('B', 4)], 5)).toEqual([
    ...['A          A 0', '           A 1'],
    ...['B          B 0', '           B 1', '           and 2 more: rapport B'],
  ]);
  expect(draw([section('A', 5), section('B', 4, 3)], 6)).toEqual([
    ...['A          A 0', '           and 4 more: rapport A'],
    ...['B          B 0', '           B 1', '           B 2', '           B 3'],
  ]);
});

test('a section is made tight if there is no room for all of it', async () => {
  const items = ['a', 'b', 'c'].map((text) => ({ text }));
  const sections = [
    { title: 'Last', items, tight: [{ text: 'a, b, c' }], hidden: 4, all: 'rapport all' },
    { title: 'Other', items, all: 'rapport other' },
  ];
  expect(cardLines(sections, pageOf(80), 7)).toHaveLength(7);
  expect(cardLines(sections, pageOf(80), 6)).toEqual([
    ...['Last       a, b, c', '           and 4 more: rapport all'],
    ...['Other      a', '           b', '           c'],
  ]);
});

test('a text comes before its command if there is room for one', async () => {
  const item = { lead: 'Mon 2 Nov     ', text: 'Promise: Send the offer', command: 'rapport done 1' };
  const section = { title: 'Owed', items: [item], all: '' };
  expect(cardLines([section], pageOf(60), 1)).toEqual(['Owed       Mon 2 Nov     Promise: Send the offer']);
  expect(cardLines([section], pageOf(60), 2)).toEqual([
    'Owed       Mon 2 Nov     Promise: Send the offer',
    '             rapport done 1',
  ]);
});

test('if room is short, sections of the last rank give up their lines first, those of the first rank last', async () => {
  const section = (title: string, rank?: 'first' | 'last'): CardSection => ({
    ...{ title, least: 2, all: `rapport ${title}`, ...(rank ? { rank } : {}) },
    items: ['a', 'b', 'c', 'd'].map((text) => ({ text: `${text} ${'word '.repeat(15).trim()}` })),
  });
  const sections = [section('A', 'last'), section('B'), section('C', 'first')];
  const heights = (room: number) => {
    const lines = cardLines(sections, pageOf(80), room);
    expect(lines.length).toBeLessThanOrEqual(room);
    return lines
      .join('\n')
      .split(/\n(?=\S)/u)
      .map((text) => text.split('\n').length);
  };
  expect(heights(12)).toEqual([4, 4, 4]);
  expect(heights(14)).toEqual([4, 4, 6]);
  expect(heights(9)).toEqual([3, 3, 3]);
  expect(heights(7)).toEqual([1, 3, 3]);
  expect(heights(6)).toEqual([1, 2, 3]);
  expect(heights(5)).toEqual([1, 2, 2]);
});

test('items that count only among omitted ones need no line of their own', async () => {
  const section = {
    title: 'Ahead',
    items: [{ text: 'a' }, { text: 'b' }, { text: 'c' }],
    apart: 4,
    all: 'rapport all',
  };
  expect(cardLines([section], pageOf(80), 3)).toHaveLength(3);
  expect(cardLines([section], pageOf(80), 2)).toEqual(['Ahead      a', '           and 6 more: rapport all']);
});

test('a row of facts breaks between facts, and cuts a fact longer than a line', () => {
  const facts = ['signed 1 Dec', 'a@b.example', '+49 40 1234'];
  expect(factsInRow(facts, 42, 1)).toEqual(['signed 1 Dec · a@b.example · +49 40 1234']);
  expect(factsInRow(facts, 39, 1)).toEqual(['signed 1 Dec · a@b.example · …']);
  expect(factsInRow(facts, 28, 2)).toEqual(['signed 1 Dec · a@b.example', '+49 40 1234']);
  expect(factsInRow(['', `${'x'.repeat(30)}@b.example`, 'y'], 20, 2)).toEqual([`${'x'.repeat(19)}…`, 'y']);
  expect(factsInRow(['x'.repeat(30)], 20, Number.POSITIVE_INFINITY)).toEqual([
    'x'.repeat(20),
    'x'.repeat(10),
  ]);
  expect(factsInRow(['Ana', 'met them at the fair in Leeds'], 34, 1)).toEqual([
    'Ana · met them at the fair in…',
  ]);
});

test('cuts the text, never the facts after it', async () => {
  const text = 'word '.repeat(40).trim();
  const item = { text, facts: '(2 Nov; stale?)', command: 'rapport notes confirm 1' };
  const section = { title: 'Title', items: [item], all: '' };
  expect(cardLines([section], pageOf(80), 1)).toEqual([
    `Title      ${cutAtWord(text, 80 - 11 - 25 - 16)} (2 Nov; stale?)  rapport notes confirm 1`,
  ]);
  expect(cardLines([section], pageOf(80), 9).join('\n')).toContain('… (2 Nov; stale?)  rapport notes');
});

test('a text gets two lines if there is room, and gives way to its command', async () => {
  const text = 'word '.repeat(40).trim();
  const section = { title: 'Title', items: [{ lead: 'Mon  ', text, command: 'rapport done 1' }], all: '' };
  const [first = '', second = ''] = cardLines([section], pageOf(80), 9);
  expect(first).toMatch(/^Title {6}Mon {2}word/u);
  expect(second).toMatch(/^ {13}word .*… {2}rapport done 1$/u);
  expect(cardLines([section], pageOf(80), 1)).toEqual([
    `Title      ${cutAtWord(`Mon  ${text}`, 80 - 11 - 16)}  rapport done 1`,
  ]);
});
