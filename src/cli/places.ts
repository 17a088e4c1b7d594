import { isAbsolute, join } from 'node:path';
import { noHome } from '../errors/journal.ts';
import type { Io } from './io.ts';

type Surroundings = Pick<Io, 'env' | 'accountHome'>;

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
  if (chosen) return { file: chosen, isDefault: false };
  const dataHome = absolute(io.env.XDG_DATA_HOME);
  const envHome = absolute(io.env.HOME);
  const home = dataHome ? null : (envHome ?? io.accountHome());
  if (!dataHome && !home) throw noHome();
  const file = join(dataHome ?? join(home ?? '', '.local', 'share'), 'rapport', 'journal.db');
  if (!dataHome && !envHome) status(`HOME is not set; using the journal ${file}`);
  return { file, isDefault: true };
}

/** The configuration file, or null where no home is known. */
export function configFile(io: Surroundings): string | null {
  const configHome = absolute(io.env.XDG_CONFIG_HOME);
  if (configHome) return join(configHome, 'rapport', 'config.json');
  const home = absolute(io.env.HOME) ?? io.accountHome();
  return home ? join(home, '.config', 'rapport', 'config.json') : null;
}

/** A folder of the environment; a relative one is not to be used, says the XDG specification. */
function absolute(path: string | undefined): string | undefined {
  return path && isAbsolute(path) ? path : undefined;
}
