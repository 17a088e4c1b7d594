import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeBack } from '../../../src/app/take-back.ts';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { readSearch } from '../../../src/domain/search/search-words.ts';
import { nouns } from '../../../src/nouns/index.ts';
import { definition } from '../../../src/store/search/search-index.ts';
import { searched, textFields } from '../../../src/store/search/searched.ts';
import { anyOperation } from '../../support/journal-steps.ts';
import { type MemoryJournal, memoryJournal } from '../../support/memory-journal.ts';
import { runs } from '../../support/runs.ts';

const on = calendarDate('2026-03-02');

/** Every word of the index with its row, its column and its place. */
function wordsIn({ database }: MemoryJournal): unknown[] {
  database.exec(
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab('main', 'search_index', 'instance')",
  );
  const read = 'SELECT term, CAST(doc AS TEXT), col, offset FROM words ORDER BY term, doc, col, offset';
  return database.prepare(read).raw().all();
}

function memoryWith(...texts: readonly string[]) {
  const memory = memoryJournal();
  const { journal } = memory;
  journal.change('add', () => {
    const clientId = journal.clients.add({ name: 'Acme', sinceOn: on });
    for (const text of texts) journal.notes.add({ clientId, text, notedOn: on });
  });
  const find = (...words: string[]) =>
    journal.search.find(readSearch(words), 10).hits.map(({ noun, id }) => `${noun.name} ${id}`);
  return { ...memory, find };
}

test('an index that took in change after change has the same words as one made anew', () => {
  fc.assert(
    fc.property(
      fc.array(anyOperation, { minLength: 3, maxLength: 14 }),
      fc.nat({ max: 13 }),
      (steps, back) => {
        const memory = memoryWith(
          'One',
          'Two',
          'Three',
          'Four',
          'Five',
          'Six',
          'Seven',
          'Eight',
          'Nine',
          'Ten',
        );
        const { journal, database } = memory;
        journal.search.takeIn();
        steps.forEach((step, at) => {
          journal.change(step.name, () => step.act(journal, database));
          if (at === back) takeBack(journal, undefined, false);
          journal.search.takeIn();
        });
        const grown = wordsIn(memory);
        database.exec('DELETE FROM kept_search');
        journal.search.takeIn();
        expect(grown).toEqual(wordsIn(memory));
        journal.close();
      },
    ),
    { numRuns: runs(20) },
  );
});

test('what changes between two searches is taken in, without a new index', () => {
  const { journal, database, find } = memoryWith('Tea', 'Milk', 'Sugar', 'Honey');
  expect(find('tea')).toEqual(['note 1']);
  // What is made anew loses this row, which nothing in the journal stands for.
  database.exec("INSERT INTO search_index (rowid, text, keys) VALUES (3, 'lemon', '')");
  journal.change('change', () => journal.notes.update(1, { text: 'Coffee' }));
  expect([find('tea'), find('coffee')]).toEqual([[], ['note 1']]);
  takeBack(journal, undefined, false);
  expect([find('tea'), find('coffee')]).toEqual([['note 1'], []]);
  expect(
    database.prepare("SELECT count(*) FROM search_index WHERE search_index MATCH 'lemon'").pluck().get(),
  ).toBe(1);
});

test.each([
  ['is not there', 'DROP TABLE search_index'],
  ['has changes that the journal has not', 'UPDATE kept_search SET change_id = 1000'],
  ['is of another edition', "UPDATE kept_search SET stamp = '0'; DELETE FROM search_index"],
  ['is damaged', "UPDATE search_index_data SET block = x'00'"],
])('an index that %s is made anew', (_, harm) => {
  const { journal, database, find } = memoryWith('Tea', 'Milk');
  expect(find('tea')).toEqual(['note 1']);
  database.unsafeMode().exec(harm);
  expect(find('milk')).toEqual(['note 2']);
  expect(database.prepare('SELECT change_id FROM kept_search').pluck().get()).toBe(3);
  expect(journal.operations.list(10)).toHaveLength(1);
});

