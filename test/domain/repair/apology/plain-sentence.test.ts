import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  becauseSentence,
  deedSentence,
  isDone,
  labelled,
  plainSentence,
  quoted,
  tidyWords,
} from '../../../../src/domain/repair/apology/plain-sentence.ts';

test.each([
  ['  two\n lines ', 'two lines'],
  ['and so,', 'and so'],
  ['as follows: ', 'as follows'],
  ['Really?', 'Really?'],
  [undefined, ''],
  [' \n', ''],
])('tidyWords(%j)', (words, tidy) => expect(tidyWords(words)).toBe(tidy));

test.each([
  ['i was late', 'I was late.'],
  ['It was late.', 'It was late.'],
  ['Was it?', 'Was it?'],
  ['she said “no”', 'She said “no”.'],
  ['she said “no.”', 'She said “no.”'],
  ['これは私の間違いです。', 'これは私の間違いです。'],
  ['étourderie', 'Étourderie.'],
  ['', ''],
])('plainSentence(%j)', (words, sentence) => expect(plainSentence(words)).toBe(sentence));

test.each([
  ['I misread the date', 'This happened because I misread the date.'],
  ['i misread the date.', 'This happened because I misread the date.'],
  ['We moved and I lost the list', 'This happened because we moved and I lost the list.'],
  ['I kept two lists', 'This happened because I kept two lists.'],
  ['I simply forgot', 'This happened because I simply forgot.'],
  ['we overlooked it', 'This happened because we overlooked it.'],
  ['I clienti hanno ragione', 'Why it happened: I clienti hanno ragione.'],
  ['Because I misread it', 'This happened because I misread it.'],
  ['because of a wrong date', 'This happened because of a wrong date.'],
  ['Due to an old list', 'This happened due to an old list.'],
  ['my fault', 'Why it happened: my fault.'],
  ['an old list', 'Why it happened: an old list.'],
  ['The list was old. I did not see it.', 'Why it happened: The list was old. I did not see it.'],
  ['I clienti hanno ricevuto due fatture', 'Why it happened: I clienti hanno ricevuto due fatture.'],
  ['Ich habe das Datum verwechselt', 'Why it happened: Ich habe das Datum verwechselt.'],
])('becauseSentence(%j)', (words, sentence) => expect(becauseSentence(words)).toBe(sentence));

describe('deedSentence', () => {
  test.each([
    ['I will refund the second payment', 'I will refund the second payment.'],
    ['i’ll refund it', 'I’ll refund it.'],
    ['We have refunded it.', 'We have refunded it.'],
    ['refund the second payment', 'I will refund the second payment.'],
    ['Refund 40 €', 'I will refund 40 €.'],
    ['send you a new copy', 'I will send you a new copy.'],
    ['will send a new copy', 'I will send a new copy.'],
    ['credit note for 40 €', 'To put it right: credit note for 40 €.'],
    ['refund of 40 €', 'To put it right: refund of 40 €.'],
    ['a free session', 'To put it right: a free session.'],
    ['Refund the fee. Send flowers.', 'To put it right: Refund the fee. Send flowers.'],
    ['remboursement de 40 €', 'To put it right: remboursement de 40 €.'],
  ])('%j', (words, sentence) => expect(deedSentence(words, 'To put it right')).toBe(sentence));

  test('an opening leads into a clause, and a label into anything else', () => {
    const change = (words: string) => deedSentence(words, 'From now on', 'From now on, ');
    expect(change('We read every contract twice')).toBe('From now on, we read every contract twice.');
    expect(change('check every date by phone')).toBe('From now on, I will check every date by phone.');
    expect(change('two pairs of eyes')).toBe('From now on: two pairs of eyes.');
    expect(change('I doppi controlli')).toBe('From now on: I doppi controlli.');
  });
});

test.each([
  ['“I waited”', 'They said: “I waited”.'],
  ['"I waited."', 'They said: “I waited”.'],
  ['I waited', 'They said: “I waited”.'],
  ['you said “now”', 'They said: “you said “now””.'],
])('quoted(%j)', (words, sentence) => expect(quoted('They said', words)).toBe(sentence));

test.each([
  ['I have refunded it', true],
  ['I’ve refunded it', true],
  ['We refunded it', true],
  ['I already sent it', true],
  ['I will refund it', false],
  ['I have to refund it', false],
  ['I need to think', false],
  ['refund it', false],
])('isDone(%j)', (words, done) => expect(isDone(words)).toBe(done));

test('any words end in one mark and stay on one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      fc.pre(tidyWords(words) !== '');
      for (const sentence of [
        plainSentence(words),
        labelled('So', words),
        becauseSentence(words),
        deedSentence(words, 'So'),
        deedSentence(words, 'So', 'So '),
      ]) {
        expect(sentence).toMatch(/[.!?…。！？؟।]["'”’»)\]]*$/u);
        expect(sentence).not.toMatch(/\n/);
      }
    }),
  );
});
