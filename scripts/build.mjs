// Builds dist/: the program as CommonJS (which V8 can keep compiled), rarely used parts in chunks of their own.
import { readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });

const bundle = await rolldown({
  input: { main: join(root, 'src/main.ts') },
  platform: 'node',
  external: ['better-sqlite3'],
  onLog(level, log, handler) {
    if (level === 'warn' || level === 'error') throw new Error(log.message);
    handler(level, log);
  },
});
await bundle.write({
  dir: dist,
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name].cjs',
  minify: true,
  codeSplitting: {
    groups: [
      // What is needed once in a while stays out of every start.
      { name: 'questions', test: /inquirer|iconv-lite|chardet|rxjs|terminal-prompter/, priority: 2 },
      {
        name: 'files',
        test: /node_modules[\\/](papaparse|zod)|src[\\/]interchange[\\/](?!csv-writer)/,
        priority: 2,
      },
      { name: 'program', test: /src[\\/]|node_modules[\\/]/, priority: 1 },
    ],
  },
});
await bundle.close();
const size = readdirSync(dist).reduce((sum, name) => sum + statSync(join(dist, name)).size, 0);
console.log(`dist: ${readdirSync(dist).join(', ')} (${Math.round(size / 1024)} KiB)`);
