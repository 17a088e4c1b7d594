import type { Criterion } from '../domain/fit.ts';
import { criterionText, wantText } from './fit-words.ts';
import { sentenceView } from './sentence.ts';
import { listView, record, table } from './table.ts';
import { oneLine, plural } from './text.ts';
import type { Column, Page } from './view.ts';

const columns: readonly Column<Criterion>[] = [
  { key: 'id', title: 'ID', cell: ({ id }) => id, align: 'right', label: 'muted' },
  { key: 'profileId', cell: ({ profileId }) => profileId },
  { key: 'profile', title: 'Profile', cell: ({ profileName }) => profileName, label: 'name', shrinks: true },
  { key: 'name', title: 'Criterion', cell: ({ name }) => name, shrinks: true },
  { key: 'wanted', title: 'Wants', cell: ({ wanted }) => wanted, show: wantText },
  { key: 'number', cell: ({ number }) => number },
  { key: 'weight', title: 'Points', cell: ({ weight }) => weight, align: 'right' },
];

/** What ideal clients look like, as a list. */
export const criterionList = listView({
  columns,
  empty: 'Nothing here says yet what an ideal client looks like. Begin: rapport criterion add PROFILE NAME',
});

const idealColumns: readonly Column<Criterion>[] = [
  { key: 'what', title: '', cell: criterionText, shrinks: true },
  { key: 'weight', title: 'points', cell: ({ weight }) => weight, align: 'right' },
];

/** What an ideal client of one profile looks like, with the points. */
export function idealLines(criteria: readonly Criterion[], page: Page): string[] {
  return table(idealColumns, criteria, page).split('\n');
}

/** A criterion that was added, changed or removed, and how many answers went with it. */
export const criterionChanged = sentenceView<{ criterion: Criterion; did: string; forgotten?: number }>(
  ({ criterion, did, forgotten = 0 }, page) => {
    const { id, profileName, weight } = criterion;
    const where = `${did === 'Removed' ? 'from' : 'in'} ${page.mark('name', oneLine(profileName))}`;
    const said = `${did} the criterion ${criterionText(criterion)} ${where} (${plural(weight, 'point')}) ${page.mark('muted', `#${id}`)}`;
    return forgotten === 0 ? said : `${said}\n${plural(forgotten, 'answer')} to it went with that.`;
  },
  ({ criterion, forgotten = 0 }) => ({ ...record(columns, criterion), forgotten }),
);
