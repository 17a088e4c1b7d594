// What commands cost, by processor time, each goal beside its limit: as ratios to `node -e 0`, and in larger journals as
// ratios to the same command in a journal of 10,000 entries. Times drift from machine to machine and from minute to
// minute; the commands take turns, and the least of each counts, so the ratios hold.
// Usage: node bench/run.mjs [ROUNDS] [--quick], which leaves out the journal of a million entries.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false } },
});
const rounds = Number(positionals[0] ?? 15);
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const program = join(root, 'bin/rapport.js');
const home = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
const [hook, used] = [join(home, 'hook.cjs'), join(home, 'used')];
const today = '2026-11-21';
const { NODE_EXTRA_CA_CERTS: _slow, ...inherited } = process.env;
const env = {
  ...inherited,
  HOME: home,
  XDG_CACHE_HOME: join(home, 'cache'),
  // The clock is pinned, so that commands are typed as people type them, without --as-of.
  RAPPORT_TEST_NOW: `${today}T09:00:00Z`,
  NO_COLOR: '1',
};
delete env.XDG_CONFIG_HOME;

/** What is to take no longer in a larger journal; `c` is a client. */
const growing = ['today', 'show c', 'digest', 'find renewal', 'check', 'check c'];
/** The journals: how large, and the limit of commands in it as multiples of those in the first one. */
const books = [
  { name: '10,000 entries', clients: 200, interactions: 10_000 },
  { name: '100,000 entries', clients: 200, interactions: 100_000, limit: 1.5 },
  ...(values.quick
    ? []
    : [{ name: '1,000,000 entries, 20,000 clients', clients: 20_000, interactions: 1_000_000, limit: 1.5 }]),
];

/** What is measured beside `node -e 0`: the words after `rapport`, the limit as its multiple, and what peers take. */
const starts = [
  {
    name: 'today, 200 clients, 10,000 entries',
    words: ['today'],
    limit: 1.5,
    peers: 'friends list 6, crm.cli 12',
  },
  { name: 'today, no journal yet', words: ['today'], journal: join(home, 'none.db'), limit: 1.5 },
  { name: '--version', limit: 1.1 },
  { name: '--help', limit: 1.15 },
  // What writes has a journal of its own, so that the other one stays as large as it is said to be.
  {
    name: 'log, returned and on disk',
    words: ['log', 'c', 'Called about the renewal'],
    journal: join(home, 'written.db'),
    limit: 1.5,
    peers: 'todo.txt 1.5',
  },
  { name: 'show', words: ['show', 'c'], limit: 1.6 },
  { name: 'find', words: ['find', 'renewal'], limit: 1.6 },
  { name: 'digest', limit: 1.6 },
  {
    name: 'completion of a name',
    words: ['completion', 'words', 'bash', 'rapport show c', 'c'],
    limit: 1.3,
  },
];

try {
  writeFileSync(
    hook,
    `process.on('exit', () => {
      const { user, system } = process.cpuUsage();
      const mib = process.resourceUsage().maxRSS / 1024;
      require('node:fs').writeFileSync(${JSON.stringify(used)}, JSON.stringify({ ms: (user + system) / 1000, mib }));
    });`,
  );
  for (const book of books) makeBook(book);
  const [first] = books;
  copyFileSync(first.journal, join(home, 'written.db'));

  const floor = { argv: ['-e', '0'], journal: first.journal, runs: [] };
  const subject = ({ name, words = [name], journal }, book) => ({
    argv: [program, ...words.map((word) => (word === 'c' ? book.client : word))],
    journal: journal ?? book.journal,
    runs: [],
  });
  const ofStarts = new Map(starts.map((start) => [start.name, subject(start, first)]));
  const ofBooks = new Map(
    books.map((book) => [
      book,
      new Map(growing.map((name) => [name, subject({ name, words: name.split(' ') }, book)])),
    ]),
  );
  const all = [floor, ...ofStarts.values(), ...[...ofBooks.values()].flatMap((some) => [...some.values()])];
  // The first two rounds fill caches, and keep what the rules find.
  for (let round = -2; round < rounds; round += 1)
    for (const one of all) {
      const cost = run(one.argv, one.journal);
      if (round >= 0) one.runs.push(cost);
    }

  console.log(`Node ${process.version}, processor time, the least of ${rounds} rounds`);
  console.log(`${'node -e 0'.padEnd(52)} ${least(floor).toFixed(1).padStart(7)} ms`);
  for (const { name, limit, peers } of starts)
    line(name, ofStarts.get(name), { against: least(floor), limit, peers });
  // A look at everyone is weighed by itself below, where there are more of them.
  for (const book of books.slice(1))
    for (const name of growing.filter((name) => name !== 'check' || book.clients === first.clients)) {
      const against = least(ofBooks.get(first).get(name));
      line(`${name}, in ${book.name}`, ofBooks.get(book).get(name), {
        against,
        limit: book.limit,
        of: '10,000',
      });
    }
  const last = books.at(-1);
  const check = ofBooks.get(last).get('check');
  line(`check, in ${last.name}`, check, { against: least(floor), limit: 10 });
  console.log(`${''.padEnd(52)} ${memory(Math.max(...check.runs.map(({ mib }) => mib)), 200)}`);
  console.log(`${'check that asks every rule'.padEnd(52)} ${memory(last.first.mib, 200)}`);
} finally {
  rmSync(home, { recursive: true, force: true });
}

/** Makes a journal, finds a client in it, and lets the rules look at everyone for the first time. */
function makeBook(book) {
  book.journal = join(home, `${book.interactions}.db`);
  const size = ['--clients', book.clients, '--interactions', book.interactions, '--today', today].map(String);
  const made = spawnSync(process.execPath, [join(root, 'bench/seed.mjs'), book.journal, ...size], { env });
  if (made.status !== 0) throw new Error(`the journal was not made: ${made.stderr}`);
  const listed = spawnSync(process.execPath, [program, 'client', 'list', '--json'], {
    env: { ...env, RAPPORT_JOURNAL: book.journal },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  book.client = JSON.parse(listed.stdout)[0].name;
  book.first = run([program, 'check'], book.journal);
}

function line(name, subject, { against, limit, peers, of = 'node -e 0' }) {
  const ratio = least(subject) / against;
  const verdict = ratio <= limit ? 'ok  ' : 'OVER';
  const beside = peers ? `   (peers: ${peers})` : '';
  console.log(
    `${name.padEnd(52)} ${least(subject).toFixed(1).padStart(7)} ms   ${ratio.toFixed(2)} × ${of}, limit ${limit} ${verdict}${beside}`,
  );
}

function memory(mib, limit) {
  return `${mib.toFixed(0).padStart(7)} MiB, limit ${limit} ${mib <= limit ? 'ok' : 'OVER'}`;
}

/** Runs a command to its end; what is measured writes to nowhere, so that no reader's time counts. */
function run(argv, journal) {
  const { status, error } = spawnSync(process.execPath, ['--require', hook, ...argv], {
    env: { ...env, RAPPORT_JOURNAL: journal },
    stdio: 'ignore',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}`);
  return JSON.parse(readFileSync(used, 'utf8'));
}

function least({ runs }) {
  return Math.min(...runs.map(({ ms }) => ms));
}
