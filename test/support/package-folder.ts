import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the package under test. */
export const packageFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
