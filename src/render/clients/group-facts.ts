import type { GroupFacts } from '../../app/clients/profile-statistics.ts';
import { formatMoney } from '../../domain/money/money.ts';
import { foldText } from '../../domain/text/names.ts';
import { type Json, moneyJson } from '../json/shape.ts';
import { table } from '../layout/table.ts';
import type { Column, Page } from '../layout/view.ts';

/** Most sources or tags to list before "more". */
const mostShown = 3;

export function factLines(group: GroupFacts, book: GroupFacts, page: Page): string[] {
  return table(factColumns, rowsOf(group, book), page).split('\n');
}

interface FactRow {
  what: string;
  group: string;
  book: string;
}

const factColumns: readonly Column<FactRow>[] = [
  { title: '', cell: ({ what }) => what, shrinks: true },
  { title: 'these', cell: ({ group }) => group, align: 'right' },
  { title: 'all clients', cell: ({ book }) => book, align: 'right' },
];

function share(count: number, of: number): string {
  return of === 0 ? '' : `${Math.round((count * 100) / of)} %`;
}

function counted(count: number, of: number): string {
  return count === 0 ? '0' : `${count} (${share(count, of)})`;
}

function rowsOf(group: GroupFacts, book: GroupFacts): FactRow[] {
  const row = (what: string, of: (facts: GroupFacts) => string): FactRow => ({
    what,
    group: of(group) || 'none',
    book: of(book) || 'none',
  });
  const named = (word: string, key: 'sources' | 'tags') =>
    group[key].slice(0, mostShown).map(({ name }) =>
      row(`${word} ${name}`, (facts) => {
        const found = facts[key].find((one) => foldText(one.name) === foldText(name));
        return counted(found?.clients ?? 0, facts.clients);
      }),
    );
  const currencies = new Set([...group.value, ...book.value].map(({ currency }) => currency));
  return [
    row('entries in 365 days', ({ exchanges }) => String(exchanges)),
    ...book.channels.map(({ channel }) =>
      row(`by ${channel}`, (facts) => {
        const count = facts.channels.find((one) => one.channel === channel)?.count ?? 0;
        return counted(count, facts.exchanges);
      }),
    ),
    row('working days to answer (median)', ({ replies }) =>
      replies.median === null ? '' : String(replies.median),
    ),
    row('gaps within the rhythm', ({ gaps }) => (gaps.count === 0 ? '' : counted(gaps.kept, gaps.count))),
    ...[...currencies].flatMap((currency) => {
      const of = (facts: GroupFacts) => facts.value.find((one) => one.currency === currency);
      const money = (which: 'sum' | 'median') => (facts: GroupFacts) => {
        const found = of(facts)?.[which];
        return found ? formatMoney(found) : '';
      };
      return [
        row('worth in a year, together', money('sum')),
        row('worth in a year, median', money('median')),
      ];
    }),
    ...named('from', 'sources'),
    ...named('tagged', 'tags'),
    row('clients with an open case', ({ openCases, clients }) => counted(openCases.clients, clients)),
  ];
}

export function groupJson({
  clients,
  channels,
  exchanges,
  replies,
  gaps,
  value,
  ...named
}: GroupFacts): Json {
  const counted = (some: GroupFacts['tags']) =>
    some.map(({ name, clients: count }) => ({ name, clientCount: count }));
  return {
    clientCount: clients,
    exchangeCount: exchanges,
    channels: channels.map((one) => ({ ...one, share: exchanges === 0 ? 0 : one.count / exchanges })),
    replies: { medianWorkingDays: replies.median, count: replies.count },
    gaps: {
      count: gaps.count,
      keptCount: gaps.kept,
      share: gaps.count === 0 ? null : gaps.kept / gaps.count,
    },
    yearlyValues: value.map(({ clients: count, sum, median }) => ({
      clientCount: count,
      ...{ sum: moneyJson(sum), median: moneyJson(median) },
    })),
    sources: counted(named.sources),
    tags: counted(named.tags),
    openCases: { caseCount: named.openCases.cases, clientCount: named.openCases.clients },
  };
}
