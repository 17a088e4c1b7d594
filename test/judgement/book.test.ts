import { expect, test } from 'vitest';
import { addDays, type CalendarDate, daysBetween } from '../../src/domain/days/calendar-date.ts';
import { newJournal } from '../support/new-journal.ts';
import { type Book, makeBook } from './book.ts';

interface Line {
  client: string;
  rule: string;
  level: string;
  sinceOn: CalendarDate;
}

/**
 * What is wrong with a line, judged by what really happened where it names a debt; null where it is owed or can be asked.
 * Silence and missing talks are judged by the log, as a colleague would who has nothing else.
 */
function fault({ client, rule, level, sinceOn }: Line, { truth }: Book, today: CalendarDate): string | null {
  const happened = (truth.get(client) ?? []).filter(({ on }) => on < today);
  if (rule === 'waiting-for-you') {
    if (daysBetween(sinceOn, today) > 32) return 'it can no longer be acted on';
    const question = happened.find(({ on, asks }) => on === sinceOn && asks);
    if (!question) return 'nobody asked anything';
    const { answeredOn } = question.asks ?? { answeredOn: null };
    const isSettled = answeredOn !== null && answeredOn < today;
    return isSettled && level !== 'question' ? 'it was answered' : null;
  }
  if (rule === 'unanswered') {
    const theirs = happened.findLast(({ direction }) => direction !== 'out')?.on;
    return theirs && daysBetween(theirs, today) < 7 ? 'they answered' : null;
  }
  return null;
}

interface Flag {
  client: string;
  level: string;
  isMuted: boolean;
  restsUntilOn: string | null;
}

/** The worst level of each client that morning. */
function headlinesOf(flags: readonly Flag[]): ReadonlyMap<string, string> {
  const levels = ['red', 'amber', 'question'];
  const active = flags.filter(({ isMuted, restsUntilOn }) => !isMuted && restsUntilOn === null);
  return new Map(
    active
      .toSorted((a, b) => levels.indexOf(b.level) - levels.indexOf(a.level))
      .map(({ client, level }) => [client, level]),
  );
}

/** The mornings on which a client's level had changed though nothing was logged that week or the week before. */
function changesOutOfNothing(
  client: string,
  headlines: readonly ReadonlyMap<string, string>[],
  { log, mornings }: Book,
): string[] {
  const days = log.split('\n').flatMap((line) => (line.includes(`,${client},`) ? line.slice(0, 10) : []));
  const level = (at: number) => headlines[at]?.get(client) ?? 'silent';
  return mornings.slice(1).flatMap((on, at) => {
    const since = addDays(on, -14);
    if (level(at) === level(at + 1) || days.some((day) => day >= since && day <= on)) return [];
    return `${on} ${level(at)} → ${level(at + 1)}`;
  });
}

/** What the pages of a book say on its mornings. */
async function pagesOf(book: Book) {
  const { rapport, write } = await newJournal({ today: '2026-10-31' });
  write('clients.csv', book.clients);
  write('log.csv', book.log);
  expect((await rapport.run(['import', 'csv', 'clients.csv'])).code).toBe(0);
  expect((await rapport.run(['import', 'csv', 'log.csv', '--kind', 'entries'])).code).toBe(0);
  const lines: (Line & { on: CalendarDate; wrong: string | null })[] = [];
  const habits: string[] = [];
  const headlines: ReadonlyMap<string, string>[] = [];
  for (const on of book.mornings) {
    headlines.push(headlinesOf(await rapport.with({ today: on }).json<Flag[]>`check`));
    const page = await rapport.with({ today: on }).json<{
      flags: Line[];
      habits: { rule: string }[];
    }>`digest`;
    lines.push(...page.flags.map((line) => ({ ...line, on, wrong: fault(line, book, on) })));
    habits.push(...page.habits.map(({ rule }) => rule));
    for (const { rule } of page.flags)
      expect(page.flags.filter((one) => one.rule === rule).length, `${on} ${rule}`).toBeLessThanOrEqual(2);
  }
  const ofRule = new Map<string, number>();
  for (const rule of [...lines.map((line) => line.rule), ...habits])
    ofRule.set(rule, (ofRule.get(rule) ?? 0) + 1);
  const wrong = lines.filter((line) => line.wrong !== null);
  return { all: lines.length + habits.length, ofRule, wrong, headlines };
}

/** Prints per rule how many lines there are and how many are wrong, and each of those with its reason. */
function print(seed: number, { all, ofRule, wrong }: Awaited<ReturnType<typeof pagesOf>>): void {
  console.log(`book ${seed}: ${all} lines on 26 mornings, ${wrong.length} wrong`);
  for (const [rule, count] of [...ofRule].sort((a, b) => b[1] - a[1]))
    console.log(`  ${rule} ${count}, ${wrong.filter((line) => line.rule === rule).length} wrong`);
  for (const line of wrong)
    console.log(
      `  ${line.on} ${line.client} ${line.rule} ${line.level} since ${line.sinceOn}: ${line.wrong}`,
    );
}

const seeds = Array.from({ length: Number(process.env.RAPPORT_BOOKS ?? 4) }, (_, at) => at + 1);

test.each(seeds)(
  'on book %i that is badly kept, the digest is right, of several kinds, and steady',
  async (seed) => {
    const book = makeBook(seed);
    const pages = await pagesOf(book);
    const { all, ofRule, wrong, headlines } = pages;
    if (process.env.RAPPORT_JUDGEMENT) print(seed, pages);
    const restless = [...book.kinds.keys()].map((client) => ({
      client,
      changes: changesOutOfNothing(client, headlines, book),
    }));
    expect(restless.filter(({ changes }) => changes.length > 2)).toEqual([]);
    expect(wrong.length / all).toBeLessThanOrEqual(0.1);
    expect(ofRule.size).toBeGreaterThanOrEqual(4);
    expect(Math.max(...ofRule.values()) / all).toBeLessThanOrEqual(1 / 3);
  },
);
