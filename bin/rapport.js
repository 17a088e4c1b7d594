#!/usr/bin/env node

// Runs the bundle in dist/ with the compiled code V8 kept of an earlier run of the same verb: half of a start
// would otherwise be compiling. Why it is done by hand is told in docs/decisions.md.
const {
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
  fsyncSync,
  closeSync,
  renameSync,
  statSync,
} = require('node:fs');
const Module = require('node:module');
const { join, isAbsolute } = require('node:path');
const vm = require('node:vm');

const dist = join(__dirname, '..', 'dist');
const requireFromDist = Module.createRequire(join(dist, 'main.cjs'));
const folder = cacheFolder();
const verb = firstWord(process.argv.slice(2));
const loaded = new Map();
const fresh = [];

load('./main.cjs');
if (fresh.length > 0) process.on('exit', keep);

/** Loads a file of the bundle; everything else is Node's to load. */
function load(id) {
  if (!/^\.\/[\w-]+\.cjs$/.test(id)) return requireFromDist(id);
  const present = loaded.get(id);
  if (present) return present.exports;
  const filename = join(dist, id);
  const source = readFileSync(filename, 'utf8');
  const cache = folder && verb && cacheFile(id, filename);
  let cachedData;
  try {
    if (cache) cachedData = readFileSync(cache);
  } catch {}
  const script = new vm.Script(Module.wrap(source), { filename, cachedData });
  if (cache && (cachedData === undefined || script.cachedDataRejected)) fresh.push({ cache, script });
  const module = { exports: {} };
  loaded.set(id, module);
  script.runInThisContext().call(module.exports, module.exports, load, module, filename, dist);
  return module.exports;
}

/** Keeps the compiled code of a run that went well, including the functions it used. */
function keep(code) {
  if (code !== 0) return;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const { cache, script } of fresh) {
      const unfinished = `${cache}.${process.pid}`;
      const handle = openSync(unfinished, 'wx', 0o600);
      writeSync(handle, script.createCachedData());
      fsyncSync(handle);
      closeSync(handle);
      renameSync(unfinished, cache);
    }
  } catch {
    // Without a cache the next start is only slower.
  }
}

/** A name that no other version of Node, of this program, or of the file itself shares. */
function cacheFile(id, filename) {
  const { size, mtimeMs } = statSync(filename);
  return join(
    folder,
    `${id.slice(2)}-${verb}-${process.version}-${process.arch}-${size}-${Math.round(mtimeMs)}`,
  );
}

function cacheFolder() {
  const { XDG_CACHE_HOME: cacheHome, HOME: home } = process.env;
  if (cacheHome && isAbsolute(cacheHome)) return join(cacheHome, 'rapport');
  return home && isAbsolute(home) ? join(home, '.cache', 'rapport') : undefined;
}

/** The verb that was typed, by which caches are told apart: each verb uses other functions. */
function firstWord(argv) {
  const at = argv.findIndex(
    (word, index) => !word.startsWith('-') && !/^--(journal|as-of)$/.test(argv[index - 1] ?? ''),
  );
  const word = at < 0 ? 'bare' : argv[at];
  return /^[a-z]{2,12}$/.test(word) ? word : undefined;
}
