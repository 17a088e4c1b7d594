import { beforeEach, expect, test } from 'vitest';
import { takeBack } from '../../../src/app/take-back.ts';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { client } from '../../../src/nouns/client.ts';
import { feedback } from '../../../src/nouns/feedback.ts';
import type { Journal } from '../../../src/store/journal.ts';
import { memoryJournal } from '../../support/memory-journal.ts';
import { caseOver500, heardIn } from '../../support/open-case.ts';

const day = calendarDate('2026-03-02');
const mine = { clientId: 1, personId: null };
const talk = {
  ...({ clientId: 1, happenedOn: day, channel: 'call', direction: 'mutual' } as const),
  ...({ kind: 'exchange', audience: 'group', text: 'Hello' } as const),
};

let journal: Journal;

/** Makes a change, and gives the number of its operation. */
function change(work: () => unknown): number {
  journal.change('test', work);
  return journal.operations.list(1)[0]?.id ?? 0;
}

/** What is kept when an operation is taken back, by kind and name, and how much is taken back all the same. */
function takenBack(operation: number): unknown {
  const outcome = takeBack(journal, operation, false);
  if (!('unrestored' in outcome)) return outcome.kind;
  const kept = outcome.unrestored.map(({ kind, name }) => `${kind} ${name}`);
  return 'restored' in outcome ? [outcome.restored, ...kept] : kept;
}

// Operation 1 adds Acme, and Dana, who works nowhere.
beforeEach(() => {
  ({ journal } = memoryJournal());
  change(() => {
    journal.clients.add({ name: 'Acme', status: 'active', sinceOn: day });
    journal.people.add({ name: 'Dana' });
  });
});

test('rows that were changed since are kept and named by what they are by now, in the order of the things', () => {
  const edit = (word: string) =>
    change(() => {
      journal.cases.update(1, { what: `${word} bill` });
      journal.notes.update(1, { text: `${word} tea` });
      journal.clients.update(1, { name: `${word} Acme` });
    });
  change(() => {
    journal.cases.add(caseOver500());
    journal.notes.add({ ...mine, notedOn: day, text: 'Tea' });
  });
  const edited = edit('Late');
  edit('Later');
  expect(takenBack(edited)).toEqual(['client Later Acme', 'note Later tea', 'case Later bill']);
});

test('a position is named by its person', () => {
  const came = change(() => journal.people.setPosition(1, 1, {}));
  change(() => journal.people.setPosition(1, 1, { title: 'Owner' }));
  expect(takenBack(came)).toEqual(['position Dana']);
});

test('a step is kept where another stands on it, and named by its case and its text', () => {
  change(() => journal.cases.add(caseOver500()));
  const heard = change(() => journal.cases.addStep(heardIn(1, 'It came twice')));
  const checked = change(() => journal.cases.addStep({ caseId: 1, kind: 'checked-back', happenedOn: day }));
  change(() => journal.cases.addStep(heardIn(1, 'And late')));
  expect(takenBack(heard)).toEqual(['step heard in case c1: It came twice']);
  expect(takenBack(checked)).toEqual(['step checked back in case c1']);
});

test('a client with something of its own since is kept whole, and what only points to it is not', () => {
  const added = change(() => {
    const clientId = journal.clients.add({ name: 'Birch', status: 'active', sinceOn: day });
    journal.clients.setTags(clientId, ['late']);
    journal.entries.add({ ...talk, clientId }, [1]);
  });
  change(() => journal.notes.add({ clientId: 2, personId: null, notedOn: day, text: 'Tea' }));
  expect(takenBack(added)).toEqual([2, 'client Birch']);
  expect(journal.clients.get(2)).toMatchObject({ name: 'Birch', tags: ['late'] });
  expect(journal.entries.list({ clientId: 2 })).toEqual([]);
});

test('a client that was there before keeps what was edited since, and not a new detail of that day', () => {
  const edited = change(() => {
    journal.clients.update(1, { about: 'prints' });
    journal.clients.setTags(1, ['late']);
  });
  change(() => journal.clients.update(1, { about: 'binds' }));
  expect(takenBack(edited)).toEqual([1, 'client Acme']);
  expect(journal.clients.get(1)).toMatchObject({ about: 'binds', tags: [] });
});

test('what belonged to something that is gone does not come back', () => {
  change(() => {
    journal.clients.add({ name: 'Birch', status: 'active', sinceOn: day });
    journal.occasions.add({ clientId: 2, personId: null, what: 'founded', month: 5, day: 2 });
    journal.occasions.add({ ...mine, what: 'founded', month: 6, day: 2 });
    journal.clients.setTags(2, ['late']);
  });
  const removed = change(() => {
    journal.occasions.remove(1);
    journal.occasions.remove(2);
    journal.clients.setTags(2, []);
  });
  change(() => journal.rows.remove(client, 2));
  // The tag went with its owner, and is not spoken of.
  expect(takenBack(removed)).toEqual([1, 'date founded']);
  expect(journal.occasions.list({})).toMatchObject([{ id: 2 }]);
});

test('an entry stays where what was said in it stays', () => {
  const said = (words: string) => () => {
    journal.feedback.add({ ...mine, saidOn: day, words });
    journal.entries.add({ ...talk, text: words }, []);
  };
  const [first, second] = [change(said('Good')), change(said('Slow'))];
  change(() => journal.feedback.update(1, { words: 'Very good' }));
  expect(takenBack(first)).toEqual(['entry Good', 'feedback Very good']);
  expect(takenBack(second)).toEqual([2]);
  const edited = change(() => {
    journal.feedback.update(1, { words: 'Not bad' });
    journal.entries.update(1, { text: 'Not bad' });
  });
  change(() => journal.rows.remove(feedback, 1));
  expect(takenBack(edited)).toEqual([1, 'feedback Not bad']);
  expect(journal.entries.stored(1).text).toBe('Good');
  expect(journal.feedback.get(1)).toBeNull();
});

test('operations know by which other they were taken back, down a chain of undos', () => {
  const chain = () => journal.operations.list(-1).map(({ id, undoes, undoneBy }) => [id, undoes, undoneBy]);
  const next = () => journal.operations.latestUndoable()?.id;
  change(() => journal.clients.update(1, { about: 'prints' }));
  expect(next()).toBe(2);
  takeBack(journal, 2, true);
  expect(chain()).toEqual([
    [2, null, null],
    [1, null, null],
  ]);
  takeBack(journal, 2, false);
  expect(next()).toBe(1);
  expect(chain().slice(0, 2)).toEqual([
    [3, 2, null],
    [2, null, 3],
  ]);
  takeBack(journal, 3, false);
  expect(next()).toBe(2);
  expect(chain().slice(0, 3)).toEqual([
    [4, 3, null],
    [3, 2, 4],
    [2, null, null],
  ]);
  takeBack(journal, 4, false);
  expect(next()).toBe(1);
  expect(chain().slice(0, 4)).toEqual([
    [5, 4, null],
    [4, 3, 5],
    [3, 2, null],
    [2, null, 3],
  ]);
});
