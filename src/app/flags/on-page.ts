import { addDays, type CalendarDate } from '../../domain/days/calendar-date.ts';
import { type Repeats, repeatsOf, type Shown } from '../../domain/rules/shown.ts';
import { type Finding, tierOf } from './finding.ts';

/** A client who needs attention: the strongest finding that the page has room for, and the number of others. */
export interface ClientFlag {
  finding: Finding;
  more: number;
  /** How often pages named it before without an act; set where it comes back less often by now. */
  times?: number;
}

/** One habit of the owner's, found about several clients. */
export interface Habit {
  rule: string;
  title: string;
  /** Strongest first. */
  findings: readonly Finding[];
}

export type PageLine = { kind: 'client'; flag: ClientFlag } | { kind: 'habit'; habit: Habit };

/** The lines of a page about flags. */
export interface PageFlags {
  lines: readonly PageLine[];
  /** The clients with a flag, whether a line is about them or not. */
  clients: number;
  /** How many flags stand back because pages named them often. */
  stoodBack: number;
}

/** No rule has more lines. */
const mostOfRule = 2;
/** From so many clients on, a suggestion about each is one habit. */
const habitFrom = 3;

/**
 * Chooses the lines: strongest first, what is new before what pages named before, each client once, at most two lines of
 * a rule, and one for a habit. What was named often without an act stands back for a while.
 */
export function chooseLines(
  findings: readonly Finding[],
  { shown, today, most }: { shown: readonly Shown[]; today: CalendarDate; most: number },
): PageFlags {
  const seen = daysByFlag(shown);
  const repeats = new Map(findings.map((finding) => [finding, repeatsOfFinding(finding, seen, today)]));
  const stands = (finding: Finding) => (repeats.get(finding)?.nextOn ?? today) <= today;
  const awake = findings.filter(stands);
  const isOld = (finding: Finding) => Number(repeats.get(finding)?.isOld ?? false);
  const ordered = awake.toSorted((a, b) => tierOf(a) - tierOf(b) || isOld(a) - isOld(b));
  const habits = habitsAmong(ordered);
  const flagOf = (finding: Finding): ClientFlag => {
    const { nextOn = null, times } = repeats.get(finding) ?? {};
    const more = findings.filter((one) => one.client.id === finding.client.id).length - 1;
    return { finding, more, ...(nextOn === null ? {} : { times }) };
  };
  const chosen = new Map<number, PageLine>();
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
export function namedBy(lines: readonly PageLine[]): Omit<Shown, 'on'>[] {
  const findings = lines.flatMap((line) =>
    line.kind === 'habit' ? line.habit.findings : [line.flag.finding],
  );
  return findings.map(({ client, rule }) => ({ clientId: client.id, rule }));
}

function habitsAmong(findings: readonly Finding[]): Map<string, Habit> {
  const habits = new Map<string, Habit & { findings: Finding[] }>();
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

function repeatsOfFinding(
  { client, rule, overdue }: Finding,
  seen: ReadonlyMap<string, CalendarDate[]>,
  today: CalendarDate,
): Repeats {
  return repeatsOf(seen.get(`${client.id} ${rule}`) ?? [], { speaksSince: addDays(today, -overdue), today });
}
