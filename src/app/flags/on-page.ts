import { addDays, type CalendarDate } from '../../domain/days/calendar-date.ts';
import { everyone, type Repeats, repeatsOf, type Shown } from '../../domain/rules/shown.ts';
import { type Brief, type Finding, tierOf } from './finding.ts';

/** A client who needs attention: the strongest finding that the page has room for, and the number of others. */
export interface ClientFlag<Found extends Brief = Finding> {
  finding: Found;
  more: number;
  /** How often pages named it before without an act; set where it comes back less often by now. */
  times?: number;
}

/** One habit of the owner's, found about several clients. */
export interface Habit {
  rule: string;
  title: string;
  /** Strongest first. */
  findings: readonly Brief[];
}

export type PageLine<Found extends Brief = Finding> =
  | { kind: 'client'; flag: ClientFlag<Found> }
  | { kind: 'habit'; habit: Habit };

/** The lines of a page about flags. */
export interface PageFlags<Found extends Brief = Finding> {
  lines: readonly PageLine<Found>[];
  /** The clients with a flag, whether a line is about them or not. */
  clients: number;
  /** How many flags stand back because pages named them often. */
  stoodBack: number;
  /** Red flags that are no suggestions, about clients without a red line, by rule; the most first. */
  leftOut: readonly { rule: string; count: number }[];
}

/** No rule has more lines. */
export const mostOfRule = 2;
/** From so many clients on, a suggestion about each is one habit. */
const habitFrom = 3;
/** A habit about more clients is kept as one: a row each would fill the journal, page by page. */
const mostNamed = 50;

/**
 * Chooses the lines: strongest first, what is new before what pages named before, each client once, by the strongest
 * finding that has room, at most two lines of a rule, and one for a habit. What was named often without an act stands back
 * for a while. `unreadRed` counts red flags about clients that were not read, by rule.
 */
export function chooseLines<Found extends Brief>(
  findings: readonly Found[],
  { shown, today, most, unreadRed = {} }: Choosing,
): PageFlags<Found> {
  const seen = daysByFlag(shown);
  const repeats = new Map(
    findings.flatMap((finding) => {
      const known = repeatsOfFinding(finding, seen, today);
      return known ? [[finding, known] as const] : [];
    }),
  );
  const ofClient = countByClient(findings);
  const stands = (finding: Found) => (repeats.get(finding)?.nextOn ?? today) <= today;
  const awake = findings.filter(stands);
  const isOld = (finding: Found) => Number(repeats.get(finding)?.isOld ?? false);
  const ordered = awake.toSorted((a, b) => tierOf(a) - tierOf(b) || isOld(a) - isOld(b));
  const habits = habitsAmong(ordered);
  const flagOf = (finding: Found): ClientFlag<Found> => {
    const { nextOn = null, times } = repeats.get(finding) ?? {};
    const more = (ofClient.get(finding.client.id) ?? 1) - 1;
    return { finding, more, ...(nextOn === null ? {} : { times }) };
  };
  const lines = withRoom(ordered, habits, most).map((finding): PageLine<Found> => {
    const habit = habits.get(finding.rule);
    return habit ? { kind: 'habit', habit } : { kind: 'client', flag: flagOf(finding) };
  });
  return {
    lines,
    clients: new Set(awake.map(({ client }) => client.id)).size,
    stoodBack: findings.length - awake.length,
    leftOut: leftOutOf(ordered, lines, unreadRed),
  };
}

interface Choosing {
  shown: readonly Shown[];
  today: CalendarDate;
  most: number;
  unreadRed?: Readonly<Record<string, number>>;
}

/** One finding for each line, in their order: a second of a rule comes after the first of each other one. */
function withRoom<Found extends Brief>(
  ordered: readonly Found[],
  habits: ReadonlyMap<string, Habit>,
  most: number,
): Found[] {
  const ofRule = new Map<string, number>();
  const used = new Set<number>();
  const places: [place: number, at: number][] = [];
  for (const [at, { rule, client }] of ordered.entries()) {
    const count = ofRule.get(rule) ?? 0;
    const isHabit = habits.has(rule);
    if (isHabit ? count > 0 : count === mostOfRule || used.has(client.id)) continue;
    ofRule.set(rule, count + 1);
    if (!isHabit) used.add(client.id);
    places.push([count, at]);
  }
  const first = places.toSorted(([a], [b]) => a - b).slice(0, most);
  const kept = new Set(first.map(([, at]) => at));
  return ordered.filter((_, at) => kept.has(at));
}

function leftOutOf(
  ordered: readonly Brief[],
  lines: readonly PageLine<Brief>[],
  unreadRed: Readonly<Record<string, number>>,
): PageFlags['leftOut'] {
  const named = new Set(
    lines.flatMap((line) =>
      line.kind === 'client' && isRedFlag(line.flag.finding) ? line.flag.finding.client.id : [],
    ),
  );
  const counts = new Map(Object.entries(unreadRed));
  for (const finding of ordered) {
    const { rule, client } = finding;
    if (isRedFlag(finding) && !named.has(client.id)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return [...counts]
    .flatMap(([rule, count]) => (count > 0 ? { rule, count } : []))
    .toSorted((a, b) => b.count - a.count);
}

function isRedFlag({ level, kind }: Brief): boolean {
  return level === 'red' && kind !== 'suggestion';
}

/** The flags that lines name, as they are kept. */
export function namedBy(lines: readonly PageLine<Brief>[]): Omit<Shown, 'on'>[] {
  return lines.flatMap((line) => {
    const findings = line.kind === 'habit' ? line.habit.findings : [line.flag.finding];
    const [first] = findings;
    if (first && findings.length > mostNamed) return { clientId: everyone, rule: first.rule };
    return findings.map(({ client, rule }) => ({ clientId: client.id, rule }));
  });
}

/** How many findings there are about each client. */
export function countByClient(findings: readonly Brief[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { client } of findings) counts.set(client.id, (counts.get(client.id) ?? 0) + 1);
  return counts;
}

function habitsAmong(findings: readonly Brief[]): Map<string, Habit> {
  const habits = new Map<string, Habit & { findings: Brief[] }>();
  for (const finding of findings) {
    const { rule, title } = finding;
    if (title === undefined) continue;
    const habit = habits.get(rule) ?? { rule, title, findings: [] };
    habit.findings.push(finding);
    habits.set(rule, habit);
  }
  return new Map([...habits].filter(([, habit]) => habit.findings.length >= habitFrom));
}

function daysByFlag(shown: readonly Shown[]): Map<string, CalendarDate[]> {
  const days = new Map<string, CalendarDate[]>();
  for (const { clientId, rule, on } of shown) {
    const key = `${clientId} ${rule}`;
    const known = days.get(key);
    if (known) known.push(on);
    else days.set(key, [on]);
  }
  return days;
}

/** Null where no page named it, alone or among a habit. */
function repeatsOfFinding(
  { client, rule, title, overdue, sinceOn }: Brief,
  seen: ReadonlyMap<string, CalendarDate[]>,
  today: CalendarDate,
): Repeats | null {
  if (seen.size === 0) return null;
  const alone = seen.get(`${client.id} ${rule}`) ?? [];
  const among = title === undefined ? [] : (seen.get(`${everyone} ${rule}`) ?? []);
  const overdueSince = addDays(today, -overdue);
  // What is not late yet was named all the same; a habit speaks anew of who joins it.
  const speaksSince = sinceOn < overdueSince ? sinceOn : overdueSince;
  const days = new Set([...alone, ...among.filter((day) => day >= overdueSince)]);
  return days.size === 0 ? null : repeatsOf([...days].sort(), { speaksSince, today });
}
