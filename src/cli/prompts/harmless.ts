import { safeText } from '../../domain/text/safe-text.ts';
import { oneLine, visibleLine } from '../../domain/text/words.ts';
import { harmless } from '../../render/layout/styles.ts';
import type { Choice, Prompter } from '../io.ts';

/** The same questions, in which nothing that is shown acts on a terminal or hides; the answers are as they are meant. */
export function harmlessPrompter(inner: Prompter, colour: boolean): Prompter {
  const { show } = inner;
  return {
    get columns() {
      return inner.columns ?? 80;
    },
    ...(show && { show: (text: string) => show(harmless(text, () => colour)) }),
    async text(question) {
      const { initial, check, echo = (answer) => answer } = question;
      // It is edited on one line; left as it is, it stays what it was.
      const edited = initial === undefined ? undefined : visibleLine(initial);
      const meant = (answer: string) => (answer === edited ? (initial ?? answer) : answer);
      const answer = await inner.text({
        ...worded(question),
        ...(edited !== undefined && { initial: edited }),
        ...(check && { check: (given: string) => wordedFault(check(meant(given))) }),
        echo: (given) => safeText(echo(meant(given))),
      });
      return meant(answer);
    },
    choose: (question) => inner.choose({ ...worded(question), choices: question.choices.map(shownChoice) }),
    many: (question) => inner.many({ ...worded(question), choices: question.choices.map(shownChoice) }),
    confirm: (question) => inner.confirm(worded(question)),
  };
}

/** What is said above an answer; line breaks are ours. */
function worded<Q extends { message?: string; hint?: string }>(question: Q): Q {
  const { message, hint } = question;
  return {
    ...question,
    ...(message !== undefined && { message: safeText(message) }),
    ...(hint !== undefined && { hint: safeText(hint) }),
  };
}

function wordedFault(fault: string | null): string | null {
  return fault === null ? null : safeText(fault);
}

function shownChoice<T>(choice: Choice<T>): Choice<T> {
  const { name, description, short } = choice;
  return {
    ...choice,
    name: oneLine(name),
    ...(description !== undefined && { description: safeText(description) }),
    ...(short !== undefined && { short: oneLine(short) }),
  };
}
