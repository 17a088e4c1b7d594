import type { Json } from '../json/shape.ts';
import { rowList, tableOr } from '../layout/table.ts';
import { sentenceView, type View } from '../layout/view.ts';

export interface SettingRow {
  key: string;
  value: string;
  standard: string;
  changed: boolean;
  help: string;
}

function settingJson({ key, value, standard, changed, help }: SettingRow): Json {
  return { key, value, default: standard, isChanged: changed, help };
}

const list = rowList(['key', 'value', 'default', 'isChanged', 'help'], (rows: readonly SettingRow[]) =>
  rows.map(settingJson),
);

export const settingList: View<readonly SettingRow[]> = {
  human: tableOr(
    [
      { title: 'Setting', cell: (row) => row.key, label: 'name' },
      {
        title: 'Value',
        cell: (row) => row.value,
        label: (row) => (row.changed ? 'warning' : undefined),
      },
      { title: 'Default', cell: (row) => (row.changed ? row.standard : '') },
      { title: 'What it is', cell: (row) => row.help, shrinks: true, wraps: true },
    ],
    'There are no settings.',
  ),
  json: list.json,
  list,
};

export const settingValue = sentenceView<SettingRow>((row) => row.value, settingJson);

export const settingChanged = sentenceView<SettingRow & { before: string }>(
  (row, page) =>
    row.before === row.value
      ? `${page.mark('name', row.key)} is ${row.value} already`
      : `${page.mark('name', row.key)} is now ${row.value} (it was ${row.before})`,
  ({ before, ...row }) => ({ ...settingJson(row), before }),
);
