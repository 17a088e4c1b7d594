import { addDays, type CalendarDate, calendarDate, weekdayOf } from '../../src/domain/days/calendar-date.ts';

/**
 * A book of 40 clients over 18 months, as a busy consultant keeps it: calls are written down in 80 of 100 cases, mails
 * of one's own in 55, their thanks in 30. What really happened is known, so a line of a page can be judged.
 */
export interface Book {
  /** The file of clients and the file of the log, as CSV. */
  clients: string;
  log: string;
  /** What really happened, written down or not, by client and in order. */
  truth: ReadonlyMap<string, readonly Happened[]>;
  kinds: ReadonlyMap<string, Kind>;
  mornings: readonly CalendarDate[];
}

export interface Happened {
  on: CalendarDate;
  channel: 'call' | 'email' | 'meeting';
  direction: 'in' | 'out' | 'mutual';
  text: string;
  /** Whether they asked for something; `answeredOn` is when they really had their answer. */
  asks?: { answeredOn: CalendarDate | null };
}

/** How a client is really dealt with. */
export interface Kind {
  name: string;
  profile: 'key' | 'regular' | 'occasional' | null;
  everyDays: number;
  /** The share of talks among what is said; 0 is a client who is only written to. */
  spoken: number;
  /** From this day on nothing was said any more. */
  silentFrom: CalendarDate | null;
}

const first = calendarDate('2025-05-01');
const last = calendarDate('2026-10-30');

/** A small generator of numbers from 0 to 1, the same each time. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const asks = [
  'Can you send the revised quote?',
  'Could we move the launch?',
  'Please send the final files',
  'When can you start?',
];
const closes = [
  'Thanks, looks great',
  'Perfect!',
  'Passt, danke',
  "Merci, c'est parfait",
  'OK, will do',
  'Great, thank you',
];

export function makeBook(seed = 1): Book {
  const random = numbersFrom(seed);
  const pick = <T>(some: readonly T[]): T => some[Math.floor(random() * some.length)] as T;
  const truth = new Map<string, Happened[]>();
  const kinds = new Map<string, Kind>();
  const clients = ['Company,Profile,Since,Email'];
  const log = ['Date,Client,Channel,Direction,Text'];
  for (let number = 1; number <= 40; number += 1) {
    const name = `Client ${String(number).padStart(2, '0')}`;
    const kind: Kind = {
      name,
      profile: number <= 6 ? 'key' : number <= 24 ? 'regular' : number <= 34 ? 'occasional' : null,
      everyDays: number <= 6 ? 12 : number <= 24 ? 24 : 60,
      spoken: number % 8 === 3 ? 0 : 0.45,
      silentFrom: number % 9 === 4 ? addDays(last, -150 + number) : null,
    };
    kinds.set(name, kind);
    clients.push(`${name},${kind.profile ?? ''},2024-01-15,c${number}@example.org`);
    const happened: Happened[] = [];
    for (let day = addDays(first, Math.floor(random() * kind.everyDays)); day <= last; ) {
      if (kind.silentFrom !== null && day >= kind.silentFrom) break;
      happened.push(...exchange(workday(day), kind, { random, pick }));
      day = addDays(day, Math.max(3, Math.round(kind.everyDays * (0.6 + 0.8 * random()))));
    }
    truth.set(name, happened);
    for (const one of happened) {
      if (random() >= keptShare(one)) continue;
      log.push(`${one.on},${name},${one.channel},${one.direction},"${one.text}"`);
    }
  }
  const mornings = Array.from({ length: 26 }, (_, week) => addDays(last, -7 * (25 - week) - 4));
  return { clients: `${clients.join('\n')}\n`, log: `${log.join('\n')}\n`, truth, kinds, mornings };
}

/** One matter: a talk, or a question of theirs with an answer and often thanks, or a mail of one's own. */
function exchange(
  on: CalendarDate,
  kind: Kind,
  { random, pick }: { random: () => number; pick: <T>(some: readonly T[]) => T },
): Happened[] {
  if (random() < kind.spoken)
    return [
      {
        on,
        channel: random() < 0.8 ? 'call' : 'meeting',
        direction: 'mutual',
        text: 'Went through the work',
      },
    ];
  if (random() < 0.5) {
    const mail: Happened = { on, channel: 'email', direction: 'out', text: 'The next draft' };
    const thanks: Happened = {
      on: workday(addDays(on, 1)),
      channel: 'email',
      direction: 'in',
      text: pick(closes),
    };
    return random() < 0.7 ? [mail, thanks] : [mail];
  }
  // One question in twenty is really forgotten.
  const answeredOn = random() < 0.05 ? null : workday(addDays(on, 1));
  const question: Happened = {
    on,
    channel: 'email',
    direction: 'in',
    text: pick(asks),
    asks: { answeredOn },
  };
  if (answeredOn === null) return [question];
  const answer: Happened = { on: answeredOn, channel: 'email', direction: 'out', text: 'Here it is' };
  const thanks: Happened = {
    on: workday(addDays(answeredOn, 1)),
    channel: 'email',
    direction: 'in',
    text: pick(closes),
  };
  return random() < 0.6 ? [question, answer, thanks] : [question, answer];
}

function keptShare({ channel, direction, text }: Happened): number {
  if (channel !== 'email') return 0.8;
  if (direction === 'out') return 0.55;
  return closes.includes(text) ? 0.3 : 0.7;
}

function workday(day: CalendarDate): CalendarDate {
  const weekday = weekdayOf(day);
  return weekday === 'sat' ? addDays(day, 2) : weekday === 'sun' ? addDays(day, 1) : day;
}
