// What a start costs, as ratios to `node -e 0` measured in the same run, each beside its limit.
// Times drift from machine to machine and from minute to minute; the commands take turns, so the ratios hold.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const rounds = Number(process.argv[2] ?? 25);
const home = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
const journal = join(home, 'journal.db');
// What writes has a journal of its own, so that the other one stays as large as it is said to be.
const written = join(home, 'written.db');
const today = '2026-11-21';
const { NODE_EXTRA_CA_CERTS: _slow, ...inherited } = process.env;
const env = {
  ...inherited,
  HOME: home,
  XDG_CACHE_HOME: join(home, 'cache'),
  RAPPORT_JOURNAL: journal,
  // The clock is pinned, so that commands are typed as people type them, without --as-of.
  RAPPORT_TEST_NOW: `${today}T09:00:00Z`,
  NO_COLOR: '1',
};
delete env.XDG_CONFIG_HOME;

/** What is measured: the words after `rapport`, the limit as a multiple of `node -e 0`, and what peers take. */
const subjects = [
  {
    name: 'rapport (today), 200 clients, 10,000 entries',
    words: [],
    limit: 1.6,
    peers: 'friends list 6, crm.cli 12',
  },
  { name: 'rapport today, no journal yet', words: ['today', '--journal', join(home, 'none.db')], limit: 1.6 },
  { name: 'rapport --version', words: ['--version'], limit: 1.4 },
  { name: 'rapport --help', words: ['--help'], limit: 1.4 },
  {
    name: 'rapport log, returned and on disk',
    words: ['log', '--journal', written, 'c', 'Called about the renewal'],
    limit: 1.7,
    peers: 'todo.txt 1.5',
  },
  { name: 'rapport show', words: ['show', 'c'], limit: 1.7 },
  { name: 'rapport digest', words: ['digest'], limit: 1.6 },
];

try {
  run(process.execPath, [
    join(root, 'bench/seed.mjs'),
    journal,
    '--clients',
    '200',
    '--interactions',
    '10000',
    '--today',
    today,
  ]);
  copyFileSync(journal, written);
  const [client] = JSON.parse(
    run(process.execPath, [join(root, 'bin/rapport.js'), 'client', 'list', '--json']),
  );
  for (const subject of subjects)
    subject.words = subject.words.map((word) => (word === 'c' ? client.name : word));

  const floor = { name: 'node -e 0', argv: ['-e', '0'], times: [] };
  const measured = subjects.map((subject) => ({
    ...subject,
    argv: [join(root, 'bin/rapport.js'), ...subject.words],
    times: [],
  }));
  for (let round = -2; round < rounds; round += 1) {
    for (const one of [floor, ...measured]) {
      const started = process.hrtime.bigint();
      run(process.execPath, one.argv, 'ignore');
      const ms = Number(process.hrtime.bigint() - started) / 1e6;
      if (round >= 0) one.times.push(ms); // The first two rounds fill caches.
    }
  }
  console.log(`Node ${process.version}, ${rounds} rounds, medians`);
  console.log(`${'node -e 0'.padEnd(46)} ${median(floor.times).toFixed(1).padStart(7)} ms   1.00`);
  for (const { name, times, limit, peers } of measured) {
    const ratio = median(times.map((ms, round) => ms / floor.times[round]));
    const verdict = ratio <= limit ? 'ok  ' : 'OVER';
    const beside = peers ? `   (peers: ${peers})` : '';
    console.log(
      `${name.padEnd(46)} ${median(times).toFixed(1).padStart(7)} ms   ${ratio.toFixed(2)}   limit ${limit} ${verdict}${beside}`,
    );
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}

/** Runs a command to its end; what is measured writes to nowhere, so that no reader's time counts. */
function run(command, argv, stdio = 'pipe') {
  const { status, stdout, stderr, error } = spawnSync(command, argv, { env, encoding: 'utf8', stdio });
  if (error) throw error;
  if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
