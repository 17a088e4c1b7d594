import goneQuiet from '../../../domain/rules/gone-quiet/rule.ts';
import { limitsOf, valuesOf } from '../../../domain/rules/rule.ts';
import { defaultSettings } from '../../../domain/settings.ts';
import { settingChanged, settingList, settingValue } from '../../../render/journal/settings.ts';
import { defineCommand, needed, oneOf, optional, reply, toggle } from '../../command.ts';
import { flagsConflict, missingArgument } from '../../failures.ts';
import { keepLevelsInOrder } from '../../flags/profile-flags.ts';
import { badSetting, settingKeys, settingNamed, settingRow } from '../../settings/keys.ts';
import { changeSettingsFile, readSettings, settingsUnwritable } from '../../settings/read.ts';

export const list = defineCommand({
  summary: 'List the settings, with what each means',
  details: 'For the numbers of the rules: rapport config list rules. --json has everything.',
  examples: ['rapport config list', 'rapport config list rules', 'rapport config list --json'],
  isList: true,
  args: { part: optional('[part]', 'rules: the numbers of the rules') },
  run({ part }, context) {
    if (part !== undefined) oneOf(['rules'])(part, 'PART', context);
    const shown = settingKeys().filter(
      ({ isOfRule }) => (part === undefined && context.wantsData) || isOfRule === (part !== undefined),
    );
    return reply(
      settingList,
      shown.map((key) => settingRow(key, context)),
    );
  },
});

export const get = defineCommand({
  examples: ['rapport config get gone-quiet.days'],
  args: { key: needed('<key>', 'the name of the setting') },
  run: ({ key }, context) => reply(settingValue, settingRow(settingNamed(key, context), context)),
});

export const set = defineCommand({
  details:
    'Settings are kept in config.json, in $XDG_CONFIG_HOME/rapport or ~/.config/rapport. For a country, rapport keeps its public holidays for three years ahead; from an ICS file, its all-day events. A new value replaces the old one.',
  examples: [
    'rapport config set rhythm 45',
    'rapport config set working-days sun-thu',
    'rapport config set country DE-BY',
    'rapport config set days-off 2026-12-24,2026-12-28..2026-12-31',
    'rapport config set days-off holidays.ics',
    'rapport config set rhythm --default',
  ],
  args: {
    key: needed('<key>', 'the name of the setting'),
    value: optional('[value]', 'its new value'),
  },
  flags: { default: toggle('--default', 'back to the default') },
  async run(input, context) {
    const key = settingNamed(input.key, context);
    if (input.value !== undefined && input.default) throw flagsConflict('A value', '--default');
    if (input.value === undefined && !input.default) {
      throw missingArgument(
        'value',
        'config set',
        `rapport config set ${key.name} ${key.example ?? key.show(context.settings)}`,
      );
    }
    const before = key.show(context.settings);
    const typed = input.default || input.value?.trim() === 'default' ? undefined : input.value?.trim();
    const value = typed === undefined ? undefined : ((await key.kept?.(typed, context)) ?? typed);
    const applied = key.apply(context.settings, value ?? key.show(defaultSettings));
    if (!applied) throw badSetting(key.name, typed ?? '', key.takes);
    const [rule = '', name = ''] = key.name.split('.');
    keepLevelsInOrder(
      [{ rule, name }],
      () => valuesOf(limitsOf(goneQuiet, applied.thresholds, null)),
      (amber, red) => {
        const [deed, other, to] = name === 'red' ? ['lower', 'amber', red] : ['raise', 'red', amber];
        return `First ${deed} the other: rapport config set ${goneQuiet.id}.${other} ${to}`;
      },
    );
    if (context.configPath === null)
      throw settingsUnwritable(null, 'no home folder is known; set HOME or XDG_CONFIG_HOME');
    changeSettingsFile(context.configPath, key.name, value, context.io.user);
    const settings = readSettings(context.configPath);
    return reply(settingChanged, { ...settingRow(key, { settings, today: context.today }), before });
  },
});
