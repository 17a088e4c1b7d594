import { unknownSetting } from '../../../errors/settings.ts';
import { settingValue } from '../../../render/settings.ts';
import { defineCommand, needed, reply } from '../../command.ts';
import { nearest } from '../../flags.ts';
import { settingRows } from '../../setting-rows.ts';

export default defineCommand({
  summary: 'One setting',
  examples: ['rapport config get gone-quiet.days'],
  args: { key: needed('<key>', 'the name of the setting') },
  run(input, context) {
    const rows = settingRows(context);
    const row = rows.find(({ key }) => key === input.key);
    if (!row) {
      throw unknownSetting(
        input.key,
        nearest(
          input.key,
          rows.map(({ key }) => key),
        ),
      );
    }
    return reply(settingValue, row);
  },
});
