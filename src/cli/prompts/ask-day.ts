import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { dayExamples } from '../../domain/days/date-phrase.ts';
import type { Leaning } from '../../domain/days/day-reading.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { spokenDay } from '../../render/words/days.ts';
import { needsAnswer } from '../failures.ts';
import { AmbiguousDay, typedDay, withDateOrder } from '../flags/typed-day.ts';
import type { Context } from '../io.ts';

/** A question for a day. */
interface DayQuestion {
  message: string;
  hint: string;
  initial?: string;
  leaning: Leaning;
  /** What is said where nothing is typed; without it, nothing is an answer. */
  required?: string;
  /** The day that nothing typed means. */
  nothing?: CalendarDate;
  /** What is wrong with a day; null where nothing is. */
  fault?(day: CalendarDate): string | null;
  /** Takes a time of day; without it, one is refused. */
  keepTime?: (words: string) => void;
}

/** Asks until a day can be read; undefined where nothing is typed, and that means no day. */
export async function askForDay(
  context: Context,
  { leaning, nothing, fault = () => null, keepTime, ...question }: DayQuestion,
): Promise<CalendarDate | undefined> {
  const prompter = await context.ask();
  const show = prompter.show ?? context.status;
  const { today } = context;
  const read = (answer: string, keep = keepTime) =>
    typedDay(answer, Object.create(context, { keepTime: { value: keep } }), leaning);
  const trying = keepTime && (() => undefined);
  const check = (answer: string): string | null => {
    if (answer.trim() === '') return null;
    try {
      return fault(read(answer, trying));
    } catch (error) {
      // Which of two days it is, is asked next.
      return error instanceof AmbiguousDay ? null : sentence(error);
    }
  };
  const echo = (answer: string) => {
    if (answer.trim() === '') return nothing ? spokenDay(nothing, today) : '';
    try {
      return spokenDay(read(answer, trying), today);
    } catch {
      return answer;
    }
  };
  for (;;) {
    const answer = await prompter.text({ ...question, check, echo });
    if (answer.trim() === '') return nothing;
    try {
      const day = await withDateOrder(context, () => read(answer, trying));
      const wrong = fault(day);
      if (wrong === null) return read(answer);
      show(wrong);
    } catch (error) {
      show(sentence(error));
    }
  }
}

/** What is wrong with an answer, and what to type; throws what is no such error. */
function sentence(error: unknown): string {
  if (error instanceof RapportError && error.kind === 'usage')
    return [error.message, ...error.hints].join(' ');
  throw error;
}

/** Asks for a day to come until it can be read; refuses where nobody can be asked, naming the flag that answers. */
export async function askDay(
  context: Context,
  message: string,
  flag: string,
  keepTime?: (words: string) => void,
): Promise<CalendarDate> {
  if (!context.canAsk) throw needsAnswer('A day', flag);
  const day = await askForDay(context, {
    ...{ message, hint: dayExamples, leaning: 'future', required: 'Type a day, or press Ctrl-C.' },
    ...(keepTime && { keepTime }),
  });
  if (!day) throw needsAnswer('A day', flag);
  return day;
}
