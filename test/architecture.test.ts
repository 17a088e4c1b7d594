import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { functionsIn } from './support/sources/functions-in.ts';
import { type SourceFile, sourceFiles, testFiles } from './support/sources/source-files.ts';

/** What each layer may import, of ours and of others; `nouns/` alone imports nothing of ours. */
const layers: Readonly<Record<string, readonly RegExp[]>> = {
  nouns: [/^src\/nouns\//],
  domain: [/^src\/(domain|nouns)\//, /^date-fns\/[a-zA-Z]+$/, /^(leven|libphonenumber-js\/min)$/],
  app: [/^src\/(app|domain|nouns)\//, /^node:util$/],
  store: [
    /^src\/(store|domain|nouns)\//,
    /^src\/version\.ts$/,
    /^better-sqlite3$/,
    /^node:(crypto|fs|path)$/,
  ],
  interchange: [
    /^src\/(interchange|domain|nouns)\//,
    /^(zod\/mini|read-excel-file\/universal|postal-mime|ical\.js|windows-iana|@rgrove\/parse-xml|email-providers\/all\.json)$/,
    /^node:crypto$/,
  ],
  remote: [/^src\/(remote|domain|nouns)\//, /^(imapflow|@rgrove\/parse-xml)$/],
  render: [/^src\/(render|domain|nouns)\//, /^(chalk|fast-string-width|date-fns\/[a-zA-Z]+)$/],
  cli: [
    /^src\/(cli|app|domain|nouns|interchange|remote|render|store)\//,
    /^src\/version\.ts$/,
    /^(commander|date-holidays|inquirer|zod\/mini)$/,
    /^node:(crypto|fs|path|stream|string_decoder)$/,
  ],
};

/** Where only types may be taken from another layer. */
const typesOnly: Readonly<Record<string, readonly RegExp[]>> = {
  app: [/^src\/store\//],
  interchange: [/^src\/app\//],
  render: [/^src\/app\//],
};

/** Packages that one file alone speaks to. */
const spokenToBy: Readonly<Record<string, readonly string[]>> = {
  'better-sqlite3': ['src/store/connection.ts'],
  chalk: ['src/render/layout/styles.ts'],
  commander: ['src/cli/program/command-line.ts'],
  'date-holidays': ['src/cli/settings/holidays.ts'],
  'ical.js': ['src/interchange/calendar/events.ts'],
  imapflow: ['src/remote/mailbox.ts'],
  inquirer: ['src/cli/prompts/prompter.ts'],
  'libphonenumber-js/min': ['src/domain/text/phone-number.ts'],
  'read-excel-file/universal': ['src/interchange/xlsx/workbook.ts'],
};

/** The most lines of a file and of a function, and the most files directly in a folder. */
const caps = { file: 400, function: 60, folder: 25 };

const files = sourceFiles();
const layerOf = ({ path }: SourceFile) => path.split('/')[1] ?? '';

/** The places where a pattern is found in the code, outside the files that may have it. */
function found(pattern: RegExp, allowed: readonly string[] = [], among = files): string[] {
  return among
    .filter(({ path }) => !allowed.includes(path))
    .flatMap(({ path, code }) =>
      (code.match(new RegExp(pattern, `${pattern.flags}g`)) ?? []).map((hit) => `${path}: ${hit}`),
    );
}

test('each layer imports only what it may', () => {
  const wrong = files
    .filter((file) => file.path !== 'src/main.ts' && file.path !== 'src/version.ts')
    .flatMap((file) => {
      const layer = layerOf(file);
      const may = (target: string, isType: boolean) =>
        [...(layers[layer] ?? []), ...(isType ? (typesOnly[layer] ?? []) : [])].some((one) =>
          one.test(target),
        );
      return file.imports
        .filter(({ target, isType }) => !may(target, isType))
        .map(({ target }) => `${file.path} imports ${target}`);
    });
  expect(wrong).toEqual([]);
  // The test would say nothing if it read nothing.
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(300);
});

test('a package has one file that speaks to it, where it is so decided', () => {
  const wrong = files.flatMap(({ path, imports }) =>
    imports
      .filter(({ target }) => spokenToBy[target]?.includes(path) === false)
      .map(({ target }) => `${path} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('the network is spoken to in one layer, which is loaded when it is needed', () => {
  const network = /^(?:imapflow|(?:node:)?(?:net|tls|http|https|http2|dns|dgram|dns\/promises))$/;
  const outside = files.filter((file) => layerOf(file) !== 'remote');
  const wrong = outside.flatMap(({ path, imports }) =>
    imports
      .filter(
        ({ target, isType, isLazy }) =>
          network.test(target) || (/^src\/remote\//.test(target) && !isType && !isLazy),
      )
      .map(({ target }) => `${path} imports ${target}`),
  );
  expect(wrong).toEqual([]);
  const sockets = /(?<![\w.])(?:fetch|WebSocket|EventSource|XMLHttpRequest)\s*\(|\bglobalThis\s*\.\s*fetch\b/;
  expect(found(sockets, [], outside)).toEqual([]);
  // What the layer is there for.
  expect(found(sockets)).toEqual(['src/remote/web.ts: fetch(']);
});

test('no file imports itself by way of others', () => {
  const needs = new Map(
    files.map(({ path, imports }) => [
      path,
      imports.filter(({ isType, isLazy }) => !isType && !isLazy).map(({ target }) => target),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (done.has(path) || trail.includes(path)) return;
    for (const next of needs.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) walk(path, []);
  expect(circles).toEqual([]);
});

test('only main.ts touches the process and the clock', () => {
  const main = ['src/main.ts'];
  expect(found(/(?<![\w.])process\b(?=\s*[.[])/, main)).toEqual([]);
  expect(found(/\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bTemporal\.Now\b/, main)).toEqual([]);
  expect(found(/(?<![\w.])console\./)).toEqual([]);
  // What main.ts is there for.
  expect(found(/\bprocess\.exit\(/)).not.toEqual([]);
});

/** What is above a cap. */
function above(cap: number, sizes: Iterable<readonly [name: string, size: number]>): object {
  return Object.fromEntries([...sizes].filter(([, size]) => size > cap));
}

test('no test judges by a clock', () => {
  const clock = /\bperformance\.now\b|\bhrtime\b|\bDate\.now\b|\bnew Date\(\s*\)/;
  expect(found(clock, ['test/architecture.test.ts'], testFiles())).toEqual([]);
});

test('an instant is read on the wall in three places', () => {
  const wall =
    /\.get(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)\(|\bDateTimeFormat\b|\bnew Date\([^()]*,/;
  // Calendars tell times in the zones of others.
  const allowed = ['src/domain/days/calendar-date.ts', 'src/interchange/calendar/zones.ts'];
  expect(found(wall, allowed)).toEqual([]);
  const formats = files.filter(({ imports }) => imports.some(({ target }) => target === 'date-fns/format'));
  expect(formats.map(({ path }) => path)).toEqual(['src/render/journal/operations.ts']);
});

test('no file is longer than the cap', () => {
  expect(
    above(
      caps.file,
      files.map(({ path, lines }) => [path, lines.length] as const),
    ),
  ).toEqual({});
});

test('no function is longer than the cap', () => {
  const functions = files.flatMap(functionsIn);
  expect(
    above(
      caps.function,
      functions.map(({ path, name, length }) => [`${path}: ${name}`, length] as const),
    ),
  ).toEqual({});
  // The test would say nothing if it found nothing.
  expect(functions.length).toBeGreaterThan(2000);
});

test('no folder holds more files than the cap', () => {
  const folders = new Map<string, number>();
  for (const { path } of [...files, ...testFiles()])
    folders.set(dirname(path), (folders.get(dirname(path)) ?? 0) + 1);
  expect(above(caps.folder, folders)).toEqual({});
});

test('files have names that say what is in them', () => {
  const all = [...files, ...testFiles()];
  expect(all.map(({ path }) => path).filter((path) => !/^[a-z0-9/-]+(\.test)?\.ts$/.test(path))).toEqual([]);
  const vague = /(^|-)(utils?|helpers?|managers?|services?|common|misc|shared)(-|\.)/;
  expect(all.map(({ path, name }) => (vague.test(name) ? path : '')).filter(Boolean)).toEqual([]);
});

test('types are not talked out of their opinion', () => {
  expect(found(/(?<=[:<|&(,]\s*)any\b(?!\s*[:(=])|\bas any\b|\bany\[\]/)).toEqual([]);
  expect(found(/[\w)\]]!(?=[.;,)\]\s[])(?!\s*=)/)).toEqual([]);
  const excuses = files.flatMap(({ path, lines }) =>
    lines
      .filter((line) => /@ts-(ignore|expect-error|nocheck)|biome-ignore/.test(line))
      .map((line) => `${path}: ${line}`),
  );
  expect(excuses).toEqual([]);
});

test('nothing is left for later', () => {
  const later = [...files, ...testFiles()]
    .filter(({ path }) => path !== 'test/architecture.test.ts')
    .flatMap(({ path, lines }) =>
      lines.filter((line) => /\b(TODO|FIXME|XXX|STUB)\b/.test(line)).map((line) => `${path}: ${line}`),
    );
  expect(later).toEqual([]);
});

test('rows are written where they are recorded, and nowhere else', () => {
  const writing: Readonly<Record<string, string>> = {
    'src/store/table.ts': 'rows of nouns, and the log of them',
    'src/store/imports/bulk.ts': 'rows by the hundred, and the log of them',
    'src/store/journal.ts': 'the operation',
    'src/store/erase.ts': 'what is taken out for good, the log included',
    'src/store/retention.ts': 'what the log forgets',
    'src/store/captures/erased-addresses.ts': 'sums of addresses that stay away',
    'src/store/captures/source-states.ts': 'how far a source was read',
    'src/store/doctor/fix.ts': 'a cache, which is taken away where it is damaged',
    'src/store/search/search-index.ts': 'an index, which is made anew from the rows',
    'src/store/search/searched.ts': 'what the index has of a row',
    'src/store/undo.ts': 'what is put back, and a temporary table',
    'src/store/whole.ts': 'rows of a whole journal under their own ids, and the log of them',
    'src/store/unrecorded.ts': 'a cache, and what a review of the day need not begin with',
  };
  const statement =
    /\b(INSERT\s+(OR\s+\w+\s+)?INTO|REPLACE\s+INTO|DELETE\s+FROM|UPDATE\s+(\w+|\$\{\w+\})\s+SET)\b/i;
  const found = sourceFiles()
    .filter(({ lines }) => statement.test(lines.join('\n')))
    .map(({ path }) => path);
  expect(found.sort()).toEqual(Object.keys(writing).sort());
});
