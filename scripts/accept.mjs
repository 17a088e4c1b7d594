// Accepts what the program says now: builds it, writes anew each snapshot, transcript and generated page that differs,
// the README's too, and formats. `npm run accept -- test/render` looks at the transcripts, and at the tests in that folder alone.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = fileURLToPath(new URL('../node_modules/.bin/', import.meta.url));
const run = (command, ...args) => spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status ?? 1;

const test = (...words) => run(`${bin}vitest`, 'run', '--update=all', ...words);

const failed =
  run(process.execPath, 'scripts/build.mjs') ||
  // The transcripts first: other tests read them.
  test('test/golden/golden.test.ts') ||
  test(...process.argv.slice(2));
run(`${bin}biome`, 'check', '--write', '.');
// Read the changes before you commit them.
run('git', 'diff', '--stat');
process.exit(failed);
