import {
  type Standard,
  type StandardName,
  type StandardUnit,
  standards,
} from '../../domain/clients/profile.ts';
import { parseDuration } from '../../domain/days/period.ts';
import feedbackDue from '../../domain/rules/feedback-due/rule.ts';
import goneQuiet from '../../domain/rules/gone-quiet/rule.ts';
import { rules } from '../../domain/rules/index.ts';
import { limitsOf, type Rule, valuesOf } from '../../domain/rules/rule.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { nearest } from '../../domain/text/names.ts';
import { count, days, type Flag, many, type Parse, value } from '../command.ts';
import { flagsConflict, nowCalled } from '../failures.ts';
import type { Context } from '../io.ts';
import { named, oldSettings } from '../program/names.ts';
import { badSetting, settingKeys, unknownSetting } from '../settings/keys.ts';

/** A client's own number for a rule's threshold; null takes it back to the configured one. */
interface ThresholdSetting {
  rule: string;
  name: string;
  number: number | null;
}

/** What a threshold flag says, to be held against the others. */
export function thresholdSaying({ rule, name, number }: ThresholdSetting): Saying {
  const key = `${rule}.${name}`;
  return {
    flag: `--threshold ${key}=${number === 0 ? 'none' : (number ?? 'default')}`,
    of: key,
    value: number,
  };
}

/** Whether a text says that nothing is asked, of a number that may say so: those asked how you do once are asked again. */
function asksNothing(text: string, rule: string, name: string): boolean {
  return /^(?:0|none|never)$/i.test(text.trim()) && mayBeZero(rule, name);
}

function mayBeZero(rule: string, name: string): boolean {
  const found: Pick<Rule, 'thresholds'> | undefined = rules.find(({ id }) => id === rule);
  return rule !== feedbackDue.id && found?.thresholds[name]?.value === 0;
}

/** Reads `email-only.days=365`, `email-only.days=default`, or `standard-missed.live=none`, which asks nothing. */
export const thresholdSetting: Parse<ThresholdSetting> = (text, _flag, { status }) => {
  const [typed = '', value = ''] = text.split('=').map((part) => part.trim());
  const now = named(oldSettings, typed);
  if (now) status?.(nowCalled(typed, now));
  const key = now ?? typed;
  const known = rules.flatMap((rule) => Object.keys(rule.thresholds).map((name) => `${rule.id}.${name}`));
  if (settingKeys().some(({ name }) => name === key) && !known.includes(key)) throw settingOfNoRule(key);
  if (!known.includes(key)) throw unknownSetting(key, nearest(key, known));
  const [rule = '', name = ''] = key.split('.');
  if (value === 'default') return { rule, name, number: null };
  if (asksNothing(value, rule, name)) return { rule, name, number: 0 };
  if (!/^[1-9]\d{0,4}$/.test(value))
    throw badSetting(
      key,
      value,
      `a whole number of at least 1,${mayBeZero(rule, name) ? ' none,' : ''} or default`,
    );
  return { rule, name, number: Number(value) };
};

/** One thing that was said: by which flag, of what, and the value. */
interface Saying {
  flag: string;
  of: string;
  value: number | null;
}

/** Refuses two flags that say different things of one and the same. */
export function refuseContradiction(sayings: readonly Saying[]): void {
  const first = new Map<string, Saying>();
  for (const one of sayings) {
    const before = first.get(one.of);
    if (before && before.value !== one.value) throw flagsConflict(before.flag, one.flag);
    first.set(one.of, before ?? one);
  }
}

/** A setting that is no number of a rule, where such a number is wanted. */
function settingOfNoRule(name: string): RapportError {
  return new RapportError('usage', 'setting-of-no-rule', `"${name}" is a setting, not a number of a rule.`, [
    `It holds for all clients: rapport config set ${name} VALUE`,
  ]);
}

/** What a flag says of one standard: a number, or null to take it back. */
interface StandardInput {
  number: number | null;
  /** The text, where it says hours and working days are kept. */
  hours: string | null;
}

const most = 99_999;
const hoursADay = 8;
const inHours = /^(\d{1,4})\s*(?:h|hrs?|hours?)$/iu;

/** Working days, also written as hours, which count as the working days they take. */
const replyTime: Parse<number> = (text) => {
  const hours = Number(inHours.exec(text.trim())?.[1] ?? 0);
  if (hours > 0) return Math.ceil(hours / hoursADay);
  const period = parseDuration(/^\d+$/.test(text.trim()) ? `${text}d` : text.replace(/working\s+/iu, ''));
  if (period?.unit !== 'day') throw notAReplyTime(text);
  return period.count;
};

