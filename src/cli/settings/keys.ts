import * as z from 'zod/mini';
import { describeWorkingWeek, parseWorkingWeek, type WorkingWeek } from '../../domain/days/working-days.ts';
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

/** How a setting's value is made of a text, and what it does to the settings. */
interface Value<T> {
  schema: z.ZodMiniType<T, string>;
  put(settings: Settings, value: T): Partial<Settings>;
}

function setting<T>({ schema, put, ...key }: Omit<SettingKey, 'apply'> & Value<T>): SettingKey {
  return {
    ...key,
    apply(settings, text) {
      const read = schema.safeParse(text);
      return read.success ? { ...settings, ...put(settings, read.data) } : null;
    },
  };
}

const wholeNumber = (least: number, most: number) =>
  z.pipe(
    z.pipe(z.string().check(z.regex(/^\d+$/)), z.transform(Number)),
    z.number().check(z.minimum(least), z.maximum(most)),
  );
const upTo1000 = wholeNumber(0, 1000);
const fromNone = wholeNumber(0, 99_999);
const fromOne = wholeNumber(1, 99_999);
const days = z.pipe(z.pipe(z.string(), z.transform(parseWorkingWeek)), z.custom<WorkingWeek>(Array.isArray));
const currency = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text: string) => (/^none$/i.test(text) ? null : text.toUpperCase())),
  ),
  z.nullable(z.string().check(z.refine(isCurrency))),
);

/** Every setting, the rules' thresholds included. */
export function settingKeys(): SettingKey[] {
  return [
    setting({
      name: 'working-days',
      help: 'The days on which a client may expect an answer',
      takes: 'days such as mon-fri or sun-thu or mon,tue,thu',
      schema: days,
      put: (_, workingWeek) => ({ workingWeek }),
      show: ({ workingWeek }) => describeWorkingWeek(workingWeek),
    }),
    setting({
      name: 'coming-days',
      help: 'How many days ahead today looks',
      takes: 'a whole number from 0 to 1000',
      schema: upTo1000,
      put: (_, comingDays) => ({ comingDays }),
      show: ({ comingDays }) => String(comingDays),
    }),
    setting({
      name: 'suggestions',
      help: 'How many flags today and the digest show at most',
      takes: 'a whole number from 0 to 1000',
      schema: upTo1000,
      put: (_, suggestions) => ({ suggestions }),
      show: ({ suggestions }) => String(suggestions),
    }),
    setting({
      name: 'currency',
      help: 'The currency of amounts that are written without one',
      takes: 'a currency code such as EUR, USD or GBP, or none',
      example: 'EUR',
      schema: currency,
      put: (_, code) => ({ currency: code }),
      show: (settings) => settings.currency ?? 'none',
    }),
    ...rules.flatMap((rule) =>
      Object.entries(rule.thresholds).map(([name, { value: standard, help }]): SettingKey => {
        const key = `${rule.id}.${name}`;
        return setting({
          name: key,
          ...(rule.cadence === name ? { alias: 'cadence' } : {}),
          help: `${help}${standard === 0 ? '; 0 asks nothing' : ''}`,
          takes: standard === 0 ? 'a whole number; 0 asks nothing' : 'a whole number of at least 1',
          schema: standard === 0 ? fromNone : fromOne,
          put: ({ thresholds }, value) => ({ thresholds: new Map(thresholds).set(key, value) }),
          show: ({ thresholds }) => String(thresholds.get(key) ?? standard),
        });
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
