import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Prompter } from '../../../src/cli/io.ts';
import { harmlessPrompter } from '../../../src/cli/prompts/harmless.ts';

const hostile = 'Ada\u001b]0;owned\u0007\u001b[2J\u009b2J\u202e\u200b\r\nBob';
const shown = 'Ada]0;owned[2J2J‹U+202E›‹U+200B› Bob';

/** What a prompter is asked, and one that answers each question with the same. */
function asked(answer: unknown) {
  const questions: unknown[] = [];
  const answers = async (question: unknown) => {
    questions.push(question);
    return answer as never;
  };
  const inner: Prompter = {
    ...{ text: answers, choose: answers, many: answers, confirm: answers, key: answers, columns: 40 },
    show: (text) => void questions.push(text),
  };
  return { questions, prompter: harmlessPrompter(inner, true) };
}

test('a choice is shown without harm, and gives what it stands for', async () => {
  const choices = [{ value: hostile, name: hostile, description: hostile, short: hostile }];
  for (const how of ['choose', 'many'] as const) {
    const { prompter, questions } = asked(hostile);
    expect(await prompter[how]({ message: 'Which?', hint: hostile, choices })).toBe(hostile);
    expect(questions).toEqual([
      {
        message: 'Which?',
        hint: 'Ada]0;owned[2J2J‹U+202E›‹U+200B›\nBob',
        choices: [
          {
            value: hostile,
            name: shown,
            description: 'Ada]0;owned[2J2J‹U+202E›‹U+200B›\nBob',
            short: shown,
          },
        ],
      },
    ]);
  }
});

test('a question and what is shown before it are shown without harm', async () => {
  const { prompter, questions } = asked(true);
  await prompter.confirm({ message: 'Is it \u202eAda?', initial: true });
  prompter.show?.('\u001b[1mTitle\u001b[22m\n\u001b]0;owned\u0007\u001b[2JAda');
  expect(questions).toEqual([
    { message: 'Is it ‹U+202E›Ada?', initial: true },
    '\u001b[1mTitle\u001b[22m\n]0;owned[2JAda',
  ]);
  expect(prompter.columns).toBe(40);
});

test('a text that is edited is one visible line, and stays what it was where it is left as it is', async () => {
  const edited = 'Ada]0;owned[2J2J Bob';
  const left = asked(edited);
  expect(await left.prompter.text({ message: 'What?', initial: hostile })).toBe(hostile);
  expect(left.questions).toMatchObject([{ message: 'What?', initial: edited }]);
  const changed = asked('Ada');
  expect(await changed.prompter.text({ message: 'What?', initial: hostile })).toBe('Ada');
});

test('what is said to an answer is shown without harm, and is about what is meant', async () => {
  const heard: string[] = [];
  const { prompter, questions } = asked('x');
  await prompter.text({
    message: 'What?',
    initial: hostile,
    check(answer) {
      heard.push(answer);
      return answer === 'good' ? null : hostile;
    },
    echo: (answer) => `so ${answer}`,
  });
  const [{ check, echo, initial }] = questions as [
    Record<'check' | 'echo', (text: string) => unknown> & { initial: string },
  ];
  expect([check('good'), check('bad'), check(initial), heard]).toEqual([
    null,
    'Ada]0;owned[2J2J‹U+202E›‹U+200B›\nBob',
    'Ada]0;owned[2J2J‹U+202E›‹U+200B›\nBob',
    ['good', 'bad', hostile],
  ]);
  expect(echo('\u001b[2J')).toBe('so [2J');
});

test('whatever is offered, nothing acts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
      const { prompter, questions } = asked(text);
      const choices = [{ value: text, name: text, description: text, short: text }];
      await prompter.choose({ message: text, hint: text, choices });
      await prompter.text({ message: text, initial: text });
      const said = JSON.stringify(questions, (key, value) => (key === 'value' ? undefined : value));
      expect(said).not.toMatch(
        /\\u00[01]|\\[bfr]|[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/,
      );
    }),
  );
});
