import { isCalendarDate } from '../../domain/days/calendar-date.ts';
import { type Headers, header } from './header-block.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** How months begin in other languages; some programs write them against the standard. */
const otherMonths: Readonly<Record<string, number>> = {
  ...{ mär: 2, maer: 2, mrz: 2, mai: 4, okt: 9, dez: 11 },
  ...{ fév: 1, fev: 1, avr: 3, juil: 6, jui: 5, aoû: 7, aou: 7, déc: 11 },
  ...{ ene: 0, abr: 3, ago: 7, dic: 11, gen: 0, mag: 4, giu: 5, lug: 6, set: 8, ott: 9, mei: 4, mrt: 2 },
};

/** Hours from UTC of the names that mail knows (RFC 5322, and those of Europe). */
const zones: Readonly<Record<string, number>> = {
  ...{ ut: 0, utc: 0, gmt: 0, z: 0, wet: 0, west: 1, bst: 1, cet: 1, met: 1, mez: 1 },
  ...{ cest: 2, mest: 2, mesz: 2, eet: 2, eest: 3, msk: 3, ist: 5.5, jst: 9, aest: 10, aedt: 11 },
  ...{ est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7 },
};

const clock = String.raw`(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?(?: *([ap])\.?m\b\.?)?`;
const written = new RegExp(
  String.raw`(\d{1,2})\.?[ -]+(\p{L}{3,})\.?[ -]+(\d{2,4})[ ,]+${clock}(?: *"?((?:GMT|UTC)?[+-]\d\d:?\d\d|[A-Za-z]{1,5}))?`,
  'iu',
);
/** As C writes it, and as it is said in America: `Mon Mar  2 10:00:00 2026`, `Mar 2, 2026 10:00`. */
const monthFirst = new RegExp(
  String.raw`\b([a-z]{3,9}) +(\d{1,2})(?:, *(\d{4}),?)? +${clock}(?: +([A-Z]{1,5}))?(?: +(\d{4}))?`,
  'i',
);

/** What a date says, in its own words. */
interface Words {
  day: string;
  month: string;
  year: string;
  clock: readonly (string | undefined)[];
  zone: string | undefined;
}

function wordsOf(text: string): Words | null {
  const [, day = '', month = '', year = '', ...rest] = written.exec(text) ?? [];
  if (day !== '') return { day, month, year, clock: rest.slice(0, 4), zone: rest[4] };
  const [, name = '', date = '', before, hour, minute, second, half, zone, after] =
    monthFirst.exec(text) ?? [];
  const found = before ?? after;
  if (found === undefined) return null;
  return { day: date, month: name, year: found, clock: [hour, minute, second, half], zone };
}

/** The instant of a date as mail writes it, in milliseconds; null where it cannot be read. */
export function instantOf(text: string): number | null {
  const words = wordsOf(text);
  if (!words) return isoInstant(text);
  const month = monthOf(words.month.toLowerCase());
  if (month === undefined) return null;
  const year = fullYear(words.year);
  const iso = `${year}-${String(month + 1).padStart(2, '0')}-${words.day.padStart(2, '0')}`;
  const [hour, minute, second, half] = words.clock;
  const h = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour);
  const [m, s] = [Number(minute), Number(second ?? 0)];
  if (!isCalendarDate(iso) || h > 23 || m > 59 || s > 60) return null;
  return Date.UTC(year, month, Number(words.day), h, m, s) - offsetOf(words.zone) * 60_000;
}

function monthOf(name: string): number | undefined {
  const known = months.indexOf(name.slice(0, 3));
  return known >= 0 ? known : (otherMonths[name.slice(0, 4)] ?? otherMonths[name.slice(0, 3)]);
}

/** Some old programs count from 1900: 126 is 2026. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return text.length === 2 && year < 70 ? 2000 + year : 1900 + year;
}

/** Minutes from UTC. A zone that nobody knows is taken as UTC, as the standard says. */
function offsetOf(zone: string | undefined): number {
  if (zone === undefined) return 0;
  const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)$/.exec(zone) ?? [];
  if (sign === undefined) return (zones[zone.toLowerCase()] ?? 0) * 60;
  const size = Number(hours) * 60 + Number(minutes);
  return size > 14 * 60 ? 0 : sign === '-' ? -size : size;
}

function isoInstant(text: string): number | null {
  const [, day, time, zone = 'Z'] =
    /(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|[+-]\d\d:?\d\d)?/.exec(text) ?? [];
  if (day === undefined) return null;
  const instant = Date.parse(`${day}T${time}${zone.replace(/(\d\d):?(\d\d)$/, '$1:$2')}`);
  return Number.isNaN(instant) ? null : instant;
}

/** When a message was sent: as its sender says, else as the last server that took it. */
export function sentAt(headers: Headers): number | null {
  const said = instantOf(header(headers, 'date'));
  if (said !== null) return said;
  for (const received of headers.get('received') ?? []) {
    const instant = instantOf(received.slice(received.lastIndexOf(';') + 1));
    if (instant !== null) return instant;
  }
  return instantOf(header(headers, 'delivery-date')) ?? instantOf(header(headers, 'resent-date'));
}
