import { type Part, parts } from '../../render/journal/parts.ts';
import { type Reply, reply } from '../command.ts';
import type { Context } from '../io.ts';
import { attempt } from './attempt.ts';
import type { OneImport } from './one-import.ts';

/** Runs several imports, each a change of its own. One that fails is named, and the others go on. */
export async function severally(all: readonly OneImport[], context: Context): Promise<Reply> {
  const done: Part[] = [];
  const endings: Reply[] = [];
  for (const { name, run } of all) {
    const { answer, failure } = await attempt(name, run, context);
    if (answer) endings.push(answer);
    done.push({ name, ...(answer && { view: answer.view, data: answer.data }), ...(failure && { failure }) });
  }
  return reply(parts, done, {
    refused: endings.length < done.length || endings.some(({ refused }) => refused === true),
    attention: endings.some(({ attention }) => attention === true),
    afterwards: () => {
      for (const { afterwards } of endings) afterwards?.();
    },
  });
}
