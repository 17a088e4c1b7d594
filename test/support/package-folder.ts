import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the package under test. */
export const packageFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where nothing waits for a disk, which is not what most tests are about. */
export const quickFolder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
