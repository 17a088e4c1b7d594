import * as z from 'zod/mini';
import type { CalendarDate, Weekday } from '../../domain/days/calendar-date.ts';
import { describeDays } from '../../domain/days/days-off.ts';
import { describeWeekdays, parseWeekdays } from '../../domain/days/working-days.ts';
import { isCurrency } from '../../domain/money/currencies.ts';
import { rules } from '../../domain/rules/index.ts';
import { defaultSettings, type Settings } from '../../domain/settings.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { nearest } from '../../domain/text/names.ts';
import { visibleLine } from '../../domain/text/words.ts';
import { longestName } from '../../nouns/field.ts';
import type { SettingRow } from '../../render/journal/settings.ts';
import { nowCalled } from '../failures.ts';
import type { Context } from '../io.ts';
import { named, oldSettings } from '../program/names.ts';
import {
  country,
  daysKept,
  daysOff,
  holidaysKept,
  keptCountry,
  keptDaysOff,
  withDaysOff,
} from './days-off.ts';

/** One setting: its name in the configuration, what it means, how it is read and written. */
interface SettingKey {
  name: string;
  /** Another name it answers to. */
  alias?: string;
  /** Whether it is a number of a rule. */
  isOfRule: boolean;
  help: string;
  /** What values it takes, in words. */
  takes: string;
  /** The settings with this one changed; null when the text cannot be its value. */
  apply(settings: Settings, text: string): Settings | null;
  /** Its value as text. */
  show(settings: Settings): string;
  /** What else there is to know of its value on a day. */
  note?(settings: Settings, today: CalendarDate): string | null;
  /** A value to show how it is set, where the present one would show little. */
  example?: string;
  /** What is kept of a value as it was typed. */
  kept?(text: string, context: Context): Promise<string>;
}

/** How a setting's value is made of a text, and what it does to the settings. */
interface Value<T> {
  schema: z.ZodMiniType<T, string>;
  put(settings: Settings, value: T): Partial<Settings>;
}

function setting<T>({
  schema,
  put,
  ...key
}: Omit<SettingKey, 'apply' | 'isOfRule'> & { isOfRule?: true } & Value<T>): SettingKey {
  return {
    isOfRule: false,
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
const weekdays = z.pipe(z.pipe(z.string(), z.transform(parseWeekdays)), z.custom<Weekday[]>(Array.isArray));
const currency = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text: string) => (/^none$/i.test(text) ? null : text.toUpperCase())),
  ),
  z.nullable(z.string().check(z.refine(isCurrency))),
);

const ownName = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text: string) => (/^none$/i.test(text.trim()) ? null : visibleLine(text))),
  ),
  z.nullable(z.string().check(z.minLength(1), z.maxLength(longestName))),
);

const addresses = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text: string) =>
      /^none$/i.test(text.trim())
        ? []
        : text
            .split(/[\s,;]+/)
            .filter(Boolean)
            .map((one) => one.toLowerCase()),
    ),
  ),
  z.array(z.string().check(z.regex(/^[^@\s<>]+@[^@\s<>]+$/), z.maxLength(longestName))),
);

const dateOrder = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text: string) => (/^none$/i.test(text) ? null : text.toLowerCase())),
  ),
  z.nullable(z.enum(['day', 'month'])),
);

/** The settings that are no number of a rule. */
const ownSettings: readonly SettingKey[] = [
  setting({
    name: 'name',
    help: 'Your name; it signs the letters that rapport writes for you',
    takes: 'a name on one line of at most 500 characters, or none',
    example: 'Ada Lovelace',
    schema: ownName,
    put: (_, name) => ({ name }),
    show: (settings) => settings.name ?? 'none',
  }),
  setting({
    name: 'me.addresses',
    alias: 'addresses',
    help: 'Your own email addresses; they tell what you sent from what came',
    takes: 'addresses with commas between them, or none',
    example: 'ada@lovelace.example,office@lovelace.example',
    schema: addresses,
    put: (_, own) => ({ addresses: own }),
    show: (settings) => settings.addresses.join(',') || 'none',
  }),
  setting({
    name: 'country',
    help: 'Your country; its public holidays are not working days',
    takes: 'a country such as DE or US, or a part of one such as DE-BY, or none',
    example: 'DE',
    schema: country,
    kept: keptCountry,
    put: (settings, value) => withDaysOff(settings, { country: value }),
    show: (settings) => settings.country?.code ?? 'none',
    note: holidaysKept,
  }),
  setting({
    name: 'currency',
    help: 'The currency of amounts written without one',
    takes: 'a currency code such as EUR, USD or GBP, or none',
    example: 'EUR',
    schema: currency,
    put: (_, code) => ({ currency: code }),
    show: (settings) => settings.currency ?? 'none',
  }),
  setting({
    name: 'date-order',
    help: 'What comes first in 12/01: the day or the month; none follows your locale',
    takes: 'day, month or none',
    example: 'day',
    schema: dateOrder,
    put: (_, order) => ({ dateOrder: order }),
    show: (settings) => settings.dateOrder ?? 'none',
  }),
  setting({
    name: 'working-days',
    help: 'The days you work',
    takes: 'days such as mon-fri or sun-thu or mon,tue,thu',
    schema: weekdays,
    put: ({ workingWeek }, days) => ({ workingWeek: { ...workingWeek, days } }),
    show: ({ workingWeek }) => describeWeekdays(workingWeek.days),
  }),
  setting({
    name: 'days-off',
    help: 'Your own days off',
    takes: 'days such as 2026-12-24, 2026-12-28..2026-12-31, or an ICS file such as holidays.ics, or none',
    example: '2026-12-24,2026-12-28..2026-12-31',
    schema: daysOff,
    kept: keptDaysOff,
    put: (settings, value) => withDaysOff(settings, { daysOff: value }),
    show: (settings) => describeDays(settings.daysOff) || 'none',
    note: (settings) => daysKept(settings.daysOff),
  }),
  setting({
    name: 'suggestions',
    help: 'How many flags today and digest show at most',
    takes: 'a whole number from 0 to 1000',
    schema: upTo1000,
    put: (_, suggestions) => ({ suggestions }),
    show: ({ suggestions }) => String(suggestions),
  }),
  setting({
    name: 'coming-days',
    help: 'How many days ahead today looks',
    takes: 'a whole number from 0 to 1000',
    schema: upTo1000,
    put: (_, comingDays) => ({ comingDays }),
    show: ({ comingDays }) => String(comingDays),
  }),
];

/** Every setting, the rules' thresholds included. */
export function settingKeys(): SettingKey[] {
  return [
    ...ownSettings,
    ...rules.flatMap((rule) =>
      Object.entries(rule.thresholds).map(([name, { value: standard, help }]): SettingKey => {
        const key = `${rule.id}.${name}`;
        return setting({
          name: key,
          isOfRule: true,
          ...(rule.cadence === name ? { alias: 'rhythm' } : {}),
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
export function settingNamed(typed: string, { status }: Pick<Context, 'status'>): SettingKey {
  const keys = settingKeys();
  const now = named(oldSettings, typed);
  if (now) status(nowCalled(typed, now));
  const name = now ?? typed;
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

/** A setting with its value and whether that is the owner's own. */
export function settingRow(
  key: SettingKey,
  { settings, today }: Pick<Context, 'settings' | 'today'>,
): SettingRow {
  const [standard, value] = [key.show(defaultSettings), key.show(settings)];
  const note = key.note?.(settings, today) ?? null;
  return { key: key.name, value, standard, changed: value !== standard, help: key.help, note };
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
