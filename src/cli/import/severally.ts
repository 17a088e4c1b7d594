import { RapportError } from '../../domain/text/failure.ts';
import { type Part, parts } from '../../render/journal/parts.ts';
import { type Reply, reply } from '../command.ts';
import type { OneImport } from './one-import.ts';

/** Runs several imports, each an operation of its own. One that fails is named, and the others go on. */
export async function severally(all: readonly OneImport[]): Promise<Reply> {
  const done: Part[] = [];
  const endings: Reply[] = [];
  for (const { name, run } of all) {
    try {
      const one = await run();
      endings.push(one);
      done.push({ name, view: one.view, data: one.data });
    } catch (error) {
      if (!(error instanceof RapportError)) throw error;
      done.push({ name, failure: { code: error.code, message: error.message, hints: error.hints } });
    }
  }
  return reply(parts, done, {
    refused:
      done.some(({ failure }) => failure !== undefined) || endings.some(({ refused }) => refused === true),
    attention: endings.some(({ attention }) => attention === true),
    afterwards: () => {
      for (const { afterwards } of endings) afterwards?.();
    },
  });
}
