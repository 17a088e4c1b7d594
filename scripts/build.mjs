// Builds dist/: the program as CommonJS, which V8 can cache in compiled form, with rarely used parts in separate files.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { rolldown } from 'rolldown';
import { viteImportGlobPlugin } from 'rolldown/experimental';
import { compile } from './compile.mjs';
import { licencesOf } from './licences.mjs';
import { writeManual } from './man.mjs';
import { staticImports } from './static-imports.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const src = (...names) => names.map((name) => join(root, 'src', name));
// The files of dist/ are cut so that an everyday command loads little that it does not use.
const commands = (...names) => staticImports(src(...names.map((name) => `cli/commands/${name}.ts`)));
const users = {
  program: staticImports(src('main.ts')),
  session: staticImports(src('cli/session.ts')),
  today: commands('today', 'digest'),
  log: commands('log'),
  // What a sentence is read with; other commands do without it.
  reading: staticImports(src('cli/log/understand.ts', 'cli/log/record.ts')),
  plans: commands('note', 'remind', 'nouns/reminder'),
  show: commands('show'),
  check: commands('check'),
  // Most starts use cached findings.
  rules: staticImports(src('app/flags/findings.ts')),
};
const files = [
  ...['program', 'session', 'today-log', 'today-plans', 'today-show', 'plans-show', 'log-show', 'show-check'],
  ...['today', 'log', 'plans', 'show', 'rules', 'check', 'reading'],
];

/** The file of dist/ that a module goes to, the first whose users all need it; null for what no everyday command needs. */
function everydayFile(id) {
  if (/fast-string|[\\/]leven[\\/]|package\.json/.test(id)) return 'program';
  // Help does without the store, and all but a few commands without its doctor and what backs it up.
  if (/[\\/]src[\\/](store[\\/](?!doctor|backup[\\/](?!names))|cli[\\/]session)|late-sqlite/.test(id))
    return 'journal';
  return files.find((file) => file.split('-').every((user) => users[user].has(id))) ?? null;
}

const dist = join(root, 'dist');
// Build in a temporary folder and rename it at the end, so that a running program never sees half a build.
const unfinished = `${dist}-${process.pid}`;

/** Commander loads `child_process` to run subcommands that are programs; ours are functions. docs/decisions.md has the cost. */
const lazyChildProcess = {
  name: 'lazy-child-process',
  resolveId: {
    filter: { id: /^node:child_process$/ },
    handler: (_id, importer) => (importer?.includes('commander') ? '\0lazy-child-process' : null),
  },
  load: {
    filter: { id: /^\0lazy-child-process$/ },
    handler: () =>
      "module.exports = new Proxy({}, { get: (_, name) => process.getBuiltinModule('child_process')[name] });",
  },
  buildEnd() {
    if (![...this.getModuleIds()].includes('\0lazy-child-process'))
      throw new Error('commander no longer loads child_process: the plugin lazy-child-process can go');
  },
};

/** better-sqlite3 is loaded with the first connection, so that help works where it is missing, and its error says what is wrong. */
const lateSqlite = {
  name: 'late-sqlite',
  resolveId: {
    filter: { id: /^better-sqlite3$/ },
    handler: (id, importer) => (importer === '\0late-sqlite' ? { id, external: true } : '\0late-sqlite'),
  },
  load: {
    filter: { id: /^\0late-sqlite$/ },
    handler: () =>
      "module.exports = function (...words) { const Database = require('better-sqlite3'); return new Database(...words); };",
  },
};

function migrationNames() {
  return readdirSync(join(root, 'migrations'))
    .filter((name) => name.endsWith('.sql'))
    .sort();
}

function hashOfSources() {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'src'), { recursive: true }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );
  for (const name of files.sort()) hash.update(readFileSync(join(root, 'src', name)));
  return hash.digest('hex').slice(0, 8);
}

/** The patterns for emoji and wide scripts take a millisecond to make. Most texts need none of them. */
const lazyPatterns = {
  name: 'lazy-patterns',
  transform: {
    filter: { id: /fast-string-truncated-width.dist.index\.js$/ },
    handler(code) {
      const lines = code.split('\n');
      const imports = lines.filter((line) => line.startsWith('import ')).join('\n');
      const [, name] = /^export default (\w+);$/m.exec(code) ?? [];
      if (!name || !imports) throw new Error('fast-string-truncated-width is not as it was');
      const body = lines.filter((line) => !/^(import|export) /.test(line)).join('\n');
      return `${imports}
        const make = () => { ${body}; return ${name}; };
        let made;
        export default (...words) => (made ??= make())(...words);`;
    },
  },
};

