import type { Row } from '../../nouns/field.ts';
import type { profile } from '../../nouns/profile.ts';

/** A kind of client, with the standards its clients inherit. */
export type Profile = Row<typeof profile> & {
  /** Numbers by `rule.threshold`, as `gone-quiet.days`. */
  thresholds: ReadonlyMap<string, number>;
  /** How many clients have it, archived ones apart. */
  clientCount: number;
};

/** What a standard is counted in. */
export type StandardUnit = 'days' | 'percent' | 'working days' | 'people';

/** One thing a client may expect: a plain name for the number by which a rule judges it. */
export interface Standard {
  /** The flag that sets it, without its dashes. */
  name: string;
  /** The rule, by its name, and which of its numbers. */
  rule: string;
  threshold: string;
  unit: StandardUnit;
  help: string;
  /**
   * What months are counted by: `clients` who have it at the end of the month, `answers` to what was asked in the
   * month, `clients today` where nobody knows how it was before; null where nothing is.
   */
  counted: 'clients' | 'answers' | 'clients today' | null;
}

/** Every standard there is, in the order people read them. */
export const standards = [
  standard('cadence', 'gone-quiet.days', 'days', 'how often they should hear from you', 'clients'),
  standard('amber', 'gone-quiet.amber', 'percent', 'from how many percent of the cadence silence is amber'),
  standard('red', 'gone-quiet.red', 'percent', 'from how many percent of the cadence silence is red'),
  standard('live', 'standard-missed.live', 'days', 'how often you talk, on whatever live channel', 'clients'),
  standard(
    'one-on-one',
    'standard-missed.one-on-one',
    'days',
    'how often you talk with one of them alone',
    'clients',
  ),
  standard(
    'useful',
    'standard-missed.useful',
    'days',
    'how often they get help, news or advice of use to them',
    'clients',
  ),
  standard(
    'reply',
    'waiting-for-you.days',
    'working days',
    'within how many working days, or hours, you answer',
    'answers',
  ),
  standard('feedback', 'feedback-due.days', 'days', 'how often you ask how you did', 'clients'),
  standard(
    'people',
    'single-thread.people',
    'people',
    'how many people you know there, at least',
    'clients today',
  ),
];

function standard<Name extends string>(
  name: Name,
  key: `${string}.${string}`,
  unit: StandardUnit,
  help: string,
  counted: Standard['counted'] = null,
): Standard & { name: Name } {
  const [rule = '', threshold = ''] = key.split('.');
  return { name, rule, threshold, unit, help, counted };
}

/** The name of a standard. */
export type StandardName = (typeof standards)[number]['name'];

/** The number of a rule that a standard stands for, as thresholds are keyed: `gone-quiet.days`. */
export function standardKey({ rule, threshold }: Pick<Standard, 'rule' | 'threshold'>): string {
  return `${rule}.${threshold}`;
}

/**
 * The numbers by which a rule judges one standard alone: where several standards are of one rule, the others, whose
 * default is not to be asked, are not.
 */
export function numbersOf(
  standard: Pick<Standard, 'rule' | 'threshold'>,
  rule: { thresholds: Readonly<Record<string, { value: number }>> },
  limits: Readonly<Record<string, number>>,
): Record<string, number> {
  const others = standards.filter(
    (other) => other.rule === standard.rule && other.threshold !== standard.threshold,
  );
  const silent = others.filter(({ threshold }) => rule.thresholds[threshold]?.value === 0);
  return { ...limits, ...Object.fromEntries(silent.map(({ threshold }) => [threshold, 0])) };
}
