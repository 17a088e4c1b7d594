import Holidays from 'date-holidays';
import { addDays, type CalendarDate, calendarDate } from '../../domain/days/calendar-date.ts';
import { inOrder } from '../../domain/days/days-off.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { foldText, nearest } from '../../domain/text/names.ts';

const dayLength = 86_400_000;

/** What countries are called beside their code and their name. */
const otherNames: Readonly<Record<string, string>> = { uk: 'GB', usa: 'US' };

/** A country, or a part of one, by its code, and its public holidays in their order. */
interface Country {
  code: string;
  holidays: CalendarDate[];
  /** The parts of a country that have holidays of their own, where no part was asked for. */
  parts: string[];
}

/** The public holidays of some years in a country: `DE`, `Germany`, `DE-BY`, `GB-SCT`. Throws for one nobody knows. */
export function holidaysIn(text: string, years: readonly number[]): Country {
  const all = new Holidays();
  const countries = all.getCountries('en');
  const whole = codeOf(otherNames[foldText(text)] ?? text, countries);
  const [first = '', ...parts] = whole ? [whole] : text.split(/[-./]/);
  const country = codeOf(otherNames[foldText(first)] ?? first, countries);
  if (!country) throw unknownCountry(text, first, countries);
  const codes = [country];
  for (const part of parts) {
    const [, state = ''] = codes;
    const known =
      (codes.length === 1 ? all.getStates(country, 'en') : all.getRegions(country, state, 'en')) ?? {};
    const code = codes.length < 3 ? codeOf(part, known) : undefined;
    if (!code) throw unknownPart(part, codes.join('-'), Object.keys(known));
    codes.push(code);
  }
  const calendar = new Holidays(codes.join('.'), { types: ['public'] });
  return {
    code: codes.join('-'),
    parts:
      codes.length === 1
        ? Object.keys(all.getStates(country, 'en') ?? {}).map((part) => `${country}-${part}`)
        : [],
    holidays: inOrder(years.flatMap((year) => calendar.getHolidays(year).flatMap(daysOf))),
  };
}

/** The code that a text means, which may be a name. */
function codeOf(text: string, names: Readonly<Record<string, string>>): string | undefined {
  const folded = foldText(text);
  return Object.keys(names).find((code) => [code, names[code] ?? ''].some((one) => foldText(one) === folded));
}

/** The whole days of a holiday; it may have several, or begin at noon, which leaves a morning to work. */
function daysOf({ date, start, end }: { date: string; start: Date; end: Date }): CalendarDate[] {
  if (date.slice(11, 16) !== '00:00') return [];
  // A day on which clocks are put forward is shorter.
  const length = Math.round((end.getTime() - start.getTime()) / dayLength);
  return Array.from({ length }, (_, day) => addDays(calendarDate(date.slice(0, 10)), day));
}

/** A country whose holidays nobody knows. */
function unknownCountry(
  text: string,
  first: string,
  countries: Readonly<Record<string, string>>,
): RapportError {
  const names = Object.entries(countries).map(([code, name]) => ({ code, name }));
  // A code is too short to tell what it was meant to be.
  const near =
    first.length > 2 &&
    nearest(
      first,
      names.map(({ name }) => name),
    );
  const found = names.find(({ name }) => name === near);
  return new RapportError('usage', 'unknown-country', `There is no country "${text}".`, [
    ...(found ? [`Did you mean ${found.code} (${found.name})?`] : []),
    'Write a country as DE, US or GB, or a part of one as DE-BY, US-CA or GB-SCT.',
  ]);
}

/** A part of a country that has no holidays of its own. */
function unknownPart(part: string, whole: string, known: readonly string[]): RapportError {
  const parts = known.map((code) => `${whole}-${code}`).join(', ');
  return new RapportError('usage', 'unknown-part', `${whole} has no part "${part}".`, [
    parts ? `It can be ${parts}.` : `Its parts have the same holidays: rapport config set country ${whole}`,
  ]);
}
