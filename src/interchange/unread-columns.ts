import type { CsvTable } from './csv.ts';
import type { HeaderMapping } from './header-map.ts';

/** The ignored columns that hold something in some row: what an import leaves behind. */
export function unreadColumns({ header, rows }: CsvTable, { columns, ignored }: HeaderMapping): string[] {
  const names = new Set(ignored);
  const unread: string[] = [];
  for (const [i, name] of header.entries()) {
    const isIgnored = !columns[i] && names.has(name.trim());
    if (isIgnored && rows.some(({ cells }) => (cells[i] ?? '').trim() !== '')) unread.push(name.trim());
  }
  return unread;
}
