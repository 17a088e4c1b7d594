import { settingValue } from '../../../render/journal/settings.ts';
import { defineCommand, needed, reply } from '../../command.ts';
import { settingNamed, settingRows } from '../../settings/keys.ts';

export default defineCommand({
  examples: ['rapport config get gone-quiet.days'],
  args: { key: needed('<key>', 'the name of the setting') },
  run(input, context) {
    const { name } = settingNamed(input.key);
    const row = settingRows(context).find(({ key }) => key === name);
    if (!row) throw new Error(`the setting ${name} has no row`);
    return reply(settingValue, row);
  },
});
