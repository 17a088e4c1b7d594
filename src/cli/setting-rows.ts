import { defaultSettings } from '../domain/settings.ts';
import type { SettingRow } from '../render/settings.ts';
import type { Context } from './context.ts';
import { settingKeys } from './setting-keys.ts';

/** Every setting with its value and whether that is the owner's own. */
export function settingRows(context: Pick<Context, 'settings'>): SettingRow[] {
  return settingKeys().map((key) => {
    const standard = key.show(defaultSettings);
    const value = key.show(context.settings);
    return { key: key.name, value, standard, changed: value !== standard, help: key.help };
  });
}
