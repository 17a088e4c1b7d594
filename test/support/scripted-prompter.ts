import type { Choice, Prompter } from '../../src/cli/io.ts';
import { cancelled } from '../../src/domain/text/failure.ts';

/** Given as an answer, it is Ctrl-C. */
export const ctrlC = Symbol('Ctrl-C');

/** An answer to one question: what is typed, the value or name of a choice, several of them, yes or no. */
export type Answer = string | number | boolean | null | readonly (string | number)[] | typeof ctrlC;

/** Answers questions from a queue it empties, and writes each down as it would stand on the screen. */
export class ScriptedPrompter implements Prompter {
  /** What went wrong, where the script and the questions did not fit; fails the test afterwards. */
  readonly faults: string[] = [];
  readonly #answers: Answer[];
  readonly #write: (text: string) => void;

  constructor(answers: Answer[], write: (text: string) => void) {
    this.#answers = answers;
    this.#write = write;
  }

  async text(question: {
    message: string;
    hint?: string;
    initial?: string;
    required?: string;
  }): Promise<string> {
    for (;;) {
      const answer = this.#next(question.message);
      if (typeof answer !== 'string') throw this.#fault(`"${question.message}" takes a text`);
      const text = answer === '' ? (question.initial ?? '') : answer;
      this.#write(`? ${question.message} ${text}\n`);
      if (!question.required || text.trim() !== '') return text;
      this.#write(`> ${question.required}\n`);
    }
  }

  async choose<T>(question: { message: string; choices: readonly Choice<T>[]; initial?: T }): Promise<T> {
    const choice = this.#choice(question, this.#next(question.message));
    this.#write(`? ${question.message} ${choice.name}\n`);
    return choice.value;
  }

  async many<T>(question: { message: string; choices: readonly Choice<T>[] }): Promise<T[]> {
    const answer = this.#next(question.message);
    if (!Array.isArray(answer)) throw this.#fault(`"${question.message}" takes several choices`);
    const chosen = answer.map((one: string | number) => this.#choice(question, one));
    this.#write(`? ${question.message} ${chosen.map(({ name }) => name).join(', ')}\n`);
    return chosen.map(({ value }) => value);
  }

  async confirm(question: { message: string; initial: boolean }): Promise<boolean> {
    const answer = this.#next(question.message);
    if (typeof answer !== 'boolean') throw this.#fault(`"${question.message}" takes yes or no`);
    this.#write(`? ${question.message} ${answer ? 'Yes' : 'No'}\n`);
    return answer;
  }

  #next(message: string): Exclude<Answer, typeof ctrlC> {
    const answer = this.#answers.shift();
    if (answer === undefined) throw this.#fault(`nobody expected the question "${message}"`);
    if (answer === ctrlC) throw cancelled();
    return answer;
  }

  #choice<T>(question: { message: string; choices: readonly Choice<T>[] }, answer: unknown): Choice<T> {
    const found = question.choices.find(({ value, name }) => value === answer || name === answer);
    if (found) return found;
    const names = question.choices.map(({ name }) => name).join(', ');
    throw this.#fault(`"${question.message}" offers ${names}; not ${String(answer)}`);
  }

  #fault(text: string): Error {
    this.faults.push(text);
    return new Error(text);
  }
}
