import { RapportError } from '../../domain/text/failure.ts';
import type { Context } from '../io.ts';

/** Why one of several things was not done. */
export interface Failure {
  code: string;
  message: string;
  hints: readonly string[];
}

/**
 * Does one of several things, so that the others go on where it is refused; a person is told on stderr. `isKnown` tells a
 * failure that was said before: it gives neither an answer nor a failure.
 */
export async function attempt<T>(
  name: string,
  work: () => Promise<T>,
  { status, wantsData }: Context,
  isKnown: (code: string) => boolean = () => false,
): Promise<{ answer?: T; failure?: Failure }> {
  try {
    return { answer: await work() };
  } catch (error) {
    if (!(error instanceof RapportError) || error.kind === 'cancelled') throw error;
    const { code, message, hints } = error;
    if (isKnown(code)) return {};
    if (!wantsData) {
      status(`${name}: ${message}`);
      for (const hint of hints) status(`Hint: ${hint}`);
    }
    return { failure: { code, message, hints } };
  }
}
