import type { ClientSummary } from '../app/journal.ts';
import type { ClientDetails, ContactPoint } from '../domain/client.ts';
import { dayText, distanceText } from './days.ts';
import { sentenceView } from './sentence.ts';
import { listView } from './table.ts';
import { oneLine } from './text.ts';
import type { Column } from './view.ts';

const columns: readonly Column<ClientSummary>[] = [
  { key: 'id', title: 'ID', cell: (row) => row.id, align: 'right', label: 'muted' },
  { key: 'name', title: 'Client', cell: (row) => row.name, label: 'name', shrinks: true },
  { key: 'status', title: 'Status', cell: (row) => row.status },
  {
    key: 'lastContactOn',
    title: 'Last contact',
    cell: (row) => row.lastContactOn,
    show: (row, page) => {
      if (row.lastContactOn === null) return 'never';
      if (!page.isTerminal) return row.lastContactOn;
      return `${dayText(row.lastContactOn, page.today)} (${distanceText(row.lastContactOn, page.today)})`;
    },
    label: (row) => (row.lastContactOn === null ? 'muted' : undefined),
  },
  { key: 'lastChannel', title: 'By', cell: (row) => row.lastChannel },
  { key: 'people', title: 'People', cell: (row) => row.people, align: 'right' },
  { key: 'tags', title: 'Tags', cell: (row) => row.tags, shrinks: true },
  { key: 'emails', cell: (row) => row.emails },
  { key: 'phones', cell: (row) => row.phones },
  { key: 'archivedOn', cell: (row) => row.archivedOn },
];

/** The clients as a list. */
export const clientList = listView({
  columns,
  empty: 'No clients here yet. Add one with: rapport client add "NAME"',
});

/** The clients that fit what was asked for. */
export const clientsFound = listView({ columns, empty: 'No client fits that.' });

/** A client that was just added, and what to do next. */
export const clientAdded = sentenceView<ClientDetails>(
  (client, page) => `Added ${page.mark('name', oneLine(client.name))} ${page.mark('muted', `#${client.id}`)}`,
  clientJson,
);

/** A client that was changed, and in which way. */
export const clientChanged = sentenceView<ClientDetails & { did: string }>(
  (client, page) =>
    `${client.did} ${page.mark('name', oneLine(client.name))} ${page.mark('muted', `#${client.id}`)}`,
  ({ did: _, ...client }) => clientJson(client),
);

/** A client as JSON shows it everywhere. */
export function clientJson(client: ClientDetails): Record<string, unknown> {
  const { contactPoints, writingBecause, cadenceDays, quietUntilOn, sinceOn, ...rest } = client;
  return {
    ...rest,
    since: sinceOn,
    cadence: cadenceDays,
    quietUntil: quietUntilOn,
    prefersWriting: writingBecause,
    ...addressesJson(contactPoints),
  };
}

/** Contact points as JSON shows them. */
export function addressesJson(points: readonly ContactPoint[]): { emails: string[]; phones: string[] } {
  const ofKind = (kind: ContactPoint['kind']) =>
    points.filter((point) => point.kind === kind).map(({ value }) => value);
  return { emails: ofKind('email'), phones: ofKind('phone') };
}
