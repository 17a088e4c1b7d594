import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { clientImporter } from '../../../src/app/importing/import-clients.ts';
import type { ClientRecord } from '../../../src/app/importing/import-rows.ts';
import { importRows } from '../../../src/app/importing/import-rows.ts';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { readImportFile } from '../../../src/interchange/rows/import-file.ts';
import { cardsText, type VcardVersion } from '../../../src/interchange/vcard/write-cards.ts';
import type { Journal } from '../../../src/store/journal.ts';
import { inPieces } from '../../support/in-pieces.ts';
import { memoryJournal } from '../../support/memory-journal.ts';
import { runs } from '../../support/runs.ts';

const today = calendarDate('2026-03-02');

/** Names as people have them, and some that an import would take for no name. */
const name = fc.oneof(
  fc
    .array(fc.string({ unit: fc.constantFrom(...'abyzÄñЖ語😀,;:\\"\'&-.'), minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((words) => words.join(' ').trim()),
  fc.constantFrom(
    'N/A',
    '12345',
    'Total',
    'Acme Ltd',
    'Acme',
    'ada@mail.example',
    'Freelance',
    'Ada Lovelace',
    'x'.repeat(190),
  ),
);
const note = fc.option(
  fc
    .string({ unit: fc.constantFrom(...'ab ,;:\\"Ö語\n'), minLength: 1, maxLength: 120 })
    .map((text) => text.trim() || 'x'),
  { nil: null },
);
const label = fc.constantFrom(null, 'work', 'home', 'mobile', 'main', 'büro; hinten');
const day = fc.option(
  fc.record({
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    year: fc.constantFrom(null, 1931, 1984, 2009),
  }),
  { nil: null },
);
const someone = fc.record({
  name,
  about: note,
  born: day,
  title: fc.constantFrom(null, 'Head, of; things', 'CEO'),
  label,
});
const one = fc.record({
  ...{ name, about: note, born: day, label, isNumbered: fc.boolean() },
  tags: fc.uniqueArray(fc.constantFrom('vip', 'late, often', 'a;b', 'ünï'), { maxLength: 3 }),
  alsoCalled: fc.constantFrom(null, 'Addie', 'Addie, Lovely'),
  people: fc.uniqueArray(someone, { maxLength: 3, selector: (person) => person.name.toLowerCase() }),
});
const book = fc.array(one, { minLength: 1, maxLength: 5 });

type Book = typeof book extends fc.Arbitrary<infer T> ? T : never;

/** Puts clients and their people into a journal, each with an address and a number of its own. */
function fill(journal: Journal, clients: Book): void {
  journal.change('filled', () => {
    for (const [i, each] of clients.entries()) {
      const { name, about, alsoCalled, label, tags } = each;
      const id = journal.clients.add({ name, about, alsoCalled, sinceOn: today });
      journal.clients.setContactPoints(id, [
        { kind: 'email', value: `c${i}@mail.example`, label },
        ...(each.isNumbered ? [{ kind: 'phone' as const, value: `+49 30 ${1_000_000 + i}`, label }] : []),
      ]);
      journal.clients.setTags(id, tags);
      if (each.born) journal.occasions.add({ clientId: id, personId: null, what: 'birthday', ...each.born });
      for (const [p, person] of each.people.entries()) {
        const personId = journal.people.add({ name: person.name, about: person.about });
        journal.people.setPosition(personId, id, { title: person.title, roles: [] });
        journal.people.setContactPoints(personId, [
          { kind: 'email', value: `p${i}-${p}@mail.example`, label: person.label },
        ]);
        if (person.born) journal.occasions.add({ clientId: id, personId, what: 'birthday', ...person.born });
      }
    }
  });
}

function written(journal: Journal, version: VcardVersion): string {
  return [...cardsText(journal.whole.read(), version)].join('');
}

function takeIn(journal: Journal, text: string) {
  const file = readImportFile(inPieces(Buffer.from(text), 1000), { map: new Map(), currency: null });
  const records = [...file.content.rows].map(({ record }) => record as ClientRecord);
  return importRows(
    journal,
    records,
    () => clientImporter(journal, { today, sourceName: 'vCard', tags: [] }),
    {
      ...{ dryRun: false, strict: false, title: 'imported' },
    },
  );
}

/** What cards hold of a journal, without numbers. */
function held(journal: Journal): unknown {
  const birthday = (of: { clientId: number; personId: number | null }) =>
    journal.occasions
      .list({ clientId: of.clientId })
      .filter(({ person }) => (person?.id ?? null) === of.personId)
      .map(({ month, day: on, year }) => ({ month, on, year }));
  return journal.clients.list({}).map((each) => ({
    ...{ name: each.name, about: each.about, alsoCalled: each.alsoCalled, tags: [...each.tags].sort() },
    points: each.contactPoints,
    born: birthday({ clientId: each.id, personId: null }),
    people: journal.people.list(each.id).map((person) => ({
      ...{ name: person.name, about: person.about, points: person.contactPoints, title: person.title },
      born: birthday({ clientId: each.id, personId: person.id }),
    })),
  }));
}

describe.each<VcardVersion>(['3.0', '4.0'])('cards of version %s', (version) => {
  test('change nothing in the journal they come from, and make the same in an empty one', () => {
    fc.assert(
      fc.property(book, (clients) => {
        const [{ journal }, { journal: empty }] = [memoryJournal(), memoryJournal()];
        fill(journal, clients);
        const text = written(journal, version);
        const again = takeIn(journal, text);
        expect([again.new, again.updated, again.refused, again.remarks]).toEqual([0, 0, [], []]);
        const moved = takeIn(empty, text);
        expect([moved.refused, moved.remarks]).toEqual([[], []]);
        expect(held(empty)).toEqual(held(journal));
      }),
      { numRuns: runs(60) },
    );
  });

  test('have lines of at most 75 octets that end between letters, and another reader reads them', () => {
    fc.assert(
      fc.property(book, (clients) => {
        const { journal } = memoryJournal();
        fill(journal, clients);
        const text = written(journal, version);
        expect(text).not.toMatch(/[^\r]\n|\r[^\n]|\uFFFD/);
        expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
        const cards = ICAL.parse(text) as unknown[];
        const all = clients.length + clients.flatMap(({ people }) => people).length;
        expect(typeof cards[0] === 'string' ? [cards] : cards).toHaveLength(all);
      }),
      { numRuns: runs(20) },
    );
  });
});
