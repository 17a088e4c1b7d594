import type { DateOrder } from '../../domain/days/day-reading.ts';

const dayFirst: ReadonlySet<string> = new Set(
  'be bg cs da de el es et fi fr hr it lv nb nl nn no pl pt ro ru sk sl sr tr uk'.split(' '),
);
const english: Readonly<Record<string, DateOrder>> = {
  US: 'month',
  ...{ GB: 'day', IE: 'day', AU: 'day', NZ: 'day' },
};

/**
 * What stands first in a day of numbers, as the locale says; null where that is not certain. The first variable that is
 * set decides, as for every program: `LC_ALL=C` says nothing.
 */
export function localeDateOrder(env: Readonly<Record<string, string | undefined>>): DateOrder | null {
  const locale = env.LC_ALL || env.LC_TIME || env.LANG || '';
  const [, language = '', country] = /^([a-z]{2})(?:_([A-Z]{2}))?(?:[.@]|$)/.exec(locale) ?? [];
  if (language === 'en') return english[country ?? ''] ?? null;
  // Both are written in Canada, and Spanish in the United States.
  return dayFirst.has(language) && country !== 'CA' && country !== 'US' ? 'day' : null;
}
