/** How a column writes its durations. */
export interface DurationWay {
  /** What a bare number counts. */
  unit: Unit;
  /** What `12:30` is. */
  clock: 'hours' | 'minutes';
  /** Whether only the channel tells what `12:30` is. */
  isClockGuessed: boolean;
}

type Unit = 'hours' | 'minutes' | 'seconds';

const seconds: Readonly<Record<Unit, number>> = { hours: 3600, minutes: 60, seconds: 1 };

const plainWay: DurationWay = { unit: 'minutes', clock: 'hours', isClockGuessed: false };

/** Nobody is on the phone for ten hours, and few talks take a day. */
const mostMinutesOfCall = 600;
const mostHours = 23;
/** A talk of up to five hours can be either. */
const longTalk = 5;

const clock = /^(\d+):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?$/;
const part =
  /(\d+(?:[.,]\d+)?)\s*(?:(h(?:ours?|rs?)?|std\.?|stunden?|heures?|horas?|ore|ora|uur|uren)|(m(?:in(?:ute[sn]?|utos?|uti|uten|s)?)?\.?)|(s(?:ec(?:onds?|s)?)?\.?|sek(?:unden)?\.?))?(?![a-z])\s*/giy;
const iso = /^P?T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/i;

/** Learns how a column writes its durations, from its name and its values. */
export class DurationEvidence {
  /** Whether some took time, so that none at all tells something. */
  hasAny = false;
  #mostOfClock = 0;
  #mostBare = 0;
  #hasFraction = false;

  see(value: string): void {
    const cell = value.trim();
    this.hasAny ||= /[1-9]/.test(cell);
    const [, first, , third] = clock.exec(cell) ?? [];
    if (first !== undefined) {
      if (third === undefined) this.#mostOfClock = Math.max(this.#mostOfClock, Number(first));
      return;
    }
    if (!/^\d+(?:[.,]\d+)?$/.test(cell)) return;
    this.#mostBare = Math.max(this.#mostBare, numberOf(cell));
    this.#hasFraction ||= /[.,]/.test(cell);
  }

  /** `name` is the folded name of the column. */
  found(name: string, isOfCalls: boolean): DurationWay {
    const unit = unitIn(name);
    const isSurelyMinutes = /mmss|minsec/.test(name) || this.#mostOfClock > mostHours;
    const isSurelyHours = unit === 'hours' || /hhmm|hmm/.test(name);
    const isOfMinutes = !isSurelyHours && (isSurelyMinutes || isOfCalls);
    return {
      unit: unit ?? this.#usualUnit(isOfCalls),
      clock: isOfMinutes ? 'minutes' : 'hours',
      isClockGuessed: isOfMinutes && !isSurelyMinutes && this.#mostOfClock < longTalk,
    };
  }

  #usualUnit(isOfCalls: boolean): Unit {
    if (isOfCalls && this.#mostBare > mostMinutesOfCall) return 'seconds';
    return this.#hasFraction && this.#mostBare <= mostHours && !isOfCalls ? 'hours' : 'minutes';
  }
}

function unitIn(name: string): Unit | undefined {
  if (/(?:seconds?|secs?|sekunden|billsec)$|^(?:duration|time|length)s$/.test(name)) return 'seconds';
  if (/(?:hours?|hrs?|decimal|stunden|heures|horas|uren)$|^(?:duration|time|length)h$/.test(name))
    return 'hours';
  return /min(?:ute[sn]?|s)?$/.test(name) ? 'minutes' : undefined;
}

/**
 * Whole minutes from `30`, `30 min`, `1:30`, `0:45:00`, `1h 15m`, `3,5 h`, `90 sec` or `PT1H`; undefined for none at
 * all, null for what is no duration. Something that took seconds took a minute.
 */
export function readDuration(text: string, way: DurationWay = plainWay): number | undefined | null {
  const found = secondsOf(text.trim(), way);
  if (found === null) return null;
  return found === 0 ? undefined : Math.max(1, Math.round(found / 60));
}

/** Whether a text says that something took no time at all: `0`, `0:00`, `0 sec`. */
export function isNoTime(text: string): boolean {
  return secondsOf(text.trim(), plainWay) === 0;
}

/** Whether a text is written as `12:30` is. */
export function isShortClock(text: string): boolean {
  const found = clock.exec(text.trim());
  return found !== null && found[3] === undefined;
}

function secondsOf(text: string, way: DurationWay): number | null {
  const [, first, second, third] = clock.exec(text) ?? [];
  if (first !== undefined) {
    if (third !== undefined) return Number(first) * 3600 + Number(second) * 60 + Number(third);
    const larger = way.clock === 'hours' ? 3600 : 60;
    return Number(first) * larger + (Number(second) * larger) / 60;
  }
  const [, hours = 0, minutes = 0, rest = 0] = iso.exec(text) ?? [];
  if (iso.test(text)) return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
  return sumOfParts(text, way.unit);
}

/** `1h 15m`, `90 sec`, `3,5`; what follows hours without a unit are minutes. */
function sumOfParts(text: string, unit: Unit): number | null {
  let sum = 0;
  let last: Unit | undefined;
  part.lastIndex = 0;
  while (part.lastIndex < text.length) {
    const [, number, hours, minutes, rest] = part.exec(text) ?? [];
    if (number === undefined) return null;
    const bare = last === undefined ? unit : 'minutes';
    const own: Unit = hours ? 'hours' : minutes ? 'minutes' : rest ? 'seconds' : bare;
    if (last !== undefined && seconds[own] >= seconds[last]) return null;
    sum += numberOf(number) * seconds[own];
    last = own;
  }
  return last === undefined ? null : sum;
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}
