import { RapportError } from './rapport-error.ts';

/** The configuration file cannot be used. */
export function settingsFileBroken(file: string, why: string): RapportError {
  return new RapportError(
    'refused',
    'settings-broken',
    `The configuration file "${file}" cannot be used: ${why}.`,
    ['Mend it in an editor, or move it away to have the defaults.'],
  );
}

/** The configuration file cannot be written. */
export function settingsUnwritable(file: string | null, why: string): RapportError {
  return new RapportError(
    'refused',
    'settings-unwritable',
    `The configuration ${file ? `file "${file}" ` : ''}cannot be written: ${why}.`,
  );
}

/** A setting nobody knows. */
export function unknownSetting(name: string, nearest: string | undefined): RapportError {
  return new RapportError('usage', 'unknown-setting', `There is no setting "${name}".`, [
    nearest ? `Did you mean "${nearest}"?` : 'See them all with: rapport config list',
  ]);
}

/** A setting that is no number of a rule, where such a number is wanted. */
export function settingOfNoRule(name: string): RapportError {
  return new RapportError('usage', 'setting-of-no-rule', `"${name}" is a setting, but no number of a rule.`, [
    `It holds for all clients: rapport config set ${name} VALUE`,
  ]);
}

/** A value the setting cannot have. */
export function badSetting(name: string, value: string, takes: string): RapportError {
  return new RapportError('usage', 'bad-setting', `${name} cannot be "${value}".`, [`It takes ${takes}.`]);
}
