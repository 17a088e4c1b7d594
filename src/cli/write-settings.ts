import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { settingsUnwritable } from '../errors/settings.ts';
import { reasonOf } from '../errors/system-reason.ts';
import { makeFolder } from '../store/make-folder.ts';
import { readSettingsFile } from './read-settings.ts';

/** Sets one setting in a configuration file, or takes it out; the file is replaced whole, never half-written. */
export function changeSettingsFile(file: string, name: string, value: string | undefined): void {
  const content = readSettingsFile(file);
  if (value === undefined) delete content[name];
  else content[name] = /^\d+$/.test(value) ? Number(value) : value;
  const unfinished = `${file}.new-${Math.random().toString(36).slice(2)}`;
  try {
    makeFolder(dirname(file));
    writeFileSync(unfinished, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flush: true });
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw settingsUnwritable(file, reasonOf(error));
  }
}