const units: Readonly<Record<StandardUnit, { placeholder: string; parse: Parse<number> }>> = {
  days: { placeholder: 'days', parse: days },
  percent: { placeholder: 'percent', parse: (text, ...more) => count(1)(text.replace(/\s*%$/, ''), ...more) },
  'working days': { placeholder: 'days', parse: replyTime },
  people: { placeholder: 'n', parse: count(1) },
};

function reading(parse: Parse<number>, { unit, rule, threshold }: Standard): Parse<StandardInput> {
  return (text, flag, today) => {
    const word = text.trim().toLowerCase();
    if (word === 'default') return { number: null, hours: null };
    if (asksNothing(word, rule, threshold)) return { number: 0, hours: null };
    const number = parse(text, flag, today);
    if (number > most) throw standardTooLarge(flag, text, most);
    return { number, hours: unit === 'working days' && inHours.test(text.trim()) ? text.trim() : null };
  };
}

/** A flag for each standard, and one for any other number of a rule; `default` takes one back, `none` asks nothing. */
export const profileFlags = {
  ...(Object.fromEntries(
    standards.map((standard) => {
      const { placeholder, parse } = units[standard.unit];
      return [
        standard.name,
        value(`--${standard.flag} <${placeholder}>`, standard.help, reading(parse, standard)),
      ];
    }),
  ) as Record<StandardName, Flag<StandardInput | undefined>>),
  threshold: many(
    '--threshold <rule.name=n>',
    "any other number of a rule; 'default' removes it",
    thresholdSetting,
  ),
};

/** What the flags of a profile say, as numbers of rules. */
interface StandardsInput {
  settings: { rule: string; name: string; number: number | null }[];
  /** What was said in hours, and the working days it is kept as. */
  hours: { text: string; days: number } | null;
}

/** Reads what the flags of a profile say; refuses what contradicts itself. */
export function parseStandards(
  input: Record<StandardName, StandardInput | undefined> & {
    threshold: readonly { rule: string; name: string; number: number | null }[];
  },
): StandardsInput {
  const settings = standards.flatMap(({ name, flag, rule, threshold }) => {
    const one = input[name];
    return one === undefined ? [] : [{ ...one, flag: `--${flag}`, rule, name: threshold }];
  });
  refuseContradiction([
    ...settings.map(({ flag, rule, name, number }) => ({ flag, of: `${rule}.${name}`, value: number })),
    ...input.threshold.map(thresholdSaying),
  ]);
  const timed = settings.find(({ hours }) => hours !== null);
  return {
    settings: [...settings.map(({ hours: _, flag: __, ...one }) => one), ...input.threshold],
    hours: timed?.hours ? { text: timed.hours, days: timed.number ?? 0 } : null,
  };
}

/** Sets what was said, within a change: what cannot hold together is refused. */
export function setStandards(
  { journal, settings: { thresholds } }: Pick<Context, 'journal' | 'settings'>,
  profileId: number,
  { settings }: StandardsInput,
): void {
  for (const { rule, name, number } of settings) journal.profiles.setThreshold(profileId, rule, name, number);
  const own = { cadenceDays: null, thresholds: new Map(), profile: journal.profiles.get(profileId) };
  keepLevelsInOrder(
    settings,
    () => valuesOf(limitsOf(goneQuiet, thresholds, own)),
    (amber, red) => `The other way round: --amber ${red} --red ${amber}`,
  );
}

/**
 * Throws where what was said of amber or red makes silence red before it is amber, by the numbers that hold then;
 * `hint` says what to type instead.
 */
export function keepLevelsInOrder(
  settings: readonly { rule: string; name: string }[],
  holding: () => Readonly<Record<string, number>>,
  hint: (amber: number, red: number) => string,
): void {
  if (!settings.some(({ rule, name }) => rule === goneQuiet.id && (name === 'amber' || name === 'red')))
    return;
  const { amber = 0, red = 0 } = holding();
  if (red < amber) throw redBelowAmber(amber, red, hint(amber, red));
}

/** A time to answer in that cannot be read. */
function notAReplyTime(text: string): RapportError {
  return new RapportError('usage', 'not-a-reply-time', `"${text}" is not a reply time rapport can read.`, [
    'Write hours or working days: 4h, 1 or 2d.',
  ]);
}

/** A number larger than any standard. */
function standardTooLarge(flag: string, text: string, most: number): RapportError {
  return new RapportError('usage', 'standard-too-large', `${flag} cannot be "${text}".`, [
    `It can be at most ${most}; the word default removes it.`,
  ]);
}

/** Silence that would be red before it is amber; `hint` says what to type instead. */
function redBelowAmber(amber: number, red: number, hint: string): RapportError {
  return new RapportError(
    'usage',
    'red-below-amber',
    `Red (${red} percent of the rhythm) cannot come before amber (${amber} percent).`,
    [hint],
  );
}
