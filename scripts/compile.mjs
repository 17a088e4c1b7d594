// Makes dist/code/: for each everyday verb the code that V8 compiles of it, as bin/rapport.js keeps it of a run. A first start
// is then as fast as the second, and writes nothing.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/** The day on which the story of the samples is read. */
const today = '2026-11-20';

/** What makes the journal that the verbs are run on: the samples, so that what a real one needs is compiled. */
const beginning = [
  ['import', 'csv', 'samples/google-contacts.csv'],
  ['import', 'csv', 'samples/sixty-clients.csv'],
  ['import', 'csv', 'samples/entries.csv', '--kind', 'entries'],
  ['import', 'csv', 'samples/reminders.csv', '--kind', 'reminders'],
  ['today'],
];

/** The usual run of each verb. */
const usual = [
  ['--version'],
  ['--help'],
  ['help', 'client'],
  ['today'],
  ['digest'],
  ['show', 'Atelier Nord'],
  ['log', 'Atelier Nord', 'Called about the renewal'],
  ['note', 'Atelier Nord', 'Prefers mornings'],
  ['remind', 'Atelier Nord', 'Send the offer', '--on', 'tomorrow'],
  ['done', '1'],
  ['check'],
  ['import', 'csv', 'samples/sixty-clients.csv'],
  ['client', 'list'],
  ['completion', 'words', 'bash', 'rapport show at', 'at'],
];

/** Runs that need more: with flags, for one client, and after a change, when the rules are asked again. */
const others = [
  ['log', 'Atelier Nord', 'Called yesterday, no answer, remind me friday'],
  ['log', 'Atelier Nord', 'Sent the offer', '--channel', 'email', '--on', 'yesterday'],
  ['today', '--as-of', 'tomorrow'],
  ['digest', '--as-of', 'in 2 days'],
  ['show', 'Atelier Nord', '--as-of', 'in 3 days'],
  ['check', 'Atelier Nord'],
  ['client', 'edit', 'Atelier Nord', '--tag', 'key'],
  ['completion', 'words', 'bash', 'rapport call at --channel ', ''],
  ['completion', 'words', 'fish', 'done', 'r'],
];

/** The file of verbs that have none of their own, and the verb it is made with. */
const other = { name: 'other', madeBy: 'client' };

/** Verbs that run the code of another. */
const alike = { log: ['call', 'email', 'message', 'meet', 'video', 'letter', 'event'] };

export function compile(root) {
  const home = mkdtempSync(join(tmpdir(), 'rapport-build-'));
  const unfinished = join(root, 'dist', `code-${process.pid}`);
  try {
    for (const words of beginning) run(root, home, words);
    rmSync(join(home, 'cache'), { recursive: true });
    mkdirSync(unfinished);
    const made = join(home, 'cache', 'rapport');
    const keep = (ending) => {
      for (const file of readdirSync(made)) {
        const verb = file.slice(0, file.indexOf('-'));
        const kept = join(unfinished, (verb === other.madeBy ? other.name : verb) + ending);
        copyFileSync(join(made, file), kept);
        chmodSync(kept, 0o644);
      }
    };
    for (const words of usual) run(root, home, words);
    keep('');
    const before = new Map(readdirSync(made).map((file) => [file, statSync(join(made, file)).size]));
    for (const words of others) run(root, home, words);
    // What has not grown is there already.
    for (const [file, size] of before) if (statSync(join(made, file)).size === size) rmSync(join(made, file));
    keep('-more');
    for (const file of readdirSync(unfinished).filter((name) => name.endsWith('-more'))) {
      const more = join(unfinished, file);
      writeFileSync(more, beyond(readFileSync(more), readFileSync(more.slice(0, -'-more'.length))));
    }
    for (const [verb, names] of Object.entries(alike))
      for (const one of names) writeFileSync(join(unfinished, one), verb);
    renameSync(unfinished, join(root, 'dist', 'code'));
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
    rmSync(home, { recursive: true, force: true });
  }
}

/** The scripts that a file of compiled code has and another has not, in the form that bin/rapport.js reads. */
function beyond(content, other) {
  const there = new Set(headOf(other).files.map(([name]) => name));
  const { head, files, body } = headOf(content);
  const codes = [];
  const sources = [];
  let [codeAt, sourceAt] = [body, files.reduce((at, [, code]) => aligned(at + code), body)];
  for (const [name, code, source] of files) {
    if (!there.has(name)) {
      codes.push(content.subarray(codeAt, aligned(codeAt + code)));
      sources.push(content.subarray(sourceAt, sourceAt + source));
    }
    codeAt = aligned(codeAt + code);
    sourceAt += source;
  }
  const rest = Buffer.concat([...codes, ...sources]);
  const line = { ...head, sum: crc32(rest), files: files.filter(([name]) => !there.has(name)) };
  const first = Buffer.from(`${JSON.stringify(line)}\n`);
  return Buffer.concat([first, Buffer.alloc(aligned(first.length) - first.length), rest]);
}

function headOf(content) {
  const end = content.indexOf(10);
  const head = JSON.parse(content.toString('utf8', 0, end));
  return { head, files: head.files, body: aligned(end + 1) };
}

function aligned(at) {
  return Math.ceil(at / 8) * 8;
}

function run(root, home, words) {
  const env = {
    HOME: home,
    XDG_CACHE_HOME: join(home, 'cache'),
    NO_COLOR: '1',
    TZ: 'UTC',
    RAPPORT_TEST_NOW: `${today}T09:00:00Z`,
  };
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'bin', 'rapport.js'), ...words], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`rapport ${words.join(' ')} ended with ${status}: ${stderr}`);
}
