import type { Page } from '../../render/view.ts';
import type { Context } from '../context.ts';
import { dispatch } from '../dispatch.ts';
import { draw } from '../faces.ts';
import { parseArguments } from '../parse-arguments.ts';

/** Runs a command line within another command and gives its answer as people read it. */
export async function runLine(context: Context, words: readonly string[], page: Page): Promise<string> {
  const { command, path, rest } = await dispatch(words);
  const input = (await parseArguments(command, path, rest)).input(context.today);
  const { view, data } = await command.run(input as never, context);
  return draw(view, data as never, 'human', page);
}
