import { isSettledBy, openersOf, type ReviewItem, readReview } from '../../app/day/review.ts';
import { RapportError } from '../../domain/text/failure.ts';
import {
  type ReviewEnd,
  type ReviewWord,
  reviewItem,
  reviewOpening,
  reviewWords,
} from '../../render/day/review.ts';
import { marker, wantsColour } from '../../render/layout/styles.ts';
import type { Page } from '../../render/layout/view.ts';
import { withDateOrder } from '../flags/typed-day.ts';
import type { Context, Prompter } from '../io.ts';
import { dispatch, parseArguments } from '../program/command-line.ts';
import { draw, reportError } from '../run.ts';
import { watchChanges } from '../session.ts';
import { actLines } from './act-lines.ts';

/** Runs a command line within another command and gives its answer as people read it. */
async function runLine(context: Context, words: readonly string[], page: Page): Promise<string> {
  const { command, path, rest } = await dispatch(words);
  const parsed = await parseArguments(command, path, rest);
  const input = await withDateOrder(context, () => parsed.input(context));
  const { view, data } = await command.run(input as never, context);
  return draw(view, data as never, 'human', page);
}

/** Which things a review goes through. */
interface ReviewScope {
  clientId: number | undefined;
  /** At most so many; Infinity for all. */
  limit: number;
}

/** One step of a review: an item that was passed, with the operations it left, the newest first. */
interface Step {
  item: ReviewItem;
  operations: readonly number[];
  /** Whether the item is not shown again in this review. */
  passes: boolean;
}

/** Goes through what a day asks for with somebody at a terminal, one thing at a time. */
export async function walk(context: Context, filter: ReviewScope): Promise<ReviewEnd> {
  const { journal, settings, today } = context;
  const prompter = await context.ask();
  const show = (text: string) => (prompter.show ?? context.status)(text);
  const mark = await marker(wantsColour(context.io.env, context.canAsk));
  // Each step is recorded with its own time, however long a review goes on.
  const stepBy = () => watchChanges(context, context.io.now());
  const steps: Step[] = [];
  const passed = () => steps.filter(({ passes }) => passes);
  const open = async () => {
    const keys = new Set(passed().map(({ item }) => item.key));
    return (await readReview(journal, settings, today, filter.clientId))
      .filter(({ key }) => !keys.has(key))
      .slice(0, Math.max(0, filter.limit - keys.size));
  };
  const skipped = () => passed().filter(({ operations }) => operations.length === 0).length;
  let items = await open();
  const before = journal.reviewSkips.on(today);
  const again = items.filter(({ key }) => before.has(key)).length;
  if (items.length > 0) show(reviewOpening(items.length, again, pageFor(context, prompter, mark)));
  for (let item = items[0]; item; item = items[0]) {
    const page = pageFor(context, prompter, mark);
    const done = steps.filter(({ operations }) => operations.length > 0).length;
    const progress = { left: items.length, done, skipped: skipped() };
    show(reviewItem(item, openersOf(journal, item, today), progress, page));
    const word = await askWord(prompter, item, steps.length > 0, done);
    if (word === 'quit') break;
    if (word === 'skip') {
      steps.push({ item, operations: [], passes: true });
      journal.reviewSkips.add(item.key, today);
    } else if (word === 'undo') await takeStepBack(stepBy().context, steps, page, show);
    else {
      const watched = stepBy();
      // The window may have changed while an answer was waited for.
      const answered = pageFor(context, prompter, mark);
      const isTaken = await attempt(show, answered, async () =>
        runLine(watched.context, await actLines[word](watched.context, item), answered),
      );
      const operations = watched.made();
      const isSettled = isTaken && isSettledBy(item, word);
      if (isSettled || operations.length > 0) steps.push({ item, operations, passes: isSettled });
      // A birthday, and a client who waits for an apology, come again and need not come first.
      const isPutBehind = word === 'apologize' || (item.kind === 'wish' && word === 'remind');
      if (isSettled && isPutBehind) journal.reviewSkips.add(item.key, today);
    }
    items = await open();
  }
  const made = steps.flatMap(({ operations }) => operations.toReversed());
  return {
    steps: made.flatMap((id) => journal.operations.get(id) ?? []),
    skipped: skipped(),
    left: items.length,
  };
}

function wordsFor({ acts }: ReviewItem, hasSteps: boolean): ReviewWord[] {
  return [...acts, 'skip', ...(hasSteps ? (['undo'] as const) : []), 'quit'];
}

async function askWord(
  prompter: Prompter,
  item: ReviewItem,
  hasSteps: boolean,
  done: number,
): Promise<ReviewWord> {
  try {
    return await prompter.choose({
      message: 'What now?',
      choices: wordsFor(item, hasSteps).map((word) => ({ ...reviewWords[word], value: word })),
    });
  } catch (error) {
    if (error instanceof RapportError && error.kind === 'cancelled' && done > 0) throw reviewLeft(done);
    throw error;
  }
}

async function takeStepBack(
  context: Context,
  steps: Step[],
  page: Page,
  show: (text: string) => void,
): Promise<void> {
  const last = steps.pop();
  if (last?.passes) context.journal.reviewSkips.remove(last.item.key, context.today);
  for (const id of last?.operations ?? []) {
    await attempt(show, page, () => runLine(context, ['undo', String(id)], page));
  }
}

/** Does something and shows what it answers; what is refused or left with Ctrl-C is said, and the review goes on. */
async function attempt(
  show: (text: string) => void,
  page: Page,
  run: () => Promise<string>,
): Promise<boolean> {
  try {
    show((await run()).trimEnd());
    return true;
  } catch (error) {
    if (!(error instanceof RapportError)) throw error;
    if (error.kind === 'cancelled') show(page.mark('hint', 'Left that; nothing was changed.'));
    else reportError(error, (text) => show(text.trimEnd()), page.mark);
    return false;
  }
}

function pageFor({ today }: Context, { columns = 80 }: Prompter, mark: Page['mark']): Page {
  return { width: Math.min(columns, 100), isTerminal: true, today, mark };
}

/** A review left with Ctrl-C after something was done in it. */
function reviewLeft(done: number): RapportError {
  const what = done === 1 ? 'The one thing' : `The ${done} things`;
  return new RapportError(
    'cancelled',
    'review-left',
    `Left the review. ${what} done before ${done === 1 ? 'stays' : 'stay'} done.`,
    ['To see or undo what was done: rapport history'],
  );
}
