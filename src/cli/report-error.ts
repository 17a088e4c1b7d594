import { exitCodes, RapportError } from '../errors/rapport-error.ts';
import type { Label } from '../render/styles.ts';
import { oneLine, safeText } from '../render/text.ts';

/** Says what went wrong on stderr and returns the exit code; anything but a `RapportError` is a bug of ours. */
export function reportError(
  error: unknown,
  write: (text: string) => void,
  mark: (label: Label, text: string) => string,
): number {
  if (!(error instanceof RapportError)) {
    write(`${mark('error', 'Error:')} rapport met a fault of its own; nothing was changed.\n`);
    write(`${mark('hint', 'Please report:')} ${safeText(describe(error))}\n`);
    return exitCodes.bug.code;
  }
  write(`${error.kind === 'cancelled' ? '' : `${mark('error', 'Error:')} `}${oneLine(error.message)}\n`);
  error.hints.forEach((hint, index) => {
    write(`${index === 0 ? mark('hint', 'Hint:') : '     '} ${oneLine(hint)}\n`);
  });
  return exitCodes[error.kind].code;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const where = (error.stack ?? '').split('\n').find((line) => line.trim().startsWith('at '));
  return `${error.name}: ${error.message}${where ? ` (${where.trim().replace(/\(.*[\\/]/, '(')})` : ''}`;
}
