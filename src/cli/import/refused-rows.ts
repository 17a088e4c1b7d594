import { RapportError } from '../../domain/text/failure.ts';
import { hintsFor, reasonOf } from '../../domain/text/system-reason.ts';
import { guardCell, writeCsv } from '../../interchange/csv/writer.ts';
import { reasonColumn } from '../../interchange/rows/import-file.ts';
import { NewFile } from '../../store/files.ts';

/** The rows an import refused, as a CSV file that can be corrected and imported: their own columns, and why. */
export class RejectsFile {
  readonly #path: string;
  readonly #file: NewFile;
  /** Where the reason of an earlier import stands in the header, which the new one replaces. */
  readonly #reasonAt: number;
  readonly #columns: number;
  #rows = 0;

  /** Begins the file, the owner's alone; throws when it cannot be made, or is there already. */
  constructor(path: string, header: readonly string[]) {
    this.#path = path;
    const known = header.findIndex((name) => name.trim() === reasonColumn);
    this.#reasonAt = known < 0 ? header.length : known;
    this.#columns = Math.max(header.length, this.#reasonAt + 1);
    this.#file = this.#trying(() => new NewFile(path));
    this.#write(header, reasonColumn);
  }

  /** Adds a refused row as it stood in the file. */
  add(cells: readonly string[], reason: string): void {
    this.#rows += 1;
    this.#write(cells, reason);
  }

  /** Keeps the rows on the disk, before anything is changed. */
  keep(): void {
    if (this.#rows > 0) this.#trying(() => this.#file.keep());
  }

  /** Ends the file; without rows there is none. */
  close(): void {
    if (this.#rows === 0) {
      this.discard();
      return;
    }
    try {
      this.#file.finish();
    } catch (error) {
      throw rejectsUnnamed(this.#path, this.#file.unfinished, reasonOf(error));
    }
  }

  /** Takes away what was begun, after an import that failed. */
  discard(): void {
    this.#file.discard();
  }

  #write(cells: readonly string[], reason: string): void {
    const row = Array.from({ length: Math.max(this.#columns, cells.length) }, (_, i) => cells[i] ?? '');
    row[this.#reasonAt] = reason;
    this.#trying(() => this.#file.write(writeCsv([row.map(guardCell)])));
  }

  #trying<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw rejectsUnwritable(this.#path, error);
    }
  }
}

/** The file of refused rows cannot be written. */
function rejectsUnwritable(file: string, error: unknown): RapportError {
  return new RapportError(
    'refused',
    'rejects-unwritable',
    `The refused rows cannot be written to "${file}": ${reasonOf(error)}.`,
    [...hintsFor(error), 'Nothing was changed. Name another file with --refused.'],
  );
}

/** The import is done, and the file of refused rows has been given no name of its own. */
function rejectsUnnamed(file: string, unfinished: string, why: string): RapportError {
  return new RapportError(
    'refused',
    'rejects-unnamed',
    `The refused rows cannot be put into "${file}": ${why}. They are in "${unfinished}".`,
    ['The import itself is saved. See it with: rapport history'],
  );
}
