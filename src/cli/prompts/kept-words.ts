import { RapportError } from '../../domain/text/failure.ts';

/** Asks on after words were typed. Where Ctrl-C ends it, they are said, so that they are not lost. */
export async function keepingWords<T>(text: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (text !== '' && error instanceof RapportError && error.kind === 'cancelled') throw keptWords(text);
    throw error;
  }
}

/** Ctrl-C at a question that came after words. */
function keptWords(text: string): RapportError {
  return new RapportError('cancelled', 'not-stored', 'Cancelled; nothing was stored.', [
    `Your words: ${text}`,
  ]);
}
