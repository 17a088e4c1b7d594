// What taking in a long list costs: once, again, and taken back; each beside its limit, with the most memory it held.
// Usage: node bench/import.mjs [ROWS], or with --quick for those rows alone.
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const isQuick = process.argv.includes('--quick');
const rows = Number(process.argv.slice(2).find((word) => !word.startsWith('-')) ?? 100_000);
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const program = join(root, 'bin', 'rapport.js');
const home = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
const { NODE_EXTRA_CA_CERTS: _slow, ...inherited } = process.env;
const mostMemory = 150;
const undone = 10;

try {
  const { file, size } = await clientsIn(rows);
  console.log(`${rows.toLocaleString('en')} clients, ${mib(size)} of CSV, Node ${process.version}`);
  const peer = peerOf(file);
  const journal = join(home, 'journal.db');
  const { first, report } = importOf(file, journal, rows);
  const bytes = statSync(journal).size;
  const again = rapport(journal, ['import', 'csv', file, '--json']);
  const repeated = JSON.parse(again.stdout);
  if (repeated.unchangedCount !== rows || repeated.operationId !== null)
    throw new Error('the second import changed something');
  const undo = rapport(journal, ['undo', String(report.operationId), '--json']);

  console.log(`${'journal of one import'.padEnd(40)} ${mib(bytes)}`);
  line(peer.name, peer);
  line('import, by processor', first, [first.cpu, 1.2 * peer.cpu, `1.2 × ${peer.name}`]);
  line('import, by the clock', first, [first.seconds, 0.5 * peer.seconds, `0.5 × ${peer.name}`]);
  line('the same file again, 0 changes', again, [again.cpu, 0.6 * first.cpu, '0.6 × the import']);
  line('undo', undo, [undo.cpu, 0.8 * first.cpu, '0.8 × the import']);
  if (!isQuick) {
    await sameMemory(first);
    growth(file, journal, bytes);
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}

/** The memory of a tenth and of ten times the rows. */
async function sameMemory(first) {
  for (const other of [rows / 10, rows * 10]) {
    const { file } = await clientsIn(other);
    const { first: one } = importOf(file, join(home, `${other}.db`), other);
    const share = one.mib / first.mib;
    const verdict = Math.abs(share - 1) <= 0.15 && one.mib <= mostMemory ? 'ok' : 'OVER';
    console.log(
      `${`import of ${other.toLocaleString('en')}`.padEnd(40)} ${one.cpu.toFixed(2).padStart(6)} s ${one.mib.toFixed(0).padStart(4)} MiB, ${share.toFixed(2)} × that of ${rows.toLocaleString('en')} (0.85 to 1.15)  ${verdict}`,
    );
    rmSync(file);
    rmSync(join(home, `${other}.db`));
  }
}

/** The bytes of the journal after ten imports that were undone. */
function growth(file, journal, bytes) {
  for (let i = 1; i < undone; i += 1) {
    const { operationId } = JSON.parse(rapport(journal, ['import', 'csv', file, '--json']).stdout);
    rapport(journal, ['undo', String(operationId), '--json']);
  }
  const now = statSync(journal).size;
  const verdict = now <= 2 * bytes ? 'ok' : 'OVER';
  console.log(
    `${`journal after ${undone} imports undone`.padEnd(40)} ${mib(now)}, limit ${mib(2 * bytes)} (2 × one import)  ${verdict}`,
  );
}

function importOf(file, journal, count) {
  const first = rapport(journal, ['import', 'csv', file, '--json']);
  const report = JSON.parse(first.stdout);
  if (report.newCount !== count) throw new Error(`only ${report.newCount} of ${count} rows were new`);
  return { first, report };
}

function mib(bytes) {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}

function line(name, { cpu, seconds, mib: held }, limit) {
  const memory = held === undefined ? '' : `${held.toFixed(0)} MiB`;
  const [is, most, against] = limit ?? [];
  const verdict = !limit ? '' : is <= most && !(held > mostMemory) ? 'ok' : 'OVER';
  const beside = !limit ? '' : `limit ${most.toFixed(2)} s (${against}) and ${mostMemory} MiB`;
  console.log(
    `${name.padEnd(40)} ${cpu.toFixed(2).padStart(6)} s of processor, ${seconds.toFixed(2).padStart(6)} s  ${memory.padStart(7)}  ${beside}  ${verdict}`,
  );
}

/** Runs a program, and says how long it took by the clock and by the processor, which a shell knows of its children. */
function timed(argv, env) {
  const started = performance.now();
  const ended = spawnSync('sh', ['-c', '"$@"; code=$?; times >&3; exit $code', 'sh', ...argv], {
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const seconds = (performance.now() - started) / 1000;
  const [, children = ''] = (ended.output?.[3] ?? '').trim().split('\n');
  const cpu = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, m, s]) => sum + 60 * m + Number(s),
    0,
  );
  return { ...ended, seconds, cpu };
}

