import { addDays, type CalendarDate, dayIn } from './calendar-date.ts';
import { nearestYear, type Reading } from './day-reading.ts';

const fixed: Readonly<Record<string, readonly [month: number, day: number]>> = {
  'new years day': [1, 1],
  'valentines day': [2, 14],
  halloween: [10, 31],
  'christmas eve': [12, 24],
  christmas: [12, 25],
  'christmas day': [12, 25],
  'boxing day': [12, 26],
  'new years eve': [12, 31],
};

/** Days from Easter Sunday. */
const movable: Readonly<Record<string, number>> = {
  'good friday': -2,
  easter: 0,
  'easter sunday': 0,
  'easter monday': 1,
};

/** A feast that has one day everywhere: `christmas`, `good friday`, `christmas 2027`, `last christmas`. */
export function feast(phrase: string, reading: Reading): CalendarDate | null {
  const [, way, name = '', year] =
    /^(?:(this|last) )?([a-z ]+?)(?: (\d{4}))?$/.exec(
      phrase.replaceAll("'", '').replace('xmas', 'christmas'),
    ) ?? [];
  const of = dayOf(name);
  if (!of) return null;
  if (year) return way ? null : of(Number(year));
  if (way !== 'last') return nearestYear(reading, of);
  return nearestYear({ ...reading, today: addDays(reading.today, -1), leaning: 'past' }, of);
}

function dayOf(name: string): ((year: number) => CalendarDate | null) | null {
  const date = Object.hasOwn(fixed, name) ? fixed[name] : undefined;
  if (date) return (year) => dayIn(year, ...date);
  const away = Object.hasOwn(movable, name) ? movable[name] : undefined;
  if (away === undefined) return null;
  return (year) => {
    const sunday = easter(year);
    return sunday && addDays(sunday, away);
  };
}

/** Easter Sunday of the Gregorian calendar, by the method of Butcher (1876). */
function easter(year: number): CalendarDate | null {
  const [golden, century, ofCentury] = [year % 19, Math.floor(year / 100), year % 100];
  const lunar = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - lunar + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return dayIn(year, Math.floor(days / 31), (days % 31) + 1);
}
