import { listView } from '../layout/table.ts';
import { sentenceView } from '../layout/view.ts';

export interface SettingRow {
  key: string;
  value: string;
  standard: string;
  changed: boolean;
  help: string;
}

export const settingList = listView<SettingRow>({
  columns: [
    { key: 'key', title: 'Setting', cell: (row) => row.key, label: 'name' },
    {
      key: 'value',
      title: 'Value',
      cell: (row) => row.value,
      label: (row) => (row.changed ? 'warning' : undefined),
    },
    {
      key: 'default',
      title: 'Default',
      cell: (row) => row.standard,
      show: (row) => (row.changed ? row.standard : ''),
    },
    { key: 'changed', cell: (row) => row.changed },
    { key: 'help', title: 'What it is', cell: (row) => row.help, shrinks: true, wraps: true },
  ],
  empty: 'There are no settings.',
});

export const settingValue = sentenceView<SettingRow>((row) => row.value);

export const settingChanged = sentenceView<SettingRow & { before: string }>((row, page) =>
  row.before === row.value
    ? `${page.mark('name', row.key)} is ${row.value} already`
    : `${page.mark('name', row.key)} is now ${row.value} (it was ${row.before})`,
);
