import { RapportError } from '../../domain/text/failure.ts';
import { FormatError } from '../../interchange/csv/format-error.ts';

/** Does something with a file; what is wrong with the file is said as every failure is. */
export function translated<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw unusableFile(file === '-' ? 'stdin' : file, error.message, error.hint);
  }
}

/** A file that cannot be read as what it should be; `why` says what is wrong with it in a sentence. */
function unusableFile(file: string, why: string, hint: string): RapportError {
  return new RapportError('refused', 'unusable-file', `"${file}" cannot be imported. ${why}`, [
    hint,
    'Nothing was changed.',
  ]);
}
