import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { dayExamples, readDay } from '../../domain/days/date-phrase.ts';
import type { DateOrder, DayReading, Leaning } from '../../domain/days/day-reading.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { nearest } from '../../domain/text/names.ts';
import { spokenDay } from '../../render/words/days.ts';
import { notADay } from '../failures.ts';
import type { Context } from '../io.ts';

/** What days are read with. */
export interface DayContext {
  readonly today: CalendarDate;
  /** Only looked up where it decides. */
  readonly dateOrder: DateOrder | null;
  /** Takes a time of day that stands with a day; without it, one is refused. */
  readonly keepTime?: ((words: string) => void) | undefined;
  /** Takes what there is to tell beside the answer. */
  readonly status?: (text: string) => void;
}

/** A day that could be two, as nobody said whether the day or the month comes first. */
export class AmbiguousDay extends RapportError {
  readonly text: string;
  readonly dayFirst: string;
  readonly monthFirst: string;

  constructor(text: string, reading: Extract<DayReading, { kind: 'either' }>, today: CalendarDate) {
    const dayFirst = spokenDay(reading.dayFirst, today);
    const monthFirst = spokenDay(reading.monthFirst, today);
    super('usage', 'which-day', `"${text}" could be ${dayFirst} or ${monthFirst}.`, [
      `Type ${reading.dayFirst} or ${reading.monthFirst}.`,
      'To read all such days in one way: rapport config set date-order day (or month)',
    ]);
    this.text = text;
    this.dayFirst = dayFirst;
    this.monthFirst = monthFirst;
  }
}

/** The day that was typed; throws a usage error that says what to type instead. */
export function typedDay(
  text: string,
  context: DayContext,
  leaning: Leaning,
  examples = dayExamples,
): CalendarDate {
  const reading = readDay(text, {
    today: context.today,
    leaning,
    get dateOrder() {
      return context.dateOrder;
    },
  });
  if (reading.kind === 'either') throw new AmbiguousDay(text, reading, context.today);
  if (reading.kind === 'other-weekday') throw otherWeekday(text, reading.day, context.today);
  if (reading.kind === 'none') throw notADay(text, examples, nearest(text.trim().toLowerCase(), dayNames));
  const { day, time } = reading;
  if (time !== null) {
    if (!context.keepTime) throw timeNotKept(time, day);
    context.keepTime(time);
  }
  return day;
}

/** Reads what was typed; where a day could be two, a person at the terminal first says whether day or month comes first. */
export async function withDateOrder<T>(
  context: Pick<Context, 'canAsk' | 'ask' | 'status' | 'configPath' | 'io' | 'dateOrder'>,
  read: () => T,
): Promise<T> {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof AmbiguousDay) || !context.canAsk) throw error;
    const { settleDateOrder } = await import('../prompts/date-order.ts');
    await settleDateOrder(context, error);
    return read();
  }
}

/** A text with the times of day that stood with its days: rapport has days, and no times. */
export function withTimes(text: string, times: readonly string[]): string {
  return times.length === 0 ? text : `${text} (${times.join(', ')})`;
}

const dayNames = [
  ...['today', 'tomorrow', 'yesterday', 'tonight', 'christmas', 'easter'],
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
];

/** A weekday beside a day that is another one. */
function otherWeekday(text: string, day: CalendarDate, today: CalendarDate): RapportError {
  const is = spokenDay(day, today);
  return new RapportError('usage', 'other-weekday', `The weekday in "${text}" is wrong: that day is ${is}.`, [
    `If you mean that ${is.split(' ')[0]}, type ${day}.`,
  ]);
}

/** A time of day where there is no text to keep it in. */
function timeNotKept(time: string, day: CalendarDate): RapportError {
  return new RapportError('usage', 'time-of-day', `rapport keeps days, not times such as "${time}".`, [
    `Leave the time out: ${day}`,
  ]);
}
