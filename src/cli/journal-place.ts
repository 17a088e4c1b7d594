import { isAbsolute, join } from 'node:path';
import { RapportError } from '../domain/text/failure.ts';
import { oneLine } from '../domain/text/words.ts';
import type { Io } from './io.ts';

export type Surroundings = Pick<Io, 'env' | 'accountHome'>;

/** Where the journal is, and whether that is the usual place, whose folder rapport makes itself. */
export interface JournalPlace {
  file: string;
  isDefault: boolean;
}

/** The journal file: --journal, else RAPPORT_JOURNAL, else the data folder of the account. */
export function journalPlace(
  io: Surroundings,
  named: string | undefined,
  status: (text: string) => void,
): JournalPlace {
  const chosen = named ?? io.env.RAPPORT_JOURNAL;
  // SQLite takes a name that begins with a colon for something else than a file.
  if (chosen) return { file: chosen.startsWith(':') ? `./${chosen}` : chosen, isDefault: false };
  const dataHome = absolute(io.env.XDG_DATA_HOME);
  const envHome = absolute(io.env.HOME);
  const home = dataHome ? null : (envHome ?? io.accountHome());
  if (!dataHome && !home) throw noHome();
  const file = join(dataHome ?? join(home ?? '', '.local', 'share'), 'rapport', 'journal.db');
  if (!dataHome && !envHome) status(`HOME is not set; using the journal ${oneLine(file)}`);
  return { file, isDefault: true };
}

/** A folder of the environment; a relative one is not to be used, says the XDG specification. */
export function absolute(path: string | undefined): string | undefined {
  return path && isAbsolute(path) ? path : undefined;
}

/** Nothing says where the journal is. */
function noHome(): RapportError {
  return new RapportError(
    'journal',
    'no-home',
    'HOME is not set, so rapport cannot tell where the journal is.',
    ['Name it with --journal FILE or RAPPORT_JOURNAL.'],
  );
}
