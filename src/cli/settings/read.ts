import { lstatSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod/mini';
import { defaultSettings, type Settings } from '../../domain/settings.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { codeOf, hintsFor, reasonOf } from '../../domain/text/system-reason.ts';
import {
  behindLinks,
  clearAbandoned,
  makeFolder,
  readSmallText,
  refusePlaceOfOthers,
  unfinishedName,
} from '../../store/files.ts';
import { named, oldSettings } from '../program/names.ts';
import { settingKeys } from './keys.ts';

/** The most bytes of a configuration file: ten times what all settings need. */
const longestFile = 65_536;

/** What a configuration file may hold; what each value may be, its setting says. */
const fileContent = z.record(z.string(), z.union([z.string(), z.number()]));

/** The settings of a configuration file, or the defaults where there is none. */
export function readSettings(file: string | null): Settings {
  const changed = readSettingsFile(file);
  let settings = defaultSettings;
  const keys = settingKeys();
  for (const [name, value] of Object.entries(changed)) {
    const key = keys.find((one) => one.name === (named(oldSettings, name) ?? name));
    if (!key) throw settingsFileBroken(file ?? '', `it has an unknown setting "${name}"`);
    const next = key.apply(settings, String(value));
    if (!next) throw settingsFileBroken(file ?? '', `"${name}" cannot be "${String(value)}"`);
    settings = next;
  }
  return settings;
}

/** What stands in a configuration file: the settings that differ from the defaults. */
function readSettingsFile(file: string | null): Record<string, string | number> {
  if (file === null) return {};
  let text: string;
  try {
    text = readSmallText(file, longestFile);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return {};
    throw settingsFileBroken(file, reasonOf(error));
  }
  if (text.trim() === '') return {};
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw settingsFileBroken(file, 'it is not JSON');
  }
  const checked = fileContent.safeParse(content);
  if (checked.success) return checked.data;
  const [name] = checked.error.issues[0]?.path ?? [];
  throw settingsFileBroken(
    file,
    name === undefined ? 'it is not a JSON object' : `"${String(name)}" is neither a text nor a number`,
  );
}

/** Sets one setting in a configuration file, or takes it out; the file is replaced whole, never half-written. */
export function changeSettingsFile(
  file: string,
  name: string,
  value: string | undefined,
  user: number | undefined,
): void {
  const content = readSettingsFile(file);
  for (const [old, now] of Object.entries(oldSettings)) if (now === name) delete content[old];
  if (value === undefined) delete content[name];
  else content[name] = /^\d+$/.test(value) ? Number(value) : value;
  writeConfiguration(file, content, user);
}

/** Replaces a file of the configuration as a whole, never half-written; it is the user's alone. */
export function writeConfiguration(file: string, content: unknown, user: number | undefined): void {
  const target = targetOf(file, user);
  refusePlaceOfOthers(target, user);
  const unfinished = unfinishedName(target);
  try {
    makeFolder(dirname(target));
    writeFileSync(unfinished, `${JSON.stringify(content, null, 2)}\n`, {
      mode: 0o600,
      flag: 'wx',
      flush: true,
    });
    clearAbandoned(target, statSync(unfinished).mtimeMs);
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw settingsUnwritable(file, reasonOf(error), hintsFor(error));
  }
}

/** Where the configuration file is: the user may keep it elsewhere, behind a link of their own. */
function targetOf(file: string, user: number | undefined): string {
  try {
    const target = behindLinks(file, user);
    const stat = lstatSync(target, { throwIfNoEntry: false });
    if (stat && user !== undefined && stat.uid !== user) throw new Error('it belongs to another user');
    return target;
  } catch (error) {
    throw settingsUnwritable(file, reasonOf(error), hintsFor(error));
  }
}

/** The configuration file cannot be used. */
function settingsFileBroken(file: string, why: string): RapportError {
  return new RapportError(
    'refused',
    'settings-broken',
    `The configuration file "${file}" cannot be used: ${why}.`,
    ['Correct it in an editor, or move it away to use the defaults.'],
  );
}

/** The configuration file cannot be written. */
export function settingsUnwritable(
  file: string | null,
  why: string,
  hints: readonly string[] = [],
): RapportError {
  return new RapportError(
    'refused',
    'settings-unwritable',
    `The configuration ${file ? `file "${file}" ` : ''}cannot be written: ${why}.`,
    hints,
  );
}
