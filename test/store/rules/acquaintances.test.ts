import { beforeEach, expect, test } from 'vitest';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { type Acquaintance, noAcquaintance } from '../../../src/domain/log/relationship.ts';
import type { Journal } from '../../../src/store/journal.ts';
import { threeClients } from '../three-clients.ts';

const today = calendarDate('2026-03-02');
const tomorrow = '2026-03-03';

let journal: Journal;
let run: (sql: string) => void;

// Dana decides at Acme and Eli does not; Pia decides at Nordlicht, and Zoe was at Acme.
beforeEach(() => {
  ({ journal, run } = threeClients());
  run(`INSERT INTO people (id, name, name_key, created_at) VALUES
      (1, 'Dana', 'dana', ''), (2, 'Eli', 'eli', ''), (3, 'Pia', 'pia', ''), (4, 'Zoe', 'zoe', '');
    INSERT INTO positions (person_id, client_id, roles) VALUES
      (1, 1, '["decision-maker"]'), (2, 1, '["user"]'), (3, 2, '["decision-maker"]')`);
});

/** What is known of Acme; the same whether it is asked for alone or with all. */
function known(): Acquaintance {
  const [alone, all] = [
    journal.relationships.acquaintances(today, 1),
    journal.relationships.acquaintances(today),
  ];
  expect(alone.get(1)).toEqual(all.get(1));
  expect([...alone.keys()]).toEqual([1]);
  expect([...all.keys()]).toEqual([1, 2]);
  return alone.get(1) ?? noAcquaintance;
}

test('who is there, who decides, and the last talk that named them, whichever client it was about', () => {
  const talk = (day: string, channel: string, kind = 'exchange', person = 1) =>
    run(`INSERT INTO interactions (client_id, happened_on, channel, direction, audience, kind, text, created_at)
        VALUES (2, '${day}', '${channel}', 'mutual', 'one-on-one', '${kind}', '', '');
      INSERT INTO interaction_people (interaction_id, person_id) VALUES (last_insert_rowid(), ${person})`);
  const lastTalkOn = () => known().deciders.map((one) => [one.id, one.name, one.lastTalkOn]);
  talk('2026-01-10', 'email');
  talk('2026-01-11', 'call', 'attempt');
  talk('2026-01-12', 'call', 'exchange', 2);
  talk(tomorrow, 'call');
  expect(lastTalkOn()).toEqual([[1, 'Dana', null]]);
  talk('2026-01-01', 'video');
  talk(today, 'meeting');
  expect(lastTalkOn()).toEqual([[1, 'Dana', today]]);
  expect(known()).toMatchObject({ people: 2, described: false });
  run(`UPDATE people SET writing_because = 'is deaf' WHERE id = 1; UPDATE positions SET roles = '["decision-maker"]' WHERE person_id = 2;
    UPDATE people SET name = 'Ann', name_key = 'ann' WHERE id = 2`);
  expect(known().deciders).toEqual([
    { id: 2, name: 'Ann', lastTalkOn: '2026-01-12', writingBecause: null },
    { id: 1, name: 'Dana', lastTalkOn: today, writingBecause: 'is deaf' },
  ]);
});

test('notes by kind, with the day one was last learnt or confirmed, of those who are there', () => {
  run(`INSERT INTO notes (client_id, person_id, noted_on, confirmed_on, kind, text, created_at) VALUES
    (1, NULL, '2026-01-01', NULL, NULL, '', ''), (1, 1, '2026-01-05', NULL, 'want', '', ''),
    (1, 2, '2026-01-02', '2026-03-02', 'want', '', ''), (1, 1, '2026-01-03', '${tomorrow}', 'strength', '', ''),
    (1, 4, '2026-02-01', NULL, 'personal', '', ''), (1, NULL, '${tomorrow}', NULL, 'weakness', '', ''),
    (2, NULL, '2026-02-01', NULL, 'preference', '', '')`);
  expect(known().notes).toEqual({
    plain: { count: 1, lastOn: '2026-01-01' },
    want: { count: 2, lastOn: today },
    strength: { count: 1, lastOn: '2026-01-03' },
  });
});

