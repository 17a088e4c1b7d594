import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { schemaVersion } from '../../version.ts';
import { type Connection, connect } from './database.ts';
import { migrationFiles, readMigrations, versionOf } from './migrate.ts';

/**
 * An empty journal in memory: from the image the build made, which takes a tenth of the time, or where that is missing
 * or older than the migrations, from the migrations.
 */
export function emptyJournal(packageFolder: string, addon: string | undefined): Connection {
  const migrations = join(packageFolder, 'migrations');
  const image = imageIn(packageFolder, migrations);
  if (image) {
    const database = connect(image, addon);
    if (versionOf(database) === schemaVersion) return database;
    database.close();
  }
  const database = connect(':memory:', addon);
  database.exec(`BEGIN; ${readMigrations(migrations).join('\n')}; COMMIT`);
  return database;
}

function imageIn(packageFolder: string, migrations: string): Buffer | null {
  const file = join(packageFolder, 'dist', 'empty.db');
  if (!existsSync(file)) return null;
  const madeAt = statSync(file).mtimeMs;
  const isOlder = migrationFiles(migrations).some((one) => statSync(one).mtimeMs > madeAt);
  return isOlder ? null : readFileSync(file);
}
