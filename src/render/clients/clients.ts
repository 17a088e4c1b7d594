import type { BudgetStanding } from '../../app/repair/charges.ts';
import type { ClientDetails } from '../../domain/clients/client.ts';
import { client } from '../../nouns/client.ts';
import type { Changes } from '../../nouns/field.ts';
import { handle } from '../../nouns/index.ts';
import { clientJson } from '../json/things.ts';
import { idColumn, nounList } from '../layout/table.ts';
import { oneLine } from '../layout/text.ts';
import { type Column, type Page, sentenceView } from '../layout/view.ts';
import { dayFor, dayText, distanceText } from '../words/days.ts';
import { budgetLines, budgetUseJson, moneyLines } from '../words/money.ts';

const columns: readonly Column<ClientDetails>[] = [
  idColumn('client', (row) => row.id),
  { title: 'Client', cell: (row) => row.name, label: 'name', shrinks: true },
  { title: 'Status', cell: (row) => row.status },
  {
    title: 'Last contact',
    cell: (row) => row.lastContactOn,
    show: (row, page) => {
      if (row.lastContactOn === null) return 'never';
      if (!page.isTerminal) return row.lastContactOn;
      return `${dayText(row.lastContactOn, page.today)} (${distanceText(row.lastContactOn, page.today)})`;
    },
    label: (row) => (row.lastContactOn === null ? 'muted' : undefined),
  },
  { title: 'By', cell: (row) => row.lastChannel },
  { title: 'People', cell: (row) => row.peopleCount, align: 'right', spare: true },
  { title: 'Profile', cell: (row) => row.profileName, shrinks: true },
  { title: 'Tags', cell: (row) => row.tags, shrinks: true, spare: true },
];

const list = (empty: string) => nounList({ noun: client, json: clientJson, columns, empty });

export const clientList = list('No clients here yet. Add one with: rapport add "NAME"');

export const clientsFound = list('No client matches that.');

/** A client that was just added or changed, with the new values. */
interface Changed extends ClientDetails {
  set?: Changes<typeof client>;
  standing?: BudgetStanding | null;
}

export const clientAdded = sentenceView<Changed>(
  (changed, page) => changedLines('Added', changed, page),
  clientJson,
);

/** A changed client; `did` says how it changed. */
export const clientChanged = sentenceView<Changed & { did: string }>(
  (changed, page) => changedLines(changed.did, changed, page),
  ({ standing, ...changed }) => ({
    ...clientJson(changed),
    ...(standing ? { budgetUse: budgetUseJson(standing.use) } : {}),
  }),
);

function changedLines(
  did: string,
  { id, name, set = {}, standing, profileName }: Changed,
  page: Page,
): string {
  return [
    `${did} ${page.mark('name', oneLine(name))} ${page.mark('muted', handle('client', id))}`,
    ...kindLines(set, profileName, page),
    ...moneyLines(set),
    ...(standing ? budgetLines(standing, page) : []),
  ].join('\n');
}

function kindLines(
  { profileId, signedOn, source }: Changes<typeof client>,
  profileName: string | null,
  page: Page,
): string[] {
  const lines = [
    profileId && `Their profile is ${oneLine(profileName ?? '')}.`,
    profileId === null && 'They have no profile.',
    signedOn && `The contract was signed on ${dayFor(signedOn, page)}.`,
    signedOn === null && 'No contract is signed.',
    source && `They came from: ${oneLine(source)}`,
    source === null && 'Where they came from is not known.',
  ];
  return lines.filter((line) => typeof line === 'string');
}