test.each([
  "UPDATE clients SET about = 'prints' WHERE id = 1",
  "UPDATE clients SET writing_because = 'is deaf' WHERE id = 1",
  "INSERT INTO occasions (client_id, what, month, day, created_at) VALUES (1, 'founded', 1, 2, '')",
  "INSERT INTO occasions (client_id, person_id, what, month, day, created_at) VALUES (2, 2, 'birthday', 1, 2, '')",
  "UPDATE people SET about = 'has a dog' WHERE id = 2",
  "UPDATE people SET writing_because = 'is deaf' WHERE id = 1",
])('a client is described: %s', (sql) => {
  const described = (id: number) =>
    journal.relationships.acquaintances(today, id).get(id)?.described ?? false;
  expect([known().described, described(2)]).toEqual([false, false]);
  run(sql);
  expect([known().described, described(2)]).toEqual([true, sql.includes('(2, 2')]);
});

test('open concerns of those who are there, oldest first, with the last help', () => {
  run(`INSERT INTO concerns (id, client_id, person_id, what, noted_on, closed_on, created_at) VALUES
      (1, 1, 1, 'new', '2026-02-02', NULL, ''), (2, 1, NULL, 'old', '2026-02-01', '${tomorrow}', ''),
      (3, 1, NULL, 'closed', '2026-02-01', '${today}', ''), (4, 1, NULL, 'later', '${tomorrow}', NULL, ''),
      (5, 1, 4, 'of Zoe', '2026-02-01', NULL, ''), (6, 2, NULL, 'other', '2026-02-01', NULL, '');
    INSERT INTO concern_acts (concern_id, acted_on, text, created_at) VALUES
      (1, '2026-02-05', 'a', ''), (1, '${today}', 'b', ''), (1, '${tomorrow}', 'c', ''), (6, '2026-02-05', 'd', '')`);
  expect(journal.relationships.acquaintances(today, 2).get(2)?.concerns).toMatchObject([{ id: 6 }]);
  expect(known().concerns).toEqual([
    { id: 2, what: 'old', notedOn: '2026-02-01', lastActOn: null },
    { id: 1, what: 'new', notedOn: '2026-02-02', lastActOn: today },
  ]);
});

test('the last feedback, and what waits for an answer, oldest first', () => {
  expect(known()).toMatchObject({ feedbackOn: null, feedbackSaidOn: null, unansweredFeedback: [] });
  run(`INSERT INTO feedback (id, client_id, person_id, asked_on, said_on, words, changed, told_on, closed_on, created_at) VALUES
    (1, 1, NULL, '2026-02-03', NULL, NULL, NULL, NULL, NULL, ''), (2, 1, NULL, NULL, '2026-02-02', 'late', 'earlier', NULL, NULL, ''),
    (3, 1, NULL, NULL, '2026-02-01', NULL, NULL, '${tomorrow}', '${tomorrow}', ''), (4, 1, NULL, NULL, '2026-01-01', 'told', NULL, '${today}', NULL, ''),
    (5, 1, NULL, NULL, '2026-01-01', 'closed', NULL, NULL, '${today}', ''), (6, 1, 4, NULL, '2026-01-01', 'of Zoe', NULL, NULL, NULL, ''),
    (7, 1, NULL, NULL, '${tomorrow}', 'later', NULL, NULL, NULL, ''), (8, 2, NULL, NULL, '2026-02-20', 'other', NULL, NULL, NULL, '')`);
  expect(journal.relationships.acquaintances(today, 2).get(2)).toMatchObject({
    ...{ feedbackOn: '2026-02-20', feedbackSaidOn: '2026-02-20', unansweredFeedback: [{ id: 8 }] },
  });
  expect(known()).toMatchObject({
    ...{ feedbackOn: '2026-02-03', feedbackSaidOn: '2026-02-02' },
    unansweredFeedback: [
      { id: 3, saidOn: '2026-02-01', words: '', isDecided: false },
      { id: 2, saidOn: '2026-02-02', words: 'late', isDecided: true },
    ],
  });
});

test('what was asked, said or noted on the day itself is known', () => {
  run(`INSERT INTO feedback (client_id, said_on, words, created_at) VALUES (1, '${today}', 'late', '');
    INSERT INTO feedback (client_id, asked_on, created_at) VALUES (2, '${today}', '');
    INSERT INTO notes (client_id, noted_on, text, created_at) VALUES (1, '${today}', '', '');
    INSERT INTO concerns (client_id, what, noted_on, created_at) VALUES (1, 'No time', '${today}', '')`);
  expect(known()).toMatchObject({
    ...{ feedbackOn: today, feedbackSaidOn: today, unansweredFeedback: [{ saidOn: today }] },
    ...{ notes: { plain: { count: 1, lastOn: today } }, concerns: [{ notedOn: today }] },
  });
  const asked = journal.relationships.acquaintances(today, 2).get(2);
  expect(asked).toMatchObject({ feedbackOn: today, feedbackSaidOn: null, unansweredFeedback: [] });
});