/** Writes the exports of a file as one object. Set one by one, hundreds of them took half a millisecond of every start. */
const plainExports = {
  name: 'plain-exports',
  renderChunk(code) {
    const set = /^exports\.([\w$]+) = ([\w$]+);$/gm;
    const getter =
      /^Object\.defineProperty\(exports, "([\w$]+)", \{\n {2}enumerable: true,\n {2}get: function \(\) \{\n {4}return ([\w$]+);\n {2}\}\n\}\);$/gm;
    const given = [set, getter].flatMap((way) => [...code.matchAll(way)]);
    const rest = code.replace(set, '').replace(getter, '');
    if (/^(?:exports\.|Object\.defineProperty\(exports, ")/m.test(rest))
      throw new Error('the bundle is not as it was');
    const all = given.map(([, name, local]) => `${name}: ${local}`).join(', ');
    return given.length === 0 ? rest : `${rest}\nmodule.exports = { __proto__: null, ${all} };`;
  },
};

const define = {
  RAPPORT_BUILD: JSON.stringify(hashOfSources()),
  RAPPORT_SCHEMA_VERSION: String(migrationNames().length),
};

const bundle = await rolldown({
  input: { main: join(root, 'src/main.ts') },
  platform: 'node',
  plugins: [viteImportGlobPlugin({ root }), lateSqlite, lazyChildProcess, lazyPatterns, plainExports],
  transform: { define },
  preserveEntrySignatures: false,
  onLog(level, log, handler) {
    if (level === 'warn' || level === 'error') throw new Error(log.message);
    handler(level, log);
  },
});
const { output } = await bundle.write({
  dir: unfinished,
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name].cjs',
  minify: true,
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [{ name: everydayFile, debugName: 'everyday' }],
  },
});
await bundle.close();
refuseCycles(Object.fromEntries(output.map(({ fileName, imports = [] }) => [fileName, imports])));
// In pure ASCII a file is read into memory as it is, without decoding.
for (const name of readdirSync(unfinished)) {
  const file = join(unfinished, name);
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/[^\x00-\x7f]/g, escaped));
}
makeEmptyJournal(join(unfinished, 'empty.db'), 1024);
makeEmptyJournal(join(unfinished, 'new.db'), 4096);
const bundled = output.flatMap(({ modules = {} }) => Object.keys(modules));
writeFileSync(join(unfinished, 'THIRD-PARTY-LICENSES.txt'), `${licencesOf(bundled, root)}\n`);
if (existsSync(dist)) renameSync(dist, `${unfinished}-old`);
renameSync(unfinished, dist);
rmSync(`${unfinished}-old`, { recursive: true, force: true });
compile(root);
const pages = await writeManual(root, define);
const kibibytes = (folder) =>
  Math.round(readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1024);
console.log(
  `dist: ${readdirSync(dist).join(', ')} (${kibibytes(dist)} KiB, compiled code ${kibibytes(join(dist, 'code'))}), man: ${pages} pages`,
);

/** A file that needs one that needs it would run before what it needs. */
function refuseCycles(needs, open = [], done = new Set()) {
  for (const file of open.length > 0 ? (needs[open.at(-1)] ?? []) : Object.keys(needs)) {
    if (open.includes(file)) throw new Error(`files of dist/ need each other: ${[...open, file].join(', ')}`);
    if (!done.has(file)) refuseCycles(needs, [...open, file], done);
    done.add(file);
  }
}

/** Stores an image of an empty journal, so that a first start needs no migrations: one with small pages to read, one to begin a file with. */
function makeEmptyJournal(file, pageSize) {
  const names = migrationNames();
  const database = new Database(':memory:');
  database.pragma(`page_size = ${pageSize}`);
  for (const name of names) database.exec(readFileSync(join(root, 'migrations', name), 'utf8'));
  database.pragma(`user_version = ${names.length}`);
  database.exec('VACUUM');
  writeFileSync(file, database.serialize());
  database.close();
}
