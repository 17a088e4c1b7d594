import type { Row } from '../../nouns/field.ts';
import type { profile } from '../../nouns/profile.ts';

export type Profile = Row<typeof profile> & {
  /** Numbers by `rule.threshold`, such as `gone-quiet.days`. */
  thresholds: ReadonlyMap<string, number>;
  /** The number of clients with it, without archived ones. */
  clientCount: number;
};

/** How often the profiles that come with rapport have their clients hear from you, in days: nobody chose these numbers. */
export const shippedCadences: ReadonlyMap<string, number> = new Map([
  ['key', 21],
  ['regular', 60],
  ['occasional', 180],
  ['prospect', 30],
  ['dormant', 365],
]);

export type StandardUnit = 'days' | 'percent' | 'working days' | 'people';

/** Something a client may expect: a plain name for a rule's number. */
export interface Standard {
  /** Its key as data. */
  name: string;
  /** The flag that sets it, without its dashes. */
  flag: string;
  /** What people read. */
  called: string;
  /** The rule's name and one of its numbers. */
  rule: string;
  threshold: string;
  unit: StandardUnit;
  help: string;
  /**
   * What months count: `clients` who have it at the end of the month, `answers` to the month's messages, `clients
   * today` if the past is unknown; null for nothing.
   */
  counted: 'clients' | 'answers' | 'clients today' | null;
}

/** Every standard, in reading order. */
export const standards = [
  {
    ...standard('cadence', 'gone-quiet.days', 'days', 'how often they should hear from you', 'clients'),
    ...{ flag: 'every', called: 'rhythm' },
  },
  standard('amber', 'gone-quiet.amber', 'percent', 'the percentage of the rhythm at which silence is amber'),
  standard('red', 'gone-quiet.red', 'percent', 'the percentage of the rhythm at which silence is red'),
  {
    ...standard(
      'live',
      'standard-missed.live',
      'days',
      'how often you hear each other, on any channel',
      'clients',
    ),
    ...{ flag: 'spoken', called: 'spoken' },
  },
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
  return { name, flag: name, called: name, rule, threshold, unit, help, counted };
}

export type StandardName = (typeof standards)[number]['name'];

/** The key of the rule's number behind a standard: `gone-quiet.days`. */
export function standardKey({ rule, threshold }: Pick<Standard, 'rule' | 'threshold'>): string {
  return `${rule}.${threshold}`;
}

/** The numbers to judge one standard alone; the rule's other standards are off if their default is off. */
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
