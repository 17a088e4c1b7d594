import { settingList } from '../../../render/journal/settings.ts';
import { defineCommand, reply } from '../../command.ts';
import { settingRows } from '../../settings/keys.ts';

export default defineCommand({
  summary: 'All settings, with what each means',
  examples: ['rapport config list', 'rapport config list --json'],
  isList: true,
  run: (_input, context) => reply(settingList, settingRows(context)),
});
