import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  answerFeedback,
  askedLately,
  askFeedback,
  openQuestion,
  recordFeedback,
  tellFeedback,
} from '../../../src/app/care/feedback.ts';
import { feedbackState } from '../../../src/domain/care/feedback.ts';
import { addDays, calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { memoryJournal } from '../../support/memory-journal.ts';
import { runs } from '../../support/runs.ts';

const today = calendarDate('2026-03-02');

function started() {
  const { journal } = memoryJournal();
  const add = (name: string) =>
    journal.change('', () =>
      journal.clients.add({
        ...{ name, externalId: null, status: 'active', quietUntilOn: null, cadenceDays: null },
        ...{ sinceOn: today, writingBecause: null, about: null, archivedOn: null },
      }),
    );
  const acme = { id: add('Acme'), name: 'Acme' };
  const beta = { id: add('Beta'), name: 'Beta' };
  const ask = (client: typeof acme, on = today) =>
    askFeedback(journal, client, { personId: null, about: null, on, talk: null }).feedback;
  return { journal, acme, beta, ask };
}

test("only a client's own questions count as recent, until the pause is over", () => {
  const { journal, acme, beta, ask } = started();
  ask(beta, addDays(today, -1));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 400 }), (ago, every) => {
      ask(acme, addDays(today, -ago));
      const lately = askedLately(journal, acme.id, today, every);
      const [newest] = journal.feedback.list({ clientId: acme.id });
      const askedOn = newest?.askedOn ?? today;
      expect(lately).toEqual(
        addDays(askedOn, every) > today ? { askedOn, fromOn: addDays(askedOn, every) } : null,
      );
    }),
    { numRuns: runs(20) },
  );
  // Seen from an earlier day, a later question was not asked yet.
  expect(askedLately(journal, beta.id, addDays(today, -2), 180)).toBeNull();
});

test("an answer joins the client's newest open question", () => {
  const { journal, acme, beta, ask } = started();
  ask(acme, addDays(today, -9));
  const newest = ask(acme);
  ask(beta);
  // Words before the newest question answer the one before it; words before both answer none.
  const asOf = (days: number) =>
    openQuestion(journal, acme.id, { personId: null, saidOn: addDays(today, days) })?.askedOn;
  expect([asOf(-1), asOf(-9), asOf(-10)]).toEqual([addDays(today, -9), addDays(today, -9), undefined]);
  const question = openQuestion(journal, acme.id, { personId: null, saidOn: today });
  expect(question?.id).toBe(newest.id);
  const said = { saidOn: today, words: 'Fine', score: null };
  const feedback = recordFeedback(journal, { client: acme, personId: null, question }, said);
  expect(feedback).toMatchObject({ id: newest.id, words: 'Fine', askedOn: today });
  expect(openQuestion(journal, acme.id, { personId: null, saidOn: today })?.askedOn).toBe(addDays(today, -9));
});

test('a change and its telling can be one operation', () => {
  const { journal, acme } = started();
  const said = { saidOn: today, words: 'Too slow.', score: 3 };
  const { id } = recordFeedback(journal, { client: acme, personId: null, question: null }, said);
  const telling = { on: today, talk: { channel: 'call', people: [] } } as const;
  const operations = journal.operations.list(-1).length;
  const { feedback, entry } = answerFeedback(journal, journal.feedback.stored(id), {
    changed: 'noon',
    telling,
  });
  expect(journal.operations.list(-1)).toHaveLength(operations + 1);
  expect(feedbackState(feedback)).toBe('told');
  expect(entry).toMatchObject({ text: 'You said: “Too slow”. I did: noon.', touches: ['feedback'] });
  expect(() => tellFeedback(journal, feedback, telling)).toThrow('They were told on');
});
