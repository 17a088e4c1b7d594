import { formatPeriod, type Period } from '../../domain/days/period.ts';
import { tooLong } from '../../domain/text/failure.ts';
import { type Changes, type Field, longestText, type Noun } from '../../nouns/field.ts';
import {
  comingDay,
  count,
  days,
  daysOrDefault,
  type Flag,
  many,
  oneOf,
  type Parse,
  pastDay,
  period,
  toggle,
  value,
  withChoices,
  words,
} from '../command.ts';
import { flagsConflict, nowCalled } from '../failures.ts';
import type { Context } from '../io.ts';
import { happenedDay, learntDay } from './days.ts';
import { budgetOf, moneyOf } from './money-flags.ts';

/** What was given to the flags of fields, by `noun.field`; those that take a field away by `no noun.field`. */
export type FieldInput = Readonly<Record<string, unknown>>;

/** The flags that declarations give a command; a field may be left out, or have a parser of its own. */
export function fieldFlags(
  nouns: readonly Noun[],
  command: 'add' | 'edit',
  {
    without = [],
    parsers = {},
  }: { without?: readonly string[]; parsers?: Record<string, Parse<unknown>> } = {},
): Record<string, Flag<unknown>> {
  const flags: Record<string, Flag<unknown>> = {};
  for (const noun of nouns) {
    for (const [key, field] of Object.entries(noun.fields)) {
      const { flag, only = command, clear } = field.options;
      if (field.where !== 'column' || only !== command || without.includes(key)) continue;
      for (const { spec, about, name } of switchesOf(field, command))
        flags[`${noun.name}.${key}=${name}`] = toggle(spec, about);
      if (flag === undefined) continue;
      flags[`${noun.name}.${key}`] = flagOf(flag, field, parsers[key] ?? parserOf(field, command));
      if (command === 'edit' && clear !== undefined)
        flags[`no ${noun.name}.${key}`] = toggle(`--no-${longName(flag)}`, clear);
    }
  }
  return flags;
}

function switchesOf({ options: { switches = {} } }: Field, command?: 'add' | 'edit') {
  return Object.entries(switches)
    .filter(([, { only }]) => only === undefined || command === undefined || only === command)
    .map(([name, { flag, about }]) => ({ name, spec: flag, about }));
}

function flagOf(spec: string, field: Field, parse: Parse<unknown>): Flag<unknown> {
  if (field.kind === 'yes or no') return toggle(spec, field.about);
  if (field.kind === 'list')
    return many(spec, field.about, severalOf(field.choices ?? [], field.options.typed));
  return value(spec, field.about, parse);
}

function parserOf({ kind, choices = [], optional, options }: Field, command: 'add' | 'edit'): Parse<unknown> {
  switch (kind) {
    case 'choice':
      return oneOf(choices);
    case 'day':
      if (options.notAhead) return options.notAhead === 'learnt' ? learntDay : happenedDay;
      return options.leans === 'future' ? comingDay : pastDay;
    case 'days':
      return optional && command === 'edit' ? daysOrDefault : days;
    case 'period':
      return period;
    case 'whole number':
      return count(options.least ?? 0);
    default:
      return words;
  }
}

/** Several of a few words, with commas between them. */
function severalOf(
  choices: readonly string[],
  typed: Readonly<Record<string, string>> = {},
): Parse<readonly string[]> {
  const words = choices.map((choice) => typed[choice] ?? choice);
  return withChoices(words, (text, flag, context) =>
    text
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '')
      .map((word) => {
        const now = Object.hasOwn(typed, word) ? typed[word] : undefined;
        if (now) context.status?.(nowCalled(word, now));
        return choices[words.indexOf(oneOf(words)(now ?? word, flag, context))] ?? '';
      }),
  );
}

function longName(spec: string): string {
  return /--([\w-]+)/.exec(spec)?.[1] ?? '';
}

/** How references are found by what was typed; a field without one is left out. */
type Resolvers<N extends Noun> = { [K in keyof Changes<N>]?: (text: string) => Changes<N>[K] };

/** What the flags of a noun's fields set. An amount without a currency is in that of the settings. */
export function changesIn<N extends Noun>(
  noun: N,
  input: { fields: FieldInput },
  context: Pick<Context, 'settings'>,
  resolvers: Resolvers<N> = {},
): Changes<N> {
  const changes: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(noun.fields)) {
    const text = input.fields[`${noun.name}.${key}`];
    const value = text === undefined ? switched(noun, key, field, input.fields) : text;
    const isSet = value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
    const isCleared = input.fields[`no ${noun.name}.${key}`] === true;
    if (isSet && isCleared) {
      const name = longName(field.options.flag ?? '');
      throw flagsConflict(`--${name}`, `--no-${name}`);
    }
    if (isCleared) changes[key] = emptyOf(field);
    else if (isSet) changes[key] = toValue(field, value, context, resolvers[key as keyof Changes<N>]);
  }
  return changes as Changes<N>;
}

/** The value that its switches name. */
function switched(noun: Noun, key: string, field: Field, fields: FieldInput): string | undefined {
  const on = switchesOf(field).filter(({ name }) => fields[`${noun.name}.${key}=${name}`] === true);
  const [first, second] = on;
  if (!second) return first?.name;
  if (field.options.together === undefined) throw flagsConflict(first?.spec ?? '', second.spec);
  return field.options.together;
}

/** What a field that is taken away holds. */
function emptyOf({ kind }: Field): unknown {
  if (kind === 'yes or no') return false;
  return kind === 'list' ? [] : null;
}

function toValue(
  { kind, choices = [], optional, options }: Field,
  input: unknown,
  { settings }: Pick<Context, 'settings'>,
  resolve: ((text: string) => unknown) | undefined,
): unknown {
  switch (kind) {
    case 'money':
      return moneyOf(String(input), settings.currency);
    case 'budget':
      return budgetOf(String(input), settings.currency);
    case 'list': {
      const all = new Set((input as readonly (readonly string[])[]).flat());
      return choices.filter((one) => all.has(one));
    }
    case 'period':
      return formatPeriod(input as Period);
    case 'yes or no':
      return input === true || input === 'true';
    case 'reference':
      return resolve?.(String(input));
    case 'text': {
      const text = String(input).trim();
      const { longest = longestText, flag = '' } = options;
      if (text.length > longest) throw tooLong(`--${longName(flag)}`, longest);
      return text || (optional ? null : '');
    }
    default:
      return input;
  }
}

/** Whether nothing at all was given, arguments apart. */
export function givesNothing(input: object, ...args: readonly string[]): boolean {
  const isEmpty = (one: unknown): boolean =>
    one === undefined ||
    one === false ||
    (Array.isArray(one) && one.length === 0) ||
    (typeof one === 'object' && one !== null && !Array.isArray(one) && Object.values(one).every(isEmpty));
  return Object.entries(input).every(([key, one]) => args.includes(key) || isEmpty(one));
}
