import { isCalendarDate } from '../../domain/days/calendar-date.ts';
import { type Headers, header } from './header-block.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** How months begin in other languages; some programs write them against the standard. */
const otherMonths: Readonly<Record<string, number>> = {
  ...{ mär: 2, maer: 2, mrz: 2, mai: 4, okt: 9, dez: 11 },
  ...{ fév: 1, fev: 1, avr: 3, jui: 5, aoû: 7, aou: 7, déc: 11 },
  ...{ ene: 0, abr: 3, ago: 7, dic: 11, gen: 0, mag: 4, giu: 5, lug: 6, set: 8, ott: 9, mei: 4, mrt: 2 },
};

/** Hours from UTC of the names that mail knows (RFC 5322, and those of Europe). */
const zones: Readonly<Record<string, number>> = {
  ...{ ut: 0, utc: 0, gmt: 0, z: 0, wet: 0, west: 1, bst: 1, cet: 1, met: 1, mez: 1 },
  ...{ cest: 2, mest: 2, mesz: 2, eet: 2, eest: 3, msk: 3, ist: 5.5, jst: 9, aest: 10, aedt: 11 },
  ...{ est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7 },
};

const written =
  /(\d{1,2})[ -]+(\p{L}{3,})\.?[ -]+(\d{4}|\d{2})[ ,]+(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?(?: *([+-]\d{4}|[A-Za-z]{1,5}))?/u;

/** The instant of a date as mail writes it, in milliseconds; null where it cannot be read. */
export function instantOf(text: string): number | null {
  const [, day, monthName = '', yearText = '', hour, minute, second, zone] = written.exec(text) ?? [];
  if (day === undefined) return isoInstant(text);
  const key = monthName.toLowerCase().slice(0, 3);
  const known = months.indexOf(key);
  const month = known >= 0 ? known : otherMonths[key];
  if (month === undefined) return null;
  const short = Number(yearText);
  const year = yearText.length === 4 ? short : short < 70 ? 2000 + short : 1900 + short;
  const iso = `${year}-${String(month + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const [h, m, s] = [Number(hour), Number(minute), Number(second ?? 0)];
  if (!isCalendarDate(iso) || h > 23 || m > 59 || s > 60) return null;
  return Date.UTC(year, month, Number(day), h, m, s) - offsetOf(zone) * 60_000;
}

/** Minutes from UTC. A zone that nobody knows is taken as UTC, as the standard says. */
function offsetOf(zone: string | undefined): number {
  if (zone === undefined) return 0;
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(zone) ?? [];
  if (sign === undefined) return (zones[zone.toLowerCase()] ?? 0) * 60;
  const size = Number(hours) * 60 + Number(minutes);
  return size > 14 * 60 ? 0 : sign === '-' ? -size : size;
}

function isoInstant(text: string): number | null {
  const [iso] = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?/.exec(text) ?? [];
  if (iso === undefined) return null;
  const instant = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(iso) ? iso : `${iso.replace(' ', 'T')}Z`);
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
