// What taking in a long list costs: once, again, and taken back; each beside its limit, with the most memory it held.
// Usage: node bench/import.mjs [ROWS]
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const rows = Number(process.argv[2] ?? 100_000);
const program = join(dirname(fileURLToPath(import.meta.url)), '..', 'bin', 'rapport.js');
const home = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
const file = join(home, 'clients.csv');
const journal = join(home, 'journal.db');
const memory = join(home, 'memory');
const hook = join(home, 'hook.cjs');
const { NODE_EXTRA_CA_CERTS: _slow, ...inherited } = process.env;
const env = {
  ...inherited,
  HOME: home,
  XDG_CACHE_HOME: join(home, 'cache'),
  RAPPORT_JOURNAL: journal,
  NO_COLOR: '1',
};
const mostMemory = 200;

try {
  await writeClients();
  writeFileSync(
    hook,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(memory)}, String(process.resourceUsage().maxRSS)));`,
  );
  const size = (statSync(file).size / 2 ** 20).toFixed(1);
  console.log(`${rows.toLocaleString('en')} clients, ${size} MiB of CSV, Node ${process.version}`);

  const peer = sqliteUtils();
  const first = rapport(['import', 'csv', file, '--json']);
  const report = JSON.parse(first.stdout);
  if (report.newCount !== rows) throw new Error(`only ${report.newCount} of ${rows} rows were new`);
  const again = rapport(['import', 'csv', file, '--json']);
  const repeated = JSON.parse(again.stdout);
  if (repeated.unchangedCount !== rows || repeated.operationId !== null)
    throw new Error('the second import changed something');
  const undo = rapport(['undo', String(report.operationId), '--json']);

  line(
    'import',
    first,
    peer ? 1.5 * peer.seconds : undefined,
    peer ? '1.5 × sqlite-utils' : 'sqlite-utils is not here',
  );
  line('the same file again, 0 changes', again, first.seconds, 'the import');
  line('undo', undo, first.seconds, 'the import');
  if (peer) line('sqlite-utils insert, no checks, no index', peer);
} finally {
  rmSync(home, { recursive: true, force: true });
}

function line(name, { seconds, mib }, limit, against) {
  const verdict = limit === undefined ? '' : seconds <= limit && !(mib > mostMemory) ? 'ok' : 'OVER';
  const beside = limit === undefined ? (against ?? '') : `limit ${limit.toFixed(2)} s (${against})`;
  const held = mib === undefined ? '' : `${mib.toFixed(0)} MiB of ${mostMemory}`;
  console.log(
    `${name.padEnd(42)} ${seconds.toFixed(2).padStart(6)} s   ${held.padEnd(15)} ${beside}  ${verdict}`,
  );
}

function rapport(argv) {
  const started = performance.now();
  const ended = spawnSync(process.execPath, ['--require', hook, program, ...argv], {
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const seconds = (performance.now() - started) / 1000;
  if (ended.status !== 0) throw new Error(`rapport ${argv[0]} ended with ${ended.status}: ${ended.stderr}`);
  return { stdout: ended.stdout, seconds, mib: Number(readFileSync(memory, 'utf8')) / 1024 };
}

/** The peer that inserts the same file into a table, checking and indexing nothing; undefined where it is not installed. */
function sqliteUtils() {
  const started = performance.now();
  const ended = spawnSync('sqlite-utils', ['insert', join(home, 'peer.db'), 'clients', file, '--csv'], {
    env,
  });
  return ended.status === 0 ? { seconds: (performance.now() - started) / 1000 } : undefined;
}

async function writeClients() {
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
  for (let i = 0; i < rows; i += 1) {
    // A step that shares no divisor with the count visits every number once, in no order.
    const n = (i * 7919) % rows;
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
}