function rapport(journal, argv) {
  const memory = join(home, 'memory');
  const hook = join(home, 'hook.cjs');
  writeFileSync(
    hook,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(memory)}, String(process.resourceUsage().maxRSS)));`,
  );
  const env = {
    ...inherited,
    HOME: home,
    XDG_CACHE_HOME: join(home, 'cache'),
    RAPPORT_JOURNAL: journal,
    NO_COLOR: '1',
  };
  const ended = timed([process.execPath, '--require', hook, program, ...argv], env);
  if (ended.status !== 0) throw new Error(`rapport ${argv[0]} ended with ${ended.status}: ${ended.stderr}`);
  return { ...ended, mib: Number(readFileSync(memory, 'utf8')) / 1024 };
}

/** What inserts the same file into a table, checking and indexing nothing: sqlite-utils, or else better-sqlite3. */
function peerOf(file) {
  const database = join(home, 'peer.db');
  const ended = timed(['sqlite-utils', 'insert', database, 'clients', file, '--csv'], inherited);
  if (ended.status === 0) return { ...ended, name: 'sqlite-utils insert' };
  console.log(
    'sqlite-utils is not installed: better-sqlite3 inserts the same rows in its place (CONTRIBUTING.md)',
  );
  const script = `
    const db = new (require(${JSON.stringify(join(root, 'node_modules', 'better-sqlite3'))}))(${JSON.stringify(database)});
    const [head, ...lines] = require('node:fs').readFileSync(${JSON.stringify(file)}, 'utf8').trimEnd().split('\\n');
    db.exec('CREATE TABLE clients (' + head + ')');
    const add = db.prepare('INSERT INTO clients VALUES (?, ?, ?, ?, ?, ?, ?)');
    db.transaction(() => { for (const line of lines) add.run(line.match(/("[^"]*"|[^,]*)(?:,|$)/g).slice(0, 7)); })();`;
  const standIn = timed([process.execPath, '-e', script], inherited);
  if (standIn.status !== 0) throw new Error(`better-sqlite3 ended with ${standIn.status}: ${standIn.stderr}`);
  return { ...standIn, name: 'better-sqlite3 insert' };
}

async function clientsIn(count) {
  const file = join(home, `clients-${count}.csv`);
  const out = createWriteStream(file);
  out.write('id,name,email,phone,tags,status,notes\n');
  const words = [
    'Mill',
    'Harbour',
    'Studio',
    'Atelier',
    'Print',
    'Garden',
    'Órbita',
    'North',
    'Cedar',
    'Fable',
  ];
  for (let i = 0; i < count; i += 1) {
    // A step that shares no divisor with the count visits every number once, in no order.
    const n = (i * 7919) % count;
    const name = `${words[n % 10]} ${words[(n >> 4) % 10]} ${n}`;
    const phone = `+44 20 ${String(n).padStart(8, '0')}`;
    const tag = n % 3 === 0 ? 'retainer' : 'project';
    const status = n % 7 === 0 ? 'prospect' : 'active';
    const note = n % 2 === 0 ? `"Met at the fair, likes ${words[n % 7]}"` : '';
    const more = out.write(`c-${n},${name},office${n}@example.com,${phone},${tag},${status},${note}\n`);
    if (!more) await new Promise((resolve) => out.once('drain', resolve));
  }
  out.end();
  await finished(out);
  return { file, size: statSync(file).size };
}
