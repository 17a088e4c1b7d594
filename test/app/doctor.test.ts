import { expect, test } from 'vitest';
import { type Check, diagnose } from '../../src/app/doctor.ts';
import type { DatedBackup } from '../../src/domain/backup.ts';
import type { CalendarDate } from '../../src/domain/days/calendar-date.ts';
import { sentenceText } from '../../src/domain/text/sentence.ts';
import { isoDay } from '../../src/render/words/days.ts';
import type { Examination } from '../../src/store/doctor/examine.ts';

const today = '2026-03-02' as CalendarDate;
const fresh: DatedBackup = { path: 'backups/a.db', madeOn: today };

type Parts = { [Part in keyof Examination]?: Partial<Examination[Part]> };

/** A sound journal, apart from what a test does to it. */
function found(parts: Parts = {}): Examination {
  return {
    file: {
      ...{ path: 'my journal.db', leadsTo: null, bytes: 487_424, mode: 0o600, isOwn: true },
      ...{ isLinkedByOther: false, isReadOnly: false, openFolders: [], unfinished: [], ...parts.file },
    },
    disk: { freeBytes: 41e9, network: null, service: null, ...parts.disk },
    contents: {
      ...{ isLookedAt: true, damage: [], isKeptDamaged: false, isSearchOff: false, version: 7 },
      ...{ missing: [], loose: [], readable: [], ...parts.contents },
    },
    knownVersion: 7,
    newestCopy: null,
    newestBackup: 'newestBackup' in parts ? (parts.newestBackup as DatedBackup | null) : fresh,
  };
}

const line = ({ name, state, text, hint, command }: Check) =>
  [`${state} ${name}: ${sentenceText(text, isoDay)}`, hint, command].filter(Boolean).join(' | ');

/** The checks that differ from those of a journal with which nothing is wrong. */
function differing(parts: Parts): string[] {
  const usual = new Set(diagnose(found(), today).checks.map(line));
  return diagnose(found(parts), today)
    .checks.map(line)
    .filter((one) => !usual.has(one));
}

test('nothing is wrong with a sound journal', () => {
  const { isSound, checks } = diagnose(found(), today);
  expect([isSound, checks.every(({ state }) => state === 'ok')]).toEqual([true, true]);
});

const place = 'name the place with --journal FILE or RAPPORT_JOURNAL.';
const backup = 'put a backup copy in its place.';

test.each<[string, Parts, string[]]>([
  [
    'a file that others may open',
    { file: { mode: 0o644 } },
    [
      'warning access: others can open it (mode 644) | The next command that uses it closes it to them. To do so now: | chmod 600 "my journal.db"',
    ],
  ],
  [
    'a file that is read-only',
    { file: { mode: 0o400, isReadOnly: true } },
    [
      'warning access: it is read-only, so you can read it but not change it (mode 400) | To be able to change it: | chmod u+w "my journal.db"',
    ],
  ],
  [
    'a folder that is read-only',
    { file: { isReadOnly: true } },
    [
      `warning access: its folder is read-only, so you can read it but not change it | To be able to change it, copy it to a folder of yours, and ${place}`,
    ],
  ],
  [
    'a file of another user',
    { file: { isOwn: false } },
    [
      'warning access: it belongs to another user, so you can read it but not change it | Run rapport as that user, and without sudo if you used it.',
    ],
  ],
  [
    'a link of another user',
    { file: { isOwn: false, isLinkedByOther: true, leadsTo: '/home/ada/j.db' } },
    [
      'ok journal: my journal.db, a link to /home/ada/j.db, 487 KB',
      'warning access: another user made the link, so you can read it but not change it | Name the file itself: | rapport doctor --journal /home/ada/j.db',
    ],
  ],
  [
    'folders that others may write to',
    {
      file: {
        openFolders: [
          { path: '/tmp', isOwn: false },
          { path: '/home/ada/w', isOwn: true },
        ],
      },
    },
    [
      `warning folder: others can put files into /tmp | Move the journal to a folder of yours, and ${place}`,
      'warning folder: others can put files into /home/ada/w | To change that: | chmod go-w /home/ada/w',
    ],
  ],
  [
    'what killed runs left',
    { file: { unfinished: ['a', 'b', 'c', 'd'] } },
    [
      'warning leftovers: 4 unfinished files of runs that were killed: a, b and 2 others | While rapport is not running: | rm "my journal.db".rapport-new-*',
    ],
  ],
  [
    'a disk that is nearly full',
    { disk: { freeBytes: 487_424 * 2 - 1 } },
    ['warning space: only 975 KB are free | Free some space: a new schema needs room for a copy.'],
  ],
  [
    'a network disk',
    { disk: { network: 'nfs4' } },
    [
      `warning disk: on another machine (nfs4); two programs that write to it at once can damage it | Move it to a disk of this machine while rapport is not running, and ${place}`,
    ],
  ],
  ['a disk of a kind that is not known', { disk: { network: undefined, freeBytes: null } }, []],
  [
    'a folder of a sync service',
    { disk: { service: 'Dropbox' } },
    [
      `warning sync: in a folder of Dropbox, which can separate the journal from its last changes | Move it to a disk of this machine while rapport is not running, and ${place}`,
    ],
  ],
  [
    'kept findings that are damaged',
    { contents: { isKeptDamaged: true } },
    [
      'warning findings: the kept flags are damaged; rapport makes them again | Nothing of yours is lost. The disk may be breaking: copy the journal to another one.',
    ],
  ],
  [
    'an older schema',
    { contents: { version: 4 } },
    ['ok tables: none is missing; schema 4; the next change brings it to 7, and keeps a copy'],
  ],
])('%s', (_name, parts, lines) => {
  expect(differing(parts)).toEqual(lines);
  expect(diagnose(found(parts), today).isSound).toBe(true);
});

