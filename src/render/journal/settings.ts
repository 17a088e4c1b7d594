import { shortened } from '../../domain/text/shorten.ts';
import type { Json } from '../json/shape.ts';
import { rowList, tableOr } from '../layout/table.ts';
import { sentenceView, type View } from '../layout/view.ts';

export interface SettingRow {
  key: string;
  value: string;
  standard: string;
  changed: boolean;
  help: string;
  /** What else there is to know of its value. */
  note: string | null;
}

function settingJson({ key, value, standard, changed, help, note }: SettingRow): Json {
  return { key, value, default: standard, isChanged: changed, help, note };
}

/** A longer value, such as many days off, would widen the whole table; `config get` has all of it. */
const longestValue = 32;

const list = rowList(
  ['key', 'value', 'default', 'isChanged', 'help', 'note'],
  (rows: readonly SettingRow[]) => rows.map(settingJson),
);

export const settingList: View<readonly SettingRow[]> = {
  human: tableOr(
    [
      { title: 'Setting', cell: (row) => row.key, label: 'name' },
      {
        title: 'Value',
        cell: (row) => shortened(row.value, longestValue),
        shrinks: true,
        label: (row) => (row.changed ? 'warning' : undefined),
      },
      { title: 'Default', cell: (row) => (row.changed ? row.standard : '') },
      {
        title: 'What it is',
        cell: ({ help, note }) => (note === null ? help : `${help}; ${note}`),
        shrinks: true,
        wraps: true,
      },
    ],
    'There are no settings.',
  ),
  json: list.json,
  list,
};

export const settingValue = sentenceView<SettingRow>((row) => row.value, settingJson);

export const settingChanged = sentenceView<SettingRow & { before: string }>(
  ({ key, value, note, before }, page) => {
    const set = before === value ? `${value} already` : `now ${value} (it was ${before})`;
    return `${page.mark('name', key)} is ${set}${note === null ? '' : `; ${note}`}`;
  },
  ({ before, ...row }) => ({ ...settingJson(row), before }),
);
