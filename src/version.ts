import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../package.json';

/** The version of this program, as in package.json. */
export const version: string = manifest.version;

declare const RAPPORT_BUILD: string | undefined;
declare const RAPPORT_SCHEMA_VERSION: number | undefined;

/** What tells one build of a version from another; the build sets it, from the sources. */
export const build = typeof RAPPORT_BUILD === 'undefined' ? 'source' : RAPPORT_BUILD;

/** The schema this program knows: how many migrations there are; the build sets it. */
export const schemaVersion =
  typeof RAPPORT_SCHEMA_VERSION === 'undefined' ? countMigrations() : RAPPORT_SCHEMA_VERSION;

function countMigrations(): number {
  const folder = join(import.meta.dirname, '..', 'migrations');
  return readdirSync(folder).filter((name) => name.endsWith('.sql')).length;
}
