import { describeWorkingWeek, parseWorkingWeek } from '../../domain/days/working-days.ts';
import { isCurrency } from '../../domain/money/currencies.ts';
import { rules } from '../../domain/rules/index.ts';
import { defaultSettings, type Settings } from '../../domain/settings.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { nearest } from '../../domain/text/names.ts';
import type { SettingRow } from '../../render/journal/settings.ts';
import type { Context } from '../io.ts';

/** One setting: its name in the configuration, what it means, how it is read and written. */
interface SettingKey {
  name: string;
  /** Another name it answers to. */
  alias?: string;
  help: string;
  /** What values it takes, in words. */
  takes: string;
  /** The settings with this one changed; null when the text cannot be its value. */
  apply(settings: Settings, text: string): Settings | null;
  /** Its value as text. */
  show(settings: Settings): string;
  /** A value to show how it is set, where the present one would show little. */
  example?: string;
}

/** Every setting, the rules' thresholds included. */
export function settingKeys(): SettingKey[] {
  const wholeNumber = (name: 'comingDays' | 'suggestions', key: string, help: string): SettingKey => ({
    name: key,
    help,
    takes: 'a whole number from 0 to 1000',
    apply: (settings, text) => (/^\d{1,3}$|^1000$/.test(text) ? { ...settings, [name]: Number(text) } : null),
    show: (settings) => String(settings[name]),
  });
  return [
    {
      name: 'working-days',
      help: 'The days on which a client may expect an answer',
      takes: 'days such as mon-fri or sun-thu or mon,tue,thu',
      apply(settings, text) {
        const workingWeek = parseWorkingWeek(text);
        return workingWeek && { ...settings, workingWeek };
      },
      show: (settings) => describeWorkingWeek(settings.workingWeek),
    },
    wholeNumber('comingDays', 'coming-days', 'How many days ahead today looks'),
    wholeNumber('suggestions', 'suggestions', 'How many flags today and the digest show at most'),
    {
      name: 'currency',
      help: 'The currency of amounts that are written without one',
      takes: 'a currency code such as EUR, USD or GBP, or none',
      example: 'EUR',
      apply(settings, text) {
        const currency = text.toUpperCase();
        if (currency === 'NONE') return { ...settings, currency: null };
        return isCurrency(currency) ? { ...settings, currency } : null;
      },
      show: (settings) => settings.currency ?? 'none',
    },
    ...rules.flatMap((rule) =>
      Object.entries(rule.thresholds).map(([name, { value: standard, help }]): SettingKey => {
        const key = `${rule.id}.${name}`;
        return {
          name: key,
          ...(rule.cadence === name ? { alias: 'cadence' } : {}),
          help: `${help}${standard === 0 ? '; 0 asks nothing' : ''}`,
          takes: standard === 0 ? 'a whole number; 0 asks nothing' : 'a whole number of at least 1',
          apply: (settings, text) =>
            /^[1-9]\d{0,4}$/.test(text) || (standard === 0 && text === '0')
              ? { ...settings, thresholds: new Map(settings.thresholds).set(key, Number(text)) }
              : null,
          show: (settings) => String(settings.thresholds.get(key) ?? standard),
        };
      }),
    ),
  ];
}

/** The setting that answers to a name; throws with the nearest one where none does. */
export function settingNamed(name: string): SettingKey {
  const keys = settingKeys();
  const found = keys.find((key) => key.name === name || key.alias === name);
  if (found) return found;
  throw unknownSetting(
    name,
    nearest(
      name,
      keys.flatMap((key) => [key.name, ...(key.alias ? [key.alias] : [])]),
    ),
  );
}

/** Every setting with its value and whether that is the owner's own. */
export function settingRows(context: Pick<Context, 'settings'>): SettingRow[] {
  return settingKeys().map((key) => {
    const standard = key.show(defaultSettings);
    const value = key.show(context.settings);
    return { key: key.name, value, standard, changed: value !== standard, help: key.help };
  });
}

/** A setting nobody knows. */
export function unknownSetting(name: string, nearest: string | undefined): RapportError {
  return new RapportError('usage', 'unknown-setting', `There is no setting "${name}".`, [
    nearest ? `Did you mean "${nearest}"?` : 'See them all with: rapport config list',
  ]);
}

/** A value the setting cannot have. */
export function badSetting(name: string, value: string, takes: string): RapportError {
  return new RapportError('usage', 'bad-setting', `${name} cannot be "${value}".`, [`It takes ${takes}.`]);
}
