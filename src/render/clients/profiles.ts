import {
  type Profile,
  type Standard,
  type StandardUnit,
  standardKey,
  standards,
} from '../../domain/clients/profile.ts';
import { handle } from '../../nouns/index.ts';
import { profile } from '../../nouns/profile.ts';
import { profileJson } from '../json/things.ts';
import { idColumn, nounList } from '../layout/table.ts';
import { capital, indented, oneLine, plural } from '../layout/text.ts';
import { type Column, type Page, sentenceView } from '../layout/view.ts';

/** A standard's number as users can type it: `21d`, `150%`. */
function shortNumber(number: number, unit: StandardUnit): string {
  const signs = { days: 'd', 'working days': 'd', percent: '%', people: '' } as const;
  return `${number}${signs[unit]}`;
}

/** A standard's number in words: `every 21 days`, `within 1 working day`, `at least 2`; 0 asks for nothing. */
export function standardText(number: number, { unit }: Pick<Standard, 'unit'>): string {
  if (number === 0) return 'not asked for';
  switch (unit) {
    case 'days':
      return `every ${number === 1 ? 'day' : `${number} days`}`;
    case 'working days':
      return `within ${plural(number, 'working day')}`;
    case 'percent':
      return `at ${number} % of the rhythm`;
    case 'people':
      return `at least ${number}`;
  }
}

const own = ({ thresholds }: Profile, standard: Pick<Standard, 'rule' | 'threshold'>) =>
  thresholds.get(standardKey(standard)) ?? null;

const columns: readonly Column<Profile>[] = [
  idColumn('profile', ({ id }) => id),
  { title: 'Profile', cell: ({ name }) => name, label: 'name', shrinks: true },
  { title: 'Clients', cell: ({ clientCount }) => clientCount, align: 'right' },
  ...standards.map((standard): Column<Profile> => {
    const { called, unit } = standard;
    return {
      title: capital(called),
      cell: (row) => own(row, standard),
      show: (row) => {
        const number = own(row, standard);
        return number === null ? '' : shortNumber(number, unit);
      },
      align: 'right',
    };
  }),
  { title: 'About', cell: ({ about }) => about, shrinks: 'last' },
];

export const profileList = nounList({
  noun: profile,
  json: profileJson,
  columns,
  empty: 'No profiles here. Add one with: rapport profile add NAME --every 3w',
});

/** The profile's numbers that no named standard covers. */
export function otherNumbers({ thresholds }: Profile): { key: string; value: number }[] {
  const named = new Set(standards.map(standardKey));
  return [...thresholds].flatMap(([key, value]) => (named.has(key) ? [] : [{ key: oneLine(key), value }]));
}

export function hoursAsDays({ text, days }: { text: string; days: number }): string {
  return `The log counts days, so ${oneLine(text)} is kept as ${plural(days, 'working day')} of eight hours.`;
}

export const profileChanged = sentenceView<{
  profile: Profile;
  did: string;
}>(
  ({ profile, did }, page) => {
    const set = [
      ...standards.flatMap((standard) => {
        const number = profile.thresholds.get(standardKey(standard));
        return number === undefined ? [] : [`${standard.called} ${standardText(number, standard)}`];
      }),
      ...otherNumbers(profile).map(({ key, value }) => `${key} ${value}`),
    ];
    return [
      headLine(did, profile, page),
      ...indented(set.length > 0 ? set.join(', ') : 'It has no standards yet, so your settings count.', page),
    ].join('\n');
  },
  ({ profile }) => profileJson(profile),
);

function headLine(did: string, { id, name }: Profile, page: Page): string {
  return `${did} the profile ${page.mark('name', oneLine(name))} ${page.mark('muted', handle('profile', id))}`;
}
