import type { Stats } from '../../app/log/stats.ts';
import type { Demand } from '../../domain/care/note.ts';
import type { LogStatistics, MonthCount } from '../../domain/log/log-statistics.ts';
import { client, clientStatuses } from '../../nouns/client.ts';
import { type Json, referenceJson } from '../json/shape.ts';
import { rows, titled } from '../layout/row.ts';
import { table } from '../layout/table.ts';
import { capital, indented, oneLine, plural } from '../layout/text.ts';
import type { Column, Page, View } from '../layout/view.ts';
import { dayFor, fullDay, monthName } from '../words/days.ts';
import { touchBalanceJson, touchBalanceText } from './entries.ts';

/** The journal's totals, one block per subject; empty subjects are left out. */
export const statsPage: View<Stats> = {
  human(stats, page) {
    const { since, until, client } = stats;
    const clientText = client ? `${oneLine(client.name)}, ` : '';
    const head = `${clientText}from ${fullDay(since, page)} to ${fullDay(until, page)}`;
    const { log, touches, causes } = stats;
    const wrong = causes.flatMap(({ cause, cases }) => indented(`${oneLine(cause)} ${cases}`, page));
    const sections = [
      { title: 'Clients today', lines: clientLines(stats, page) },
      { title: 'Exchanges', lines: channelLines(log, page) },
      {
        title: log.byMonth.length > mostMonths ? 'By year' : 'By month',
        lines: monthLines(log.byMonth, page),
      },
      { title: 'Touches', lines: touches.exchanges > 0 ? indented(touchBalanceText(touches), page) : [] },
      { title: 'Services asked for', lines: serviceLines(stats, page) },
      { title: 'What went wrong', lines: wrong },
      { title: 'Promises', lines: promiseLines(stats) },
    ];
    const none = log.byMonth.length === 0 ? page.mark('hint', 'Nothing was logged in that time.') : '';
    return [page.mark('title', capital(head)), titled(sections, page), none].filter(Boolean).join('\n\n');
  },
  json: statsJson,
};

function statsJson({ since, until, client: of, clients, log, touches, ...counted }: Stats): Json {
  return {
    ...{ sinceOn: since, untilOn: until, client: of?.name ?? null, clientId: of?.id ?? null },
    clients,
    entryCounts: log.kinds,
    byChannel: log.byChannel.map(({ channel, ...counts }) => ({ channel, counts })),
    byMonth: log.byMonth.map(({ month, ...counts }) => ({ period: month, counts })),
    touchBalance: touchBalanceJson(touches),
    services: counted.services.map((one) => ({
      ...one,
      clients: one.clients.map((who) => referenceJson(client, who)),
    })),
    unnamedWantCount: counted.unnamedWants,
    causes: counted.causes.map(({ cause, cases }) => ({ cause, caseCount: cases })),
    promiseCounts: counted.promises,
  };
}

function clientLines({ clients }: Stats, page: Page): string[] {
  if (clients === null || clients.length === 0) return [];
  const present = clients.filter(({ isArchived }) => !isArchived);
  const sum = (some: Stats['clients']) => (some ?? []).reduce((total, { count }) => total + count, 0);
  const archived = sum(clients) - sum(present);
  const statuses = clientStatuses
    .map((status) => [status, sum(present.filter((one) => one.status === status))] as const)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${count} ${status}`);
  const profiles = [...new Set(present.map(({ profile }) => profile))].map((profile) => {
    const count = sum(present.filter((one) => one.profile === profile));
    return profile === null ? `no profile ${count}` : `${oneLine(profile)} ${count}`;
  });
  const standing = `${statuses.join(', ') || 'none'}${archived > 0 ? `; ${archived} archived` : ''}`;
  const isSorted = present.some(({ profile }) => profile !== null);
  return [...indented(standing, page), ...(isSorted ? indented(profiles.join(', '), page) : [])];
}

type ChannelCount = LogStatistics['byChannel'][number];

const count = (key: Exclude<keyof ChannelCount, 'channel'>, title: string): Column<ChannelCount> => ({
  title,
  cell: (row) => row[key] || null,
  align: 'right',
});

const channelColumns: readonly Column<ChannelCount>[] = [
  { title: 'Channel', cell: ({ channel }) => channel },
  count('out', 'to them'),
  count('in', 'from them'),
  count('mutual', 'both ways'),
  count('all', 'all'),
];

function channelLines({ byChannel, kinds }: LogStatistics, page: Page): string[] {
  const rest = [
    kinds.attempt > 0
      ? plural(kinds.attempt, 'attempt that reached nobody', 'attempts that reached nobody')
      : '',
    kinds.bulk > 0 ? `${kinds.bulk} sent to everyone` : '',
    kinds.automatic > 0 ? plural(kinds.automatic, 'automatic answer') : '',
  ].filter(Boolean);
  const lines = byChannel.length > 0 ? table(channelColumns, byChannel, page).split('\n') : [];
  return [
    ...lines.map((line) => `  ${line}`),
    ...(rest.length > 0 ? indented(`Not counted: ${rest.join(', ')}`, page) : []),
  ];
}

/** With more months than this, the page counts by year. */
const mostMonths = 24;
const longestBar = 40;
const bars = { live: '█', written: '░' };

function monthLines(months: readonly MonthCount[], page: Page): string[] {
  if (months.length === 0) return [];
  const counts = months.length > mostMonths ? byYear(months) : months;
  const most = Math.max(...counts.map(({ live, written }) => live + written));
  // One sign per exchange while there is room.
  const signs = (sum: number) => Math.round((sum * Math.min(longestBar, most)) / most);
  const lines = counts.map(({ month, live, written }) => {
    const heard = signs(live);
    const bar = bars.live.repeat(heard) + bars.written.repeat(signs(live + written) - heard);
    const name = page.isTerminal ? monthName(month) : month;
    return [{ text: name, room: 8 }, { text: [`${bar} ${live + written}`.trimStart()] }];
  });
  return [...rows(lines, page), `  ${page.mark('hint', `${bars.live} spoken, ${bars.written} written`)}`];
}

function byYear(months: readonly MonthCount[]): MonthCount[] {
  const years = new Map<string, MonthCount>();
  for (const { month, live, written } of months) {
    const key = month.slice(0, 4);
    const year = years.get(key) ?? { month: key, live: 0, written: 0 };
    years.set(key, { month: key, live: year.live + live, written: year.written + written });
  }
  return [...years.values()];
}

function serviceLines({ services, unnamedWants, client }: Stats, page: Page): string[] {
  return [
    ...services.flatMap((service) => indented(serviceWords(service, client === null, page), page)),
    ...(unnamedWants > 0
      ? indented(`${plural(unnamedWants, 'want')} without a service: rapport notes --kind want`, page)
      : []),
  ];
}

function serviceWords({ service, count, clients, lastOn }: Demand, named: boolean, page: Page): string {
  const who = named ? ` by ${clients.map(({ name }) => oneLine(name)).join(', ')}` : '';
  return `${oneLine(service)} ${count}${who}; last ${dayFor(lastOn, page)}`;
}

function promiseLines({ promises: { kept, broken, open } }: Stats): string[] {
  if (kept + broken + open === 0) return [];
  return [`  ${kept} kept, ${broken} broken, ${open} open`];
}
