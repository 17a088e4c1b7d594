import { RapportError } from './rapport-error.ts';

/** A file that cannot be read as what it should be; `why` says what is wrong with it in a sentence. */
export function unusableFile(file: string, why: string, hint: string): RapportError {
  return new RapportError('refused', 'unusable-file', `"${file}" cannot be imported. ${why}`, [
    hint,
    'Nothing was changed.',
  ]);
}

/** A `--map` that does not name a column and what it is. */
export function badMapping(why: string, hint: string): RapportError {
  return new RapportError('usage', 'bad-mapping', why, [hint]);
}

/** The file of refused rows cannot be written. */
export function rejectsUnwritable(file: string, why: string): RapportError {
  return new RapportError(
    'refused',
    'rejects-unwritable',
    `The refused rows cannot be written to "${file}": ${why}.`,
    ['Nothing was changed. Name another file with --rejects.'],
  );
}
