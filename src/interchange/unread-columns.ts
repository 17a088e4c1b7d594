import type { CsvRow } from './csv-rows.ts';
import type { HeaderMapping } from './header-map.ts';

/** The column in which a file of refused rows says why each was refused; nothing reads it. */
export const reasonColumn = 'refused because';

/** Watches the rows go by for ignored columns that hold something: what an import leaves behind. */
export class UnreadColumns {
  readonly #names = new Map<number, string>();
  readonly #filled = new Set<number>();

  constructor(header: readonly string[], { columns, ignored }: HeaderMapping) {
    const unread = new Set(ignored);
    for (const [i, name] of header.entries()) {
      const label = name.trim();
      if (!columns[i] && unread.has(label) && label !== reasonColumn) this.#names.set(i, label);
    }
  }

  /** Looks at one row. */
  see({ cells }: CsvRow): void {
    for (const i of this.#names.keys()) {
      if (this.#filled.has(i) || (cells[i] ?? '').trim() === '') continue;
      this.#filled.add(i);
    }
  }

  /** The names of the columns that held something so far, in the order of the file. */
  names(): string[] {
    return [...this.#names].filter(([i]) => this.#filled.has(i)).map(([, name]) => name);
  }
}