test('every noun with a text of its own is searched, or is left out for a reason', () => {
  const leftOut = {
    position: 'the title of a person is on the page of the person',
    tag: 'client list --tag lists them',
    profile: 'a kind of client; there are few',
    standard: 'a number',
    trait: 'a question about a kind of client',
    playbook: 'a list of your own; there are few',
    'step of a playbook': 'a step becomes a reminder',
    mute: 'the flags of a client name it',
    'mute for all': 'check names it',
    snooze: 'the name of a rule',
    threshold: 'a number',
  };
  const known = new Set([...searched.map(({ noun }) => noun.name), ...Object.keys(leftOut)]);
  const withText = nouns.filter((noun) => textFields(noun).length > 0).map(({ name }) => name);
  expect(withText.filter((name) => !known.has(name))).toEqual([]);
});

test('another definition needs another edition in search-index.ts', () => {
  expect(definition()).toMatchInlineSnapshot(`
    "CREATE VIRTUAL TABLE main.search_index USING fts5(
         text, keys, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2')
    INSERT INTO search_index (rowid, text, keys)
        SELECT coalesce((4194303 << 41), 0) | (0 << 36) | clients.id, (SELECT iif(text GLOB '*[ßøØłŁđĐæÆœŒıðÐþÞħĦŧŦ]*', replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(text, 'ß', 'ss'), 'ø', 'o'), 'Ø', 'o'), 'ł', 'l'), 'Ł', 'l'), 'đ', 'd'), 'Đ', 'd'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ı', 'i'), 'ð', 'd'), 'Ð', 'd'), 'þ', 'th'), 'Þ', 'th'), 'ħ', 'h'), 'Ħ', 'h'), 'ŧ', 't'), 'Ŧ', 't'), text) FROM (SELECT concat_ws(char(10), clients.name, clients.also_called, clients.writing_because, clients.about, clients.source) AS text)), concat_ws(' ', 'nclient', 'k' || clients.id) FROM clients
    INSERT INTO search_index (rowid, text, keys)
        SELECT coalesce((4194303 << 41), 0) | (1 << 36) | people.id, (SELECT iif(text GLOB '*[ßøØłŁđĐæÆœŒıðÐþÞħĦŧŦ]*', replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(text, 'ß', 'ss'), 'ø', 'o'), 'Ø', 'o'), 'ł', 'l'), 'Ł', 'l'), 'đ', 'd'), 'Đ', 'd'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ı', 'i'), 'ð', 'd'), 'Ð', 'd'), 'þ', 'th'), 'Þ', 'th'), 'ħ', 'h'), 'Ħ', 'h'), 'ŧ', 't'), 'Ŧ', 't'), text) FROM (SELECT concat_ws(char(10), people.name, people.also_called, people.writing_because, people.about) AS text)), concat_ws(' ', 'nperson', (SELECT group_concat('k' || client_id, ' ') FROM positions WHERE positions.person_id = people.id), 'p' || people.id) FROM people
    INSERT INTO search_index (rowid, text, keys)
        SELECT coalesce((4194303 << 41), 0) | (2 << 36) | contact_points.id, (SELECT iif(text GLOB '*[ßøØłŁđĐæÆœŒıðÐþÞħĦŧŦ]*', replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(text, 'ß', 'ss'), 'ø', 'o'), 'Ø', 'o'), 'ł', 'l'), 'Ł', 'l'), 'đ', 'd'), 'Đ', 'd'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ı', 'i'), 'ð', 'd'), 'Ð', 'd'), 'þ', 'th'), 'Þ', 'th'), 'ħ', 'h'), 'Ħ', 'h'), 'ŧ', 't'), 'Ŧ', 't'), text) FROM (SELECT concat_ws(char(10), contact_points.value, contact_points.label) AS text)), concat_ws(' ', 'p' || contact_points.person_id, coalesce('k' || contact_points.client_id, (SELECT group_concat('k' || client_id, ' ') FROM positions WHERE positions.person_id = contact_points.person_id)), iif(contact_points.client_id IS NULL, 'nperson', 'nclient')) FROM contact_points
    INSERT INTO search_index (rowid, text, keys)
        SELECT coalesce((CAST(julianday(interactions.happened_on) - julianday('1600-01-01') AS INTEGER) << 41), 0) | (3 << 36) | interactions.id, (SELECT iif(text GLOB '*[ßøØłŁđĐæÆœŒıðÐþÞħĦŧŦ]*', replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(text, 'ß', 'ss'), 'ø', 'o'), 'Ø', 'o'), 'ł', 'l'), 'Ł', 'l'), 'đ', 'd'), 'Đ', 'd'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ı', 'i'), 'ð', 'd'), 'Ð', 'd'), 'þ', 'th'), 'Þ', 'th'), 'ħ', 'h'), 'Ħ', 'h'), 'ŧ', 't'), 'Ŧ', 't'), text) FROM (SELECT concat_ws(char(10), interactions.text) AS text)), concat_ws(' ', 'nentry', 'k' || interactions.client_id, 'c' || interactions.channel, (SELECT group_concat('p' || person_id, ' ') FROM interaction_people WHERE interaction_id = interactions.id)) FROM interactions
    INSERT INTO search_index (rowid, text, keys)
        SELECT coalesce((CAST(julianday(notes.noted_on) - julianday('1600-01-01') AS INTEGER) << 41), 0) | (4 << 36) | notes.id, (SELECT iif(text GLOB '*[ßøØłŁđĐæÆœŒıðÐþÞħĦŧŦ]*', replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(text, 'ß', 'ss'), 'ø', 'o'), 'Ø', 'o'), 'ł', 'l'), 'Ł', 'l'), 'đ', 'd'), 'Đ', 'd'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ı', 'i'), 'ð', 'd'), 'Ð', 'd'), 'þ', 'th'), 'Þ', 'th'), 'ħ', 'h'), 'Ħ', 'h'), 'ŧ', 't'), 'Ŧ', 't'), text) FROM (SELECT concat_ws(char(10), notes.text, notes.learnt_from, notes.service) AS text)), concat_ws(' ', 'nnote', 'k' || notes.client_id, 'p' || notes.person_id) FROM notes
    INSERT INTO search_index (rowid, text, keys)
        SELECT coalesce((CAST(julianday(reminders.due_on) - julianday('1600-01-01') AS INTEGER) << 41), 0) | (5 << 36) | reminders.id, (SELECT iif(text GLOB '*[ßøØłŁđĐæÆœŒıðÐþÞħĦŧŦ]*', replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(text, 'ß', 'ss'), 'ø', 'o'), 'Ø', 'o'), 'ł', 'l'), 'Ł', 'l'), 'đ', 'd'), 'Đ', 'd'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ı', 'i'), 'ð', 'd'), 'Ð', 'd'), 'þ', 'th'), 'Þ', 'th'), 'ħ', 'h'), 'Ħ', 'h'), 'ŧ', 't'), 'Ŧ', 't'), text) FROM (SELECT concat_ws(char(10), reminders.text, reminders.broken_told) AS text)), concat_ws(' ', 'nreminder', 'k' || reminders.client_id, iif(reminders.promise, 'npromise', NULL)) FROM reminders
    INSERT INTO search_index (rowid, text, keys)
        SELECT coalesce((CAST(julianday(cases.opened_on) - julianday('1600-01-01') AS INTEGER) << 41), 0) | (6 << 36) | cases.id, (SELECT iif(text GLOB '*[ßøØłŁđĐæÆœŒıðÐþÞħĦŧŦ]*', replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(text, 'ß', 'ss'), 'ø', 'o'), 'Ø', 'o'), 'ł', 'l'), 'Ł', 'l'), 'đ', 'd'), 'Đ', 'd'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ı', 'i'), 'ð', 'd'), 'Ð', 'd'), 'þ', 'th'), 'Þ', 'th'), 'ħ', 'h'), 'Ħ', 'h'), 'ŧ', 't'), 'Ŧ', 't'), text) FROM (SELECT concat_ws(char(10), cases.what, cases.cost_note, cases.cause, cases.handled_by, cases.agreed, cases.change, cases.last_word) AS text)), concat_ws(' ', 'ncase', 'k' || cases.client_id, 'p' || cases.person_id) FROM cases
    INSERT INTO search_index (rowid, text, keys)
        SELECT coalesce((CAST(julianday(case_steps.happened_on) - julianday('1600-01-01') AS INTEGER) << 41), 0) | (7 << 36) | case_steps.id, (SELECT iif(text GLOB '*[ßøØłŁđĐæÆœŒıðÐþÞħĦŧŦ]*', replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(text, 'ß', 'ss'), 'ø', 'o'), 'Ø', 'o'), 'ł', 'l'), 'Ł', 'l'), 'đ', 'd'), 'Đ', 'd'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ı', 'i'), 'ð', 'd'), 'Ð', 'd'), 'þ', 'th'), 'Þ', 'th'), 'ħ', 'h'), 'Ħ', 'h'), 'ŧ', 't'), 'Ŧ', 't'), text) FROM (SELECT concat_ws(char(10), case_steps.text, case_steps.wants, case_steps.policy_reason, case_steps.middle, case_steps.without_hearing, case_steps.because) AS text)), concat_ws(' ', 'ncase', (SELECT 'k' || client_id FROM cases WHERE cases.id = case_steps.case_id)) FROM case_steps
    INSERT INTO search_index (rowid, text, keys)
        SELECT coalesce((CAST(julianday(apologies.made_on) - julianday('1600-01-01') AS INTEGER) << 41), 0) | (8 << 36) | apologies.id, (SELECT iif(text GLOB '*[ßøØłŁđĐæÆœŒıðÐþÞħĦŧŦ]*', replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(text, 'ß', 'ss'), 'ø', 'o'), 'Ø', 'o'), 'ł', 'l'), 'Ł', 'l'), 'đ', 'd'), 'Đ', 'd'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ı', 'i'), 'ð', 'd'), 'Ð', 'd'), 'þ', 'th'), 'Þ', 'th'), 'ħ', 'h'), 'Ħ', 'h'), 'ŧ', 't'), 'Ŧ', 't'), text) FROM (SELECT concat_ws(char(10), apologies.what, apologies.cost_note, apologies.why, apologies.repair, apologies.change, apologies.draft, apologies.reaction) AS text)), concat_ws(' ', 'napology', 'k' || apologies.client_id, 'p' || apologies.person_id) FROM apologies
    INSERT INTO search_index (rowid, text, keys)
        SELECT coalesce((CAST(julianday(charges.noted_on) - julianday('1600-01-01') AS INTEGER) << 41), 0) | (9 << 36) | charges.id, (SELECT iif(text GLOB '*[ßøØłŁđĐæÆœŒıðÐþÞħĦŧŦ]*', replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(text, 'ß', 'ss'), 'ø', 'o'), 'Ø', 'o'), 'ł', 'l'), 'Ł', 'l'), 'đ', 'd'), 'Đ', 'd'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ı', 'i'), 'ð', 'd'), 'Ð', 'd'), 'þ', 'th'), 'Þ', 'th'), 'ħ', 'h'), 'Ħ', 'h'), 'ŧ', 't'), 'Ŧ', 't'), text) FROM (SELECT concat_ws(char(10), charges.what, charges.untold_because, charges.waived_because) AS text)), concat_ws(' ', 'ncharge', 'k' || charges.client_id, 'c' || charges.told_channel) FROM charges
    INSERT INTO search_index (rowid, text, keys)
        SELECT coalesce((CAST(julianday(concerns.noted_on) - julianday('1600-01-01') AS INTEGER) << 41), 0) | (10 << 36) | concerns.id, (SELECT iif(text GLOB '*[ßøØłŁđĐæÆœŒıðÐþÞħĦŧŦ]*', replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(text, 'ß', 'ss'), 'ø', 'o'), 'Ø', 'o'), 'ł', 'l'), 'Ł', 'l'), 'đ', 'd'), 'Đ', 'd'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ı', 'i'), 'ð', 'd'), 'Ð', 'd'), 'þ', 'th'), 'Þ', 'th'), 'ħ', 'h'), 'Ħ', 'h'), 'ŧ', 't'), 'Ŧ', 't'), text) FROM (SELECT concat_ws(char(10), concerns.what, concerns.ending) AS text)), concat_ws(' ', 'nconcern', 'k' || concerns.client_id, 'p' || concerns.person_id) FROM concerns
    INSERT INTO search_index (rowid, text, keys)
        SELECT coalesce((CAST(julianday(concern_acts.acted_on) - julianday('1600-01-01') AS INTEGER) << 41), 0) | (11 << 36) | concern_acts.id, (SELECT iif(text GLOB '*[ßøØłŁđĐæÆœŒıðÐþÞħĦŧŦ]*', replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(text, 'ß', 'ss'), 'ø', 'o'), 'Ø', 'o'), 'ł', 'l'), 'Ł', 'l'), 'đ', 'd'), 'Đ', 'd'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ı', 'i'), 'ð', 'd'), 'Ð', 'd'), 'þ', 'th'), 'Þ', 'th'), 'ħ', 'h'), 'Ħ', 'h'), 'ŧ', 't'), 'Ŧ', 't'), text) FROM (SELECT concat_ws(char(10), concern_acts.text) AS text)), concat_ws(' ', 'nconcern', (SELECT 'k' || client_id FROM concerns WHERE concerns.id = concern_acts.concern_id)) FROM concern_acts
    INSERT INTO search_index (rowid, text, keys)
        SELECT coalesce((CAST(julianday(coalesce(feedback.said_on, feedback.asked_on)) - julianday('1600-01-01') AS INTEGER) << 41), 0) | (12 << 36) | feedback.id, (SELECT iif(text GLOB '*[ßøØłŁđĐæÆœŒıðÐþÞħĦŧŦ]*', replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(text, 'ß', 'ss'), 'ø', 'o'), 'Ø', 'o'), 'ł', 'l'), 'Ł', 'l'), 'đ', 'd'), 'Đ', 'd'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ı', 'i'), 'ð', 'd'), 'Ð', 'd'), 'þ', 'th'), 'Þ', 'th'), 'ħ', 'h'), 'Ħ', 'h'), 'ŧ', 't'), 'Ŧ', 't'), text) FROM (SELECT concat_ws(char(10), feedback.about, feedback.words, feedback.changed, feedback.closed_because) AS text)), concat_ws(' ', 'nfeedback', 'k' || feedback.client_id, 'p' || feedback.person_id, 'c' || feedback.asked_channel, 'c' || feedback.told_channel) FROM feedback
    INSERT INTO search_index (rowid, text, keys)
        SELECT coalesce((CAST(julianday(occasions.created_at) - julianday('1600-01-01') AS INTEGER) << 41), 0) | (13 << 36) | occasions.id, (SELECT iif(text GLOB '*[ßøØłŁđĐæÆœŒıðÐþÞħĦŧŦ]*', replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(text, 'ß', 'ss'), 'ø', 'o'), 'Ø', 'o'), 'ł', 'l'), 'Ł', 'l'), 'đ', 'd'), 'Đ', 'd'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ı', 'i'), 'ð', 'd'), 'Ð', 'd'), 'þ', 'th'), 'Þ', 'th'), 'ħ', 'h'), 'Ħ', 'h'), 'ŧ', 't'), 'Ŧ', 't'), text) FROM (SELECT concat_ws(char(10), occasions.what) AS text)), concat_ws(' ', 'ndate', 'k' || occasions.client_id, 'p' || occasions.person_id) FROM occasions
    INSERT INTO search_index (rowid, text, keys)
        SELECT coalesce((CAST(julianday(policies.created_at) - julianday('1600-01-01') AS INTEGER) << 41), 0) | (14 << 36) | policies.id, (SELECT iif(text GLOB '*[ßøØłŁđĐæÆœŒıðÐþÞħĦŧŦ]*', replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(text, 'ß', 'ss'), 'ø', 'o'), 'Ø', 'o'), 'ł', 'l'), 'Ł', 'l'), 'đ', 'd'), 'Đ', 'd'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ı', 'i'), 'ð', 'd'), 'Ð', 'd'), 'þ', 'th'), 'Þ', 'th'), 'ħ', 'h'), 'Ħ', 'h'), 'ŧ', 't'), 'Ŧ', 't'), text) FROM (SELECT concat_ws(char(10), policies.name, policies.rule, policies.reason) AS text)), concat_ws(' ', 'npolicy', '') FROM policies"
  `);
});
