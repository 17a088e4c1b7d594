import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { RapportError } from '../../domain/text/failure.ts';
import { guardCell, writeCsv } from '../../interchange/csv/writer.ts';
import { reasonColumn } from '../../interchange/rows/import-file.ts';
import { codeOf, reasonOf } from '../../store/errors.ts';

/** The rows an import refused, as a CSV file that can be corrected and imported: their own columns, and why. */
export class RejectsFile {
  readonly #path: string;
  readonly #handle: number;
  /** Where the reason of an earlier import stands in the header, which the new one replaces. */
  readonly #reasonAt: number;
  readonly #columns: number;
  #rows = 0;

  /** Makes the file, the owner's alone; throws when it cannot be made, or is there already. */
  constructor(path: string, header: readonly string[]) {
    this.#path = path;
    const known = header.findIndex((name) => name.trim() === reasonColumn);
    this.#reasonAt = known < 0 ? header.length : known;
    this.#columns = Math.max(header.length, this.#reasonAt + 1);
    try {
      this.#handle = openSync(path, 'wx', 0o600);
    } catch (error) {
      throw rejectsUnwritable(path, why(error));
    }
    this.#write(header, reasonColumn);
  }

  /** Adds a refused row as it stood in the file. */
  add(cells: readonly string[], reason: string): void {
    this.#rows += 1;
    this.#write(cells, reason);
  }

  /** Ends the file; one without rows is taken away again. */
  close(): void {
    closeSync(this.#handle);
    if (this.#rows === 0) rmSync(this.#path, { force: true });
  }

  /** Takes the file away again, after an import that failed. */
  discard(): void {
    this.#rows = 0;
    this.close();
  }

  #write(cells: readonly string[], reason: string): void {
    const row = Array.from({ length: Math.max(this.#columns, cells.length) }, (_, i) => cells[i] ?? '');
    row[this.#reasonAt] = reason;
    try {
      writeSync(this.#handle, writeCsv([row.map(guardCell)]));
    } catch (error) {
      throw rejectsUnwritable(this.#path, why(error));
    }
  }
}

function why(error: unknown): string {
  return codeOf(error) === 'EEXIST' ? 'it is there already' : reasonOf(error);
}

/** The file of refused rows cannot be written. */
function rejectsUnwritable(file: string, why: string): RapportError {
  return new RapportError(
    'refused',
    'rejects-unwritable',
    `The refused rows cannot be written to "${file}": ${why}.`,
    ['Nothing was changed. Name another file with --rejects.'],
  );
}
