#!/usr/bin/env node

// Runs the bundle in dist/ with the compiled code V8 kept of an earlier run of the same verb: half of a start
// would otherwise be compiling. docs/decisions.md tells why this is done by hand.
const fs = require('node:fs');
const { dirname, isAbsolute, join } = require('node:path');
const vm = require('node:vm');
// The module class is at hand; requiring `node:module` for it takes half a millisecond.
const { createRequire, wrap } = module.constructor;

const main = join(__dirname, '..', 'dist', 'main.cjs');
const requireFromDist = createRequire(main);
const cacheFile = nameOfCache();
const kept = readCache();
const modules = new Map();
const scripts = new Map();
let grew = false;

process.on('exit', (code) => {
  if (code === 0 && grew) writeCache();
});
load(main);

/** Loads a CommonJS file: one of the bundle, or one of better-sqlite3. */
function load(filename) {
  const present = modules.get(filename);
  if (present) return present.exports;
  const cachedData = kept.codes.get(filename);
  // The bundle is pure ASCII.
  const source = fs.readFileSync(filename, filename.endsWith('.cjs') ? 'latin1' : 'utf8');
  const script = new vm.Script(wrap(source), { filename, cachedData });
  if (cachedData === undefined || script.cachedDataRejected) grew = true;
  scripts.set(filename, script);
  const module = { exports: {} };
  modules.set(filename, module);
  const folder = dirname(filename);
  const requireHere = (id) => {
    if (id === 'better-sqlite3') return load(driver());
    // Methods of better-sqlite3 that are not used at every start are loaded when they are called.
    if (/^\.\/methods\/(aggregate|backup|explain|function|inspect|serialize|table|transaction)$/.test(id)) {
      return function (...words) {
        return loadNear(join(folder, id), filename, id).apply(this, words);
      };
    }
    if (id.startsWith('./') || id.startsWith('../')) return loadNear(join(folder, id), filename, id);
    return requireFromDist(id);
  };
  requireHere.resolve = requireFromDist.resolve;
  script.runInThisContext().call(module.exports, module.exports, requireHere, module, filename, folder);
  return module.exports;
}

/** A file named without its ending, as CommonJS allows; what is not JavaScript is Node's to load. */
function loadNear(path, from, id) {
  for (const candidate of [path, `${path}.js`]) {
    if (!/\.c?js$/.test(candidate)) continue;
    if (modules.has(candidate) || kept.codes.has(candidate) || fs.existsSync(candidate))
      return load(candidate);
  }
  return createRequire(from)(id);
}

/** Where better-sqlite3 begins; looking it up anew would cost as much as loading it. */
function driver() {
  kept.driver ??= requireFromDist.resolve('better-sqlite3');
  return kept.driver;
}

/** A name that no other version of Node, of this program, or of this verb shares; undefined without a place for it. */
function nameOfCache() {
  const { XDG_CACHE_HOME: cacheHome, HOME: home } = process.env;
  const base =
    cacheHome && isAbsolute(cacheHome) ? cacheHome : home && isAbsolute(home) && join(home, '.cache');
  const verb = firstWord(process.argv.slice(2));
  if (!base || !verb) return undefined;
  // A build and an installation both make the folder anew.
  const { ino, mtimeMs } = fs.statSync(dirname(main));
  const stamp = `${ino}-${Math.round(mtimeMs)}`;
  return join(base, 'rapport', `${verb}-${process.version}-${process.arch}-${stamp}`);
}

/** The verb that was typed: each uses other functions. */
function firstWord(argv) {
  const isWord = (word, at) => !word.startsWith('-') && !/^--(journal|as-of)$/.test(argv[at - 1] ?? '');
  const word = argv.find(isWord) ?? (/^(-h|--help|-V|--version)$/.test(argv[0]) ? 'about' : 'today');
  return /^[a-z]{2,12}$/.test(word) ? word : undefined;
}

/** The compiled code that was kept, by file; the code of better-sqlite3 only while that is the same. */
function readCache() {
  const nothing = { codes: new Map(), driver: undefined };
  if (!cacheFile) return nothing;
  try {
    const content = fs.readFileSync(cacheFile);
    const end = content.indexOf(10);
    const { files, driver, driverStamp } = JSON.parse(content.toString('utf8', 0, end));
    if (driver && stampOf(driver) !== driverStamp) return nothing;
    let at = end + 1;
    const codes = new Map();
    for (const [filename, length] of files) {
      codes.set(filename, content.subarray(at, at + length));
      at += length;
    }
    return { codes, driver };
  } catch {
    return nothing;
  }
}

function stampOf(driver) {
  const { size, mtimeMs } = fs.statSync(join(dirname(driver), '..', 'package.json'));
  return `${size}-${mtimeMs}`;
}

/** Keeps the compiled code of this run, with the functions it used; other builds' caches of the verb go. */
function writeCache() {
  if (!cacheFile) return;
  const folder = dirname(cacheFile);
  const unfinished = `${cacheFile}.${process.pid}`;
  try {
    const codes = [...scripts].map(([filename, script]) => [filename, script.createCachedData()]);
    const head = {
      files: codes.map(([filename, code]) => [filename, code.length]),
      driver: kept.driver,
      driverStamp: kept.driver && stampOf(kept.driver),
    };
    for (const missing of [dirname(folder), folder].filter((one) => !fs.existsSync(one))) {
      fs.mkdirSync(missing, { mode: 0o700 });
    }
    const content = Buffer.concat([
      Buffer.from(`${JSON.stringify(head)}\n`),
      ...codes.map(([, code]) => code),
    ]);
    // Flushed before it is renamed: half a cache must never be met, not even after a power cut.
    fs.writeFileSync(unfinished, content, { mode: 0o600, flag: 'wx', flush: true });
    const prefix = `${cacheFile.slice(folder.length + 1).split('-', 1)[0]}-`;
    for (const name of fs.readdirSync(folder)) {
      if (name.startsWith(prefix) && !unfinished.endsWith(name))
        fs.rmSync(join(folder, name), { force: true });
    }
    fs.renameSync(unfinished, cacheFile);
  } catch {
    fs.rmSync(unfinished, { force: true });
  }
}
