#!/usr/bin/env node

// Runs the bundle in dist/ from one file that an earlier run of the same verb left in the cache folder: the sources it
// needed, and the code V8 made of them. Half of a start would otherwise be reading and compiling. docs/decisions.md
// tells why this is done by hand.
const fs = require('node:fs');
const { dirname, isAbsolute, join } = require('node:path');
const vm = require('node:vm');
// The module class is at hand; requiring `node:module` for it takes half a millisecond.
const { createRequire } = module.constructor;

const dist = join(__dirname, '..', 'dist');
const main = join(dist, 'main.cjs');
const cacheFile = nameOfCache();
const kept = readCache();
const modules = new Map();
const loaded = [];
let grew = false;

process.on('exit', (code) => {
  if (code === 0 && grew) writeCache();
});
load(main);

/** Loads a CommonJS file: one of the bundle, or one of better-sqlite3. */
function load(filename) {
  const present = modules.get(filename);
  if (present) return present.exports;
  const { source, cachedData } = kept.scripts.get(filename)?.() ?? { source: wrapped(filename) };
  const script = new vm.Script(source, { filename, cachedData });
  if (cachedData === undefined || script.cachedDataRejected) grew = true;
  loaded.push({ filename, source, script });
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
    if (id.startsWith('./')) return loadNear(folder + id.slice(1), filename, id);
    if (id.startsWith('../')) return loadNear(join(folder, id), filename, id);
    return process.getBuiltinModule(id) ?? createRequire(main)(id);
  };
  script.runInThisContext().call(module.exports, module.exports, requireHere, module, filename, folder);
  return module.exports;
}

/** The text of a file as the function that Node would make of it. */
function wrapped(filename) {
  const text = fs.readFileSync(filename, 'utf8');
  return `(function (exports, require, module, __filename, __dirname) { ${text}\n})`;
}

/** A file named without its ending, as CommonJS allows; what is not JavaScript is Node's to load. */
function loadNear(path, from, id) {
  for (const candidate of [path, `${path}.js`]) {
    if (!/\.c?js$/.test(candidate)) continue;
    if (modules.has(candidate) || kept.scripts.has(candidate) || fs.existsSync(candidate))
      return load(candidate);
  }
  return createRequire(from)(id);
}

/** Where better-sqlite3 begins; looking it up anew would cost as much as loading it. */
function driver() {
  kept.driver ??= createRequire(main).resolve('better-sqlite3');
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
  const { ino, mtimeMs } = fs.statSync(dist);
  return join(base, 'rapport', `${verb}-${process.version}-${process.arch}-${ino}-${Math.round(mtimeMs)}`);
}

/** The verb that was typed: each uses other functions. */
function firstWord(argv) {
  const isWord = (word, at) => !word.startsWith('-') && !/^--(journal|as-of)$/.test(argv[at - 1] ?? '');
  const word = argv.find(isWord) ?? (/^(-h|--help|-V|--version)$/.test(argv[0]) ? 'about' : 'today');
  return /^[a-z]{2,12}$/.test(word) ? word : undefined;
}

/**
 * What was kept: a line of JSON that says what follows, then the compiled code of each file, then their sources. It
 * counts only where it is whole, and only while better-sqlite3 is the same.
 */
function readCache() {
  const nothing = { scripts: new Map(), driver: undefined };
  if (!cacheFile) return nothing;
  try {
    const content = fs.readFileSync(cacheFile);
    const end = content.indexOf(10);
    const { files, driver, driverStamp } = JSON.parse(content.utf8Slice(0, end));
    if (driver && stampOf(driver) !== driverStamp) return nothing;
    const scripts = new Map();
    let codeAt = aligned(end + 1);
    let sourceAt = 0;
    for (const [filename, codeLength, sourceLength] of files) {
      const [code, source] = [codeAt, sourceAt];
      codeAt = aligned(code + codeLength);
      sourceAt += sourceLength;
      scripts.set(filename, () => ({
        cachedData: content.subarray(code, code + codeLength),
        source: sources.slice(source, source + sourceLength),
      }));
    }
    // The sources are parts of one long text. As many texts they would fill the young generation and be collected.
    const sources = content.latin1Slice(codeAt);
    return sources.length === sourceAt ? { scripts, driver } : nothing;
  } catch {
    return nothing;
  }
}

/** Where compiled code may begin: V8 copies what does not begin at a multiple of eight. */
function aligned(at) {
  return Math.ceil(at / 8) * 8;
}

function stampOf(driver) {
  const { size, mtimeMs } = fs.statSync(join(dirname(driver), '..', 'package.json'));
  return `${size}-${mtimeMs}`;
}

/** Keeps what this run loaded, with the functions it used; other builds' caches of the verb go. */
function writeCache() {
  // The sources are kept a byte a character; the bundle is pure ASCII, and so has been better-sqlite3.
  if (!cacheFile || loaded.some(({ source }) => /[^\x00-\x7f]/.test(source))) return;
  const folder = dirname(cacheFile);
  const unfinished = `${cacheFile}.${process.pid}`;
  try {
    for (const missing of [dirname(folder), folder].filter((one) => !fs.existsSync(one))) {
      fs.mkdirSync(missing, { mode: 0o700 });
    }
    // Flushed before it is renamed: half a cache must never be met, not even after a power cut.
    fs.writeFileSync(unfinished, cacheContent(), { mode: 0o600, flag: 'wx', flush: true });
    const prefix = `${cacheFile.slice(folder.length + 1).split('-', 1)[0]}-`;
    for (const name of fs.readdirSync(folder)) {
      if (name.startsWith(prefix) && !unfinished.endsWith(name))
        fs.rmSync(join(folder, name), { force: true });
    }
    fs.renameSync(unfinished, cacheFile);
  } catch {
    if (fs.existsSync(unfinished)) fs.rmSync(unfinished);
  }
}

function cacheContent() {
  // What this run did not need stays: the next one of the same verb may.
  const unneeded = [...kept.scripts].filter(([filename]) => !modules.has(filename));
  const parts = [
    ...loaded.map(({ filename, source, script }) => ({ filename, code: script.createCachedData(), source })),
    ...unneeded.map(([filename, read]) => ({ filename, code: read().cachedData, source: read().source })),
  ];
  const files = parts.map(({ filename, code, source }) => [filename, code.length, source.length]);
  const { driver } = kept;
  const head = JSON.stringify({ files, driver, driverStamp: driver && stampOf(driver) });
  const codes = [Buffer.from(`${head}\n`), ...parts.map(({ code }) => code)];
  return Buffer.concat([
    ...codes.map((bytes) => Buffer.concat([bytes], aligned(bytes.length))),
    ...parts.map(({ source }) => Buffer.from(source, 'latin1')),
  ]);
}