test.each<[string, Parts['contents'], string]>([
  [
    'tables that are missing',
    { missing: ['notes', 'clients.about'] },
    `damaged tables: missing: notes, clients.about | Keep the file as it is, and ${backup}`,
  ],
  [
    'references to nothing',
    {
      loose: [
        { table: 'interactions', to: 'clients', count: 2 },
        { table: 'changes', to: 'operations', count: 1 },
      ],
    },
    `damaged references: some lead to missing rows: 2 entries to clients and 1 of history to history | Keep the file as it is, and ${backup} Which rows they are: | sqlite3 "my journal.db" "PRAGMA foreign_key_check"`,
  ],
  [
    'an empty file',
    { damage: [{ kind: 'empty' }] },
    `damaged pages: there is nothing in it | Nothing in it can be saved: ${backup} If you have none, delete it and start again.`,
  ],
  [
    'pages that are damaged in all ways',
    {
      damage: [
        { kind: 'end', pageCount: 119, missingCount: 12 },
        { kind: 'list of tables' },
        {
          kind: 'tables',
          tables: ['changes', 'operations', 'notes', 'sqlite_sequence', 'review_skips', 'x'],
        },
      ],
    },
    `damaged pages: cut off after 107 of 119; the list of tables is damaged; damaged in: history, notes and 3 others | Keep the file as it is, and ${backup} To save what can be read, use the sqlite3 of sqlite.org: | sqlite3 "my journal.db" .recover | sqlite3 rescued.db`,
  ],
])('%s is damage', (_name, contents, line) => {
  expect(differing({ contents })).toContain(line);
  expect(differing({ contents })).toContain('ok copy: none beside it from an older schema');
  expect(diagnose(found({ contents }), today).isSound).toBe(false);
});

test('a journal that is too large is not called sound', () => {
  const { isSound, checks } = diagnose(
    found({ file: { bytes: 1.25e9 }, contents: { isLookedAt: false } }),
    today,
  );
  expect(isSound).toBeNull();
  expect(checks.map(line)).toContain(
    'warning pages: not checked: 1.3 GB do not fit into memory | To check it yourself: | sqlite3 "my journal.db" "PRAGMA integrity_check"',
  );
});

test('a backup is missing, or a week old, or older', () => {
  const of = (madeOn: string) => ({ newestBackup: { path: 'backups/b.db', madeOn: madeOn as CalendarDate } });
  expect(differing({ newestBackup: null } as unknown as Parts)).toMatchInlineSnapshot(`
    [
      "warning backup: none is known | To make one: | rapport backup --journal "my journal.db"",
    ]
  `);
  expect(differing(of('2026-02-23'))).toEqual([expect.stringMatching(/^ok backup/)]);
  expect(differing(of('2026-02-22'))).toMatchInlineSnapshot(`
    [
      "warning backup: the newest is of 2026-02-22, backups/b.db | It is older than a week. To make a new one: | rapport backup --journal "my journal.db"",
    ]
  `);
});
