#!/usr/bin/env node

// Runs the bundle in dist/ from one file a verb: the sources it needs, and the code V8 made of them. Half of a start would
// otherwise be reading and compiling. The build makes these files for its own Node; with another Node an earlier run of
// the verb leaves one in the cache folder. docs/decisions.md tells why this is done by hand.
const fs = require('node:fs');
const { dirname, isAbsolute, join } = require('node:path');
const vm = require('node:vm');
// The module class is at hand; requiring `node:module` for it takes half a millisecond.
const { createRequire } = module.constructor;

const dist = join(__dirname, '..', 'dist');
const main = join(dist, 'main.cjs');
const verb = firstWord(process.argv.slice(2));
const madeFor = `${process.version}-${process.arch}`;
let driverFolder;
let codeName;
let kept = keptByBuild();
const modules = new Map();
const loaded = [];
let grew = false;
// Methods of better-sqlite3 that are not used at every start are loaded when they are called.
const lateMethod = /^\.\/methods\/(aggregate|backup|explain|function|inspect|serialize|table|transaction)$/;

process.on('exit', (code) => {
  if (code === 0 && grew && !kept.isBuilt) writeCache();
});
load(main);

/** Loads a CommonJS file: one of the bundle, or one of better-sqlite3. */
function load(filename) {
  const present = modules.get(filename);
  if (present) return present.exports;
  if (codeName && !kept.scripts.has(filename)) kept = moreByBuild();
  const { source, cachedData } = kept.scripts.get(filename)?.() ?? { source: wrapped(filename) };
  const script = new vm.Script(source, { filename, cachedData });
  if (script.cachedDataRejected && kept.isBuilt) {
    // The build had another V8, or flags of V8 are set.
    codeName = undefined;
    kept = keptByRun();
    return load(filename);
  }
  const isNew = cachedData === undefined || script.cachedDataRejected;
  grew ||= isNew;
  loaded.push({ filename, source, code: () => (isNew ? script.createCachedData() : cachedData) });
  const module = { exports: {} };
  modules.set(filename, module);
  const isOfBundle = filename.startsWith(dist);
  const folder = isOfBundle ? dist : dirname(filename);
  const requireHere = (id) => {
    // Few objects are made here: they fill the young generation, whose collection takes 3 ms.
    if (isOfBundle && id.endsWith('.cjs')) return load(dist + id.slice(1));
    if (id === 'better-sqlite3') return load(join(driver(), 'lib', 'index.js'));
    if (lateMethod.test(id)) {
      return function (...words) {
        return loadNear(join(folder, id), filename, id).apply(this, words);
      };
    }
    if (id.startsWith('.')) return loadNear(join(folder, id), filename, id);
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

/** The folder of better-sqlite3. It is nearly always in one of two places, and looking for it costs as much as loading it. */
function driver() {
  driverFolder ??=
    [join(__dirname, '..', 'node_modules'), join(__dirname, '..', '..')]
      .map((folder) => join(folder, 'better-sqlite3'))
      .find((folder) => fs.existsSync(join(folder, 'package.json'))) ??
    join(dirname(createRequire(main).resolve('better-sqlite3')), '..');
  return driverFolder;
}

/** The verb that was typed: each uses other functions. */
function firstWord(argv) {
  const isWord = (word, at) => !word.startsWith('-') && !/^--(journal|as-of)$/.test(argv[at - 1] ?? '');
  const word = argv.find(isWord) ?? (/^(-h|--help|-V|--version)$/.test(argv[0]) ? 'about' : 'today');
  if (word === '+') return 'log';
  return /^[a-z]{2,12}$/.test(word) ? word : undefined;
}

/** What the build made for the usual run of this verb, or for verbs that have nothing of their own. */
function keptByBuild() {
  for (const name of [verb, 'other']) {
    try {
      const content = fs.readFileSync(join(dist, 'code', name));
      // Verbs that share their code name the one that has it.
      const isName = content.length < 16;
      const code = isName ? fs.readFileSync(join(dist, 'code', content.latin1Slice())) : content;
      const found = { ...read(code), isBuilt: true };
      codeName = isName ? content.latin1Slice() : name;
      return found;
    } catch {}
  }
  return keptByRun();
}

/** What the build made besides for runs that need more, as the first one after a change does; looked for once. */
function moreByBuild() {
  const file = join(dist, 'code', `${codeName}-more`);
  codeName = undefined;
  try {
    const { scripts } = read(fs.readFileSync(file));
    return { scripts: new Map([...kept.scripts, ...scripts]), isBuilt: true };
  } catch {
    return kept;
  }
}

/** What an earlier run left. It counts only where it and its folder are ours, and nobody else may write there. */
function keptByRun() {
  const nothing = { scripts: new Map() };
  const file = cacheFile();
  if (!file) return nothing;
  let handle;
  try {
    const { O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = fs.constants;
    handle = fs.openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    if (!fs.fstatSync(handle).isFile() || !isOurs(fs.fstatSync(handle)) || !isOurFolder(dirname(file)))
      return nothing;
    return read(fs.readFileSync(handle));
  } catch {
    return nothing;
  } finally {
    if (handle !== undefined) fs.closeSync(handle);
  }
}

function isOurs({ uid, mode }) {
  return uid === process.geteuid() && (mode & 0o022) === 0;
}

function isOurFolder(path) {
  const stat = fs.lstatSync(path);
  return stat.isDirectory() && isOurs(stat);
}

/** The file an earlier run may have left; no other Node, build or verb shares its name. Undefined without a place for it. */
function cacheFile() {
  const { XDG_CACHE_HOME: cacheHome, HOME: home } = process.env;
  const base =
    cacheHome && isAbsolute(cacheHome) ? cacheHome : home && isAbsolute(home) && join(home, '.cache');
  if (!base || !verb) return undefined;
  // A build and an installation both make the folder anew.
  const { ino, mtimeMs } = fs.statSync(dist);
  return join(base, 'rapport', `${verb}-${madeFor}-${ino}-${Math.round(mtimeMs)}`);
}

/**
 * Reads a line of JSON that says what follows, then the compiled code of each file, then their sources. Throws where it is
 * not whole, or was made for another Node or another better-sqlite3.
 */
function read(content) {
  const end = content.indexOf(10);
  const head = JSON.parse(content.utf8Slice(0, end));
  if (head.madeFor !== madeFor) throw new Error('made for another Node');
  if (head.driver && driverVersion() !== head.driver) throw new Error('made for another better-sqlite3');
  const body = aligned(end + 1);
  // V8 does not look at this, and a single changed bit can end Node without a word.
  if (head.sum !== sumOf(content.subarray(body))) throw new Error('damaged');
  const scripts = new Map();
  let codeAt = body;
  let sourceAt = 0;
  for (const [name, codeLength, sourceLength] of head.files) {
    const [code, source] = [codeAt, sourceAt];
    codeAt = aligned(code + codeLength);
    sourceAt += sourceLength;
    scripts.set(name.startsWith('lib/') ? `${driver()}/${name}` : `${dist}/${name}`, () => ({
      cachedData: content.subarray(code, code + codeLength),
      source: sources.slice(source, source + sourceLength),
    }));
  }
  // The sources are parts of one long text. As many texts they would fill the young generation and be collected.
  const sources = content.latin1Slice(codeAt);
  if (sources.length !== sourceAt) throw new Error('not whole');
  return { scripts };
}

/** A check sum. What Node's own module for it is made of is at hand; loading that module takes 3 ms. */
function sumOf(bytes) {
  return process.binding('zlib').crc32(bytes, 0);
}

/** Where compiled code may begin: V8 copies what does not begin at a multiple of eight. */
function aligned(at) {
  return Math.ceil(at / 8) * 8;
}

function driverVersion() {
  return /"version":\s*"([^"]+)"/.exec(fs.readFileSync(join(driver(), 'package.json'), 'latin1'))?.[1];
}

/** Keeps what this run loaded, with the functions it used; other builds' files of the verb go. */
function writeCache() {
  const file = cacheFile();
  // The sources are kept a byte a character; the bundle is pure ASCII, and so has been better-sqlite3.
  if (!file || loaded.some(({ source }) => /[^\x00-\x7f]/.test(source))) return;
  const folder = dirname(file);
  const unfinished = `${file}.${process.pid}`;
  try {
    let above = folder;
    while (!fs.existsSync(above)) above = dirname(above);
    // Root makes nothing in the home of another user, who could not use it.
    if (fs.statSync(above).uid !== process.geteuid()) return;
    for (const missing of [dirname(folder), folder].filter((one) => !fs.existsSync(one))) {
      fs.mkdirSync(missing, { mode: 0o700 });
    }
    if (!isOurFolder(folder)) return;
    // Flushed before it is renamed: half a cache must never be met, not even after a power cut.
    fs.writeFileSync(unfinished, cacheContent(), { mode: 0o600, flag: 'wx', flush: true });
    for (const name of fs.readdirSync(folder)) {
      if (name.startsWith(`${verb}-`) && !unfinished.endsWith(name))
        fs.rmSync(join(folder, name), { force: true });
    }
    fs.renameSync(unfinished, file);
  } catch {
    if (fs.existsSync(unfinished)) fs.rmSync(unfinished);
  }
}

function cacheContent() {
  // What this run did not need stays: the next one of the same verb may.
  const unneeded = [...kept.scripts].filter(([filename]) => !modules.has(filename));
  const parts = [
    ...loaded.map(({ filename, source, code }) => ({ filename, code: code(), source })),
    ...unneeded.map(([filename, read]) => ({ filename, code: read().cachedData, source: read().source })),
  ];
  const files = parts.map(({ filename, code, source }) => [nameOf(filename), code.length, source.length]);
  const usesDriver = files.some(([name]) => name.startsWith('lib/'));
  const padded = (bytes) => Buffer.concat([bytes], aligned(bytes.length));
  const body = Buffer.concat([
    ...parts.map(({ code }) => padded(code)),
    ...parts.map(({ source }) => Buffer.from(source, 'latin1')),
  ]);
  const driver = usesDriver ? driverVersion() : undefined;
  const head = JSON.stringify({ madeFor, driver, sum: sumOf(body), files });
  return Buffer.concat([padded(Buffer.from(`${head}\n`)), body]);
}

/** A file's name within the bundle or within better-sqlite3, wherever they are installed. */
function nameOf(filename) {
  const folder = filename.startsWith(dist) ? dist : driver();
  return filename.slice(folder.length + 1);
}
