import { rules } from '../domain/rules/index.ts';
import { pad, wrap } from './text.ts';
import type { Page } from './view.ts';

type Sheet = Pick<Page, 'mark' | 'width'>;

/** The help pages that belong to no command, by name; the exit codes are handed in from where they are defined. */
export function helpTopics(
  exitCodes: Readonly<Record<string, { code: number; means: string }>>,
): Record<string, (sheet: Sheet) => string> {
  return {
    'exit-codes': ({ mark }) =>
      page(mark('title', 'Exit codes'), [
        ...Object.values(exitCodes).map(({ code, means }) => `  ${pad(String(code), 4, 'right')}  ${means}`),
        '',
        'A closed pipe (rapport … | head) is no error.',
      ]),
    dates: ({ mark }) =>
      page(mark('title', 'Days and periods'), [
        'A day can be written as',
        '  2026-12-01                       the day itself',
        '  today, tomorrow, yesterday',
        '  friday, next friday, last friday',
        '  +3d, 2w, -1m, 3 days ago         so far from today (use --on=-3d for a leading minus)',
        '  next week, next month, end of month',
        '  12 jan, 12 jan 2027',
        '',
        'Where it is left open, remind and snooze mean the coming day, log means the last one.',
        'A period is written 10d, 2w, 3m, 1y, "2 weeks" or monthly. 12/01/2026 is refused: it could be two days.',
      ]),
    rules: ({ mark }) => {
      const room = Math.max(...rules.map(({ id }) => id.length));
      return page(mark('title', 'Rules'), [
        ...rules.map(({ id, title }) => `  ${pad(id, room)}  ${title}`),
        '',
        'What one looks at and what it stands on: rapport why RULE',
      ]);
    },
    journal: ({ mark, width }) =>
      page(
        mark('title', 'Where things are'),
        [
          'The journal is one SQLite file. It is the first of: --journal FILE, RAPPORT_JOURNAL, $XDG_DATA_HOME/rapport/journal.db, ~/.local/share/rapport/journal.db. Only you can read it.',
          '',
          'Settings are in $XDG_CONFIG_HOME/rapport/config.json or ~/.config/rapport/config.json. Compiled code is kept in $XDG_CACHE_HOME/rapport or ~/.cache/rapport and can be deleted at any time.',
          '',
          'Also heeded: COLUMNS, EDITOR, VISUAL, TZ, FORCE_COLOR, and NO_COLOR, which wins unless it is empty.',
        ].flatMap((line) => wrap(line, width)),
      ),
  };
}

function page(title: string, lines: readonly string[]): string {
  return `${[title, '', ...lines].join('\n')}\n`;
}
