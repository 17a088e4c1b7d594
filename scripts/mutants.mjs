// Puts small faults into the sources, one at a time, and counts those that a test notices. Each is tried on a copy of
// the tree, with the tests that import the file: first those nearest to it, then the others.
//   npm run mutants                                  a sample of each folder
//   npm run mutants -- --max 500 --seed 2 src/store  more of it, or others, of a folder or a file
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mutationsOf } from './mutations.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** A fault can make a loop that never ends. All tests together take a quarter of this. */
const patience = 480_000;

if (process.send) await work(process.argv[2]);
else process.exitCode = await lead();

/** Draws the sample, has it tried, and prints the score of each folder. */
async function lead() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      max: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
      quick: { type: 'boolean', default: false },
    },
  });
  const folders = positionals.length > 0 ? positionals : ['src/store', 'src/domain/rules'];
  const tester = startTester();
  // With few examples some tests see too little.
  const layers = values.quick ? folders.map(layerOf) : null;
  const leftOut = (await tester.try({ layers })).split('\n').filter(Boolean);
  tester.end();
  if (leftOut.length > 0) console.log(`left out, since they fail without a fault: ${leftOut.join(', ')}`);
  for (const folder of folders) {
    const all = sourcesIn(folder).flatMap((path) =>
      mutationsOf(path, readFileSync(join(root, path), 'utf8')),
    );
    const lot = ({ path, start, replacement }) =>
      createHash('sha256').update(`${values.seed} ${path} ${start} ${replacement}`).digest('hex');
    const lots = new Map(all.map((one) => [one, lot(one)]));
    const sample = all.sort((a, b) => (lots.get(a) < lots.get(b) ? -1 : 1)).slice(0, Number(values.max));
    // One file after the other: the tests of a file are looked up once.
    const byFile = sample.sort((a, b) => (a.path === b.path ? a.start - b.start : a.path < b.path ? -1 : 1));
    const survived = await tryAll(byFile, { leftOut, isQuick: values.quick });
    const score = (100 * (sample.length - survived.length)) / sample.length;
    console.log(
      `${folder}: ${sample.length - survived.length} of ${sample.length} noticed, ${score.toFixed(1)} % (of ${all.length} faults, seed ${values.seed})`,
    );
  }
  return 0;
}

/** The layer of a file or a folder: `store` for `src/store` and for what is in `test/store`. */
function layerOf(path) {
  return path.split('/')[1];
}

function sourcesIn(place) {
  const names = statSync(join(root, place)).isFile()
    ? [place]
    : readdirSync(join(root, place), { recursive: true }).map((name) => join(place, name));
  return names.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).sort();
}

/** Tries faults in as many processes as there are processors; gives back those that no test noticed. */
async function tryAll(faults, how) {
  const queue = [...faults];
  const survived = [];
  const tryNext = async (tester) => {
    for (let fault = queue.shift(); fault; fault = queue.shift()) {
      if ((await tester.try({ ...fault, ...how })) !== '') continue;
      survived.push(fault);
      const inOneLine = (text) => JSON.stringify(text.length > 70 ? `${text.slice(0, 70)}…` : text);
      console.log(
        `${fault.path}:${fault.line} survived: ${inOneLine(fault.was)} as ${inOneLine(fault.replacement)}`,
      );
    }
    tester.end();
  };
  await Promise.all(
    Array.from({ length: Math.min(availableParallelism(), faults.length) }, () => tryNext(startTester())),
  );
  return survived;
}

/** A process that tries faults on a copy of the tree; it is started anew when a test never ends. */
function startTester() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'rapport-mutants-')));
  for (const name of readdirSync(root).filter((one) => !/^(\.git|node_modules)$/.test(one)))
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(realpathSync(join(root, 'node_modules')), join(folder, 'node_modules'));
  let child;
  const start = () => {
    child = fork(fileURLToPath(import.meta.url), [folder], {
      ...{ cwd: folder, stdio: ['ignore', 'ignore', 'inherit', 'ipc'], detached: true },
      // Laws are tried on fewer examples.
      env: { RAPPORT_RUNS: '0.2', ...process.env },
    });
  };
  const stop = () => process.kill(-child.pid, 'SIGKILL');
  start();
  return {
    try: (fault) =>
      new Promise((done, failed) => {
        const settle = (result) => {
          clearTimeout(timer);
          child.removeAllListeners();
          if (result.error) failed(new Error(result.error));
          else done(result.failing);
        };
        const timer = setTimeout(() => {
          stop();
          // What was stopped put nothing back, and the next fault is tried alone.
          if (fault.path) cpSync(join(root, fault.path), join(folder, fault.path));
          settle({ failing: 'a test that never ends' });
          start();
        }, patience);
        child.once('message', settle);
        child.once('exit', () => settle({ error: 'a process that runs tests ended' }));
        child.send(fault);
      }),
    end() {
      child.removeAllListeners();
      stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The process that tries faults, one after the other. */
async function work(folder) {
  const { createVitest } = await import('vitest/node');
  const vitest = await createVitest('test', {
    root: folder,
    watch: false,
    project: ['main'],
    reporters: [{}],
    maxWorkers: 1,
  });
  /** The files with tests that fail, a line each. */
  const failing = async (specifications) => {
    if (specifications.length === 0) return '';
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
    // Vitest also gives the tests of earlier runs, as those left them.
    const asked = new Set(specifications.map(({ moduleId }) => moduleId));
    const failed = testModules
      .filter((one) => asked.has(one.moduleId) && one.state() === 'failed')
      .map((one) => relative(folder, one.moduleId));
    return failed.length === 0 && unhandledErrors.length > 0
      ? 'an error outside of tests'
      : failed.join('\n');
  };
  const all = await vitest.globTestSpecifications();
  /** The tests of a file in lots, the nearest first: in its folder, in those of its layer, and the others that import it. */
  async function* lotsOf(path) {
    const places = [dirname(path), dirname(path).replace(/^src/, 'test'), join('test', layerOf(path))];
    const distance = ({ moduleId }) => {
      const at = places.findIndex((place) => relative(folder, moduleId).startsWith(`${place}/`));
      return at < 0 ? places.length : at;
    };
    for (const far of places.keys()) yield all.filter((one) => distance(one) === far);
    vitest.config.related = [join(folder, path)];
    yield (await vitest.getRelevantTestSpecifications()).filter((one) => distance(one) === places.length);
  }
  const attempt = async ({ path, start, end, replacement, leftOut, isQuick, layers }) => {
    if (path === undefined)
      return failing(
        all.filter(({ moduleId }) => layers?.includes(layerOf(relative(folder, moduleId))) ?? true),
      );
    vitest.config.bail = 1;
    const file = join(folder, path);
    const put = (text) => {
      writeFileSync(file, text);
      vitest.invalidateFile(file);
    };
    const source = readFileSync(join(root, path), 'utf8');
    put(source.slice(0, start) + replacement + source.slice(end));
    try {
      let left = isQuick ? 3 : 4;
      for await (const lot of lotsOf(path)) {
        const found = await failing(
          lot.filter(({ moduleId }) => !leftOut.includes(relative(folder, moduleId))),
        );
        left -= 1;
        if (found !== '' || left === 0) return found;
      }
    } finally {
      put(source);
    }
  };
  process.on('message', (fault) =>
    attempt(fault).then(
      (found) => process.send({ failing: found }),
      (error) => process.send({ error: error.message }),
    ),
  );
}
