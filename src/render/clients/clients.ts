import type { ClientMoney, ClientSummary } from '../../app/journal.ts';
import type { BudgetStanding } from '../../app/repair/charges.ts';
import type { ClientDetails, ClientKind, ContactPoint } from '../../domain/clients/client.ts';
import { listView } from '../layout/table.ts';
import { oneLine } from '../layout/text.ts';
import { type Column, type Page, sentenceView } from '../layout/view.ts';
import { dayFor, dayText, distanceText } from '../words/days.ts';
import { budgetLines, budgetUseJson, moneyJson, moneyLines } from '../words/money.ts';

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
  { key: 'people', title: 'People', cell: (row) => row.people, align: 'right', spare: true },
  { key: 'profile', title: 'Profile', cell: (row) => row.profile?.name ?? null, shrinks: true },
  { key: 'tags', title: 'Tags', cell: (row) => row.tags, shrinks: true, spare: true },
  { key: 'emails', cell: (row) => row.emails },
  { key: 'phones', cell: (row) => row.phones },
  { key: 'archivedOn', cell: (row) => row.archivedOn },
  { key: 'source', cell: (row) => row.source },
];

export const clientList = listView({
  columns,
  empty: 'No clients here yet. Add one with: rapport client add "NAME"',
});

export const clientsFound = listView({ columns, empty: 'No client fits that.' });

export const clientAdded = sentenceView<ClientDetails & Said>(
  (client, page) => changedLines('Added', client, page),
  ({ said: _, ...client }) => clientJson(client),
);

export const clientChanged = sentenceView<ClientDetails & Said & { did: string }>(
  (client, page) => changedLines(client.did, client, page),
  ({ did: _, said: __, standing, ...client }) => ({
    ...clientJson(client),
    ...(standing ? { budgetUse: budgetUseJson(standing.use) } : {}),
  }),
);

/** What was said about a client's kind and money just now, and how the budget stands with it. */
interface Said {
  said?: Partial<ClientMoney & ClientKind>;
  standing?: BudgetStanding | null;
}

function changedLines(
  did: string,
  { id, name, said = {}, standing }: ClientDetails & Said,
  page: Page,
): string {
  return [
    `${did} ${page.mark('name', oneLine(name))} ${page.mark('muted', `#${id}`)}`,
    ...kindLines(said, page),
    ...moneyLines(said),
    ...(standing ? budgetLines(standing, page) : []),
  ].join('\n');
}

function kindLines({ profile, signedOn, source }: Partial<ClientKind>, page: Page): string[] {
  const lines = [
    profile && `Their profile is ${oneLine(profile.name)}.`,
    profile === null && 'They have no profile.',
    signedOn && `The contract was signed on ${dayFor(signedOn, page)}.`,
    signedOn === null && 'No contract is signed.',
    source && `They came from: ${oneLine(source)}`,
    source === null && 'Where they came from is not known.',
  ];
  return lines.filter((line) => typeof line === 'string');
}

export function clientJson(client: ClientDetails): Record<string, unknown> {
  const {
    contactPoints,
    writingBecause,
    cadenceDays,
    quietUntilOn,
    sinceOn,
    yearlyValue,
    budget,
    profile,
    ...rest
  } = client;
  return {
    ...rest,
    profile: profile?.name ?? null,
    profileId: profile?.id ?? null,
    since: sinceOn,
    cadence: cadenceDays,
    quietUntil: quietUntilOn,
    prefersWriting: writingBecause,
    ...addressesJson(contactPoints),
    yearlyValue: moneyJson(yearlyValue),
    budget: budget && { ...moneyJson(budget.amount), per: budget.per },
  };
}

export function addressesJson(points: readonly ContactPoint[]): { emails: string[]; phones: string[] } {
  const ofKind = (kind: ContactPoint['kind']) =>
    points.filter((point) => point.kind === kind).map(({ value }) => value);
  return { emails: ofKind('email'), phones: ofKind('phone') };
}
