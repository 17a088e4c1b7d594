import type { Prompter } from '../io.ts';

/** Asks for words of a person, which are no flags of a command. */
export async function askText(prompter: Prompter, message: string): Promise<string> {
  const check = (answer: string) => (/^\s*-\S*\s*$/.test(answer) ? 'Say it in words.' : null);
  const required = 'Say something, or press Ctrl-C to go back.';
  for (;;) {
    const answer = (await prompter.text({ message, required, check })).trim();
    if (check(answer) === null) return answer;
  }
}
