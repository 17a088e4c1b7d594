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
}

/** No rule has more lines. */
export const mostOfRule = 2;
/** From so many clients on, a suggestion about each is one habit. */
const habitFrom = 3;
/** A habit about more clients is kept as one: a row each would fill the journal, page by page. */
const mostNamed = 50;

/**
 * Chooses the lines: strongest first, what is new before what pages named before, each client once, at most two lines of
 * a rule, and one for a habit. What was named often without an act stands back for a while.
 */
export function chooseLines<Found extends Brief>(
  findings: readonly Found[],
  { shown, today, most }: { shown: readonly Shown[]; today: CalendarDate; most: number },
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
  const chosen = new Map<number, PageLine<Found>>();
  const used = new Set<number>();
  const ofRule = new Map<string, number>();
  // A second line of a rule comes after the first of each other one.
  for (let limit = 1; limit <= mostOfRule; limit += 1) {
    for (const [at, finding] of ordered.entries()) {
      const { rule, client } = finding;
      const count = ofRule.get(rule) ?? 0;
      const habit = habits.get(rule);
      if (chosen.size === most) break;
      if (chosen.has(at) || (habit ? count > 0 : count >= limit || used.has(client.id))) continue;
      ofRule.set(rule, count + 1);
      if (!habit) used.add(client.id);
      chosen.set(at, habit ? { kind: 'habit', habit } : { kind: 'client', flag: flagOf(finding) });
    }
  }
  const lines = [...chosen].toSorted(([a], [b]) => a - b).map(([, line]) => line);
  return {
    lines,
    clients: new Set(awake.map(({ client }) => client.id)).size,
    stoodBack: findings.length - awake.length,
  };
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
  { client, rule, title, overdue }: Brief,
  seen: ReadonlyMap<string, CalendarDate[]>,
  today: CalendarDate,
): Repeats | null {
  if (seen.size === 0) return null;
  const alone = seen.get(`${client.id} ${rule}`) ?? [];
  const among = title === undefined ? [] : (seen.get(`${everyone} ${rule}`) ?? []);
  const days = among.length === 0 ? alone : [...new Set([...alone, ...among])].sort();
  return days.length === 0 ? null : repeatsOf(days, { speaksSince: addDays(today, -overdue), today });
}
